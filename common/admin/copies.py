"""Making a new record from an old one: a link at its form, a page that asks what has to be new, and one change.

A ModelAdmin names a `CopyForm`, which asks, says what is taken, and makes the copy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django import forms
from django.contrib.admin.options import IS_POPUP_VAR
from django.contrib.admin.utils import quote, unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _

from common.admin.addresses import form_address
from common.admin.once import LONGEST_VISIT, VISIT, SentBefore, note_made, note_saved
from common.admin.way_back import tell_with_way_back
from common.editing.models import new_token
from common.history.acts import about, act
from common.periods.echo import say_understood

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


class CopyForm(forms.Form):
    """Asks what has to be new in the copy of the row `source`, and makes it."""

    title: ClassVar[StrOrPromise] = _("Copy")
    link: ClassVar[StrOrPromise] = _("Copy")
    """The text of the link at the form of the source."""
    button: ClassVar[StrOrPromise] = _("Create the copy")
    template: ClassVar[str] = "admin/copy.html"

    def __init__(self, *args: Any, source: Any, **kwargs: Any) -> None:
        self.source = source
        super().__init__(*args, **kwargs)

    def what(self) -> StrOrPromise:
        """Return what the copy will have, and what stays with the source."""
        raise NotImplementedError

    def make(self) -> Any:
        """Create the copy from the cleaned data and return it; raises ValidationError, by field, to refuse."""
        raise NotImplementedError

    def told(self, copy: Any) -> str:
        """Return the message above the form of the copy."""
        return str(_("This is the copy, still a draft. Change what is different."))


class CopyMixin:
    """Adds to a ModelAdmin the page on which a row is copied."""

    model: Any
    opts: Any
    media: Any
    admin_site: Any
    made_before: Any
    lead_to_made: Any
    copy_form: ClassVar[type[CopyForm]]

    def has_copy_permission(self, request: HttpRequest, source: models.Model) -> bool:
        """Whether the person may copy the row, which adds a new one."""
        return bool(self.has_add_permission(request) and self.has_view_permission(request, source))

    def get_urls(self) -> list[Any]:
        page = path("<path:object_id>/copy/", self.admin_site.admin_view(self.copy_view), name=self._copy_name())
        return [page, *super().get_urls()]

    def _copy_name(self) -> str:
        return f"{self.opts.app_label}_{self.opts.model_name}_copy"

    def copy_address(self, obj: models.Model) -> str:
        """Return the URL of the page that copies the row; its form leads there."""
        return reverse(f"admin:{self._copy_name()}", args=[quote(str(obj.pk))])

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        obj = kwargs.get("obj")
        if obj is not None and not context.get(IS_POPUP_VAR) and self.has_copy_permission(request, obj):
            context["copy_url"] = self.copy_address(obj)
            context["copy_link"] = self.copy_form.link
        response: HttpResponse = super().render_change_form(request, context, *args, **kwargs)
        return response

    def copy_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Ask what has to be new, make the copy, and open it with a way back to the source."""
        source = self.get_object(request, unquote(object_id))
        if source is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        if not self.has_copy_permission(request, source):
            raise PermissionDenied
        if request.method == "POST" and (saved := self.made_before(request)):
            return self.lead_to_made(request, saved, has_words=False)
        form = self.copy_form(request.POST if request.method == "POST" else None, source=source)
        say_understood(form, reverse("admin:period-echo"))
        if request.method == "POST" and form.is_valid() and (answer := self._copied(request, form)):
            return answer
        context = {
            **self.admin_site.each_context(request),
            "title": form.title,
            "subtitle": str(source),
            "opts": self.opts,
            "original": source,
            "form": form,
            "once": request.POST.get(VISIT, "")[:LONGEST_VISIT] or new_token(),
            "media": self.media + form.media,
        }
        return TemplateResponse(request, form.template, context)

    def _copied(self, request: HttpRequest, form: CopyForm) -> HttpResponse | None:
        with act(note=str(form.title)) as done:
            try:
                with transaction.atomic():
                    note_saved(request.user.pk, self.model, request.POST)
                    copy = form.make()
                    note_made(request.user.pk, request.POST, copy)
            except ValidationError as error:
                form.add_error(None, error)
                return None
            except SentBefore as before:
                return self.lead_to_made(request, before.saved, has_words=False)
            about(copy)
            self.log_addition(request, copy, [{"added": {}}])
        tell_with_way_back(request, form.told(copy), done.change, back=form_address(form.source))
        return redirect(form_address(copy))
