"""Published presentations as they are offered at the page of their meeting and of their year."""

from __future__ import annotations

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext as _

from activities.models import Meeting
from common.registry import Document
from common.templatetags.czech import day
from decks.models import Deck, EvaluationReport
from review.facts import YearReview


def of_meeting(meeting: Meeting) -> list[Document]:
    """Return the presentation of a meeting, if it is public."""
    return [_document(deck) for deck in Deck.objects.public().filter(meeting_id=meeting.pk)]


def of_year(review: YearReview) -> list[Document]:
    """Return the presentations that tell of a year, its own one and those of its meetings, and its report."""
    decks: Iterable[Deck] = Deck.objects.public().filter(year=review.year).order_by("meeting__date", "pk")
    return [
        *(_document(deck) for deck in sorted(decks, key=lambda one: one.meeting_id is not None)),
        *(_report(report) for report in EvaluationReport.objects.published().filter(year=review.year)),
    ]


def _report(report: EvaluationReport) -> Document:
    pdf, docx = (reverse(f"decks:report-{kind}", args=[report.year]) for kind in ("pdf", "docx"))
    return Document(str(report), pdf, (("PDF", pdf), ("DOCX", docx)))


def _document(deck: Deck) -> Document:
    if deck.meeting is None:
        title = _("Presentation of the year %(year)s") % {"year": deck.year}
    else:
        title = _("Presentation of the meeting on %(day)s") % {"day": day(deck.meeting.date)}
    return Document(title, deck.get_absolute_url())
