"""Reads the improvement plan of a year."""

from __future__ import annotations

from collections import Counter

from improvement_plan import year as rooms
from improvement_plan.models import Item
from review.facts import Plan, PlanItem, StateCount


def plan_of(year: int, leaves: list[Item]) -> Plan | None:
    """Return the plan of the year, or None if it has none with any item; `leaves` are its items without sub-items."""
    items, is_cut = rooms.items_of(year)
    counts = Counter(item.state for item in leaves) if len(leaves) < rooms.COUNTED else Counter()
    if not items:
        return None
    plan = items[0].plan
    states = tuple(
        StateCount(str(state), str(label), counts[state]) for state, label in Item.State.choices if counts[state]
    )
    told = tuple(item_of(item, item.parts) for item in items)
    return Plan(plan.pk, str(plan), plan.get_absolute_url(), told, is_cut, states)


def item_of(item: Item, parts: list[Item]) -> PlanItem:
    """Return an item with its parts, fetched with its plan, parent, area and indicators."""
    return PlanItem(
        key=item.pk,
        number=item.full_number,
        title=item.told.title,
        address=item.get_absolute_url(),
        area=str(item.area or ""),
        state="" if parts else str(item.state),
        state_label="" if parts else str(item.get_state_display()),
        indicators=tuple(indicator.told.title for indicator in item.indicators.all()),
        parts=tuple(item_of(part, []) for part in parts),
    )
