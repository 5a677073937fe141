"""Days and times as calendars and pages write them."""

from __future__ import annotations

import datetime
import re
from typing import NamedTuple
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Europe/Prague")
"""Where the towns are: the zone of times that name none."""
MIDNIGHT, LAST_MINUTE = datetime.time(0, 0), datetime.time(23, 59)
CZECH = re.compile(r"(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})(?:\D+(\d{1,2})[:.](\d{2}))?")
FIRST, LAST = datetime.date(1990, 1, 1), datetime.date(2100, 12, 31)
"""The days that the portal knows, as `common.periods`."""

Moment = datetime.date | datetime.datetime


def local(moment: Moment) -> Moment:
    """Return a time in the zone of the towns, without it; a day as it is. A floating time is one of the towns."""
    if isinstance(moment, datetime.datetime) and moment.tzinfo is not None:
        return moment.astimezone(ZONE).replace(tzinfo=None)
    return moment


def read(text: str) -> Moment | None:
    """Read a day or a time of ISO 8601, or as it is written in Czech; None if it is neither."""
    text = text.strip()[:40]
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        pass
    try:
        return local(datetime.datetime.fromisoformat(text))
    except (ValueError, OverflowError):
        pass
    if written := CZECH.fullmatch(text):
        day, month, year, hour, minute = (int(part) if part else None for part in written.groups())
        try:
            date = datetime.date(year or 0, month or 0, day or 0)
            return date if hour is None else datetime.datetime.combine(date, datetime.time(hour, minute or 0))
        except ValueError:
            pass
    return None


class Span(NamedTuple):
    """When something is: its days, and the hours of its beginning and end as far as they are known."""

    first: datetime.date
    last: datetime.date
    time: datetime.time | None
    until: datetime.time | None


def span(start: Moment | None, end: Moment | None) -> Span | None:
    """Return the days and hours; None if the days are not known or are beyond reason.

    Midnight to midnight, or to the last minute of a day, is whole days. An end before the beginning is left out.
    """
    start = end if start is None else start
    if start is None:
        return None
    first, time = _parts(start)
    last, until = _parts(end) if end is not None else (first, None)
    is_until_midnight = until == MIDNIGHT and last > first and time is not None
    if is_until_midnight:
        last -= datetime.timedelta(days=1)
    if time == MIDNIGHT and until in (None, MIDNIGHT, LAST_MINUTE):
        time = None
    if is_until_midnight:
        until = LAST_MINUTE
    if time is None or last < first or (last == first and until is not None and until <= time):
        until = None
    last = max(first, last)
    return Span(first, last, time, until) if first >= FIRST and last <= LAST else None


def _parts(moment: Moment) -> tuple[datetime.date, datetime.time | None]:
    if isinstance(moment, datetime.datetime):
        return moment.date(), moment.time().replace(second=0, microsecond=0)
    return moment, None
