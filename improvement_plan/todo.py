"""The coordinator's tasks that come from the improvement plan."""

from __future__ import annotations

from typing import Any

from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext as _

from common.admin import form_address
from common.registry import Task, TaskRows
from improvement_plan.models import Indicator, Item, Plan


def open_items(user: Any) -> list[TaskRows]:
    """Items not yet evaluated, of plans whose year has begun."""
    rows = (
        Item.objects.filter(state=Item.State.UNKNOWN, plan__year__lte=timezone.localdate().year, children__isnull=True)
        .exclude(plan__publication=Plan.Publication.ARCHIVED)
        .select_related("plan", "parent")
        .order_by("-plan__year", Coalesce("parent__number", "number"), F("parent").asc(nulls_first=True), "number")
    )
    return [TaskRows(rows, _open)]


def reached_items(user: Any) -> list[TaskRows]:
    """Items that could be called fulfilled by their indicators, and indicators that contradict themselves."""
    shown = ~Q(plan__publication=Plan.Publication.ARCHIVED)
    reached = Item.objects.all_reached().filter(shown, children__isnull=True).select_related("plan", "parent")
    torn = Indicator.objects.contradicting().select_related("item__plan", "item__parent")
    return [
        TaskRows(reached.order_by("-plan__year", "number", "pk"), _reached),
        TaskRows(torn.order_by("pk"), _contradicting),
    ]


def _reached(item: Any) -> Task:
    return Task(
        item.in_context, _("All its indicators have reached their targets. Is it fulfilled?"), form_address(item)
    )


def _contradicting(indicator: Any) -> Task:
    about = f"{indicator.item.in_context}: {indicator}"
    return Task(about, _("Less is said to be better, and the target lies above the baseline."), form_address(indicator))


def _open(item: Any) -> Task:
    return Task(f"{item.plan}: {item}", _("Choose its state."), form_address(item))
