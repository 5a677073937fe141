"""Days ahead of the office, which the apps declare for the time line of the landing page."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

PERIOD_FIELDS = ("period_start", "period_end", "period_start_precision", "period_end_precision", "period_text")


@dataclass(frozen=True)
class DateAhead:
    """Something that happens on a day: what, and the URL where it is edited."""

    day: datetime.date
    """Where it stands on the time line."""
    what: StrOrPromise
    """What happens: “meeting”, “applications until”."""
    about: str
    url: str
    time: datetime.time | None = None
    until: datetime.time | None = None
    """When it begins and ends on that day."""
    period: str = ""
    """When it happens in its own words, if that is not one day."""
    note: StrOrPromise = ""


@dataclass(frozen=True)
class DatesAhead:
    """Days of one kind: the rows that have any between two days, both included, and what they say.

    The rows of all kinds are asked for in one query, so only the `fields` come with them.
    """

    sign: str
    """The name of the drawing that stands beside them."""
    title: StrOrPromise
    rows: Callable[[datetime.date, datetime.date], Any]
    """Returns a queryset; the first `MOST_DATES` are read."""
    fields: tuple[str, ...]
    tell: Callable[[list[Any], datetime.date, datetime.date], Iterable[DateAhead]]
    list_url: Callable[[datetime.date, datetime.date], str]
    """Returns the URL of the list with those between two days."""
    right: str
    """The permission to see them."""
    add_url: Callable[[], str] | None = None
    """Returns the URL where one more is added."""
    add_title: StrOrPromise = ""


MOST_DATES = 100
"""Rows of one kind that are read; a time line that long is not read by anybody."""


def starts_or_ends(row: Any, first: datetime.date) -> datetime.date:
    """Return the day on which a row with a period stands: its beginning, or its end once it has begun."""
    start: datetime.date | None = row.period_start
    end: datetime.date | None = row.period_end
    return start if start and start >= first else end or first
