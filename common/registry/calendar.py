"""What apps put into the public calendar, and into the private ones of towns."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db import models

from common.periods import Period

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


@dataclass(frozen=True)
class CalendarEvent:
    """Something that the calendar shows: a day, several days, or a vague time."""

    key: int
    """The primary key of its row."""
    title: str
    period: Period
    url: str
    part: str = ""
    """Which of several events of the same row it is."""
    time: datetime.time | None = None
    """When it begins on its first day, if that is known."""
    until: datetime.time | None = None
    """When it ends on its last day, if that is known."""
    place: str = ""
    about: str = ""
    """What it is, in one sentence."""
    cancelled: str = ""
    """Why it does not take place, if it was cancelled."""


@dataclass(frozen=True)
class CalendarSource:
    """Public rows of one model in the calendar."""

    name: str
    """Its name in addresses: /kalendar/NAME.ics."""
    title: StrOrPromise
    about: StrOrPromise
    """What one can subscribe to, in a sentence."""
    model: type[models.Model]
    list_name: str
    """The URL name of the public list."""
    rows: Callable[[], Any]
    """Returns the public rows with all that `tell` needs."""
    days: tuple[tuple[str, str], ...]
    """Pairs of columns with the first and the last day of what the calendar shows."""
    tell: Callable[[Any], Iterable[CalendarEvent]]
    moving: tuple[str, ...]
    """Columns whose change subscribers have to be told of: when, where, whether at all."""
    shown: tuple[str, ...]
    """Further columns that an event shows."""
    vague: str = ""
    """The prefix of the columns of a vague date, if rows have one: “period”."""
    filterset: Callable[..., Any] | None = None
    """Makes the filter of the public list of these rows: of the query alone, or without its years (`in_any_year`)."""
    of_organisation: Callable[[Any, Any], Any] | None = None
    """Takes rows and an organisation and returns the rows of this organisation."""
    has_pages: bool = True
    """Whether each row has a page with a slug, so that it can be added alone: /kalendar/NAME/SLUG.ics."""


@dataclass(frozen=True)
class TownDate:
    """A day that concerns one town, in its private calendar."""

    key: str
    """What it is known by for as long as it stands in the calendar: “evidence-2026-C”."""
    day: datetime.date
    title: str
    url: str
    time: datetime.time | None = None
    until: datetime.time | None = None
    place: str = ""
    about: str = ""


TownDates = Callable[[Any, datetime.date, datetime.date], Iterable[TownDate]]
"""Takes a town and the first and last day, and returns what concerns it between them."""
