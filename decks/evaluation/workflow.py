"""The steps of an evaluation report."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from decks.editing.steps import Refusals, Steps
from decks.evaluation.saved import differences, proposal_of, return_to_source, take_source
from decks.models import EvaluationReport, ReportChapter

STEPS = Steps[EvaluationReport, ReportChapter, dict[str, Any]](
    part=ReportChapter,
    document="report",
    rows=lambda report: report.chapters.all(),
    proposal_of=proposal_of,
    differences=differences,
    take=take_source,
    give_back=return_to_source,
    refusals=Refusals(
        no_document=lambda: _("The report is not here any more."),
        no_part=lambda: _("This chapter is not in the report any more. Nothing was changed."),
        no_source=lambda: _("This chapter has no source: you added it yourself."),
    ),
)
propose, fill, take_over, return_words = STEPS.propose, STEPS.fill, STEPS.take_over, STEPS.return_words
move, hide, remove, make_room = STEPS.move, STEPS.hide, STEPS.remove, STEPS.make_room
