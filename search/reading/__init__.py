"""Reads the text of one document in a process of its own, without Django; `search/files.py` starts it."""
