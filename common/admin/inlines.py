"""Inlines of the administration, ordered by number or by dragging."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib import admin

from common.admin.form_fields import FieldsMixin
from common.admin.forms import OrderedForm, OrderedFormSet


class CoordinatorTabularInline(FieldsMixin, admin.TabularInline):
    """Related rows as a table."""


class CoordinatorStackedInline(FieldsMixin, admin.StackedInline):
    """Related rows, each as a small form."""

    template = "admin/edit_inline/tight_stacked.html"


class OrderedInline(CoordinatorTabularInline):
    """Rows ordered by hand: by number, or by dragging or buttons where JavaScript runs."""

    form = OrderedForm
    formset = OrderedFormSet
    extra = 1
    classes: ClassVar[list[str]] = ["ordered"]


class LinkInline(OrderedInline):
    """Links of the edited row."""

    fields: ClassVar[list[str]] = ["order", "title", "url", "description"]


class AttachmentInline(OrderedInline):
    """Documents of the edited row."""

    fields: ClassVar[list[str]] = ["order", "title", "file"]
    extra = 0


class PhotoInline(CoordinatorStackedInline):
    """Photographs of the edited row, with their alternative text and the information on consent required by law."""

    form = OrderedForm
    formset = OrderedFormSet
    fields: ClassVar[list[Any]] = [
        ("image", "kind"), "alt", ("children_recognisable", "consent_reference"), ("credit", "order"),
    ]  # fmt: skip
    extra = 0
    classes: ClassVar[list[str]] = ["ordered"]
