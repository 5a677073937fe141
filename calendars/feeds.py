"""Which events each public calendar file has."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import F, Max, Q

from calendars.models import Stamp
from calendars.told import Told, tell
from common.registry import CalendarSource

MOST = 600
"""Events of one source in a file; of more those that end last. Google and Outlook refuse files over 1 MB."""


def events_of(source: CalendarSource, rows: Any) -> list[Told]:
    """Return the events of rows of a source, those that end last first."""
    dated = Q()
    for column in {column for pair in source.days for column in pair}:
        dated |= Q(**{f"{column}__isnull": False})
    # A vague date without an end lasts; another without one is not known.
    nulls: dict[str, Any] = {"nulls_first": True} if source.vague else {"nulls_last": True}
    ends = [F(last).desc(**nulls) for _first, last in reversed(source.days)]
    return tell(source, rows.filter(dated).order_by(*ends, "pk")[:MOST])


def last_change(sources: Iterable[CalendarSource]) -> datetime.datetime | None:
    """Return when rows of the sources last changed, also such as are gone; None if there never were any."""
    names = [source.name for source in sources]
    found: datetime.datetime | None = Stamp.objects.filter(source__in=names).aggregate(last=Max("changed_at"))["last"]
    return found


@dataclass(frozen=True)
class Chosen:
    """Rows of a source that a query asks for."""

    rows: Any
    words: str
    """What the choice means, for the name of the calendar."""
    moved_to: str = ""
    """The query of the same choice by addresses, where a town was written by name."""


def chosen_of(source: CalendarSource, query: Any) -> Chosen | None:
    """Return the rows that the parameters of the public list ask for; None if they cannot be understood."""
    rows = source.rows()
    if source.filterset is None:
        return Chosen(rows, "")
    # Without a time the file has all years, while the list begins with the newest one.
    found = source.filterset(query, rows, in_any_year=not (query.get("rok") or query.get("mesic")))
    if found.address:
        return Chosen(rows.none(), "", found.address)
    if not found.form.is_valid():
        return None
    words = [chip.value for chip in found.chips]
    if found.asked.get("rok"):
        words.append(str(dict(found.filters["rok"].extra["choices"])[found.form.cleaned_data["rok"]]))
    return Chosen(found.qs, ", ".join(words))
