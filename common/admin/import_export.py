"""Import and export in the administration: a check lists every error, and a file is imported whole or not at all.

A short table is checked and loaded within the request, a long one by a worker. The page of the table shows how far it
is: its check, what loading would do or what is wrong, the loading, the end.
"""

from __future__ import annotations

import datetime
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, ClassVar, cast

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.module_loading import import_string
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from import_export.admin import ImportExportMixin
from import_export.forms import ExportForm, ImportForm

from common.admin.import_questions import choices_of, groups_of, is_changed, page_of
from common.admin.import_taking_back import TakingBackMixin
from common.admin.import_texts import doubles_text, loaded_text, unfinished_tables, will_text
from common.tables import loading, uploads
from common.tables.files import AnyTable, SafeCSV, SafeXLSX
from common.tables.reading import MAX_BYTES, TableError, check_name, read_table
from common.tables.size import is_short_workbook
from common.tables.templates import template_of
from common.tables.uploads import Line, Outcome, Upload
from common.tasks import check_table, load_table
from task_queue.models import Task
from task_queue.running import run_at_once

READ_AT_ONCE = 1024 * 1024
"""A CSV file of at most so many bytes is read within the request; a workbook, see `is_short_workbook`."""
NOBODY_AFTER = datetime.timedelta(seconds=20)
"""A worker takes a task within a few seconds; after this time there is probably none."""


class UploadForm(ImportForm):
    """Asks for the file only; its format is recognised from its content."""

    def __init__(self, formats: Any, resources: Any, **kwargs: Any) -> None:
        super().__init__(formats, resources, **kwargs)
        self.knows = resources[0]().knows
        for name in ("format", "resource"):
            self.fields[name].widget = forms.HiddenInput()
            self.fields[name].initial = "0"
        self.fields["import_file"].label = gettext_lazy("File (CSV or XLSX)")
        self.fields["import_file"].widget.attrs["accept"] = ".csv,.tsv,.xlsx"

    def clean_import_file(self) -> Any:
        """Read the file if it is short, so that one that cannot be read is refused here."""
        file = self.cleaned_data["import_file"]
        if file.size > MAX_BYTES:
            raise ValidationError(_("The file is larger than %d MB. Please divide it.") % (MAX_BYTES // 1024 // 1024))
        file.seek(0)
        self.content, self.table = file.read(), None
        try:
            check_name(file.name, self.content)
            is_workbook = self.content.startswith(b"PK")
            if is_short_workbook(self.content) if is_workbook else len(self.content) <= READ_AT_ONCE:
                self.table = read_table(self.content, self.knows)
        except TableError as error:
            raise ValidationError(str(error)) from error
        return file

    @property
    def media(self) -> forms.Media:
        return forms.Media()


class DownloadForm(ExportForm):
    """Asks for the file format only; all columns are exported, so that the file can be imported again."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["format"].choices = [one for one in self.fields["format"].choices if one[0]]
        self.fields["format"].widget = forms.RadioSelect(choices=self.fields["format"].choices)
        self.fields["format"].initial = "1"
        self.fields["format"].label = gettext_lazy("Kind of file")


class ConfirmForm(forms.Form):
    """Names the checked table that is to be loaded."""

    import_file_name = forms.CharField(widget=forms.HiddenInput)


@dataclass
class PageOfOutcome:
    """One page of the result of a check."""

    outcome: Outcome
    lines: list[Line]

    @property
    def rows(self) -> list[Line]:
        """What loading does with each line."""
        return [] if self.outcome.has_faults else self.lines

    @property
    def invalid_rows(self) -> list[Line]:
        """Lines that are wrong."""
        return self.lines if self.outcome.has_faults else []


class ExchangeMixin(TakingBackMixin, ImportExportMixin):
    """Adds import and export to a ModelAdmin."""

    import_formats: ClassVar[list[Any]] = [AnyTable]
    export_formats: ClassVar[list[Any]] = [SafeCSV, SafeXLSX]
    import_form_class = UploadForm
    export_form_class = DownloadForm
    import_template_name = "admin/exchange/import.html"
    export_template_name = "admin/exchange/export.html"
    import_export_change_list_template = "admin/exchange/change_list.html"

    def has_import_permission(self, request: HttpRequest) -> bool:
        return bool(self.has_add_permission(request) and self.has_change_permission(request))

    def has_export_permission(self, request: HttpRequest) -> bool:
        return bool(self.has_view_permission(request))

    def get_urls(self) -> list[Any]:
        model = "{}_{}".format(*self.get_model_info())
        views = (self.import_page, self.import_template, self.take_back_page)
        page, template, take_back = (self.admin_site.admin_view(view) for view in views)
        return [
            path("import/zpet/<int:number>/", take_back, name=f"{model}_import_take_back"),
            path("import/<uuid:name>/", page, name=f"{model}_import_page"),
            path("import/vzor.<str:kind>", template, name=f"{model}_import_template"),
            *super().get_urls(),
        ]

    def get_import_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_import_context_data(**kwargs), "step": _("load from a file")}

    def get_export_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_export_context_data(**kwargs), "step": _("save to a file")}

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        unfinished = self._unfinished(request) if self.has_import_permission(request) else []
        context = {"unfinished": unfinished, **(extra_context or {})}
        return cast(HttpResponse, super().changelist_view(request, context))

    # --- Steps -------------------------------------------------------------------------------------------------------

    def import_action(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Ask for a file; then check it, or have it checked, and lead to its page."""
        if not self.has_import_permission(request):
            raise PermissionDenied
        form = self.create_import_form(request)
        if request.method != "POST" or not form.is_valid():
            page = cast(TemplateResponse, super().import_action(request, **kwargs))
            facts = {"unfinished": self._unfinished(request), "recent": self.recent(request)}
            page.context_data = {**(page.context_data or {}), **facts}
            page["Cache-Control"] = "no-store"
            return page
        file_name = form.cleaned_data["import_file"].name
        upload = Upload(request.user.pk, self._resource(request), form.content, form.table, file_name)
        upload.may_add = self._may_add(request)
        return self._have_checked(upload)

    def _have_checked(self, upload: Upload) -> HttpResponse:
        """Check a short table at once, have a long one checked, and lead to its page."""
        if upload.is_other_sheet and is_short_workbook(upload.content):
            with suppress(TableError):
                upload.read(self._knows(upload))
        if upload.table and len(upload.table.rows) <= loading.AT_ONCE and not upload.is_other_sheet:
            loading.check(upload)
        else:
            upload.keep()
            check_table.enqueue(self._facts(upload), key=f"tables.check:{upload.name}")
        return redirect(self._address("import_page"), name=upload.name)

    def _decide(self, request: HttpRequest, upload: Upload) -> HttpResponse:
        """Have a table checked again with what the person decided."""
        again = upload.decided(choices_of(request.POST), may_add=self._may_add(request))
        uploads.forget(upload.name)
        return self._have_checked(again)

    def import_template(self, request: HttpRequest, kind: str) -> HttpResponse:
        """Return an empty table with all columns, to be filled in."""
        if not self.has_import_permission(request):
            raise PermissionDenied
        (resource,) = self.get_import_resource_classes(request)
        formats = {one().get_extension(): one() for one in self.export_formats}
        if kind not in formats:
            raise Http404
        response = HttpResponse(template_of(resource(), kind), content_type=formats[kind].get_content_type())
        name = slugify(str(self.model._meta.verbose_name_plural))
        response["Content-Disposition"] = f'attachment; filename="{name}-{_("template")}.{kind}"'
        return response

    @method_decorator(require_POST)
    def process_import(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Load the checked table, or have it loaded, once however often it is confirmed."""
        if not self.has_import_permission(request):
            raise PermissionDenied
        form = ConfirmForm(request.POST)
        name = form.cleaned_data["import_file_name"] if form.is_valid() else ""
        upload, outcome = uploads.find(name), uploads.outcome_of(name)
        if upload is None or outcome is None or not self._is_own(request, upload):
            return self._to_page(request, name)
        if is_changed(outcome, uploads.lines_of(name, page_of(request.POST)), choices_of(request.POST)):
            self.message_user(request, _("You decided otherwise; this is what loading does now."), messages.WARNING)
            return self._decide(request, upload)
        if outcome.is_sound:
            task = load_table.enqueue(self._facts(upload), key=f"tables.load:{name}")
            if outcome.count <= loading.AT_ONCE:
                run_at_once(task)
        return self._to_page(request, name)

    def import_page(self, request: HttpRequest, name: Any) -> HttpResponse:
        """Show how far a table is: its check, what loading it would do, the loading, the end."""
        if not self.has_import_permission(request):
            raise PermissionDenied
        upload, outcome = uploads.find(str(name)), uploads.outcome_of(str(name))
        tasks = {one.kind: one for one in Task.objects.filter(key__in=[f"{kind}:{name}" for kind in self.KINDS])}
        if not (upload or tasks):
            return self._to_page(request, "")
        if not all(self._is_own(request, one) for one in (upload, *tasks.values()) if one):
            raise Http404
        task = tasks.get("tables.load") or tasks.get("tables.check")
        if request.method == "POST" and upload is not None and "tables.load" not in tasks:
            return self._decide(request, upload)
        if task and task.arguments.get("loaded") is not None:
            facts = {"loaded": loaded_text(task.arguments["loaded"]), "recent": self.recent(request)[:1]}
            return self._render(request, "done", facts)
        if task and not (task.state == Task.State.DONE or (outcome and outcome.is_refused)):
            return self._render(request, "progress", self._progress(task))
        if outcome is None:
            return self._to_page(request, "")
        return self._show_outcome(request, str(name), outcome)

    # --- Parts -------------------------------------------------------------------------------------------------------

    KINDS: ClassVar[tuple[str, str]] = ("tables.check", "tables.load")

    def _show_outcome(self, request: HttpRequest, name: str, outcome: Outcome) -> HttpResponse:
        pages = Paginator(range(outcome.count), uploads.ON_A_PAGE)
        page = pages.get_page(request.GET.get("strana"))
        facts = {
            "result": PageOfOutcome(outcome, uploads.lines_of(name, page.number)),
            "page_obj": page,
            "page_numbers": list(pages.get_elided_page_range(page.number, on_each_side=2, on_ends=1)),
            "will": will_text(outcome.totals),
            "groups": groups_of(outcome),
            "doubles": doubles_text(outcome),
            "import_file_name": name,
        }
        if outcome.is_sound:
            facts["confirm_form"] = ConfirmForm(initial={"import_file_name": name})
        else:
            (resource,) = self.get_import_resource_classes(request)
            columns = [one.column_name for one in resource().get_user_visible_fields()]
            facts |= {"form": self.create_import_form(request), "fields_list": [("", columns)]}
        return self._render(request, "import", facts)

    def _progress(self, task: Task) -> dict[str, Any]:
        """Return what the page says about a task that is not finished."""
        is_waiting = task.state == Task.State.WAITING
        others = Task.objects.filter(lane=Task.Lane.LONG, state=Task.State.RUNNING)
        waits_long = is_waiting and timezone.now() - task.due_at > NOBODY_AFTER
        return {
            "task": task,
            "is_load": task.kind == "tables.load",
            "is_waiting": is_waiting,
            "is_behind": is_waiting and others.exists(),
            "is_nobody": waits_long and not others.exists(),
            "has_failed": task.state == Task.State.FAILED,
        }

    def _render(self, request: HttpRequest, template: str, facts: dict[str, Any]) -> HttpResponse:
        step = {"step": _("load from a file"), "opts": self.model._meta}
        context: dict[str, Any] = {**self.admin_site.each_context(request), **step, **facts}
        response = TemplateResponse(request, f"admin/exchange/{template}.html", context)
        response["Cache-Control"] = "no-store"
        return response

    def _to_page(self, request: HttpRequest, name: str) -> HttpResponse:
        """Lead to the page of a table, or to the choice of a file if the table is no longer kept."""
        if uploads.find(name) or Task.objects.filter(key=f"tables.load:{name}").exists():
            return redirect(self._address("import_page"), name=name)
        gone = _("This file has already been loaded, or it waited too long. Please choose it again.")
        self.message_user(request, gone, messages.WARNING)
        return redirect(self._address("import"))

    @staticmethod
    def _knows(upload: Upload) -> Any:
        return import_string(upload.resource)().knows

    def _may_add(self, request: HttpRequest) -> bool:
        """Whether the person may add and change the rows of other tables that hers can name."""
        (resource,) = self.get_import_resource_classes(request)
        names = [one._meta for one in resource().companion_models()]
        return all(
            request.user.has_perm(f"{one.app_label}.{action}_{one.model_name}")
            for one in names
            for action in ("add", "change")
        )

    def _resource(self, request: HttpRequest) -> str:
        (resource,) = self.get_import_resource_classes(request)
        return f"{resource.__module__}.{resource.__qualname__}"

    def _unfinished(self, request: HttpRequest) -> list[dict[str, Any]]:
        return unfinished_tables(request.user.pk, self._resource(request), self._address("import_page"))

    def _facts(self, upload: Upload) -> dict[str, Any]:
        return {"name": upload.name, "user": upload.user, "resource": upload.resource}

    def _is_own(self, request: HttpRequest, what: Upload | Task) -> bool:
        """Whether the person herself chose the file, in this list."""
        facts = what.arguments if isinstance(what, Task) else self._facts(what)
        return (facts["user"], facts["resource"]) == (request.user.pk, self._resource(request))

    def get_export_filename(self, request: HttpRequest, queryset: Any, file_format: Any) -> str:
        name = slugify(str(self.model._meta.verbose_name_plural))
        return f"{name}-{timezone.localdate().isoformat()}.{file_format.get_extension()}"

    def _address(self, action: str) -> str:
        opts = self.model._meta
        return f"admin:{opts.app_label}_{opts.model_name}_{action}"
