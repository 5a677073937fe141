"""Published presentations as they are offered at the page of their meeting and of their year."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from activities.models import Meeting
from common.lists.at_once import RowsAtOnce
from common.registry import Document
from decks.file_views import FORMAT, HANDOUT
from decks.files.kinds import title_of
from decks.models import Deck, EvaluationReport
from review.facts import YearReview


def of_meeting(meeting: Meeting) -> list[Document]:
    """Return the presentation of a meeting, if it is public."""
    return [_document(deck) for deck in Deck.objects.public().filter(meeting_id=meeting.pk)]


def of_year(review: YearReview) -> list[Document]:
    """Return the presentations that tell of a year, its own one and those of its meetings, and its report."""
    of_deck = ("id", "year", "meeting__id", "meeting__slug", "meeting__date")
    decks, reports = RowsAtOnce(
        [
            (Deck.objects.public().filter(year=review.year), of_deck),
            (EvaluationReport.objects.published().filter(year=review.year), ("id", "year")),
        ]
    ).fetch()
    decks.sort(key=lambda deck: (deck.meeting is not None, deck.meeting and deck.meeting.date, deck.pk))
    return [*map(_document, decks), *map(_report, reports)]


def _report(report: EvaluationReport) -> Document:
    pdf, docx = (reverse(f"decks:report-{kind}", args=[report.year]) for kind in ("pdf", "docx"))
    return Document(title_of(report), pdf, (("PDF", pdf), ("DOCX", docx)))


def _document(deck: Deck) -> Document:
    return Document(title_of(deck), deck.get_absolute_url(), tuple(files_of(deck)))


def files_of(deck: Deck) -> Iterator[tuple[str, str]]:
    """Yield what a presentation may be downloaded as: the kind and its address."""
    route, about = ("of-meeting", deck.meeting.slug) if deck.meeting else ("of-year", deck.year)
    pdf = reverse(f"decks:{route}-pdf", args=[about])
    yield "PDF", pdf
    yield _("Handout (PDF)"), f"{pdf}?{FORMAT}={HANDOUT}"
    yield "PPTX", reverse(f"decks:{route}-pptx", args=[about])
