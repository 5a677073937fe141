"""The preview of what is typed into a form: the record is saved, its page is made, and all of it is undone.

So the page is exactly what the public would see, and nothing stays: no version, mail, task or revision of the public
content. Files that were chosen and not saved yet are left out, as storing them could not be undone.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

from django.contrib.admin.options import IS_POPUP_VAR
from django.contrib.admin.utils import flatten_fieldsets, quote, unquote
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.forms.formsets import all_valid
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.template.response import TemplateResponse
from django.urls import path, reverse

from common.admin.faults import refusal_of
from common.admin.sites import SiteWithPreviews
from common.editing.posted import Row, Sent

KEPT_FILE = "-kept"
"""The ending of a field that stands for a file chosen earlier."""


class Unheard:
    """Takes the messages of a trial, which nobody is to read."""

    used = False

    def add(self, *_facts: Any) -> None:
        """Forget the message."""

    def update(self, response: Any) -> None:
        """Store nothing."""

    def __iter__(self) -> Iterator[Any]:
        return iter(())

    def __len__(self) -> int:
        return 0


class TypedPreviewMixin:
    """Adds to a ModelAdmin the addresses to which its form is sent to be previewed."""

    model: Any
    opts: Any
    admin_site: Any
    as_stored: Any
    get_fieldsets: Any
    get_object: Any
    has_add_permission: Any
    has_change_permission: Any
    save_form: Any
    save_model: Any
    save_related: Any
    together: Any
    _create_formsets: Any

    def get_urls(self: Any) -> list[Any]:
        view = self.admin_site.admin_view(self.typed_preview_view)
        routes = [
            path("add/preview/", view, name=self._typed_preview_name("add")),
            path("<path:object_id>/preview/", view, name=self._typed_preview_name("change")),
        ]
        return [*routes, *super().get_urls()]

    def _typed_preview_name(self, step: str) -> str:
        return f"{self.opts.app_label}_{self.opts.model_name}_{step}_preview"

    def render_change_form(self: Any, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        """Give the head of the form the address of the preview, if the person may save what would be previewed."""
        obj = kwargs.get("obj")
        may = self.has_add_permission(request) if obj is None else self.has_change_permission(request, obj)
        if may and not context.get(IS_POPUP_VAR) and isinstance(self.admin_site, SiteWithPreviews):
            step, key = ("add", []) if obj is None else ("change", [quote(str(obj.pk))])
            context["typed_preview_url"] = reverse(f"admin:{self._typed_preview_name(step)}", args=key)
        response: HttpResponse = super().render_change_form(request, context, *args, **kwargs)
        return response

    def typed_preview_view(self: Any, request: HttpRequest, object_id: str | None = None) -> HttpResponse:
        """Show the public page of the record as it would be if the form were saved now."""
        obj = None if object_id is None else self.get_object(request, unquote(object_id))
        if object_id is not None and obj is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        if not (self.has_add_permission(request) if obj is None else self.has_change_permission(request, obj)):
            raise PermissionDenied
        if request.method != "POST":
            # The tab was loaded again without the form.
            name = f"admin:{self.opts.app_label}_{self.opts.model_name}"
            return HttpResponseRedirect(self.preview_address(obj) if obj else reverse(f"{name}_add"))
        with transaction.atomic():
            response = self._tried(self._trial_of(request, obj), obj)
            transaction.set_rollback(True)
        response["Cache-Control"] = "no-store, private"
        return response

    def _trial_of(self: Any, request: HttpRequest, obj: Any) -> Any:
        """Return the request with what was sent, put together with what is stored, and without files."""
        trial: Any = copy.copy(request)
        trial._messages = Unheard()
        data, files = request.POST, request.FILES
        if obj is not None:
            data, files, _together = self.together(request, obj, data, files)
        shape, _now = self.as_stored(request, obj)
        sent = Sent(shape, data, files)
        trial.POST, trial._files = sent.with_row(without_files(sent.row))
        # Django would take stored rows for new ones.
        trial.POST.pop("_saveasnew", None)
        return trial

    def _tried(self: Any, trial: Any, obj: Any) -> HttpResponse:
        """Save what was sent and make its page, or say what has to be corrected first."""
        is_new = obj is None
        fields = flatten_fieldsets(self.get_fieldsets(trial, obj))
        form = self.get_form(trial, obj, change=not is_new, fields=fields)(trial.POST, trial.FILES, instance=obj)
        formsets, _inlines = self._create_formsets(trial, form.instance, change=not is_new)
        is_valid = form.is_valid()
        row = self.save_form(trial, form, change=not is_new) if is_valid else form.instance
        if not (all_valid(formsets) and is_valid):
            return self._refused(trial, form, formsets)
        self.save_model(trial, row, form, not is_new)
        self.save_related(trial, form, formsets, not is_new)
        trial.method, trial.POST, trial.GET = "GET", QueryDict(), QueryDict()
        response: HttpResponse = self.admin_site.typed_preview(trial, row)
        return response

    def _refused(self: Any, trial: Any, form: Any, formsets: Any) -> HttpResponse:
        context = {
            **self.admin_site.each_context(trial),
            "title": str(form.instance) if form.instance.pk else self.title_of_new(),
            "opts": self.opts,
            "refusal": refusal_of(form, formsets),
            "is_nav_sidebar_enabled": False,
        }
        return TemplateResponse(trial, "admin/record/preview_refused.html", context).render()


def without_files(row: Row) -> Row:
    """Return what was sent without chosen files, and without new rows that consist of one."""
    lists = {
        name: [without_files(one) for one in rows if one.key or not _has_file(one)] for name, rows in row.lists.items()
    }
    values = {name: texts for name, texts in row.values.items() if not name.endswith(KEPT_FILE)}
    return Row(row.key, values, {}, lists, is_stored=row.is_stored, numbers=row.numbers)


def _has_file(row: Row) -> bool:
    return bool(row.files) or any(name.endswith(KEPT_FILE) and any(texts) for name, texts in row.values.items())
