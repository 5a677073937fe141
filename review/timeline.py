"""Lays the year out by months: exact dates as points, vague ones as spans, on a grid of sixty columns."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.dates import MONTHS
from django.utils.functional import cached_property

from common.periods import Period, Precision
from review.facts import YearReview

IN_A_MONTH = 5
COLUMNS = 12 * IN_A_MONTH
ROOM = (10, 22)
"""The least and the most columns that a mark with its words takes; longer words go on in further lines."""
OF_A_LETTER = 0.42
"""Columns that a letter takes, about, where the grid is as wide as a page gets."""


@dataclass(frozen=True)
class Mark:
    """Something with a date, and the columns of its sign and of its words; the first column has number 1."""

    kind: str
    """“activity”, “meeting”, “award” or “call”."""
    title: str
    address: str
    period: Period
    is_cancelled: bool
    start: int
    width: int
    """Columns of the sign."""
    room: int
    """Columns of the sign with its words."""

    @property
    def is_point(self) -> bool:
        """Whether it is of one day."""
        return bool(self.period.start and self.period.start == self.period.end)

    @property
    def is_vague(self) -> bool:
        """Whether its days are not known."""
        known = {self.period.start_precision, self.period.end_precision}
        return bool(self.period.text) or known != {Precision.DAY}

    @property
    def ends_right(self) -> bool:
        """Whether there is no room for the words but on the left, before the end of the sign."""
        return self.start + self.room > COLUMNS + 1

    @property
    def css(self) -> str:
        """The classes of its looks."""
        looks = {
            "is-point": self.is_point,
            "is-vague": self.is_vague,
            "is-cancelled": self.is_cancelled,
            "ends-right": self.ends_right,
        }
        return " ".join([f"mark-{self.kind}", *(name for name, applies in looks.items() if applies)])

    @property
    def first(self) -> int:
        """The first column of the sign and the words together."""
        return max(1, self.start + self.width - self.room) if self.ends_right else self.start


@dataclass(frozen=True)
class Month:
    """A month of the year, and for a year of many activities how many touch it."""

    number: int
    name: str
    count: int
    share: int
    """Percent of the month with most activities."""

    @property
    def left_over(self) -> int:
        """Percent that are left to the month with most activities."""
        return 100 - self.share


@dataclass(frozen=True)
class Timeline:
    """The time line of a year."""

    year: int
    marks: tuple[Mark, ...]
    """What has a part of the year, by its beginning."""
    all_year: tuple[Mark, ...]
    """What has the whole year, or some time of it."""
    months: tuple[Month, ...]
    is_counted: bool
    """Whether activities are only counted, by month, because there are more than the year tells of."""

    @cached_property
    def kinds(self) -> set[str]:
        """The kinds of signs that there are, for the key."""
        return {mark.kind for mark in self.marks}

    @property
    def has_vague(self) -> bool:
        """Whether the key has to explain spans."""
        return any(mark.is_vague for mark in self.marks)

    def __bool__(self) -> bool:
        """Whether it shows more than the list of what it shows would."""
        return self.is_counted or len(self.marks) > 1


def timeline_of(review: YearReview) -> Timeline:
    """Return the time line of a year; of many activities it has only their numbers by month."""
    whole = Period.year(review.year)
    marks = [mark_of(whole, *told) for told in _dated(review) if told[3] is not None and whole.overlaps(told[3])]
    parts = sorted((mark for mark in marks if mark.width < COLUMNS), key=lambda mark: (mark.start, -mark.width))
    most = max((month.count for month in review.months), default=0)
    return Timeline(
        year=review.year,
        marks=tuple(parts),
        all_year=tuple(mark for mark in marks if mark.width == COLUMNS),
        months=tuple(
            Month(month.month, str(MONTHS[month.month]), month.count, round(month.count * 100 / most) if most else 0)
            for month in review.months
        ),
        is_counted=review.is_cut,
    )


def _dated(review: YearReview) -> Iterator[tuple[Any, ...]]:
    """Yield kind, title, address, period and whether it was cancelled, of all that is told of and may have a date.

    Of a year with more activities than it tells of, the marks are those of its few great days.
    """
    for entry in () if review.is_cut else review.entries:
        yield "activity", entry.title, entry.address, entry.period, entry.is_cancelled
    for call in review.money.calls if review.money and not review.is_cut else ():
        yield "call", call.programme, call.address, call.window, False
    for award in (*review.awards.received, *review.awards.given) if review.awards else ():
        yield "award", award.title, award.address, _day(award.held_on), False
    for meeting in review.meetings.rows if review.meetings else ():
        yield "meeting", meeting.title, meeting.address, _day(meeting.date), False


def _day(day: datetime.date | None) -> Period | None:
    return Period.days(day, day) if day else None


def mark_of(whole: Period, kind: str, title: str, address: str, period: Period, is_cancelled: bool) -> Mark:
    """Return the mark of a period that touches the whole year."""
    start = column_of(max(period.first, whole.first))
    width = column_of(min(period.last, whole.last)) - start + 1
    least, most = ROOM
    room = max(width, min(most, max(least, round(len(title) * OF_A_LETTER) + 1)))
    return Mark(kind, title, address, period, is_cancelled, start, width, room)


def column_of(day: datetime.date) -> int:
    """Return the column of a day, 1 to 60: a fifth of its month."""
    days = calendar.monthrange(day.year, day.month)[1]
    return (day.month - 1) * IN_A_MONTH + (day.day - 1) * IN_A_MONTH // days + 1
