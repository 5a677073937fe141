"""Progress of writing a report: which steps contain something, and the step to continue at."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef
from django.urls import reverse

from reports.checks import check
from reports.form_layout import FIELD_NAMES, PLACES, STEP_ADDRESSES
from reports.models import ActivityReport

WITH_WRITTEN = ("topics", "indicators", "partner_rows", "links", "attachments", "photos")
"""Relations to prefetch before the steps of a report are computed."""
COUNTED = ("topics", "indicators", "links", "attachments")
"""Lists of which it is enough to know whether they are empty, to say where to continue."""


def with_progress(reports: Any) -> Any:
    """Fetch with the reports all that `address_to_go_on` asks about."""
    has_any = {f"has_{name}": Exists(_rows_of(name)) for name in COUNTED}
    return reports.annotate(**has_any).prefetch_related("partner_rows", "photos")


def _rows_of(name: str) -> Any:
    """Return the rows of a list that belong to the report of the outer query."""
    relation: Any = ActivityReport._meta.get_field(name)
    if relation.many_to_many:
        return relation.remote_field.through.objects.filter(activityreport=OuterRef("pk"))
    return relation.related_model.objects.filter(report=OuterRef("pk"))


def written_steps(report: ActivityReport) -> set[str]:
    """Return the names of the steps that contain something; the organiser filled in automatically does not count."""
    return {step for name, (_label, step) in FIELD_NAMES.items() if _is_written(report, name)}


def _is_written(report: ActivityReport, name: str) -> bool:
    if name == "organiser":
        return report.organiser_id not in (None, report.organisation_id)
    if name == "period":
        return report.period is not None
    if (has_any := getattr(report, f"has_{name}", None)) is not None:
        return bool(has_any)
    value: Any = getattr(report, f"{name}_id", None) or getattr(report, PLACES.get(name, name))
    return bool(value.all()) if hasattr(value, "all") else value not in (None, "")


def step_to_go_on(report: ActivityReport) -> str:
    """Return the name of the step at which an interrupted user continues.

    It is the first step that lacks something: for a draft what sending requires, for a returned report also what
    publication requires. When nothing is missing, a draft opens at the last step with any content, a returned report
    at its beginning, where the comment of the region is shown.
    """
    findings = check(report)
    is_returned = report.state_facts.is_given_back
    lacking = {lack.step for lack in [*findings.for_sending, *(findings.for_publication if is_returned else [])]}
    in_order = list(STEP_ADDRESSES)
    if lacking:
        return min(lacking, key=in_order.index)
    written = set() if is_returned else written_steps(report)
    return max(written, key=in_order.index, default=in_order[0])


def address_to_go_on(report: ActivityReport) -> str:
    """Return the URL of the step to continue at; empty when the town may not edit the report."""
    if not report.is_editable:
        return ""
    return reverse("reports:report-step", args=[report.public_id, STEP_ADDRESSES[step_to_go_on(report)]])
