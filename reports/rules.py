"""Who may do what with a report, as predicates for the workflow, views and templates."""

from __future__ import annotations

from typing import Any

import rules

from members.rules import is_coordinator, reports_for


@rules.predicate
def works_for_its_town(user: Any, report: Any) -> bool:
    """Who reports for the organisation of the report now."""
    return bool(reports_for(user, report.organisation))


@rules.predicate
def is_for_office(user: Any, report: Any) -> bool:
    """Reports that were sent: drafts are the town's own matter."""
    return bool(report.is_for_office)


@rules.predicate
def is_editable(user: Any, report: Any) -> bool:
    """Drafts and returned reports."""
    return bool(report.is_editable)


rules.add_perm("reports.write_report", works_for_its_town & is_editable)
rules.add_perm("reports.read_report", works_for_its_town | (is_coordinator & is_for_office))
rules.add_perm("reports.decide_report", is_coordinator)
