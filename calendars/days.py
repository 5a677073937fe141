"""Days of the calendar with what is on them, as plain data."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.db.models import Q
from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from calendars.told import span_of
from common.hours import in_words, span, until
from common.periods import FIRST_YEAR, LAST_YEAR, Period
from common.periods.fields import overlap
from common.registry import CalendarEvent, CalendarSource

DAY = datetime.timedelta(days=1)
SHORT = 7
"""Days up to which an event stands on each of its days; a longer one is told beside them."""
MOST_ROWS = 400
"""Rows of one source that are read for a page."""
MOST_LONG = 12
"""Long and vague events beside the days."""


@dataclass(frozen=True)
class Entry:
    """An event on a page."""

    event: CalendarEvent
    source: CalendarSource
    nth: int = 1
    """Which of its days it is."""

    @property
    def when(self) -> str:
        """The hours, or the days of an event of several days; empty for one whole day."""
        event = self.event
        begins, ends = span_of(event.period)
        if self.nth > 1:
            days = (ends - begins).days + 1
            # Translators: of an event of several days, on each of them but the first.
            said = _("day %(nth)s of %(all)s") % {"nth": self.nth, "all": days}
            ends_then = until(event.until) if event.until and self.nth == days else ""
            return ", ".join(filter(None, [said, ends_then]))
        if event.period.is_day:
            return span(event.time, event.until) if event.time else ""
        # What stands on each of its days says there when it ends.
        stands = (ends - begins).days < SHORT
        hours = in_words(event.time, None if stands else event.until, of_one_day=stands) if event.time else ""
        return ", ".join(filter(None, [str(event.period), hours]))

    @property
    def order(self) -> tuple[Any, ...]:
        time = self.event.time if self.nth == 1 else None
        return time or datetime.time.min, span_of(self.event.period)[0], self.event.title


@dataclass
class Day:
    """A day with its events; `more` others are on its own page."""

    date: datetime.date
    is_today: bool
    entries: list[Entry] = field(default_factory=list)
    more: int = 0

    @property
    def column(self) -> int:
        """The day of the week, 1 for Monday."""
        return self.date.isoweekday()

    @property
    def weekday(self) -> str:
        return formats.date_format(self.date, "l")

    @property
    def address(self) -> str:
        """The last part of the address of its page."""
        return self.date.isoformat()

    @property
    def after(self) -> str:
        """What follows the number of the day where the month is said, too."""
        # Translators: a day and a month without the number of the day, in the letters of Django's date filter.
        return formats.date_format(self.date, pgettext("after the number of a day", " F"))

    def shorten(self, most: int) -> None:
        """Keep so many events; one that is left out alone stays, since the line about it is as long."""
        self.more = len(self.entries) - most if len(self.entries) > most + 1 else 0
        if self.more:
            del self.entries[most:]


@dataclass
class Days:
    """The days from one to another, and what lasts longer or is known only vaguely."""

    days: list[Day]
    long: list[Entry]
    is_long_cut: bool
    """Whether there are more long events than are told."""
    is_cut: bool
    """Whether there is more on these days than a page can read."""

    @property
    def is_empty(self) -> bool:
        return not self.long and not any(day.entries for day in self.days)

    @property
    def busy(self) -> list[Day]:
        """The days with something on them."""
        return [day for day in self.days if day.entries]


def days_between(
    chosen: Iterable[tuple[CalendarSource, Any]],
    first: datetime.date,
    last: datetime.date,
    today: datetime.date,
    most_long: int = MOST_LONG,
) -> Days:
    """Return the days with the events of the rows of the sources; at most two queries for each source."""
    days = {first + n * DAY: Day(first + n * DAY, first + n * DAY == today) for n in range((last - first).days + 1)}
    long: list[Entry] = []
    is_cut = False
    for source, rows in chosen:
        near = list(rows.filter(near_days(source, first, last)).order_by(source.days[0][0], "pk")[:MOST_ROWS])
        is_cut |= len(near) == MOST_ROWS
        if source.vague:
            wide = rows.filter(overlap(Period.days(first, last))).exclude(exact_near(source, first, last))
            near += wide.order_by("period_end", "pk")[: most_long + 1]
        for entry in (Entry(event, source) for row in near for event in source.tell(row)):
            begins, ends = span_of(entry.event.period)
            if not entry.event.period.is_exact or (ends - begins).days >= SHORT:
                long.append(entry)
                continue
            for n in range((ends - begins).days + 1):
                if (day := days.get(begins + n * DAY)) is not None:
                    day.entries.append(replace(entry, nth=n + 1))
    for day in days.values():
        day.entries.sort(key=lambda entry: entry.order)
    long.sort(key=lambda entry: (entry.event.period.last, entry.event.period.first, entry.event.title))
    return Days(list(days.values()), long[:most_long], len(long) > most_long, is_cut)


def near_days(source: CalendarSource, first: datetime.date, last: datetime.date) -> Q:
    """Return the condition for rows that may stand on single days."""
    if source.vague:
        return exact_near(source, first, last)
    found = Q()
    for begins, _ends in source.days:
        found |= Q(**{f"{begins}__range": (first, last)})
    return found


def exact_near(source: CalendarSource, first: datetime.date, last: datetime.date) -> Q:
    """Return the condition for rows with exact days that begin on the days, or shortly before them and last to them."""
    name = source.vague
    return Q(
        **{
            f"{name}_start__range": (max(first, datetime.date(FIRST_YEAR, 1, SHORT)) - (SHORT - 1) * DAY, last),
            f"{name}_end__gte": first,
            f"{name}_start_precision": "day",
            f"{name}_end_precision": "day",
            f"{name}_text": "",
        }
    )


def month_days(year: int, month: int) -> tuple[datetime.date, datetime.date]:
    """Return the first and last day of a month."""
    return datetime.date(year, month, 1), datetime.date(year, month, calendar.monthrange(year, month)[1])


def months_later(day: datetime.date, months: int) -> datetime.date | None:
    """Return the first day of the month so many months from that of the day; None outside the supported years."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return datetime.date(year, month + 1, 1) if FIRST_YEAR <= year <= LAST_YEAR else None


def grouped_by_month(days: Sequence[Day]) -> list[tuple[datetime.date, list[Day]]]:
    """Return the days under the first days of their months."""
    found: dict[datetime.date, list[Day]] = {}
    for day in days:
        found.setdefault(day.date.replace(day=1), []).append(day)
    return list(found.items())
