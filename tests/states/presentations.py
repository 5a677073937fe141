"""Presentations, evaluation reports, their files, and what towns chose for their two minutes, in a kept database."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from activities.models import Meeting
from common.models import Published
from decks import workflow
from decks.editing.words import note_own_words
from decks.evaluation import workflow as report_workflow
from decks.files.ordering import order
from decks.models import Deck, EvaluationReport, MadeFile
from reports.minutes import choose
from reports.models import ActivityReport
from tests import factories as make
from tests.decks.factories import DeckSlideFactory, OfficeTemplateFactory, ReportChapterFactory

if TYPE_CHECKING:
    from tests.states.content import State


def make_presentations(state: State) -> None:
    """Make a public presentation of the year, a draft for a meeting, and evaluation reports of two years."""
    OfficeTemplateFactory(title="Šablona kraje", is_used=True)
    year = workflow.propose(Deck(year=2022))
    year.publication = Published.Publication.PUBLISHED
    year.save()
    make_draft(state)
    make_reports(state)
    # What the worker has made of them.
    for owner, kind in ((year, MadeFile.Kind.PPTX), (EvaluationReport.objects.get(year=2022), MadeFile.Kind.DOCX)):
        made = order(owner, kind)
        made.file, made.size, made.made_at, made.task = f"dokumenty/{kind}", 12_345, timezone.now(), None
        made.save()


def make_draft(state: State) -> None:
    """Make the presentation of a coming meeting, with changed words, and with the reports that a town chose."""
    meeting = make.MeetingFactory(date=datetime.date(2026, 12, 10), group=Meeting.objects.order_by("pk")[0].group)
    report = ActivityReport.objects.counted().order_by("pk")[0]
    by = state.people[report.organisation.slug]
    choose(report.organisation, meeting, [report], "Děkujeme všem, kdo přišli.", by=by)
    deck = workflow.propose(Deck(meeting=meeting))
    changed, hidden = deck.slides.order_by("order")[:2]
    changed.title, changed.notes = "Vítejte", "Představit nové tváře."
    note_own_words(changed)
    changed.save()
    workflow.hide(deck, hidden.pk, is_hidden=True)
    DeckSlideFactory(deck=deck, title="Co chystáme", text="<p>Společné setkání na jaře.</p>", order=99)


def make_reports(state: State) -> None:
    """Make the evaluation report the council approved, and one that is being written."""
    approved = report_workflow.propose(EvaluationReport(year=2022))
    approved.material_number, approved.resolution_number = "12", "345/23/RK"
    approved.resolution_date, approved.verdict = datetime.date(2023, 4, 4), "approved"
    approved.publication = Published.Publication.PUBLISHED
    approved.save()
    written = report_workflow.propose(EvaluationReport(year=2026))
    ReportChapterFactory(report=written, title="Závěr", text="<p>Děkujeme.</p>", order=99)
