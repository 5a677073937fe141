"""Reads what member towns reported of the year: each result with its partners and photographs."""

from __future__ import annotations

from collections import defaultdict

from activities.models import ActivityOutcome, ActivityPhoto
from activities.outcomes import partners_by_sector
from review.facts import Photo, YearReview
from review.reading.activities import link_to, link_to_organisation, photo_of
from review.report_facts import TownStory

MOST = 300
"""Results that are told of."""
PHOTOS = 4
"""Photographs of an activity."""


def stories_of(review: YearReview) -> tuple[TownStory, ...]:
    """Return the results that towns reported of the activities that the year tells of, by the names of towns.

    Photographs stand at the first story of their activity alone.
    """
    keys = [entry.key for entry in review.entries if entry.results]
    rows = ActivityOutcome.objects.filter(activity__in=keys).select_related("organisation", "activity__heading")
    photos = photos_of(keys)
    told = rows.order_by("organisation__name_key", "activity__period_start", "order", "pk")[:MOST]
    return tuple(story_of(row, photos.pop(row.activity_id, ())) for row in told)


def photos_of(activities: list[int]) -> dict[int, tuple[Photo, ...]]:
    """Return the first photographs of activities by the key of the activity."""
    found: dict[int, list[Photo]] = defaultdict(list)
    for row in ActivityPhoto.objects.filter(activity__in=activities).order_by("activity", "order", "pk"):
        photo = photo_of(row)
        if photo and len(found[row.activity_id]) < PHOTOS:
            found[row.activity_id].append(photo)
    return {key: tuple(photos) for key, photos in found.items()}


def story_of(row: ActivityOutcome, photos: tuple[Photo, ...]) -> TownStory:
    """Return a result, fetched with its town and activity."""
    return TownStory(
        key=row.pk,
        town=link_to_organisation(row.organisation),
        activity=link_to(row.activity),
        period=row.activity.period,
        place=row.activity.place,
        text=row.text,
        participants=row.participants,
        cost=row.cost,
        funding=row.funding,
        partners=tuple((str(sector), tuple(names)) for sector, names in partners_by_sector(row.partners)),
        photos=photos,
    )
