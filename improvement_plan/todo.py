"""The coordinator's tasks that come from the improvement plan."""

from __future__ import annotations

from typing import Any

from django.db.models import F
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext as _

from common.admin import form_address
from common.registry import Task, TaskRows
from improvement_plan.models import Item, Plan


def open_items(user: Any) -> list[TaskRows]:
    """Items not yet evaluated, of plans whose year has begun."""
    rows = (
        Item.objects.filter(state=Item.State.UNKNOWN, plan__year__lte=timezone.localdate().year, children__isnull=True)
        .exclude(plan__publication=Plan.Publication.ARCHIVED)
        .select_related("plan", "parent")
        .order_by("-plan__year", Coalesce("parent__number", "number"), F("parent").asc(nulls_first=True), "number")
    )
    return [TaskRows(rows, _open)]


def _open(item: Any) -> Task:
    return Task(f"{item.plan}: {item}", _("Choose its state."), form_address(item))
