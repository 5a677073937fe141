"""What a year tells of its improvement plan, as the review of the year reads it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import F, QuerySet

from improvement_plan.models import Item, Plan

WHOLE = 24
"""Items and sub-items that the year shows all; a link leads to the others."""
FIRST = 12
"""Items that the year shows of a longer plan, without their sub-items."""
COUNTED = 1_000
"""Items whose states are counted; of a plan that has as many they are not told."""

Asked = tuple[QuerySet[Any], Iterable[str]]
"""What `RowsAtOnce` reads: rows, and the fields of each."""


def items_of(year: int) -> tuple[list[Item], bool]:
    """Return the items of the year's published plan with their sub-items in `parts`, and whether that is not all."""
    rows = list(
        _items(year)
        .select_related("plan", "parent", "area")
        .prefetch_related("indicators")
        .order_by(F("parent_id").asc(nulls_first=True), "number", "pk")[: WHOLE + 1]
    )
    is_whole = len(rows) <= WHOLE
    items = [row for row in rows if row.parent_id is None]
    for item in items:
        item.parts = [row for row in rows if row.parent_id == item.pk] if is_whole else []
    return (items if is_whole else items[:FIRST]), not is_whole


def leaves_of(year: int) -> Asked:
    """Return the items of the year's published plan that have no sub-items, and what is asked of each: its state."""
    return _items(year).filter(children=None).order_by()[:COUNTED], ("state",)


def plan_of(year: int) -> Asked:
    """Return the published plan of the year, and what is asked of it."""
    return Plan.objects.published().filter(year=year), ("id", "year")


def _items(year: int) -> QuerySet[Item]:
    return Item.objects.filter(plan__year=year, plan__publication="published")


def years() -> QuerySet:
    """Return the years of published plans."""
    return Plan.objects.published().order_by().values_list("year")
