"""Which events each public calendar file has."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import F, Max, Q
from django.utils import timezone

from calendars.models import Stamp
from calendars.told import Told, tell
from common.registry import CalendarSource

MOST = 600
"""Events of one source in a file; of more those that end last. Google and Outlook refuse files over 1 MB."""
LOOK_BACK = datetime.timedelta(days=365)
"""What ended longer ago is only in a file of a chosen year."""


def events_of(source: CalendarSource, rows: Any, *, recent: bool) -> list[Told]:
    """Return the events of rows of a source, those that end last first; `recent` leaves out what ended long ago."""
    if recent:
        rows = rows.filter(not_over(source, timezone.localdate() - LOOK_BACK))
    ends = [F(last).desc(nulls_first=True) for _first, last in reversed(source.days)]
    return tell(source, rows.order_by(*ends, "pk")[:MOST])


def not_over(source: CalendarSource, day: datetime.date) -> Q:
    """Return the condition that something of a row ends on the day or later; rows without a date have no place."""
    found = Q()
    for first, last in source.days:
        found |= Q(**{f"{last}__gte": day})
        if first != last:
            found |= Q(**{last: None, f"{first}__isnull": False})
    return found


def last_change(sources: Iterable[CalendarSource]) -> datetime.datetime | None:
    """Return when rows of the sources last changed, also such as are gone; None if there never were any."""
    names = [source.name for source in sources]
    found: datetime.datetime | None = Stamp.objects.filter(source__in=names).aggregate(last=Max("changed_at"))["last"]
    return found


@dataclass(frozen=True)
class Chosen:
    """Rows of a source that a query asks for."""

    rows: Any
    narrows: bool
    """Whether only some of all rows were asked for."""
    has_time: bool
    """Whether a year or month was asked for, so that old ones belong there, too."""
    words: str
    """What the choice means, for the name of the calendar."""
    moved_to: str = ""
    """The query of the same choice by addresses, where a town was written by name."""


def chosen_of(source: CalendarSource, query: Any) -> Chosen | None:
    """Return the rows that the parameters of the public list ask for; None if they cannot be understood."""
    rows = source.rows()
    if source.filterset is None:
        return Chosen(rows, False, False, "")
    has_time = bool(query.get("rok") or query.get("mesic"))
    found = source.filterset(query, rows, in_any_year=not has_time)
    if found.address:
        return Chosen(rows.none(), True, has_time, "", found.address)
    if not found.form.is_valid():
        return None
    words = [chip.value for chip in found.chips]
    if found.asked.get("rok"):
        words.append(str(dict(found.filters["rok"].extra["choices"])[found.form.cleaned_data["rok"]]))
    return Chosen(found.qs, bool(found.asked), has_time, ", ".join(words))
