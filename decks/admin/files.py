"""Files of presentations and reports in the administration: ordered, followed and fetched from their screen."""

from __future__ import annotations

from typing import Any

from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path, reverse

from common.admin.addresses import form_address
from decks.files.kinds import Owner, office_kinds
from decks.files.offers import offers_of
from decks.files.ordering import State, current, order, order_again, prepare_soon, state_of
from decks.files.pango import missing_for
from decks.files.serving import sent


class FilesMixin:
    """Adds files to the screen of a document, and makes the public ones anew when it is saved."""

    admin_site: Any
    opts: Any

    def get_urls(self: Any) -> list[Any]:
        view, name = self.admin_site.admin_view, f"decks_{self.opts.model_name}"
        return [
            path("<path:object_id>/soubory/", view(self.files_view), name=f"{name}_files"),
            path("<path:object_id>/soubor/<slug:kind>/", view(self.file_view), name=f"{name}_file"),
            *super().get_urls(),
        ]

    def _document(self: Any, request: HttpRequest, object_id: str) -> Owner:
        owner: Owner | None = self.get_object(request, unquote(object_id))
        if owner is None:
            raise Http404
        if not self.has_view_permission(request, owner):
            raise PermissionDenied
        return owner

    def files_view(self: Any, request: HttpRequest, object_id: str) -> HttpResponse:
        """Show how far the files are, for the script that renews them."""
        owner = self._document(request, object_id)
        response = render(request, "admin/decks/files.html", files_context(owner))
        response.headers["Cache-Control"] = "private, no-store"
        return response

    def file_view(self: Any, request: HttpRequest, object_id: str, kind: str) -> HttpResponseBase:
        """Order a file (POST), or send it if it is ready; lead back to the screen otherwise."""
        owner = self._document(request, object_id)
        if kind not in office_kinds(owner):
            raise Http404
        if request.method == "POST" and not missing_for(kind):
            made = order(owner, kind)
            if state_of(made) is State.FAILED:
                order_again(made)
        elif request.method in {"GET", "HEAD"}:
            found = current(owner, kind)
            if found is not None and state_of(found) is State.READY:
                return sent(request, found, personal=True)
        return HttpResponseRedirect(f"{form_address(owner)}#soubory")

    def save_related(self: Any, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        prepare_soon(form.instance)

    def render_change_form(self: Any, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        if kwargs.get("obj") is not None:
            context |= files_context(kwargs["obj"])
        response: HttpResponse = super().render_change_form(request, context, *args, **kwargs)
        return response


def files_context(owner: Owner) -> dict[str, Any]:
    """Return what the template of the files needs besides the document."""
    files = offers_of(owner)
    return {
        "files": files,
        "files_on_the_way": any(one.is_on_the_way for one in files),
        "files_address": reverse(f"admin:decks_{owner._meta.model_name}_files", args=[owner.pk]),
        "form_address": form_address(owner),
    }
