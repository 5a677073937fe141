"""The chapter of the yearly review about the improvement plan."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import F, QuerySet
from django.utils.translation import gettext_lazy as _

from common.registry import Chapter
from improvement_plan.models import Item, Plan

WHOLE = 40
"""Items and sub-items that the year shows all; a link leads to the others."""
FIRST = 15
"""Items that the year shows of a longer plan, without their sub-items."""


def chapters(year: int) -> Iterator[Chapter]:
    """Return the chapter of the year's plan: its items with their indicators, of a long plan the first ones."""
    rows = list(
        Item.objects.filter(plan__year=year, plan__publication="published")
        .select_related("plan", "parent", "area")
        .prefetch_related("indicators")
        .order_by(F("parent_id").asc(nulls_first=True), "number", "pk")[: WHOLE + 1]
    )
    if rows:
        is_whole = len(rows) <= WHOLE
        items = [row for row in rows if row.parent_id is None]
        facts = {"plan": rows[0].plan, "items": with_parts(items, rows) if is_whole else items[:FIRST]}
        yield Chapter("plan", _("Improvement plan"), "improvement_plan/year.html", facts | {"more": not is_whole})


def with_parts(items: list[Item], rows: list[Item]) -> list[Item]:
    """Return the items, each with its sub-items among the rows in `parts`."""
    for item in items:
        item.parts = [row for row in rows if row.parent_id == item.pk]
    return items


def years() -> QuerySet:
    """Return the years of published plans."""
    return Plan.objects.published().order_by().values_list("year")
