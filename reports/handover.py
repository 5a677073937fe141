"""What happens to an activity reported by several towns when one of their reports is unpublished."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Q

from common.text import fold
from members.models import Organisation
from reports.models import ActivityReport


def remove_contribution(report: ActivityReport, activity: Any, others: list[ActivityReport]) -> None:
    """Remove from the activity what only this report contributed, and fill it in from the remaining reports.

    The title and the heading stay, because every activity must have them; so does what the coordinator wrote. The
    caller saves the activity.
    """
    if any(one.made_activity for one in others):
        # The content of the activity comes from that report; this one added only its outcome.
        return
    if report.made_activity:
        # The texts of this report are removed even if somebody has edited them since.
        activity.summary = activity.description = ""
    for name, given in _facts(report).items():
        if getattr(activity, name) == given:
            given_by_others = (fact for one in others if (fact := _facts(one)[name]) not in (None, ""))
            setattr(activity, name, next(given_by_others, _EMPTY.get(name)))
    _replace_period(report, activity, others)
    activity.drop_misfit_hours()
    _replace_rows(activity.topics, report.topics.all(), [row for one in others for row in one.topics.all()])
    partners = [row for one in others for row in _known_partners(one)]
    mine = [*_known_partners(report), *([report.organisation] if report.made_activity else [])]
    _replace_rows(activity.partners, mine, [row for row in partners if row != activity.organiser])


_TEXTS = {name for name in ActivityReport.facts if not ActivityReport._meta.get_field(name).null}
_EMPTY = dict.fromkeys({"summary", "place"} | _TEXTS, "")


def _facts(report: ActivityReport) -> dict[str, Any]:
    """Return what a report says about the activity, by the name of the activity's field."""
    organiser: Any = report.organiser or (report.organisation if report.made_activity else None)
    project: Any = report.grant_project
    return {
        "summary": report.summary,
        "place": report.place,
        "organiser": organiser,
        "series": report.series,
        "grant_call_id": project.call_id if project is not None else None,
        **{name: getattr(report, name) for name in ActivityReport.facts},
    }


def _replace_period(report: ActivityReport, activity: Any, others: list[ActivityReport]) -> None:
    """Take the period from another report that has one; otherwise keep it, or no list would show the activity."""
    later = next((one.period for one in others if one.period), None)
    if activity.period == report.period and later:
        activity.period = later


def _replace_rows(kept: Any, mine: Iterable[Any], theirs: list[Any]) -> None:
    kept.remove(*(row for row in mine if row not in theirs))
    kept.add(*theirs)


def _known_partners(report: ActivityReport) -> list[Organisation]:
    return organisations_named([partner.name for partner in report.partner_rows.all()])


def organisations_named(names: list[str]) -> list[Organisation]:
    """Return the organisations with these names, compared without case and diacritics."""
    wanted = {fold(name) for name in names if name.strip()}
    if not wanted:
        return []
    rows = Organisation.objects.exclude(Q(name="")).order_by("pk")
    return [row for row in rows if {fold(row.name), fold(row.short_name)} & wanted - {""}]
