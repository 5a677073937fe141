"""Chapters of the yearly review about activities and meetings."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from activities.cooperation import by_departments, departments_of_year
from activities.lists.reading import ActivityList
from activities.models import Activity, Cooperation, Heading, Meeting
from activities.outcomes import outcomes_by_town
from common.lists.paging import keys_of
from common.periods import Period
from common.registry import Chapter

WHOLE = 40
"""Activities that the year shows whole; of more it shows the first under each heading, and links lead to the others."""
LEAST = 3
"""Activities that are shown under each heading in any case."""
PER_DEPARTMENT = 10
"""Joint activities that the year shows of each department; a link leads to the others."""
MEETINGS = 24
"""Meetings that the year shows; a link leads to the others."""


@dataclass(frozen=True)
class HeadingSection:
    """A heading of the yearly report with its activities."""

    heading: Heading
    year: int
    count: int
    activities: list[Activity]
    """The first of them."""
    departments: list[DepartmentSection] = field(default_factory=list)

    @property
    def is_cut(self) -> bool:
        """Whether there are more activities than are shown."""
        return self.count > len(self.activities)

    @property
    def is_shared(self) -> bool:
        """Whether departments took part in every activity shown; then it covers the cooperation of the whole year."""
        return all(activity.cooperations.all() for activity in self.activities)


@dataclass(frozen=True)
class DepartmentSection:
    """A department with the activities it took part in, each with its theme."""

    key: int
    name: str
    rows: list[tuple[str, Activity]]
    """The first of them."""
    year: int
    count: int

    @property
    def is_cut(self) -> bool:
        """Whether there are more activities than are shown."""
        return self.count > len(self.rows)


def activity_chapters(year: int) -> Iterator[Chapter]:
    """Return a chapter for each heading, and one for the cooperation of departments unless a heading covers it."""
    sections = activities_by_heading(year)
    shared = departments(year)
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
    if meetings := list(Meeting.objects.published().in_year(year).order_by("date")[: MEETINGS + 1]):
        facts = {"meetings": meetings[:MEETINGS], "year": year, "more": len(meetings) > MEETINGS}
        yield Chapter("setkani", _("Meetings"), "activities/year_meetings.html", facts)


def activities_by_heading(year: int) -> list[HeadingSection]:
    """Return the headings of the year with their first activities.

    Each has its cooperations prefetched, and the towns that reported an outcome of it in `reported`.
    """
    rows = Activity.objects.published()
    groups = ActivityList(periods=(Period.year(year),)).groups()
    counts = {group.key: group.count for group in groups}
    first = WHOLE if sum(counts.values()) <= WHOLE else max(LEAST, WHOLE // len(groups))
    shown = rows.for_cards().with_outcomes().prefetch_related("cooperations")
    sections: dict[int, HeadingSection] = {}
    for activity in shown.with_keys(keys_of([group.rows[:first] for group in groups])):
        if activity.heading_id not in sections:
            count = counts.get(activity.heading_id, 0)
            sections[activity.heading_id] = HeadingSection(activity.heading, year, count, [])
        activity.reported = outcomes_by_town(activity)
        sections[activity.heading_id].activities.append(activity)
    return list(sections.values())


def departments(year: int) -> list[DepartmentSection]:
    """Return the departments that cooperated in the year with their first activities, sorted by theme."""
    groups = departments_of_year(year)
    rows = by_departments(keys_of([group.rows[:PER_DEPARTMENT] for group in groups]))
    counts = {group.key: group.count for group in groups}
    sections = []
    for department, of_one in groupby(rows, key=lambda row: row.department_id):
        found = sorted(of_one, key=_place)
        pairs = [(row.theme, row.activity) for row in found]
        sections.append(DepartmentSection(department, str(found[0].department), pairs, year, counts.get(department, 0)))
    return sections


def _place(row: Cooperation) -> tuple[Any, ...]:
    """Return the key by which the chapter sorts activities: by theme, then as under the headings."""
    activity = row.activity
    return (
        row.theme,
        (activity.heading.order, activity.heading_id),
        activity.order,
        activity.period_start or datetime.date.min,
        activity.pk,
    )


def years() -> list[int]:
    """Return the years of published activities."""
    return Activity.objects.published().years()


def years_met() -> QuerySet:
    """Return the years of published meetings."""
    return Meeting.objects.published().order_by().values_list("date__year")
