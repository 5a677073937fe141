"""The chapter of the yearly review about grants."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from common.registry import Chapter
from grants.models import Call, CallQuerySet
from grants.totals import Totals

MOST = 16
"""Calls that the year shows; a link leads to the others."""


def chapters(year: int) -> Iterator[Chapter]:
    """Return the chapter of the year's calls, each with its totals."""
    rows = public_calls().filter(year=year).select_related("programme").with_totals().order_by("programme__sort_key")
    if calls := [(call, Totals(call)) for call in rows[: MOST + 1]]:
        yield Chapter("dotace", _("Grants"), "grants/year.html", {"calls": calls[:MOST], "more": len(calls) > MOST})


def years() -> QuerySet:
    """Return the years of public calls."""
    return public_calls().order_by().values_list("year")


def public_calls() -> CallQuerySet:
    """Return published calls of published programmes."""
    return Call.objects.published().filter(programme__publication="published")
