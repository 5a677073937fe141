"""The coordinator's tasks that come from activities."""

from __future__ import annotations

from typing import Any

from django.db.models import F, Q
from django.utils.translation import gettext as _

from activities.answers import ANSWERS
from activities.models import Activity, ActivityPhoto
from common.admin import form_address, list_address
from common.admin.answers import task_answers
from common.models import Photo
from common.registry import Task, TaskRows
from common.templatetags.czech import day

OVERDUE = "prosel"
"""The value of the filter `termin` of the list of activities that finds those whose time has passed."""


def overdue_list() -> str:
    """Return the URL of the list of activities whose time has passed, with their answers."""
    return f"{list_address(Activity)}?termin={OVERDUE}"


def past_activities(user: Any) -> list[TaskRows]:
    """Activities still marked as planned after their last day."""
    late = Activity.objects.overdue()
    return [TaskRows(late.exclude(publication=Activity.Publication.ARCHIVED).order_by("period_end", "pk"), _past)]


def _past(activity: Any) -> Task:
    advice = _("It was due to end on %s. Say whether it was held or cancelled.") % day(activity.period_end)
    return Task(str(activity), advice, form_address(activity), answers=task_answers(activity, ANSWERS))


def contradicting_dates(user: Any) -> list[TaskRows]:
    """Activities about a round of an award that was handed over before they began or after they ended."""
    outside = Q(period_start__gt=F("award_round__held_on")) | Q(period_end__lt=F("award_round__held_on"))
    rows = Activity.objects.exclude(publication=Activity.Publication.ARCHIVED).filter(outside)
    return [TaskRows(rows.select_related("award_round__award").order_by("-period_end", "pk"), _contradicting)]


def _contradicting(activity: Any) -> Task:
    advice = _("It says %(period)s, but the award was handed over on %(day)s. Correct the one that is wrong.") % {
        "period": activity.period,
        "day": day(activity.award_round.held_on),
    }
    return Task(str(activity), advice, form_address(activity))


def portraits(user: Any) -> list[TaskRows]:
    """Portraits visible to the public without a recorded consent (GDPR)."""
    rows = ActivityPhoto.objects.filter(kind=Photo.Kind.PORTRAIT, consent_reference="").order_by("pk")
    return [TaskRows(rows.select_related("activity"), _portrait)]


def _portrait(photo: Any) -> Task:
    advice = _("Write where the consent is kept, or remove the photograph.")
    return Task(f"{photo.activity}: {photo.alt}", advice, form_address(photo.activity))
