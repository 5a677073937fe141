"""Which calls a year tells of, as the review of the year reads them."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import QuerySet

from grants.models import Call, CallQuerySet
from grants.totals import Totals

MOST = 16
"""Calls that the year shows; a link leads to the others."""
BEFORE = 12
"""Years of a programme that the year shows beside its own."""


def calls_of(year: int, most: int | None = None) -> tuple[list[tuple[Call, Totals]], bool]:
    """Return the first public calls of the year with their totals, by programme, and whether there are others."""
    rows = public_calls().filter(year=year).select_related("programme").with_totals().order_by("programme__sort_key")
    most = MOST if most is None else most
    calls = [(call, Totals(call)) for call in rows[: most + 1]]
    return calls[:most], len(calls) > most


def calls_until(call: Call) -> list[tuple[Call, Totals]]:
    """Return the call and the public ones of its programme before it with their totals, the oldest first."""
    rows = public_calls().filter(programme=call.programme_id, year__range=(call.year - BEFORE, call.year))
    return [(one, Totals(one)) for one in rows.with_totals().order_by("year")]


def names_of_calls(year: int) -> tuple[CallQuerySet, Iterable[str]]:
    """Return the public calls of the year for `RowsAtOnce`: their names, addresses, times and allocations."""
    fields = (
        "id",
        "year",
        "opens_on",
        "closes_on",
        "allocation",
        "raised",
        "programme__slug",
        "programme__code",
        "programme__name",
        "programme__name_en",
        "programme__sort_key",
    )
    return public_calls().filter(year=year).with_raises().order_by("programme__sort_key"), fields


def years() -> QuerySet:
    """Return the years of public calls."""
    return public_calls().order_by().values_list("year")


def public_calls() -> CallQuerySet:
    """Return published calls of published programmes."""
    return Call.objects.published().filter(programme__publication="published")
