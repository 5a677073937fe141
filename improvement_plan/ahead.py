"""Deadlines of plan items on the time line of the coordinator's landing page."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from common.admin import form_address, list_address
from common.periods import Precision
from common.registry import PERIOD_FIELDS, DateAhead, DatesAhead
from improvement_plan.models import Item, Plan


def items(first: datetime.date, last: datetime.date) -> Any:
    """Return the items that are not evaluated yet, by the last day of their deadline."""
    rows = Item.objects.filter(state__in=Item.OPEN, period_end__range=(first, last))
    return rows.exclude(plan__publication=Plan.Publication.ARCHIVED).order_by("period_end", "pk")


def tell_items(rows: list[Item], first: datetime.date, last: datetime.date) -> Iterator[DateAhead]:
    """Put each on the last day of its deadline; a vague one is said as it is."""
    for item in rows:
        is_day = item.period_end_precision == Precision.DAY and item.period_start in (None, item.period_end)
        when = "" if is_day else str(item.period)
        day = item.period_end or first
        yield DateAhead(day, _("deadline of a plan item"), item.in_context, form_address(item), period=when)


def items_list(first: datetime.date, last: datetime.date) -> str:
    return f"{list_address(Item)}?period_end__gte={first}&period_end__lte={last}"


DATES_AHEAD = [
    DatesAhead(
        "plan",
        gettext_lazy("deadlines of plan items"),
        items,
        ("id", "number", "title", "plan__year", "parent__number", *PERIOD_FIELDS),
        tell_items,
        items_list,
        right="improvement_plan.view_item",
    )
]
