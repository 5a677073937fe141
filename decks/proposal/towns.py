"""What member towns say: at a meeting in “Informace z členských měst”, and of a year in their own words."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from decks.proposal.words import paragraph, run, whole
from decks.slides import Layout, Slide
from review.facts import Programme, YearReview


def slides_of_meeting_towns(programme: Programme) -> Iterator[Slide]:
    """Yield the slides that towns made for a meeting, each of one town; none so far."""
    yield from ()


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
