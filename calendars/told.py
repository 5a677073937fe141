"""Events as calendar programs are told of them: with their identity, and what changed since."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from calendars.models import Stamp
from common.periods import Period, Precision
from common.registry import CalendarEvent, CalendarSource

OF_PORTAL = uuid.UUID("6b1f6b4e-5d3c-4d52-9a3e-0d2f3b1c7a55")
"""By which identities are derived of events without a stamp."""
LONG_AGO = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)


@dataclass(frozen=True)
class Told:
    """One event of a calendar file."""

    event: CalendarEvent
    uid: str
    sequence: int
    changed_at: datetime.datetime
    kind: str
    """The kind of event in words."""


def tell(source: CalendarSource, rows: Iterable[Any]) -> list[Told]:
    """Return the events of rows of a source with their stamps; one query besides that of the rows."""
    events = [event for row in rows for event in source.tell(row)]
    keys = {event.key for event in events}
    stamps = {one.key: one for one in Stamp.objects.filter(source=source.name, key__in=keys)}
    return [_told(source, event, stamps.get(event.key)) for event in events]


def _told(source: CalendarSource, event: CalendarEvent, stamp: Stamp | None) -> Told:
    kind = str(source.title)
    if stamp is None:
        return Told(event, str(uuid.uuid5(OF_PORTAL, f"{source.name}-{event.key}-{event.part}")), 0, LONG_AGO, kind)
    uid = str(uuid.uuid5(uuid.UUID(stamp.uid), event.part)) if event.part else stamp.uid
    return Told(event, uid, stamp.sequence, stamp.changed_at, kind)


def span_of(period: Period) -> tuple[datetime.date, datetime.date]:
    """Return the first and last day on which a program shows the period.

    An open one stands at the end that is known, as long as the unit in which that is told: “since September” in
    September.
    """
    if period.start is not None and period.end is not None:
        return period.start, period.end
    if period.start is not None:
        return period.start, unit_around(period.start, period.start_precision)[1]
    return unit_around(period.last, period.end_precision)[0], period.last


MONTHS = {Precision.MONTH: 1, Precision.SEASON: 3, Precision.QUARTER: 3, Precision.YEAR: 12}


def unit_around(day: datetime.date, precision: Precision) -> tuple[datetime.date, datetime.date]:
    """Return the first and last day of the unit that begins or ends with the day."""
    if precision == Precision.DAY:
        return day, day
    months = MONTHS[precision]
    first = day if day.day == 1 else _months_later(day.replace(day=1), 1 - months)
    return first, _months_later(first, months) - datetime.timedelta(days=1)


def _months_later(day: datetime.date, months: int) -> datetime.date:
    years, month = divmod(day.month - 1 + months, 12)
    return datetime.date(day.year + years, month + 1, day.day)


def with_words(event: CalendarEvent) -> CalendarEvent:
    """Return the event with its vague time in the title, as programs show only days."""
    if event.period.is_exact:
        return event
    return replace(event, title=f"{event.title} ({event.period.in_full()})")
