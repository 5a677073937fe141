"""Reads a year for a deck, which tells more of it than its page: links, photographs and funded projects."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import Any

from django.db.models import Count

from activities.models import ActivityLink, ActivityPhoto
from common.lists.paging import among
from grants.models import Application
from review.facts import Entry, Heading, Link, Money, Photo, Project, YearReview
from review.reading import read_year
from review.reading.activities import photo_of

LINKS = 4
"""Links of an activity that are read."""
PHOTOS = 4
"""Photographs of an activity that are read."""
PROJECTS = 30
"""Funded projects of a call that are read."""


def read_year_for_deck(year: int) -> YearReview:
    """Return a year with the links and photographs of its activities and the projects of its calls."""
    review = read_year(year)
    keys = [entry.key for entry in review.entries]
    links, photos = links_of(keys), photos_of(keys)

    def whole(entry: Entry) -> Entry:
        return replace(entry, links=tuple(links[entry.key]), photos=tuple(photos[entry.key]))

    def with_whole_entries(heading: Heading) -> Heading:
        return replace(heading, entries=tuple(whole(entry) for entry in heading.entries))

    headings = tuple(with_whole_entries(heading) for heading in review.headings)
    return replace(review, headings=headings, money=review.money and with_projects(review.money))


def links_of(keys: list[int]) -> dict[int, list[Link]]:
    """Return the first links of activities by their keys."""
    found: dict[int, list[Link]] = defaultdict(list)
    for row in _first_of(ActivityLink, keys, LINKS):
        found[row.activity_id].append(Link(row.title, row.url, row.description))
    return found


def photos_of(keys: list[int]) -> dict[int, list[Photo]]:
    """Return the first photographs of activities by their keys."""
    found: dict[int, list[Photo]] = defaultdict(list)
    for row in _first_of(ActivityPhoto, keys, PHOTOS):
        if photo := photo_of(row):
            found[row.activity_id].append(photo)
    return found


def _first_of(model: Any, keys: list[int], most: int) -> list[Any]:
    rows = model.objects.order_by("order", "pk")
    return list(rows.filter(pk__in=among([rows.filter(activity=key)[:most] for key in keys])))


def with_projects(money: Money) -> Money:
    """Return the money with the first funded projects of each call, where their results are public."""
    calls = [call.key for call in money.calls]
    funded = Application.objects.public().supported()
    rows = funded.select_related("applicant").order_by("sort_key", "pk")
    counted = funded.filter(call__in=calls).order_by().values_list("call").annotate(Count("pk"))
    counts: dict[int, int] = dict(counted)
    found: dict[int, list[Project]] = defaultdict(list)
    for row in rows.filter(pk__in=among([rows.filter(call=call)[:PROJECTS] for call in calls])):
        found[row.call_id].append(Project(row.pk, row.title, row.applicant_name, row.awarded))
    told = (
        replace(call, projects=tuple(found[call.key]), project_count=counts.get(call.key, 0)) for call in money.calls
    )
    return replace(money, calls=tuple(told))
