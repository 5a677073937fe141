"""Photographs and documents of the edited row: tables of files, of which many are chosen at once."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.forms.widgets import Script
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from common import uploads
from common.admin.files.choosing import TOO_MANY, Choice
from common.admin.files.widgets import RowFileInput
from common.admin.form_fields import FieldsMixin
from common.admin.forms import OrderedForm, OrderedFormSet
from common.admin.inlines import OrderedInline
from common.models import Photo
from common.uploads import limits
from common.uploads.checks import TOO_LARGE, TOO_LARGE_PICTURE
from common.uploads.fields import DocumentField, PictureField, title_of


class FileFormSet(OrderedFormSet):
    """Rows of files; `choice` is what was just chosen for them."""

    choice: Choice | None = None

    def add_fields(self, form: Any, index: int | None) -> None:
        """Say nothing in each row that stands above the table."""
        super().add_fields(form, index)
        for name, field in form.fields.items():
            field.help_text = ""
            if name == "alt":
                field.widget.attrs["aria-describedby"] = f"{self.prefix}-help"


class FileInline(OrderedInline):
    """A table of files: one choice adds many, and what is the same for all is written once."""

    template = "admin/files/inline.html"
    formset = FileFormSet
    extra = 0
    classes: ClassVar[list[str]] = ["ordered"]
    formfield_overrides: ClassVar[dict[Any, Any]] = {
        **FieldsMixin.formfield_overrides,
        models.ImageField: {"form_class": PictureField, "widget": RowFileInput},
        models.FileField: {"form_class": DocumentField, "widget": RowFileInput},
    }
    takes_many = ""
    """The column of the file."""
    named_by = ""
    """The column that has to be written for each file."""
    headings: ClassVar[list[tuple[Any, Any]]] = []
    """What stands above the columns of the table, and what is said about it."""
    for_all: ClassVar[list[str]] = []
    """Columns that may be filled in wherever they are empty."""
    add_text: Any = ""
    accept = ""
    largest = 0
    """Bytes of one file."""
    saves_at_once = False
    """Whether the files can be saved as they were chosen."""
    most = uploads.MAX_AT_ONCE

    class Media:
        js: ClassVar[list[Any]] = [Script("js/admin-files.js", type="module")]

    def row_of(self, file: Any) -> dict[str, str]:
        """Return what is filled in beforehand in the row of a chosen file."""
        return {}

    @property
    def limits(self) -> str:
        """The limits as text to show beside the input."""
        return ""

    @property
    def too_large(self) -> str:
        """What is said of a file that is larger than `largest`."""
        sentence = TOO_LARGE_PICTURE if self.takes_many == "image" else TOO_LARGE
        return sentence % {"limit": self.largest // limits.MB}

    @property
    def too_many(self) -> str:
        """What is said of a file above the limit of one choice."""
        return TOO_MANY % {"most": self.most}

    @property
    def ready_address(self) -> str:
        """Where a script sends a file before the form is saved."""
        parent = self.parent_model._meta
        return reverse(f"admin:{parent.app_label}_{parent.model_name}_file_ready", args=[self.takes_many])

    @property
    def fields_for_all(self) -> list[tuple[str, str]]:
        """The names and labels of the fields that may be filled in for all rows."""
        return [(name, capfirst(str(self.model._meta.get_field(name).verbose_name))) for name in self.for_all]


class AttachmentForm(OrderedForm):
    """A document; without a title it gets that of its file."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "title" in self.fields:
            self.fields["title"].required = False

    def clean(self) -> dict[str, Any] | None:
        """Give a new document without a title that of its file."""
        cleaned = super().clean() or self.cleaned_data
        file = cleaned.get("file")
        if file and "title" in cleaned and not cleaned["title"]:
            cleaned["title"] = "" if getattr(file, "_committed", False) else title_of(file.name or "")
            if not cleaned["title"]:
                self.add_error("title", ValidationError(self.fields["title"].error_messages["required"], "required"))
        return cleaned


class AttachmentInline(FileInline):
    """Documents of the edited row."""

    form = AttachmentForm
    fields: ClassVar[list[str]] = ["file", "title", "order"]
    takes_many, named_by, saves_at_once = "file", "title", True
    headings: ClassVar[list[tuple[Any, Any]]] = [(_("file"), ""), (_("title"), ""), (_("order"), "")]
    add_text = _("Add documents")
    accept, largest = uploads.DOCUMENT_ACCEPT, limits.MAX_DOCUMENT

    def row_of(self, file: Any) -> dict[str, str]:
        return {"title": title_of(file.name or "")}

    @property
    def limits(self) -> str:
        return f"{uploads.document_limits()} {uploads.several_limits()}"


class PhotoForm(OrderedForm):
    """A photograph; its text is written in several lines but is one."""

    def clean_alt(self) -> str:
        return " ".join(self.cleaned_data["alt"].split())

    def clean(self) -> dict[str, Any] | None:
        """Say at its field that consent is missing, which the constraint says of the whole row."""
        cleaned = super().clean() or self.cleaned_data
        is_of_children = cleaned.get("kind") == Photo.Kind.PORTRAIT and cleaned.get("children_recognisable")
        if is_of_children and cleaned.get("consent_reference") == "":
            self.add_error("consent_reference", _("A portrait of children needs recorded consent."))
        return cleaned


class PhotoInline(FileInline):
    """Photographs of the edited row, with their alternative text and the information on consent required by law."""

    form = PhotoForm
    fields: ClassVar[list[Any]] = [
        "image", ("alt", "credit"), ("kind", "children_recognisable", "consent_reference"), "order",
    ]  # fmt: skip
    takes_many, named_by = "image", "alt"
    headings: ClassVar[list[tuple[Any, Any]]] = [
        (_("photograph"), ""),
        (_("alternative text"), _("What is in the picture, for those who cannot see it.")),
        (_("Kind and consent"), ""), (_("order"), ""),
    ]  # fmt: skip
    for_all: ClassVar[list[str]] = ["credit", "consent_reference"]
    add_text = _("Add photographs")
    accept, largest = uploads.IMAGE_ACCEPT, limits.MAX_IMAGE

    def formfield_for_dbfield(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        if db_field.name == "alt":
            kwargs["widget"] = forms.Textarea({"rows": 3})
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if db_field.name == "consent_reference":
            field.widget.attrs["placeholder"] = field.help_text
        return field

    def row_of(self, file: Any) -> dict[str, str]:
        return {"kind": str(Photo.Kind.DOCUMENTARY)}

    @property
    def limits(self) -> str:
        return f"{uploads.image_limits()} {uploads.several_limits()}"
