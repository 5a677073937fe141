"""Preview of drafts: the future public page of a row, for users who may see it in the administration."""

from __future__ import annotations

from functools import cache
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from common.admin import form_address
from common.page_cache.kept import nothing_kept
from common.registry import ContentPage, declared


@cache
def pages() -> dict[str, ContentPage]:
    """Return the declared pages by the label of their model."""
    return {page.model._meta.label_lower: page for one in declared().values() for page in one.content_pages}


def preview(request: HttpRequest, app_label: str, model_name: str, pk: int) -> HttpResponse:
    """Show the public page of a row that may still be a draft; nobody else may see it, and caches must not store it."""
    page = pages().get(f"{app_label}.{model_name}")
    if page is None:
        raise Http404
    row = get_object_or_404(page.rows(), pk=pk)
    if not admin.site._registry[page.model].has_view_permission(request, row):
        raise PermissionDenied
    return _shown(request, page, row, edit_url=form_address(row))


def typed_preview(request: HttpRequest, row: Any) -> HttpResponse:
    """Show the public page of what is typed into a form; the row is there only until the page is made."""
    page = pages()[row._meta.label_lower]
    return _shown(request, page, page.rows().get(pk=row.pk), is_typed=True)


def _shown(request: Any, page: ContentPage, row: Any, **facts: Any) -> HttpResponse:
    request.preview = {"row": row, "public": row.is_published, **facts}
    with nothing_kept():
        response = page.page(request, row)
    response["X-Robots-Tag"] = "noindex, nofollow"
    response["Cache-Control"] = "no-store, private"
    return response
