"""The page by which the coordinator looks at an evaluation report."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from decks.evaluation.preview import pieces_of
from decks.evaluation.saved import report_of
from decks.models import EvaluationReport


def report_page(request: HttpRequest, report: EvaluationReport) -> HttpResponse:
    """Show a report as a page, for the preview in the administration."""
    made = report_of(report)
    context: dict[str, Any] = {"report": made, "chapters": pieces_of(made)}
    return render(request, "decks/evaluation/page.html", context)
