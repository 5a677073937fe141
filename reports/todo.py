"""The coordinator's tasks that come from reports of towns."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext as _

from activities.models import Activity
from common.registry import Task, TaskRows
from reports.inbox import waits
from reports.models import ActivityReport


def waiting_reports(user: Any) -> list[TaskRows]:
    """Reports of towns to accept or return, the longest waiting first."""
    rows = ActivityReport.objects.waiting().select_related("organisation")
    return [TaskRows(rows, _waiting, since="submitted_at")]


def _waiting(report: Any) -> Task:
    advice = _("Read and decide: %s.") % waits(report)
    return Task(f"{report.organisation}: {report}", advice, report.get_office_url())


def hidden_reports(user: Any) -> list[TaskRows]:
    """Published reports whose activity is a draft again; one in the archive was put there on purpose."""
    rows = ActivityReport.objects.published().filter(activity__publication=Activity.Publication.DRAFT)
    return [TaskRows(rows.select_related("organisation"), _hidden)]


def _hidden(report: Any) -> Task:
    advice = _("The public cannot see it. Publish its activity again, or unpublish the report.")
    return Task(f"{report.organisation}: {report}", advice, report.get_office_url())


def warn_of_hidden_reports(request: HttpRequest, activity: Activity) -> Iterator[str]:
    """Name the published reports of an activity that the public cannot see, or the report that is to publish it."""
    if activity.is_published:
        return
    reports = list(ActivityReport.objects.for_office().filter(activity=activity).select_related("organisation"))
    public = [report for report in reports if report.state_facts.is_public]
    made = [report for report in reports if report.made_activity]
    why = _(
        "A published report belongs to this activity, but the public cannot see it. "
        "Publish the activity again, or unpublish the report:"
    )
    if not public:
        why = _("This activity comes from a report and is published when that is accepted:")
    for report in public or made:
        yield format_html('{} <a href="{}">{}: {}</a>', why, report.get_office_url(), report.organisation, report)
