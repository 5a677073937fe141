"""Import and export in the administration: a dry run lists every error, and a file is imported whole or not at all."""

from __future__ import annotations

from typing import Any, ClassVar, cast

from django import forms
from django.contrib import messages
from django.contrib.admin.models import LogEntry
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from import_export.admin import ImportExportMixin
from import_export.forms import ExportForm, ImportForm
from import_export.results import RowResult
from import_export.tmp_storages import CacheStorage

from common.tables.reading import MAX_BYTES, TableError
from common.tables.resources import AnyTable, SafeCSV, SafeXLSX


class UploadForm(ImportForm):
    """Asks for the file only; its format is recognised from its content."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("format", "resource"):
            self.fields[name].widget = forms.HiddenInput()
            self.fields[name].initial = "0"
        self.fields["import_file"].label = gettext_lazy("File (CSV or XLSX)")

    def clean_import_file(self) -> Any:
        file = self.cleaned_data["import_file"]
        if file.size > MAX_BYTES:
            raise ValidationError(_("The file is larger than %d MB. Please divide it.") % (MAX_BYTES // 1024 // 1024))
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


class ExchangeMixin(ImportExportMixin):
    """Adds import and export to a ModelAdmin."""

    import_formats: ClassVar[list[Any]] = [AnyTable]
    export_formats: ClassVar[list[Any]] = [SafeCSV, SafeXLSX]
    import_form_class = UploadForm
    export_form_class = DownloadForm
    import_template_name = "admin/exchange/import.html"
    export_template_name = "admin/exchange/export.html"
    import_export_change_list_template = "admin/exchange/change_list.html"
    tmp_storage_class = CacheStorage

    def has_import_permission(self, request: HttpRequest) -> bool:
        return bool(self.has_add_permission(request) and self.has_change_permission(request))

    def has_export_permission(self, request: HttpRequest) -> bool:
        return bool(self.has_view_permission(request))

    def get_import_data_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """Import all rows or none, even if the data changed between the dry run and the confirmation."""
        return {**super().get_import_data_kwargs(**kwargs), "rollback_on_validation_errors": True}

    def add_data_read_fail_error_to_form(self, form: Any, e: Exception) -> None:
        if isinstance(e, TableError):
            form.add_error("import_file", str(e))
        else:
            form.add_error("import_file", _("The file cannot be read. Save it as XLSX or “CSV UTF-8” and try again."))

    def process_import(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Import the file of the dry run; show a message if it is no longer stored."""
        if request.method == "POST" and self.has_import_permission(request):
            name = request.POST.get("import_file_name", "")
            if CacheStorage(name=name).read() is None:
                self.message_user(
                    request,
                    _("This file has already been loaded, or it waited too long. Please choose it again."),
                    messages.WARNING,
                )
                return redirect(self._address("import"))
        return cast(HttpResponse, super().process_import(request, **kwargs))

    def process_result(self, result: Any, request: HttpRequest) -> HttpResponse:
        if result.has_errors() or result.has_validation_errors():
            self.message_user(
                request,
                _("Nothing was loaded: the portal has changed since the check. Please choose the file again."),
                messages.ERROR,
            )
            return redirect(self._address("import"))
        return cast(HttpResponse, super().process_result(result, request))

    def add_success_message(self, result: Any, request: HttpRequest) -> None:
        totals = result.totals
        new, updated = totals[RowResult.IMPORT_TYPE_NEW], totals[RowResult.IMPORT_TYPE_UPDATE]
        same = totals[RowResult.IMPORT_TYPE_SKIP]
        parts = [
            ngettext("%d row added", "%d rows added", new) % new,
            ngettext("%d changed", "%d changed", updated) % updated,
            ngettext("%d left as it was", "%d left as they were", same) % same,
        ]
        messages.success(request, _("The file is loaded: %s.") % ", ".join(parts))

    def _create_log_entry(self, user_pk: Any, rows: Any, import_type: str, action_flag: int) -> None:
        if rows:
            message = _("loaded from a file")
            LogEntry.objects.log_actions(user_pk, rows, action_flag, change_message=message)

    def get_export_filename(self, request: HttpRequest, queryset: Any, file_format: Any) -> str:
        from django.utils import timezone

        name = slugify(str(self.model._meta.verbose_name_plural))
        return f"{name}-{timezone.localdate().isoformat()}.{file_format.get_extension()}"

    def _address(self, action: str) -> str:
        opts = self.model._meta
        return f"admin:{opts.app_label}_{opts.model_name}_{action}"
