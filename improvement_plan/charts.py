"""The chart of a plan: how far its items are."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from common.charts import PIECES, Chart, Look, Row, Series, Shape, Value
from improvement_plan.listing import StateCount
from improvement_plan.models import Item, Plan

LOOKS = {
    Item.State.FULFILLED: Look.GREEN,
    Item.State.PARTLY: Look.GREEN_PALE,
    Item.State.RUNNING: Look.SOLID,
    Item.State.PLANNED: Look.PALE,
    Item.State.CARRIED: Look.WARM,
    Item.State.FAILED: Look.BERRY,
    Item.State.UNKNOWN: Look.EMPTY,
}
"""In the order of the parts: from what is done to what is not."""


def plan_chart(plan: Plan, states: Iterable[StateCount]) -> Chart:
    """Return how many items of a plan are in each state; sub-items are counted instead of their items."""
    counts = {one.state: one for one in states}
    return Chart(
        key="stav",
        title=_("State of the items of the plan %(year)s") % {"year": plan.year},
        shape=Shape.PARTS,
        unit=PIECES,
        heading=gettext_lazy("State"),
        series=(Series(gettext_lazy("items")),),
        rows=tuple(
            Row(str(counts[state].label), (Value(counts[state].count),), look=look)
            for state, look in LOOKS.items()
            if state in counts
        ),
        route="improvement_plan:plan-states" if plan.is_published else "",
        facts={"year": plan.year},
        page=plan.get_absolute_url(),
    )
