"""Tasks for the coordinator about mandates."""

from __future__ import annotations

import datetime
from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from common.admin import form_address
from common.registry import Task, TaskRows
from common.templatetags.czech import day
from members.models import Mandate

SOON = datetime.timedelta(days=90)
"""Mandates that end within this time are reported."""
LOOK_BACK = datetime.timedelta(days=730)
"""Mandates that ended longer ago without a successor are not reported."""


def ending_mandates(user: Any) -> list[TaskRows]:
    """Mandates that end soon, or ended without a successor in the role."""
    today = timezone.localdate()
    ending = Mandate.objects.filter(valid_until__gte=today - LOOK_BACK, valid_until__lte=today + SOON)
    rows = without_successor(ending).select_related("person", "organisation").order_by("valid_until", "pk")
    return [TaskRows(rows, _ending)]


def without_successor(mandates: Any) -> Any:
    """Return those of the mandates after which nobody has the role in the organisation."""
    successors = Mandate.objects.filter(organisation=OuterRef("organisation"), role=OuterRef("role")).filter(
        Q(valid_until__isnull=True) | Q(valid_until__gt=OuterRef("valid_until"))
    )
    return mandates.exclude(Exists(successors.exclude(pk=OuterRef("pk"))))


def _ending(mandate: Any) -> Task:
    today = timezone.localdate()
    last = mandate.valid_until or today
    advice = (
        _("It ended on %s and nobody has taken over. Add the successor.")
        if last < today
        else _("It ends on %s. Find out who takes over and add the successor.")
    ) % day(last)
    return Task(str(mandate), advice, form_address(mandate))
