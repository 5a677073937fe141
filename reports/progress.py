"""How far the writing of a report got: which steps hold something its people wrote, and where to go on."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from reports.checks import check
from reports.form_layout import FIELD_NAMES, PLACES, STEP_ADDRESSES
from reports.models import ActivityReport

WITH_WRITTEN = ("topics", "indicators", "partner_rows", "links", "attachments", "photos")
"""What has to be at hand to tell how far many reports are."""


def written_steps(report: ActivityReport) -> set[str]:
    """Return the steps that hold something; an organiser that the portal filled in by itself is nothing written."""
    return {step for name, (_label, step) in FIELD_NAMES.items() if _is_written(report, name)}


def _is_written(report: ActivityReport, name: str) -> bool:
    if name == "organiser":
        return report.organiser_id not in (None, report.organisation_id)
    if name == "period":
        return report.period is not None
    value: Any = getattr(report, f"{name}_id", None) or getattr(report, PLACES.get(name, name))
    return bool(value.all()) if hasattr(value, "all") else value not in (None, "")


def step_to_go_on(report: ActivityReport) -> str:
    """Return the step where somebody who was interrupted goes on.

    That is the first one that lacks something: of a draft what sending needs, of a returned report what publication
    needs, too. When nothing is missing, a draft opens at the last step that somebody wrote into, a returned report at
    its beginning: there the words of the region lead further.
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
    """Return the address of the step where the writing goes on; empty when the town may not write into the report."""
    if not report.is_editable:
        return ""
    return reverse("reports:report-step", args=[report.public_id, STEP_ADDRESSES[step_to_go_on(report)]])
