"""Which activities and meetings a year tells of, as the review of the year reads them."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, QuerySet, Subquery, Sum

from activities.cooperation import by_departments, departments_of_year
from activities.lists.reading import ActivityList
from activities.models import Activity, ActivityOutcome, AgendaItem, Cooperation, Heading, ListKind, Meeting, Tally
from common.lists.paging import keys_of
from common.page_cache.kept import kept
from common.periods import Period, Precision
from common.periods.fields import overlap

WHOLE = 40
"""Activities that the year shows whole; of more it shows the first under each heading, and links lead to the others."""
OF_MORE = 20
"""Activities that it shows of more than these, under all headings together."""
LEAST = 3
"""Activities that are shown under each heading in any case."""
PER_DEPARTMENT = 5
"""Joint activities that the year shows of each department; a link leads to the others."""
MEETINGS = 12
"""Meetings that the year shows; a link leads to the others."""
Asked = tuple[QuerySet[Any], Iterable[str]]
"""What `RowsAtOnce` reads: rows, and the fields of each."""

AGENDA = 12
"""Items of its last meeting that the year names."""


@dataclass(frozen=True)
class HeadingSection:
    """A heading of the yearly report with its first activities, and the number of all."""

    heading: Heading
    count: int
    activities: list[Activity]


@dataclass(frozen=True)
class DepartmentSection:
    """A department with the first activities it took part in, and the number of all."""

    key: int
    name: str
    rows: list[Cooperation]
    count: int


def activities_by_heading(year: int, most: int | None = None) -> tuple[list[HeadingSection], list[int]]:
    """Return the headings of the year with their first activities, and how many activities touch each month.

    At most `most` are told, by default as many as the page tells. Activities have their outcomes prefetched, and in
    `is_shared` whether departments took part. What it costs does not depend on their number.
    """
    counts, months = _counts(year)
    whole, of_more = (WHOLE, min(WHOLE, OF_MORE)) if most is None else (most, most)
    first = whole if sum(counts.values()) <= whole else max(LEAST, of_more // len(counts))
    of_year = ActivityList(periods=(Period.year(year),))
    keys = keys_of([of_year.under(heading)[:first] for heading in counts])
    outcomes = Prefetch("outcomes", queryset=ActivityOutcome.objects.select_related("organisation"))
    shared = Exists(Cooperation.objects.filter(activity=OuterRef("pk")))
    shown = Activity.objects.published().for_cards().annotate(is_shared=shared).prefetch_related(outcomes)
    sections: dict[int, HeadingSection] = {}
    for activity in shown.with_keys(keys):
        if activity.heading_id not in sections:
            count = counts.get(activity.heading_id, 0)
            sections[activity.heading_id] = HeadingSection(activity.heading, count, [])
        sections[activity.heading_id].activities.append(activity)
    return list(sections.values()), months


def _counts(year: int) -> tuple[dict[int, int], list[int]]:
    """Return the number of public activities of the year by heading, and of those that touch each month.

    Read from the counts that the database keeps. What lasts the whole year touches every month.
    """
    tally = Tally.objects.filter(overlap(Period.year(year)), kind=ListKind.ALL, key=0).order_by()
    headings: dict[int, int] = defaultdict(int)
    months = [0] * 12
    for heading, start, end, count in tally.values_list("heading", "period_start", "period_end").annotate(Sum("count")):
        headings[heading] += count
        first = start.month if start and start.year == year else 1
        last = end.month if end and end.year == year else 12
        for month in range(first, last + 1):
            months[month - 1] += count
    return {heading: count for heading, count in headings.items() if count}, months


def departments(year: int, most: int | None = None) -> list[DepartmentSection]:
    """Return the departments that cooperated in the year with their first activities, sorted by theme."""
    first = PER_DEPARTMENT if most is None else most
    groups = departments_of_year(year)
    rows = by_departments(keys_of([group.rows[:first] for group in groups]))
    counts = {group.key: group.count for group in groups}
    sections = []
    for department, of_one in groupby(rows, key=lambda row: row.department_id):
        found = sorted(of_one, key=_place)
        sections.append(DepartmentSection(department, str(found[0].department), found, counts.get(department, 0)))
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


def first_activities(year: int, most: int) -> list[Activity]:
    """Return the first activities that begin in the year, of those of which more than the year is known."""
    whole = Period.year(year)
    rows = Activity.objects.published().filter(period_start__range=(whole.first, whole.last))
    rows = rows.exclude(period_start_precision=Precision.YEAR).exclude(state=Activity.State.CANCELLED)
    # In the order of the index.
    return list(rows.for_cards().order_by("period_start", "-pk")[:most])


def meetings_of(year: int) -> Asked:
    """Return the meetings of the year, the first of them first, and what is asked of each."""
    fields = ("id", "slug", "group", "group_en", "date", "place", "is_open", "attendance")
    return Meeting.objects.published().taking_place().in_year(year).order_by("date", "pk"), fields


def last_agenda_of(year: int, most: int | None = None) -> Asked:
    """Return the first items of the last meeting of the year, and what is asked of each."""
    last = Meeting.objects.published().taking_place().in_year(year).order_by("-date", "-pk").values("pk")[:1]
    items = AgendaItem.objects.filter(meeting=Subquery(last)).order_by("order")[: AGENDA if most is None else most]
    return items, ("meeting", "order", "title", "title_en")


@kept
def years() -> list[int]:
    """Return the years of published activities, the newest first."""
    return Activity.objects.published().years()


def years_met() -> QuerySet:
    """Return the years of published meetings."""
    return Meeting.objects.published().order_by().values_list("date__year")
