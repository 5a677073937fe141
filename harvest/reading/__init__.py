"""Reads calendars and pages of events in a process of its own, without Django; `harvest/reader.py` starts it."""
