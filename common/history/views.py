"""The bin in the administration: what waits there, bringing it back, and erasing it for good."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib import admin, messages
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from common.admin.addresses import admin_address
from common.history.bin import bring_back, deleted_with, goes_to_bin, waiting
from common.history.entries import Block, Comparison, Pair
from common.history.erasing import erase
from common.history.models import Binned
from common.history.record import RecordHistory
from common.history.restoring import CannotRestore, Outcome
from common.history.tracking import Model, tracked_models, versions_of
from common.models import Published

ON_A_PAGE = 50
MOST_NAMED = 10
"""Rows that did not come back and are named in the message."""


@require_http_methods(["GET", "HEAD"])
def listing(request: HttpRequest) -> HttpResponse:
    """List the deleted records that the user may see, the last deleted first."""
    _only_with(request, "view")
    types = ContentType.objects.get_for_models(*_seen_models(request)).values()
    pages = Paginator(waiting().filter(content_type__in=types), ON_A_PAGE)
    page = pages.get_page(request.GET.get("strana"))
    rows = [{"binned": one, "model": one.model, **_rights(request, one)} for one in page.object_list]
    context = {
        "title": _("Bin"),
        "rows": rows,
        "days": Binned.KEPT.days,
        "page_obj": page,
        "page_numbers": page.paginator.get_elided_page_range(page.number),
        "address_of_page": "?strana=",
    }
    return _page(request, "bin", context)


@require_http_methods(["GET", "HEAD", "POST"])
def record(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what would come back with a deleted record, and bring it back when asked for."""
    binned, model = _find(request, pk)
    rights = _rights(request, binned)
    if request.method == "POST":
        if not rights["may_restore"]:
            raise PermissionDenied
        return _bring_back(request, binned, model)
    was_public = issubclass(model, Published) and _state(binned, model) == Published.Publication.PUBLISHED
    context = {
        "title": binned.label,
        "subtitle": _("In the bin"),
        "binned": binned,
        "blocks": _blocks(binned, model),
        "was_public": was_public,
        **rights,
    }
    return _page(request, "bin_record", context)


@require_http_methods(["GET", "HEAD", "POST"])
def erase_for_good(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask whether to erase a deleted record with its history and files, and erase it when confirmed."""
    binned, model = _find(request, pk)
    if not _rights(request, binned)["may_erase"]:
        raise PermissionDenied
    if request.method == "POST":
        erase(model, binned.object_id)
        messages.success(request, _("The record was erased for good, with its history and files."))
        return redirect("admin:bin")
    return _page(request, "bin_erase", {"title": _("Erase for good?"), "binned": binned})


def _bring_back(request: HttpRequest, binned: Binned, model: Model) -> HttpResponse:
    try:
        outcome = bring_back(binned, user_id=request.user.pk, as_draft="as_draft" in request.POST)
    except CannotRestore as error:
        messages.error(request, str(error))
        return redirect("admin:bin-record", pk=binned.pk)
    _tell(request, outcome)
    row = model._base_manager.filter(pk=binned.object_id).first()
    if row is None:
        return redirect("admin:bin-record", pk=binned.pk)
    return redirect(admin_address(row, admin.site) or "admin:bin")


def _tell(request: HttpRequest, outcome: Outcome) -> None:
    if outcome.count:
        messages.success(request, _("The record is back with everything that was deleted with it."))
    for left in outcome.left[:MOST_NAMED]:
        messages.warning(request, _("Not restored: %s.") % str(left).rstrip("."))


def _blocks(binned: Binned, model: Model) -> list[Block]:
    """Return the record and its parts as they would come back."""
    history = RecordHistory(model, binned.object_id)
    pairs: list[Pair] = [
        (None, step)
        for part, pk, number in deleted_with(binned)
        for step in history.steps.rows[part, pk]
        if step.number == number
    ]
    return Comparison(history.family, pairs).blocks(pairs)


def _state(binned: Binned, model: Model) -> str:
    """Return the publication state that the record had."""
    number = next((number for part, _pk, number in deleted_with(binned) if part is model), None)
    state: str = versions_of(model)._default_manager.values_list("publication", flat=True).get(pk=number)
    return state


def _find(request: HttpRequest, pk: int) -> tuple[Binned, Model]:
    """Return a record in the bin that the user may see, with its model. Raises Http404 and PermissionDenied."""
    _only_with(request, "view")
    binned = waiting().filter(pk=pk).first()
    if binned is None or binned.model is None:
        raise Http404
    if not _may(request, "view", binned.model):
        raise PermissionDenied
    return binned, binned.model


def _only_with(request: HttpRequest, action: str) -> None:
    if not request.user.has_perm(f"history.{action}_binned"):
        raise PermissionDenied


def _seen_models(request: HttpRequest) -> Iterator[Model]:
    return (model for model in tracked_models() if goes_to_bin(model) and _may(request, "view", model))


def _may(request: HttpRequest, action: str, model: Model) -> bool:
    opts = model._meta
    return bool(request.user.has_perm(f"{opts.app_label}.{action}_{opts.model_name}"))


def _rights(request: HttpRequest, binned: Binned) -> dict[str, bool]:
    model = binned.model
    if model is None:
        return {"may_restore": False, "may_erase": False}
    may_erase = request.user.has_perm("history.delete_binned") and _may(request, "delete", model)
    return {"may_restore": _may(request, "add", model), "may_erase": may_erase}


def _page(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    context = {**admin.site.each_context(request), **context}
    response = TemplateResponse(request, f"admin/history/{template}.html", context)
    response["Cache-Control"] = "no-store"
    return response
