"""Reads what member towns tell at a meeting in their two minutes."""

from __future__ import annotations

from collections.abc import Iterator

from activities.models import Meeting
from common.search import alphabetical
from reports.minutes import chosen_of
from reports.models import ActivityReport, TownMinutes
from review.facts import Link, Photo
from review.facts import TownMinutes as Told
from review.reading.activities import link_to_organisation, photo_of


def read_town_minutes(meeting: Meeting) -> tuple[Told, ...]:
    """Return what the towns tell, in alphabetical order; those whose reports were all withdrawn since tell nothing."""
    rows = TownMinutes.objects.with_chosen().filter(meeting=meeting)
    found = [_told(row) for row in rows]
    return tuple(sorted((one for one in found if one.works), key=lambda one: alphabetical(one.town.title)))


def _told(row: TownMinutes) -> Told:
    chosen = chosen_of(row)
    return Told(
        key=row.pk,
        town=link_to_organisation(row.organisation),
        sentence=row.sentence,
        works=tuple(Link(str(one), _page(one), one.summary) for one in chosen),
        photo=next(_public_photos(chosen), None),
    )


def _page(report: ActivityReport) -> str:
    return report.activity.get_absolute_url() if report.is_public and report.activity else ""


def _public_photos(reports: list[ActivityReport]) -> Iterator[Photo]:
    """Yield the photographs that stand at a public activity; others may lack consent or their description."""
    for report in reports:
        for photo in report.photos.all() if report.is_public else ():
            if shown := photo_of(photo.shown_as):
                yield shown
