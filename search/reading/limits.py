"""What reading one document may take."""

from __future__ import annotations

MB = 1024 * 1024

PROCESSOR_SECONDS = 20
MEMORY = 1024 * MB
"""Of address space."""
LARGEST_ANSWER = 2 * MB
LONGEST = 40
"""Seconds after which the process is killed."""
MOST_CHARACTERS = 200_000
MOST_PAGES = 500
MOST_PARTS = 500
"""Slides, sheets and other parts of an Office file."""
LARGEST_PART = 30 * MB
LARGEST_WHOLE = 100 * MB
"""Of all parts together, unpacked."""
