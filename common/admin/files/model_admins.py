"""The part of a ModelAdmin that takes files: with the form, before it by a script, and again after a refusal."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.template.defaultfilters import filesizeformat
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.views.decorators.http import require_GET, require_POST

from common.admin.faults import put_focus
from common.admin.files.choosing import CHOOSE, Choice, prefix_of, spread_chosen
from common.admin.files.keeping import claim_kept, keep_files, kept_until_saved, take_kept, widths_of
from common.uploads import StorageFault, prepare_pictures
from common.uploads.checks import VERDICT
from common.uploads.fields import DocumentField, PictureField
from common.uploads.kept import Kept, find, keep
from common.uploads.pictures import PASSING


class FilesMixin:
    """Takes the files of a form: many chosen at once, and those that were kept because the form could not be saved."""

    model: Any
    opts: Any
    inlines: Any
    admin_site: Any
    has_add_permission: Any
    has_change_permission: Any

    def get_urls(self: Any) -> list[Any]:
        ready, picture = (self.admin_site.admin_view(view) for view in (self.ready_view, self.kept_view))
        routes = [
            path("file/ready/<slug:name>/", ready, name=self._file_name("ready")),
            path("file/kept/<slug:token>/", picture, name=self._file_name("kept")),
        ]
        return [*(routes if self._file_models() else []), *super().get_urls()]

    def _file_name(self, step: str) -> str:
        return f"{self.opts.app_label}_{self.opts.model_name}_file_{step}"

    def _file_models(self) -> dict[str, type[models.Model]]:
        """Return the models with columns of files that the form edits, by the names of these columns."""
        return {
            field.name: model
            for model in (self.model, *(inline.model for inline in self.inlines))
            for field in model._meta.fields
            if isinstance(field, models.FileField)
        }

    # --- With the form -----------------------------------------------------------------------------------------------

    def changeform_view(self: Any, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Take the files of a sent form; show it again with all that was sent when one could not be stored."""
        request.choices, request.fault = {}, ""
        if request.method == "POST":
            take_kept(request)
            request.choices = spread_chosen(request, self)
            self._make_pictures_ready(request)
        try:
            with kept_until_saved(request):
                return super().changeform_view(request, *args, **kwargs)
        except StorageFault as fault:
            request.fault = str(fault)
            return super().changeform_view(request, *args, **kwargs)

    def get_form(self: Any, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        form = super().get_form(request, *args, **kwargs)
        form.is_only_shown = self.shows_again(request)
        return form

    def shows_again(self: Any, request: HttpRequest) -> bool:
        """Whether what was sent is shown again and not saved."""
        fault: str = getattr(request, "fault", "")
        if CHOOSE in request.POST or fault:
            return True
        return any(choice.refused or not inline.saves_at_once for inline, choice in self._chosen_files(request))

    def _chosen_files(self: Any, request: HttpRequest) -> list[tuple[Any, Choice]]:
        choices: dict[str, Choice] = getattr(request, "choices", {})
        inlines = [one for one in self.get_inline_instances(request) if getattr(one, "takes_many", "")]
        named = ((one, choices.get(prefix_of(self.model, one))) for one in inlines)
        return [(one, choice) for one, choice in named if choice]

    def _make_pictures_ready(self, request: HttpRequest) -> None:
        """Check and encode new pictures before the transaction begins, so that no other write waits for it."""
        known = {name: widths_of(model, name) for name, model in self._file_models().items()}
        sent = ((name.rpartition("-")[2], files) for name, files in request.FILES.lists())
        prepare_pictures(
            (file, widths)
            for field, files in sent
            if (widths := known.get(field)) is not None
            for file in files
            if VERDICT not in file.__dict__
        )

    def save_model(self: Any, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        claim_kept(request)
        super().save_model(request, obj, form, change)

    def keep_sent_files(self: Any, request: HttpRequest, form: Any, formsets: list[Any]) -> None:
        """Keep the files of a form that is shown again, and tell its parts what was chosen for them."""
        if not form.is_bound:
            return
        keep_files(request, form, formsets, self._kept_address)
        for inline, choice in self._chosen_files(request):
            for formset in formsets:
                if formset.model is inline.model:
                    formset.choice = choice
                    rows = formset.forms[choice.first : choice.first + choice.count]
                    choice.ready = sum(row.fields[inline.takes_many].widget.kept is not None for row in rows)

    def focus_on_chosen(self: Any, request: HttpRequest, formsets: list[Any]) -> None:
        """Let the browser put the focus on the first text that is missing beside a file that was just chosen."""
        for inline, choice in self._chosen_files(request):
            for formset in formsets:
                if formset.model is inline.model and len(formset.forms) > choice.first:
                    put_focus(formset.forms[choice.first].fields[inline.named_by])
                    return

    def _kept_address(self, kept: Kept) -> str:
        return reverse(f"admin:{self._file_name('kept')}", args=[kept.token])

    # --- Before the form ---------------------------------------------------------------------------------------------

    @method_decorator(require_POST)
    def ready_view(self: Any, request: HttpRequest, name: str) -> HttpResponse:
        """Check and keep one file that a script sends while the form is being filled in; `name` is its column."""
        if not (self.has_add_permission(request) or self.has_change_permission(request)):
            raise PermissionDenied
        model, file = self._file_models().get(name), request.FILES.get(name)
        if model is None or file is None:
            raise Http404
        widths = widths_of(model, name)
        self._make_pictures_ready(request)
        try:
            checked = (DocumentField() if widths is None else PictureField()).clean(file)
            kept = keep(checked, request.user.pk, widths)
        except ValidationError as refusal:
            is_passing = any(one.code in PASSING for one in refusal.error_list)
            return JsonResponse({"refused": " ".join(refusal.messages), "again": is_passing})
        except StorageFault as fault:
            return JsonResponse({"refused": str(fault), "again": True})
        address = self._kept_address(kept) if kept.is_picture else ""
        return JsonResponse({"token": kept.token, "size": filesizeformat(kept.size), "address": address})

    @method_decorator(require_GET)
    def kept_view(self, request: HttpRequest, token: str) -> HttpResponse:
        """Show the small copy of a picture that waits for the form to the person who chose it."""
        kept = find(token, request.user.pk)
        if kept is None or not kept.is_picture:
            raise Http404
        try:
            content, kind = kept.small()
        except (OSError, ValueError) as error:
            raise Http404 from error
        headers = {"Content-Security-Policy": "default-src 'none'; sandbox", "Cache-Control": "private, no-store"}
        return HttpResponse(content, content_type=f"image/{kind}", headers=headers)
