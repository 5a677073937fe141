"""Reads the activities of a year under their headings, and the cooperation of departments."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from activities import year as rooms
from activities.models import Activity
from activities.outcomes import outcomes_by_town
from activities.year import HeadingSection
from members.models import Organisation
from review.extent import PAGE, Extent
from review.facts import Department, Entry, Heading, Link, MonthCount, Photo, TownResult


def headings_of(sections: list[HeadingSection], departments: tuple[Department, ...]) -> tuple[Heading, ...]:
    """Return the headings with their activities, the departments at the one that tells of their cooperation."""
    headings = [
        Heading(
            key=section.heading.pk,
            slug=section.heading.slug,
            title=str(section.heading),
            entries=tuple(entry_of(activity, with_results=True) for activity in section.activities),
            count=section.count,
        )
        for section in sections
    ]
    place = place_of_cooperation(sections)
    if place is not None:
        headings[place] = replace(headings[place], departments=departments)
    return tuple(headings)


def place_of_cooperation(sections: list[HeadingSection]) -> int | None:
    """Return the place of the last heading in all of whose activities departments took part, if there is one.

    It tells of the cooperation of the whole year.
    """
    places = range(len(sections) - 1, -1, -1)
    return next((place for place in places if all(_is_shared(one) for one in sections[place].activities)), None)


def _is_shared(activity: Any) -> bool:
    return bool(activity.is_shared)


def departments_of(year: int, extent: Extent = PAGE) -> tuple[Department, ...]:
    """Return the departments that cooperated in the year."""
    return tuple(
        Department(
            key=section.key,
            name=section.name,
            rows=tuple((row.told.theme, link_to(row.activity)) for row in section.rows),
            count=section.count,
        )
        for section in rooms.departments(year, extent.per_department)
    )


def months_of(counts: list[int]) -> tuple[MonthCount, ...]:
    """Return how many activities touch each month, from the counts of January to December."""
    return tuple(MonthCount(month, count) for month, count in enumerate(counts, 1))


def entry_of(activity: Activity, *, with_results: bool = False) -> Entry:
    """Return an activity fetched `for_cards()`, and for the results of towns also `with_outcomes()`."""
    return Entry(
        key=activity.pk,
        title=activity.told.title,
        address=activity.get_absolute_url(),
        period=activity.period,
        place=activity.place,
        summary=activity.told.summary,
        outcome=activity.told.outcome,
        is_planned=activity.is_planned,
        is_cancelled=activity.is_cancelled,
        reason=activity.told.state_reason,
        cover=photo_of(activity.cover),
        motif=str(activity.motif),
        results=tuple(
            TownResult(link_to_organisation(town.organisation), town.participants)
            for town in (outcomes_by_town(activity) if with_results else ())
        ),
        description=activity.description,
        call=activity.grant_call_id,
    )


def photo_of(photo: Any) -> Photo | None:
    """Return a photograph of any owner."""
    if photo is None:
        return None
    return Photo(photo.image.name, photo.alt, photo.credit, photo.width, photo.height, photo.sources)


def link_to(row: Any) -> Link:
    """Return a link to the page of an activity."""
    return Link(row.told.title, row.get_absolute_url())


def link_to_organisation(organisation: Organisation) -> Link:
    """Return the name of an organisation, with a link to its page if it has one."""
    return Link(str(organisation), organisation.get_absolute_url() if organisation.has_page else "")
