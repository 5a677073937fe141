"""The administration of presentations, evaluation reports, and templates of presentations."""

from decks.admin.decks import DeckAdmin, DeckSlideAdmin
from decks.admin.reports import EvaluationReportAdmin, ReportChapterAdmin
from decks.admin.templates import OfficeTemplateAdmin

__all__ = ["DeckAdmin", "DeckSlideAdmin", "EvaluationReportAdmin", "OfficeTemplateAdmin", "ReportChapterAdmin"]
