"""Saved presentations of meetings and years, with what each of their slides says, and templates of files."""

from decks.models.deck import Deck, DeckQuerySet, DeckSlide
from decks.models.office import OfficeTemplate, OfficeTemplateQuerySet
from decks.models.parts import Part, PartQuerySet

__all__ = ["Deck", "DeckQuerySet", "DeckSlide", "OfficeTemplate", "OfficeTemplateQuerySet", "Part", "PartQuerySet"]
