"""Saved presentations with their slides, evaluation reports with their chapters, made files and their templates."""

from decks.models.deck import Deck, DeckQuerySet, DeckSlide
from decks.models.made import MadeFile
from decks.models.office import OfficeTemplate, OfficeTemplateQuerySet
from decks.models.parts import Part, PartQuerySet
from decks.models.report import EvaluationReport, ReportChapter

__all__ = [
    "Deck",
    "DeckQuerySet",
    "DeckSlide",
    "EvaluationReport",
    "MadeFile",
    "OfficeTemplate",
    "OfficeTemplateQuerySet",
    "Part",
    "PartQuerySet",
    "ReportChapter",
]
