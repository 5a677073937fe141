"""The year in one view, gathered from all rooms."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.db.models import F, Prefetch, Q

from activities.models import Activity, Heading, Meeting
from activities.outcomes import outcomes_by_town
from awards.models import Recipient, Round
from grants.models import Call
from grants.totals import Totals
from improvement_plan.models import Item
from members.models import Organisation


@dataclass(frozen=True)
class HeadingSection:
    """A heading of the yearly report with its activities."""

    heading: Heading
    activities: list[Activity]
    departments: list[DepartmentSection] = field(default_factory=list)

    @property
    def is_shared(self) -> bool:
        """Whether every activity belongs to departments: then the cooperation of the whole year is told here."""
        return all(activity.cooperations.all() for activity in self.activities)


def activities_by_heading(year: int) -> list[HeadingSection]:
    """Return the year's activities under their headings; each knows its departments, and which towns told its
    outcome as `reported`.
    """
    rows = Activity.objects.published().in_year(year).for_cards().with_outcomes().with_departments().under_headings()
    sections: dict[int, HeadingSection] = {}
    for activity in rows:
        section = sections.setdefault(activity.heading_id, HeadingSection(activity.heading, []))
        activity.reported = outcomes_by_town(activity)
        section.activities.append(activity)
    return list(sections.values())


@dataclass(frozen=True)
class DepartmentSection:
    """A department with the activities it took part in, each with its theme."""

    name: str
    rows: list[tuple[str, Activity]]


def departments(sections: list[HeadingSection]) -> list[DepartmentSection]:
    """Return the cooperation of departments, drawn from activities already fetched."""
    found: dict[tuple[int, str], list[tuple[str, Activity]]] = {}
    for section in sections:
        for activity in section.activities:
            for row in activity.cooperations.all():
                place = (row.department.order, row.department.name)
                found.setdefault(place, []).append((row.theme, activity))
    return [
        DepartmentSection(name, sorted(rows, key=lambda row: row[0])) for (_order, name), rows in sorted(found.items())
    ]


def calls(year: int) -> list[tuple[Call, Totals]]:
    """Return the year's calls with their totals."""
    rows = (
        Call.objects.published()
        .filter(year=year, programme__publication="published")
        .select_related("programme")
        .with_totals()
        .order_by("programme__code")
    )
    return [(call, Totals(call)) for call in rows]


def plan_items(year: int) -> list[Item]:
    """Return the items of the year's plan in order, each with its `parts` and indicators."""
    rows = list(
        Item.objects.filter(plan__year=year, plan__publication="published")
        .select_related("plan", "parent", "area")
        .prefetch_related("indicators")
        .order_by("number", "pk")
    )
    for item in rows:
        item.parts = [part for part in rows if part.parent_id == item.pk]
    return [item for item in rows if item.parent_id is None]


def award_rounds(year: int) -> list[Round]:
    """Return the year's rounds with their recipients in order."""
    recipients = Recipient.objects.select_related("organisation", "category").order_by(
        "order", F("placing").asc(nulls_first=True), "title"
    )
    return list(
        Round.objects.filter(year=year, award__publication="published")
        .select_related("award__giver")
        .prefetch_related(Prefetch("recipients", queryset=recipients))
        .order_by("award__order", "award__name")
    )


def whole_year(year: int) -> dict[str, Any]:
    """Return every section of the year."""
    sections = activities_by_heading(year)
    shared = departments(sections)
    home = next((section for section in reversed(sections) if section.is_shared), None)
    if home:
        home.departments.extend(shared)
    rounds = award_rounds(year)
    items = plan_items(year)
    return {
        "sections": sections,
        "departments": [] if home else shared,
        "meetings": list(Meeting.objects.published().in_year(year).order_by("date")),
        "calls": calls(year),
        "items": items,
        "plan": items[0].plan if items else None,
        "received": [row for row in rounds if not row.award.is_given],
        "given": [row for row in rounds if row.award.is_given],
        "members": reporting_towns(year),
    }


def reporting_towns(year: int) -> list[Organisation]:
    """Return member towns that told of themselves at a meeting of the year or by a published report."""
    spoke = Meeting.objects.published().in_year(year).values("agenda__organisations")
    wrote = Activity.objects.published().in_year(year).values("outcomes__organisation")
    return list(
        Organisation.objects.members().filter(
            Q(pk__in=spoke.filter(agenda__organisations__isnull=False)) | Q(pk__in=wrote.filter(outcomes__isnull=False))
        )
    )
