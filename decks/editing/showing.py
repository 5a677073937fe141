"""The slides of a saved presentation, as every output shows them."""

from __future__ import annotations

from decks.models import Deck
from decks.slides import Layout, Presentation, Slide


def slides_of(deck: Deck) -> tuple[Slide, ...]:
    """Return what is shown of a deck, a slide for each topic, without those left out; a text may be too long."""
    return tuple(Slide(row.key, Layout.TEXT, row.title) for row in deck.slides.shown())


def presentation_of(deck: Deck) -> Presentation:
    """Return the deck as the public sees it, or would see it if it is a draft; each slide holds what it says."""
    return Presentation(str(deck), deck.subtitle, "", "cs", "", slides_of(deck))
