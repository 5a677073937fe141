"""The yearly review, assembled from sections that apps declare."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from activities.models import ActivityOutcome, AgendaItem
from common.page_cache.kept import kept
from common.periods import Period
from common.periods.fields import overlap
from common.registry import YearSection, declared
from members.models import Organisation

NAMED_TOWNS = 40
"""Towns that the year names as those that reported."""


def sections() -> list[YearSection]:
    """Return the sections that apps declare, in the order of the review."""
    return sorted((section for one in declared().values() for section in one.year_sections), key=lambda one: one.order)


def whole_year(year: int) -> dict[str, Any]:
    """Return the template context of a year: every chapter, and the towns that reported on themselves."""
    return {
        "chapters": [chapter for section in sections() for chapter in section.chapters(year)],
        **reporting_towns(year),
    }


@kept
def years_with_content() -> list[int]:
    """Return the years with any public content, the newest first; what apps leave to the database is one query."""
    found = [years() for section in sections() for years in section.years]
    first, *others = [rows for rows in found if isinstance(rows, QuerySet)]
    known = {year for rows in found if isinstance(rows, list) for year in rows}
    return sorted(known | {year for (year,) in first.union(*others) if year}, reverse=True)


def reporting_towns(year: int) -> dict[str, Any]:
    """Return the first towns that published a report or else spoke at a meeting, and whether there are others."""
    whole = Period.year(year)
    spoke = AgendaItem.objects.filter(meeting__publication="published", meeting__date__range=(whole.first, whole.last))
    wrote = ActivityOutcome.objects.filter(overlap(whole, "activity__"), activity__publication="published")
    towns = Organisation.objects.members().annotate(wrote=Exists(wrote.filter(organisation=OuterRef("pk"))))
    found = list(
        towns.filter(Q(wrote=True) | Exists(spoke.filter(organisations=OuterRef("pk")))).order_by("name_key", "pk")[
            : NAMED_TOWNS + 1
        ]
    )
    named = found[:NAMED_TOWNS]
    return {
        "reported": [town for town in named if town.wrote],
        "spoke": [town for town in named if not town.wrote],
        "more_towns": len(found) > NAMED_TOWNS,
    }
