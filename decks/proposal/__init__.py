"""Proposes the slides of a year, or of a meeting, from the plain data of `review`.

They are in the language of now and may be longer than a slide: `decks.flow` divides them. Nothing here asks the
database but through `review.reading`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from django.utils import timezone

from activities.models import Meeting
from decks.proposal.activities import slide_of_cooperation, slides_of_heading
from decks.proposal.agenda import slides_of_agenda
from decks.proposal.awards import slide_of_awards
from decks.proposal.figures import slide_of_figures
from decks.proposal.frame import closing, name_of_work, opening_of_meeting, opening_of_year, slide_of_links
from decks.proposal.money import slides_of_money
from decks.proposal.onward import slide_of_next_year
from decks.proposal.plan import slides_of_plan
from decks.proposal.towns import slides_of_meeting_towns, slides_of_voices
from decks.proposal.work import slide_of_meetings
from decks.slides import Layout, Slide
from review.facts import YearReview
from review.reading.decks import read_year_for_deck
from review.reading.meetings import read_programme
from review.reading.office import read_contact, read_links


def propose_meeting(meeting: Meeting) -> tuple[Slide, ...]:
    """Return the slides of a meeting, in the order in which the region's own decks tell of its year."""
    programme = read_programme(meeting)
    review = read_year_for_deck(meeting.date.year)
    contact = read_contact(meeting.date)
    return tuple(
        _in_parts(
            [opening_of_meeting(programme, contact)],
            slides_of_agenda(programme),
            _work(review, name_of_work(review.year, contact)),
            slides_of_plan(review.plan, with_chart=False),
            slide_of_cooperation(review),
            slide_of_awards(review, with_given=False),
            slides_of_meeting_towns(programme),
            closing(contact),
            slide_of_links(read_links()),
        )
    )


def propose_year(year: int) -> tuple[Slide, ...]:
    """Return the slides of a year; chapters without content have none."""
    review = read_year_for_deck(year)
    contact = read_contact(timezone.localdate())
    return tuple(
        _in_parts(
            [opening_of_year(review, contact)],
            slide_of_figures(review),
            _activities(review, name_of_work(year, contact), with_cooperation=True),
            slides_of_money(review),
            slides_of_plan(review.plan, with_chart=True),
            slide_of_awards(review, with_given=True),
            slides_of_voices(review),
            slide_of_meetings(review),
            slide_of_next_year(review),
            closing(contact),
            slide_of_links(read_links()),
        )
    )


def _work(review: YearReview, section: str) -> Iterator[Slide]:
    """Yield the slides of the headings after one that says what they are about."""
    slides = tuple(_activities(review, section, with_cooperation=False))
    if slides:
        yield Slide(key="work", layout=Layout.SECTION, title=section, section=section)
    yield from slides


def _activities(review: YearReview, section: str, *, with_cooperation: bool) -> Iterator[Slide]:
    """Yield the slides of the headings; the one that tells of the cooperation of departments is told as such."""
    for heading in review.headings:
        if not heading.departments:
            slides: Iterable[Slide] = slides_of_heading(heading, review)
        else:
            slides = slide_of_cooperation(review) if with_cooperation else ()
        for slide in slides:
            yield replace(slide, section=section)
    if with_cooperation and review.cooperation:
        for slide in slide_of_cooperation(review):
            yield replace(slide, section=section)


def _in_parts(*parts: Iterable[Slide]) -> Iterator[Slide]:
    """Yield the slides, each in a part of the deck: its own, or one that bears its title."""
    for part in parts:
        section = ""
        for slide in part:
            section = slide.section or section or slide.title
            yield replace(slide, section=section)
