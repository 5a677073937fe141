"""Sample calendars, written as programs and municipal websites write them, and small ones made in tests."""

import datetime
from pathlib import Path

from harvest.reading.found import Window

FOLDER = Path(__file__).parent / "samples"
TODAY = datetime.date(2026, 9, 1)
WINDOW = Window(datetime.date(2026, 1, 1), TODAY, datetime.date(2028, 8, 31))


def sample(name: str) -> bytes:
    return (FOLDER / name).read_bytes()


def calendar(*events: str) -> bytes:
    """Return an iCalendar file of events given by their lines."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0"]
    for event in events:
        lines += ["BEGIN:VEVENT", *event.strip().splitlines(), "END:VEVENT"]
    return "\r\n".join([*(line.strip() for line in lines), "END:VCALENDAR", ""]).encode()
