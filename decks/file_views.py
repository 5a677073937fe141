"""The files of published presentations and evaluation reports."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from activities.models import Meeting
from common.moves import moved
from decks.files.kinds import Kind
from decks.files.serving import answer
from decks.models import Deck, EvaluationReport

FORMAT = "format"
HANDOUT = "podklad"
"""The format of the address of a PDF that is to be an A4 handout."""


@require_safe
def file_of_year(request: HttpRequest, year: int, kind: str) -> HttpResponseBase:
    """Send the presentation of a year as a file."""
    return answer(request, get_object_or_404(Deck.objects.public().of_year(year)), _kind(request, kind))


@require_safe
def file_of_meeting(request: HttpRequest, slug: str, kind: str) -> HttpResponseBase:
    """Send the presentation of a meeting as a file; an old address of the meeting redirects to the new one."""
    deck = Deck.objects.public().filter(meeting__slug=slug).first()
    if deck is None:
        return moved(Meeting, slug, f"prezentace.{kind}")
    return answer(request, deck, _kind(request, kind))


@require_safe
def file_of_report(request: HttpRequest, year: int, kind: str) -> HttpResponseBase:
    """Send the evaluation report of a year as a file."""
    return answer(request, get_object_or_404(EvaluationReport.objects.published(), year=year), kind)


def _kind(request: HttpRequest, kind: str) -> str:
    return Kind.HANDOUT if kind == Kind.PDF and request.GET.get(FORMAT) == HANDOUT else kind
