"""The chapter of the yearly review about the improvement plan."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from common.registry import Chapter
from improvement_plan.models import Item, Plan


def chapters(year: int) -> Iterator[Chapter]:
    """Return the chapter of the year's plan."""
    if items := plan_items(year):
        facts = {"plan": items[0].plan, "items": items}
        yield Chapter("plan", _("Improvement plan"), "improvement_plan/year.html", facts)


def plan_items(year: int) -> list[Item]:
    """Return the items of the year's plan in order, each with its sub-items in `parts` and its indicators."""
    rows = list(
        Item.objects.filter(plan__year=year, plan__publication="published")
        .select_related("plan", "parent", "area")
        .prefetch_related("indicators")
        .order_by("number", "pk")
    )
    for item in rows:
        item.parts = [part for part in rows if part.parent_id == item.pk]
    return [item for item in rows if item.parent_id is None]


def years() -> QuerySet:
    """Return the years of published plans."""
    return Plan.objects.published().order_by().values_list("year")
