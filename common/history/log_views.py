"""The log of all changes in the administration, and what exactly one change did, with the way back."""

from __future__ import annotations

import datetime
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from common.admin.way_back import way_back_address
from common.history.entries import Entry
from common.history.log import Told, can_be_taken_back, in_log, model_of, told
from common.history.log_filter import LogFilter, seen_models
from common.history.models import Change
from common.history.record import RecordHistory
from common.history.tracking import is_restorable

ON_A_PAGE = 30
OLDER, NEWER = "starsi", "novejsi"
"""Parameters with the key of the change before or after which a page begins: no page is counted."""


@require_http_methods(["GET", "HEAD"])
def listing(request: HttpRequest) -> HttpResponse:
    """List all changes that the user may see, the newest first, as the filter says."""
    _only_who_may(request)
    asked = LogFilter(request.GET, seen_models(request.user))
    rows, older, newer = _page_of(request, asked)
    context = {
        "title": _("Log of changes"),
        "filter": asked,
        "days": _by_day([one for one in told(rows) if one.says_something]),
        "older": _address(request, OLDER, rows[-1]) if older else "",
        "newer": _address(request, NEWER, rows[0]) if newer else "",
    }
    return _page(request, "log", context)


@require_http_methods(["GET", "HEAD"])
def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what exactly a change did, and offer to take it back."""
    _only_who_may(request)
    asked = LogFilter({}, seen_models(request.user))
    one = asked.chosen(in_log()).filter(pk=pk).first()
    if one is None:
        raise Http404
    [words] = told([one])
    context = {
        "title": one.label or one.get_kind_display(),
        "subtitle": _("One change"),
        "told": words,
        "entry": _entry(one),
        "may_take_back": words.may_be_taken_back and _may_change(request, one),
        "take_back": way_back_address(request, one),
        "log": reverse("admin:log"),
    }
    return _page(request, "change", context)


def _page_of(request: Any, asked: LogFilter) -> tuple[list[Change], bool, bool]:
    """Return the changes of the page, and whether there are older and newer ones."""
    rows = asked.chosen(in_log())
    if newer := _key(request, NEWER):
        found = list(rows.filter(pk__gt=newer).order_by("pk")[: ON_A_PAGE + 1])
        if len(found) > ON_A_PAGE:
            return found[:ON_A_PAGE][::-1], True, True
    # The first page is always full, so what is newer than the second begins at the beginning.
    older = None if newer else _key(request, OLDER)
    found = list((rows.filter(pk__lt=older) if older else rows)[: ON_A_PAGE + 1])
    return found[:ON_A_PAGE], len(found) > ON_A_PAGE, bool(older and found)


def _key(request: HttpRequest, name: str) -> int | None:
    text = request.GET.get(name, "")
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and len(text) < 19):
        raise Http404
    return int(text)


def _address(request: HttpRequest, name: str, row: Change) -> str:
    asked = request.GET.copy()
    for other in (OLDER, NEWER):
        asked.pop(other, None)
    asked[name] = str(row.pk)
    return f"?{asked.urlencode()}"


def _by_day(entries: list[Told]) -> list[tuple[datetime.date, list[Told]]]:
    days: dict[datetime.date, list[Told]] = {}
    for one in entries:
        days.setdefault(timezone.localdate(one.change.made_at), []).append(one)
    return list(days.items())


def _entry(one: Change) -> Entry | None:
    """Return what the change did with its record and the parts; None for a change of a list."""
    model = model_of(one)
    if model is None or one.object_id is None:
        return None
    history = RecordHistory(model, one.object_id)
    groups = [group for group in history.groups if any(step.change == one.pk for step in group.steps)]
    return next(iter(history.entries(groups)), None)


def _may_change(request: HttpRequest, one: Change) -> bool:
    model = model_of(one)
    if model is None or not (is_restorable(model) and can_be_taken_back(one)):
        return False
    return bool(request.user.has_perm(f"{model._meta.app_label}.change_{model._meta.model_name}"))


def _only_who_may(request: HttpRequest) -> None:
    if not request.user.has_perm("history.view_binned"):
        raise PermissionDenied


def _page(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    response = TemplateResponse(
        request, f"admin/history/{template}.html", {**admin.site.each_context(request), **context}
    )
    response["Cache-Control"] = "no-store"
    return response
