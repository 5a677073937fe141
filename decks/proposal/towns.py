"""What member towns say: at a meeting in “Informace z členských měst”, and of a year in their own words."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from decks.proposal.words import DASH, item, linked, paragraph, picture_of, run, shortened, whole
from decks.slides import Layout, Paragraph, Slide
from review.facts import Link, Programme, YearReview

LONGEST_WORK = 140
"""Characters of what is said of a report."""


def slides_of_meeting_towns(programme: Programme) -> Iterator[Slide]:
    """Yield the slides that towns made for a meeting, each of one town."""
    section = _("News from member towns")
    for minutes in programme.towns:
        said = [paragraph(run(minutes.sentence, emphasised=True))] if minutes.sentence else []
        yield Slide(
            key=f"minutes:{minutes.key}",
            layout=Layout.TEXT_PICTURE if minutes.photo else Layout.TEXT,
            title=minutes.town.title,
            text=(*said, *(_work(work) for work in minutes.works)),
            pictures=(picture_of(minutes.photo),) if minutes.photo else (),
            section=section,
            address=whole(minutes.town.address),
        )


def _work(work: Link) -> Paragraph:
    about = shortened(work.description, LONGEST_WORK)
    return item(linked(work, strong=True), *([DASH, about] if about else []))


def slides_of_voices(review: YearReview) -> Iterator[Slide]:
    """Yield what towns say of their results, each on a slide of its own."""
    section = _("In the words of those who were there")
    for voice in review.voices:
        yield Slide(
            key=f"voice:{voice.key}",
            layout=Layout.QUOTE,
            title=voice.town.title,
            subtitle=voice.activity.title,
            text=(paragraph(run(voice.text)),),
            section=section,
            address=whole(voice.activity.address),
        )
