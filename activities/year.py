"""Chapters of the yearly review about activities and meetings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from activities.models import Activity, Heading, Meeting
from activities.outcomes import outcomes_by_town
from common.registry import Chapter


@dataclass(frozen=True)
class HeadingSection:
    """A heading of the yearly report with its activities."""

    heading: Heading
    activities: list[Activity]
    departments: list[DepartmentSection] = field(default_factory=list)

    @property
    def is_shared(self) -> bool:
        """Whether departments took part in every activity; then it covers the cooperation of the whole year."""
        return all(activity.cooperations.all() for activity in self.activities)


@dataclass(frozen=True)
class DepartmentSection:
    """A department with the activities it took part in, each with its theme."""

    name: str
    rows: list[tuple[str, Activity]]


def activity_chapters(year: int) -> Iterator[Chapter]:
    """Return a chapter for each heading, and one for the cooperation of departments unless a heading covers it."""
    sections = activities_by_heading(year)
    shared = departments(sections)
    home = next((section for section in reversed(sections) if section.is_shared), None)
    if home:
        home.departments.extend(shared)
    for section in sections:
        anchor = f"okruh-{section.heading.slug}"
        yield Chapter(anchor, str(section.heading), "activities/year_heading.html", {"section": section})
    if shared and not home:
        title = _("Cooperation of departments")
        yield Chapter("spoluprace", title, "activities/year_cooperation.html", {"departments": shared})


def meeting_chapters(year: int) -> Iterator[Chapter]:
    """Return the chapter of the year's meetings."""
    if meetings := list(Meeting.objects.published().in_year(year).order_by("date")):
        yield Chapter("setkani", _("Meetings"), "activities/year_meetings.html", {"meetings": meetings})


def activities_by_heading(year: int) -> list[HeadingSection]:
    """Return the year's activities grouped by heading.

    Each has its departments prefetched, and the towns that reported an outcome of it in `reported`.
    """
    rows = Activity.objects.published().in_year(year).for_cards().with_outcomes().with_departments().under_headings()
    sections: dict[int, HeadingSection] = {}
    for activity in rows:
        section = sections.setdefault(activity.heading_id, HeadingSection(activity.heading, []))
        activity.reported = outcomes_by_town(activity)
        section.activities.append(activity)
    return list(sections.values())


def departments(sections: list[HeadingSection]) -> list[DepartmentSection]:
    """Return the cooperation of departments, taken from activities already fetched."""
    found: dict[tuple[int, str], list[tuple[str, Activity]]] = {}
    for section in sections:
        for activity in section.activities:
            for row in activity.cooperations.all():
                place = (row.department.order, row.department.name)
                found.setdefault(place, []).append((row.theme, activity))
    return [
        DepartmentSection(name, sorted(rows, key=lambda row: row[0])) for (_order, name), rows in sorted(found.items())
    ]


def years_begun() -> QuerySet:
    """Return the years in which a published activity began."""
    rows = Activity.objects.published().filter(period_start__isnull=False)
    return rows.order_by().values_list("period_start__year")


def years_ended() -> QuerySet:
    """Return the years in which a published activity ended."""
    return Activity.objects.published().filter(period_end__isnull=False).order_by().values_list("period_end__year")


def years_met() -> QuerySet:
    """Return the years of published meetings."""
    return Meeting.objects.published().order_by().values_list("date__year")
