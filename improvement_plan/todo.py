"""The coordinator's tasks that come from the improvement plan."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from common.admin import form_address
from common.registry import Task
from improvement_plan.models import Item, Plan


def open_items(user: Any) -> Iterator[Task]:
    """Items not yet evaluated, of plans whose year has begun."""
    rows = (
        Item.objects.filter(state=Item.State.UNKNOWN, plan__year__lte=timezone.localdate().year, children__isnull=True)
        .exclude(plan__publication=Plan.Publication.ARCHIVED)
        .select_related("plan", "parent")
    )
    for item in sorted(rows, key=lambda item: (-item.plan.year, item.place)):
        yield Task(f"{item.plan}: {item}", _("Choose its state."), form_address(item))
