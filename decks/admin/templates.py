"""The administration of templates of presentations: the file with its check, and what it lacks in words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from common.admin import CoordinatorAdmin, FieldsMixin
from common.admin.files.widgets import KeptFileInput
from common.uploads.fields import CheckedField
from common.uploads.limits import MAX_DOCUMENT, MB
from decks.models import OfficeTemplate
from decks.pptx.checking import Finding, check_template, findings_of, open_checked


def template_limits() -> str:
    """Return a text on allowed templates, to show before the input."""
    return _("A presentation PPTX with your slide master and layouts, at most %(size)d MB.") % {
        "size": MAX_DOCUMENT // MB
    }


class TemplateField(CheckedField):
    """A template of presentations."""

    check = staticmethod(check_template)
    accept = ".pptx"
    limits = staticmethod(template_limits)


@admin.register(OfficeTemplate)
class OfficeTemplateAdmin(CoordinatorAdmin):
    teaches = gettext_lazy(
        "The office's own design of presentations. Upload a PPTX with your slide master; the portal says which layouts "
        "it found and what it will replace. Without one, presentations have the portal's own design."
    )
    list_display: ClassVar[list[str]] = ["title", "is_used"]
    fields: ClassVar[list[Any]] = ["title", "file", "is_used", "found"]
    readonly_fields: ClassVar[list[str]] = ["found"]
    formfield_overrides: ClassVar[dict[Any, Any]] = {
        **FieldsMixin.formfield_overrides,
        models.FileField: {"form_class": TemplateField, "widget": KeptFileInput},
    }

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """Say what was found only of a file that is there."""
        shown = super().get_fields(request, obj)
        return shown if obj is not None else [name for name in shown if name != "found"]

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if isinstance(field, forms.BooleanField) and not OfficeTemplate.objects.in_use().exists():
            field.initial = True
        elif isinstance(field, forms.BooleanField):
            field.initial = False
        return field

    def warnings_for(self, request: HttpRequest, obj: Any) -> Iterable[str]:
        """Warn of a file that is not there any more, or cannot be read."""
        if obj.file and _findings(obj) is None:
            yield _("The file of the template cannot be read. Presentations are made in the portal's own design.")

    @admin.display(description=gettext_lazy("what was found"))
    def found(self, obj: OfficeTemplate) -> str:
        """Say of each kind of slides which layout it gets and what that lacks."""
        findings = _findings(obj) or []
        rows = format_html_join("", "<li>{}: {}</li>", ((one.name, one) for one in findings))
        if not rows:
            return ""
        lead = (
            _("Everything was found.")
            if all(one.is_whole for one in findings)
            else _("Slides are made in any case; this tells what of the template they take.")
        )
        return format_html("<p>{}</p><ul>{}</ul>", lead, rows)


def _findings(row: OfficeTemplate) -> list[Finding] | None:
    """Return what was found in a stored template; None if it cannot be read."""
    try:
        with row.file.open("rb") as file:
            return findings_of(open_checked(file))
    except (OSError, ValueError, ValidationError):
        return None
