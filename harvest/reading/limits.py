"""What reading one calendar may take, and how much of it is read."""

from __future__ import annotations

import datetime

MB = 1024 * 1024

PROCESSOR_SECONDS = 20
MEMORY = 1024 * MB
"""Of address space."""
LARGEST_ANSWER = 12 * MB
LONGEST = 60
"""Seconds after which the process is killed."""

MOST_EVENTS = 1_000
"""Those nearest to today; the others are only counted."""
MOST_SINGLE = 4_000
MOST_SERIES = 500
"""Components of an iCalendar file that are looked at: events that do not repeat, and those that do."""
MOST_A_DAY = 4
"""Times of a day at which a series may repeat; what repeats more often is one event."""
AHEAD = datetime.timedelta(days=730)
MOST_DEPTH = 40
"""Levels of nested JSON that are looked into."""
MOST_VALUES = 200_000
"""Values of JSON that are looked at."""

TITLE, PLACE, TEXT, ADDRESS, IDENTITY = 250, 200, 5_000, 500, 2_000
"""Characters that are kept of each text."""
