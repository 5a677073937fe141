"""The page of the search of the administration, and the suggestions that a script shows under its field."""

from __future__ import annotations

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from common.admin.finding.results import PAGE, SUGGESTIONS, found_for


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """Show what was found for `?q=`; without it, the records that the user changed last."""
    results = found_for(request, admin.site, request.GET.get("q", ""), PAGE)
    context = {**admin.site.each_context(request), "title": _("Search"), "results": results}
    return TemplateResponse(request, "admin/finding/page.html", context)


@require_safe
def suggestions(request: HttpRequest) -> HttpResponse:
    """Return the first results as options of a list, without a page around them."""
    results = found_for(request, admin.site, request.GET.get("q", ""), SUGGESTIONS)
    return TemplateResponse(request, "admin/finding/suggestions.html", {"results": results})
