"""Reads the projects of the calls of a year, as far as their results are public."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from grants.models import Application
from review.report_facts import CallProjects, Project

MOST = 400
"""Projects of a year that are told of."""


def projects_of(calls: Sequence[int]) -> tuple[CallProjects, ...]:
    """Return the public projects of the calls with these keys, in their order."""
    rows = Application.objects.public().filter(call__in=calls).select_related("applicant")
    found = list(rows.order_by("call", "sort_key", "pk")[: MOST + 1])
    by_call: dict[int, list[Project]] = defaultdict(list)
    for row in found[:MOST]:
        by_call[row.call_id].append(project_of(row))
    # The last of the calls that are told of may have more, and those after it are left out.
    last = found[MOST].call_id if len(found) > MOST else None
    return tuple(CallProjects(call, tuple(by_call[call]), call == last) for call in calls if by_call[call])


def project_of(row: Application) -> Project:
    """Return a project, fetched with its applicant."""
    return Project(
        key=row.pk,
        recipient=row.applicant_name,
        title=row.title,
        purpose=row.purpose,
        requested=row.requested,
        awarded=row.awarded,
        decision=row.decision,
        decision_label=str(row.get_decision_display()),
    )
