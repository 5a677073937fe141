"""The guide for member towns, chapter by chapter; it also helps those who have not got in yet."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from common.guides import TOWNS, guide


@require_safe
def contents(request: HttpRequest) -> HttpResponse:
    """Show the chapters of the guide."""
    return render(request, "reports/guide.html", {"guide": guide(TOWNS)})


@require_safe
def chapter(request: HttpRequest, name: str) -> HttpResponse:
    """Show one chapter."""
    known = guide(TOWNS)
    shown = known.chapters.get(name)
    if shown is None:
        raise Http404
    before, after = known.around(shown)
    return render(request, "reports/guide.html", {"guide": known, "chapter": shown, "before": before, "after": after})
