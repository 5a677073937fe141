"""The files of a published evaluation report, and the page by which the coordinator looks at a draft."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from common.page_cache.pages import public_page
from decks.evaluation.pdf import missing_library, pdf_of
from decks.evaluation.preview import pieces_of
from decks.evaluation.saved import report_of
from decks.evaluation.word import docx_of
from decks.models import EvaluationReport

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@public_page(by_day=True)
def docx_file(request: HttpRequest, year: int) -> HttpResponse:
    """Give the published report of a year as a file of Word."""
    return docx_response(get_object_or_404(EvaluationReport.objects.published(), year=year))


@public_page(by_day=True)
def pdf_file(request: HttpRequest, year: int) -> HttpResponse:
    """Give the published report of a year as PDF."""
    return pdf_response(get_object_or_404(EvaluationReport.objects.published(), year=year))


def docx_response(report: EvaluationReport) -> HttpResponse:
    """Return the file of Word, to be stored."""
    return _file(docx_of(report_of(report)), DOCX, report, "docx")


def pdf_response(report: EvaluationReport) -> HttpResponse:
    """Return the PDF; where the machine cannot make any, say so."""
    if missing := missing_library():
        return HttpResponse(missing, status=503, content_type="text/plain; charset=utf-8")
    return _file(pdf_of(report_of(report)), "application/pdf", report, "pdf")


def _file(content: bytes, kind: str, report: EvaluationReport, ending: str) -> HttpResponse:
    shown = "inline" if ending == "pdf" else "attachment"
    name = f"hodnotici-zprava-{report.year}.{ending}"
    return HttpResponse(content, kind, headers={"Content-Disposition": f'{shown}; filename="{name}"'})


def report_page(request: HttpRequest, report: EvaluationReport) -> HttpResponse:
    """Show a report as a page, for the preview in the administration."""
    made = report_of(report)
    context: dict[str, Any] = {"report": made, "chapters": pieces_of(made)}
    return render(request, "decks/evaluation/page.html", context)
