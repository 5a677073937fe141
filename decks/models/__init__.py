"""Saved presentations of meetings and years, with what each of their slides says."""

from decks.models.deck import Deck, DeckQuerySet, DeckSlide
from decks.models.parts import Part, PartQuerySet

__all__ = ["Deck", "DeckQuerySet", "DeckSlide", "Part", "PartQuerySet"]
