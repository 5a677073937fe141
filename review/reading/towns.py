"""Reads which member towns told of their year."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q

from activities.models import ActivityOutcome, AgendaItem
from common.periods import Period
from common.periods.fields import overlap
from members.models import Organisation
from review.extent import PAGE, Extent
from review.facts import Link, Towns

NAMED_TOWNS = 30
"""Towns that the year names as those that reported."""


def towns_of(year: int, extent: Extent = PAGE) -> Towns:
    """Return the first towns that published a report or else spoke at a meeting, and whether there are others."""
    most = NAMED_TOWNS if extent.towns is None else extent.towns
    whole = Period.year(year)
    spoke = AgendaItem.objects.filter(meeting__publication="published", meeting__date__range=(whole.first, whole.last))
    wrote = ActivityOutcome.objects.filter(overlap(whole, "activity__"), activity__publication="published")
    towns = Organisation.objects.members().annotate(wrote=Exists(wrote.filter(organisation=OuterRef("pk"))))
    found = list(
        towns.filter(Q(wrote=True) | Exists(spoke.filter(organisations=OuterRef("pk")))).order_by("name_key", "pk")[
            : most + 1
        ]
    )
    named = found[:most]
    return Towns(
        reported=tuple(Link(str(town), town.get_absolute_url()) for town in named if town.wrote),
        spoke=tuple(Link(str(town), town.get_absolute_url()) for town in named if not town.wrote),
        is_cut=len(found) > most,
    )
