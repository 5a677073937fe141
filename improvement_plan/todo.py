"""The coordinator's tasks that come from the improvement plan."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext as _

from common.admin import form_address
from common.registry import Task, TaskRows
from improvement_plan.models import Item, Plan

EVALUATED_FOR = 1
"""Years after its own in which a plan is still being evaluated; older ones are left as they are."""


def open_items(user: Any) -> list[TaskRows]:
    """Items not yet evaluated, of plans whose year has begun, and those whose indicators are all reached."""
    this_year = timezone.localdate().year
    unknown = Q(state=Item.State.UNKNOWN, plan__year__lte=this_year)
    reached = Item.objects.all_reached()
    rows = (
        Item.objects.filter(unknown | Q(pk__in=reached.values("pk")), children__isnull=True)
        .filter(plan__year__gte=this_year - EVALUATED_FOR)
        .exclude(plan__publication=Plan.Publication.ARCHIVED)
        .annotate(is_reached=Exists(reached.filter(pk=OuterRef("pk"))))
        .select_related("plan", "parent")
        .order_by("-plan__year", Coalesce("parent__number", "number"), F("parent").asc(nulls_first=True), "number")
    )
    return [TaskRows(rows, _open)]


def _open(item: Any) -> Task:
    reached = _("All its indicators have reached their targets. Is it fulfilled?")
    return Task(f"{item.plan}: {item}", reached if item.is_reached else _("Choose its state."), form_address(item))
