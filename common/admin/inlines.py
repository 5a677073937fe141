"""Rows of an owner on its own form in the administration, with an order by number or by drag."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib import admin

from common.admin.form_fields import FieldsMixin
from common.admin.forms import OrderedForm, OrderedFormSet


class CoordinatorTabularInline(FieldsMixin, admin.TabularInline):
    """Rows of an owner as a table."""


class CoordinatorStackedInline(FieldsMixin, admin.StackedInline):
    """Rows of an owner, each as a small form."""


class OrderedInline(CoordinatorTabularInline):
    """Rows with a hand-made order: by number, and by drag or buttons where JavaScript runs."""

    form = OrderedForm
    formset = OrderedFormSet
    extra = 1
    classes: ClassVar[list[str]] = ["ordered"]


class LinkInline(OrderedInline):
    """Links of an owner."""

    fields: ClassVar[list[str]] = ["order", "title", "url", "description"]


class AttachmentInline(OrderedInline):
    """Documents of an owner."""

    fields: ClassVar[list[str]] = ["order", "title", "file"]
    extra = 0


class PhotoInline(CoordinatorStackedInline):
    """Photographs of an owner, with what a blind reader needs and the law asks."""

    form = OrderedForm
    formset = OrderedFormSet
    fields: ClassVar[list[Any]] = [
        ("image", "kind"), "alt", ("children_recognisable", "consent_reference"), ("credit", "order"),
    ]  # fmt: skip
    extra = 0
    classes: ClassVar[list[str]] = ["ordered"]
