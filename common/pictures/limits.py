"""What making one picture may take, and how many are made at a time."""

from __future__ import annotations

MB = 1024 * 1024

PROCESSOR_SECONDS = 15
"""Of all threads; 50 megapixels take about three."""
MEMORY = 1536 * MB
"""Of address space; 50 megapixels with transparency and a colour profile take about a thousand MB."""
LARGEST_ANSWER = 100 * MB
LONGEST = 25
"""Seconds after which the process is killed."""
AT_ONCE = 2
"""Pictures made at a time by all processes of one machine."""
LONGEST_WAIT = 8
"""Seconds that a picture waits for its turn."""
THREADS = 2
"""Threads of one server process that may wait for pictures; half of those in `deploy/gunicorn.conf.py`."""
DISK_IS_FULL = 74
"""The exit status when the answer could not be written (EX_IOERR of sysexits.h)."""
