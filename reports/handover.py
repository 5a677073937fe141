"""What becomes of an activity that several towns told of when one of their reports leaves the public."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Q

from common.text import fold
from members.models import Organisation
from reports.models import ActivityReport


def leave(report: ActivityReport, activity: Any, others: list[ActivityReport]) -> None:
    """Take from the activity what this report alone gave it, and let the reports that stay give theirs instead.

    The title and the heading stay, no activity is without them. What the coordinator wrote herself stays, too. The
    caller saves the activity.
    """
    if any(one.made_activity for one in others):
        # The activity tells what that report says; the one that leaves only added its outcome.
        return
    if report.made_activity:
        # The words of this report go even if somebody changed them meanwhile.
        activity.summary = activity.description = ""
    for name, given in _facts(report).items():
        if getattr(activity, name) == given:
            setattr(activity, name, next((fact for one in others if (fact := _facts(one)[name])), _EMPTY.get(name)))
    _leave_period(report, activity, others)
    _leave_rows(activity.topics, report.topics.all(), [row for one in others for row in one.topics.all()])
    partners = [row for one in others for row in _known_partners(one)]
    mine = [*_known_partners(report), *([report.organisation] if report.made_activity else [])]
    _leave_rows(activity.partners, mine, [row for row in partners if row != activity.organiser])


_EMPTY = {"summary": "", "place": ""}


def _facts(report: ActivityReport) -> dict[str, Any]:
    """Return what a report says of the activity, by the name of its field."""
    organiser: Any = report.organiser or (report.organisation if report.made_activity else None)
    project: Any = report.grant_project
    return {
        "summary": report.summary,
        "place": report.place,
        "organiser": organiser,
        "series": report.series,
        "grant_call_id": project.call_id if project is not None else None,
    }


def _leave_period(report: ActivityReport, activity: Any, others: list[ActivityReport]) -> None:
    """The time goes over to a report that says one; without any it stays, or no list would have the activity."""
    later = next((one.period for one in others if one.period), None)
    if activity.period == report.period and later:
        activity.period = later


def _leave_rows(kept: Any, mine: Iterable[Any], theirs: list[Any]) -> None:
    kept.remove(*(row for row in mine if row not in theirs))
    kept.add(*theirs)


def _known_partners(report: ActivityReport) -> list[Organisation]:
    return organisations_named([partner.name for partner in report.partner_rows.all()])


def organisations_named(names: list[str]) -> list[Organisation]:
    """Return the organisations of these names that the portal knows, whatever the case and diacritics."""
    wanted = {fold(name) for name in names if name.strip()}
    if not wanted:
        return []
    rows = Organisation.objects.exclude(Q(name="")).order_by("pk")
    return [row for row in rows if {fold(row.name), fold(row.short_name)} & wanted - {""}]
