"""The chapter of member towns: what each reported of its activities, with photographs."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from django.utils.translation import gettext as _

from common.periods import Period
from common.templatetags.czech import money, number
from decks.evaluation.addresses import whole
from decks.evaluation.document import Block, Chapter, Heading, Plate, line, plain
from decks.rich import paragraphs_of
from decks.slides import Paragraph, Picture
from review.facts import Photo
from review.report_facts import TownStory, YearReport


def of_towns(year: YearReport) -> Chapter:
    """Return the reports of members, town by town."""
    return Chapter("towns", _("Reports of members"), tuple(_told(year)))


def _told(year: YearReport) -> Iterator[Block]:
    for town, stories in groupby(year.stories, key=lambda story: story.town):
        yield Heading(town.title)
        for story in stories:
            yield from _story(year.year, story)
    if spoke := year.review.towns.spoke:
        names = ", ".join(town.title for town in spoke)
        if year.stories:
            yield Heading(_("Other members"))
        yield line(_("Members that told of their work at meetings: %(names)s.") % {"names": names})


def _story(year: int, story: TownStory) -> Iterator[Block]:
    when = "" if story.period == Period.year(year) else str(story.period or "")
    where = ", ".join(filter(None, [when, story.place]))
    name = plain(story.activity.title, strong=True, address=whole(story.activity.address))
    yield line(name, f" – {where}" if where else "")
    yield from paragraphs_of(story.text)
    yield from _facts(story)
    for place, photo in enumerate(story.photos, 1):
        yield plate_of(f"photo-{story.key}-{place}", photo)


def _facts(story: TownStory) -> Iterator[Paragraph]:
    if story.participants is not None:
        yield line(plain(f"{_('Participants')}: ", strong=True), number(story.participants), level=1)
    if story.cost is not None:
        yield line(plain(f"{_('Costs')}: ", strong=True), money(story.cost), level=1)
    if story.funding:
        yield line(plain(f"{_('Who paid')}: ", strong=True), story.funding, level=1)
    if story.partners:
        groups = (": ".join(filter(None, [sector, ", ".join(names)])) for sector, names in story.partners)
        yield line(plain(f"{_('Partners')}: ", strong=True), "; ".join(groups), level=1)


def plate_of(name: str, photo: Photo) -> Plate:
    """Return a photograph; what it shows is its caption, too."""
    picture = Picture(photo.alt, photo.file, photo.width, photo.height, credit=photo.credit)
    credit = _("photograph: %(name)s") % {"name": photo.credit} if photo.credit else ""
    return Plate(name, f"{photo.alt} ({credit})" if credit else photo.alt, picture)
