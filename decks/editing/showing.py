"""The slides of a saved presentation, as every output shows them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from django.conf import settings

from common.registry import declared
from decks.editing.standing import withdrawn_from, without
from decks.editing.words import slide_of
from decks.flow import flow
from decks.models import Deck, DeckSlide
from decks.slides import Presentation, Slide

OPENING = "opening"
"""The key of the slide with the title."""


def slides_of(deck: Deck, rows: Sequence[DeckSlide] | None = None) -> tuple[Slide, ...]:
    """Return what is shown of a deck, a slide for each topic, without those left out; a text may be too long.

    What was withdrawn since is left out. `rows` are those shown, if they are at hand.
    """
    shown = list(deck.slides.shown()) if rows is None else rows
    slides = [with_names(deck, slide_of(row)) for row in shown]
    return tuple(in_sections(without(slides, withdrawn_from(slides, own_files(shown)))))


def in_sections(slides: Iterable[Slide]) -> Iterator[Slide]:
    """Yield the slides, those without a section in that of the slide before them."""
    section = ""
    for slide in slides:
        section = slide.section or section
        yield slide if slide.section else replace(slide, section=section)


def own_files(rows: Sequence[DeckSlide]) -> set[str]:
    """Return the pictures that belong to the deck itself."""
    return {row.image.name for row in rows if row.image and row.image.name}


def with_names(deck: Deck, slide: Slide) -> Slide:
    """Return the slide with the title and subtitle of the deck, if it is the first one and the deck has its own."""
    if slide.key != OPENING:
        return slide
    return replace(slide, title=deck.title or slide.title, subtitle=deck.subtitle or slide.subtitle)


def author() -> str:
    """Return the name of the programme, which stands at the foot of each slide; empty on an empty site."""
    offices = (one.office() for one in declared().values() if one.office)
    return next((office.programme for office in offices if office), "")


def presentation_of(deck: Deck, *, with_author: bool = True) -> Presentation:
    """Return the deck as the public sees it, or would see it if it is a draft; each slide holds what it says.

    A page of the site knows its author without asking for it.
    """
    slides = slides_of(deck)
    first = next((slide for slide in slides if slide.key == OPENING), None)
    return Presentation(
        title=deck.title or (first.title if first else str(deck)),
        subtitle=deck.subtitle or (first.subtitle if first else ""),
        author=author() if with_author else "",
        language=settings.LANGUAGE_CODE,
        address=f"{settings.SITE_URL}{deck.get_absolute_url()}",
        slides=flow(slides),
    )
