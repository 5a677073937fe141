"""The coordinator's guide in the administration, chapter by chapter."""

from __future__ import annotations

from django.contrib import admin
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from common.guides import COORDINATOR, TOWNS, guide


def contents(request: HttpRequest) -> HttpResponse:
    """Show the chapters of the guide, and where that of the towns is."""
    known = guide(COORDINATOR)
    context = {"title": known.title, "guide": known, "towns": guide(TOWNS)}
    return render(request, "admin/help/contents.html", {**admin.site.each_context(request), **context})


def chapter(request: HttpRequest, name: str) -> HttpResponse:
    """Show one chapter."""
    known = guide(COORDINATOR)
    shown = known.chapters.get(name)
    if shown is None:
        raise Http404
    before, after = known.around(shown)
    context = {"title": shown.title, "guide": known, "chapter": shown, "before": before, "after": after}
    return render(request, "admin/help/chapter.html", {**admin.site.each_context(request), **context})
