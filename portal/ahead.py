"""The coming sixty days on one time line, week by week, from what the apps declare."""

from __future__ import annotations

import datetime
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from common.lists.at_once import RowsAtOnce
from common.lists.prepared import OnceADay
from common.periods import Period
from common.registry import MOST_DATES, DateAhead, DatesAhead, declared
from common.templatetags.czech import clock

AHEAD = datetime.timedelta(days=60)
MOST_A_WEEK = 4
"""Rows of one kind that a week shows; of the others it says how many there are."""
WEEK = datetime.timedelta(days=7)


@dataclass(frozen=True)
class Line:
    """One line: a day in words, and what happens on it."""

    one: DateAhead
    sign: str
    when: str
    time: str


@dataclass(frozen=True)
class Rest:
    """How many more rows of a kind a week has, and the list that has them all."""

    title: Any
    sign: str
    count: int
    url: str


@dataclass
class Week:
    """A week with its lines in the order of time."""

    title: str
    span: str
    lines: list[Line] = field(default_factory=list)
    rests: list[Rest] = field(default_factory=list)


@dataclass
class TimeLine:
    """The coming days, and where one more is added if there are none."""

    weeks: list[Week]
    count: int
    nearest: Line | None
    additions: list[DatesAhead]


def time_line(user: Any, today: datetime.date | None = None) -> TimeLine:
    """Return what the user may see of the coming sixty days."""
    first = today or timezone.localdate()
    last = first + AHEAD
    kinds = [kind for one in declared().values() for kind in one.dates_ahead if user.has_perm(kind.right)]
    rows = _asked.get((first, *kinds), lambda: _rows_of(kinds, first, last)).fetch()
    found = [(date, kind) for kind, some in zip(kinds, rows, strict=True) for date in kind.tell(some, first, last)]
    found.sort(key=lambda pair: (pair[0].day, bool(pair[0].period), pair[0].time or datetime.time.min, pair[0].about))
    weeks = _weeks(found, first, last)
    additions = [kind for kind in kinds if kind.add_url and user.has_perm(kind.right.replace(".view_", ".add_"))]
    return TimeLine(weeks, len(found), weeks[0].lines[0] if weeks else None, additions)


_asked = OnceADay()


def _rows_of(kinds: list[DatesAhead], first: datetime.date, last: datetime.date) -> RowsAtOnce:
    return RowsAtOnce([(kind.rows(first, last)[:MOST_DATES], kind.fields) for kind in kinds])


def _weeks(found: list[tuple[DateAhead, DatesAhead]], first: datetime.date, last: datetime.date) -> list[Week]:
    """Return the weeks that have anything."""
    by_monday: dict[datetime.date, list[tuple[DateAhead, DatesAhead]]] = {}
    for date, kind in found:
        by_monday.setdefault(_monday(date.day), []).append((date, kind))
    return [_week(monday, pairs, first, last) for monday, pairs in by_monday.items()]


def _week(
    monday: datetime.date, pairs: list[tuple[DateAhead, DatesAhead]], first: datetime.date, last: datetime.date
) -> Week:
    sunday = monday + WEEK - datetime.timedelta(days=1)
    week = Week(_title(monday, first), str(Period.days(monday, sunday)))
    seen: Counter[str] = Counter()
    for date, kind in pairs:
        seen[kind.sign] += 1
        if seen[kind.sign] <= MOST_A_WEEK:
            week.lines.append(_line(date, kind, first))
    for kind in {kind.sign: kind for _date, kind in pairs}.values():
        if (more := seen[kind.sign] - MOST_A_WEEK) > 0:
            week.rests.append(Rest(kind.title, kind.sign, more, kind.list_url(max(monday, first), min(sunday, last))))
    return week


def _title(monday: datetime.date, today: datetime.date) -> str:
    weeks = (monday - _monday(today)) // WEEK
    if weeks == 0:
        return _("This week")
    return _("Next week") if weeks == 1 else ""


def _line(date: DateAhead, kind: DatesAhead, today: datetime.date) -> Line:
    """Say the day in words, with the time; a vague date is said as it is."""
    return Line(date, kind.sign, date.period or _day(date.day, today), clock(date.time))


def _day(day: datetime.date, today: datetime.date) -> str:
    # Translators: a day of the week and a day of the year, in the letters of Django's date filter.
    words = formats.date_format(day, pgettext("format of a date", "l j F"))
    if day == today:
        return _("today, %s") % words
    if day - today == datetime.timedelta(days=1):
        return _("tomorrow, %s") % words
    return words


def _monday(day: datetime.date) -> datetime.date:
    return day - datetime.timedelta(days=day.weekday())
