"""Inlines of the administration, ordered by number or by dragging."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any, ClassVar

from django.contrib import admin
from django.contrib.admin.helpers import InlineAdminForm, InlineAdminFormSet
from django.contrib.admin.utils import NestedObjects
from django.core.exceptions import ValidationError
from django.db import router
from django.forms.formsets import DELETION_FIELD_NAME
from django.http import HttpRequest
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import mark_safe
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from common.admin.addresses import MOST_REFERRING, reference_to
from common.admin.digests import Fact
from common.admin.form_fields import FieldsMixin
from common.admin.forms import InlineForm, InlineFormSet, OrderedForm, OrderedFormSet
from common.admin.sections import NUMBERS, Part


class ExplainedDeletion:
    """A form of a row that says, with links, what keeps the row from being deleted."""

    admin_site: Any

    def hand_clean_DELETE(self: Any) -> None:  # noqa: N802 - Django's name
        """Raise ValidationError if the row is to be deleted and others refer to it."""
        if not self.cleaned_data.get(DELETION_FIELD_NAME) or self.instance._state.adding:
            return
        collector = NestedObjects(using=router.db_for_write(self._meta.model))
        collector.collect([self.instance])
        if collector.protected:
            rows = sorted(reference_to(row, self.admin_site) for row in collector.protected)
            raise ValidationError(
                format_html(
                    gettext("“{name}” cannot be deleted, because others refer to it: {rows}"),
                    name=self.instance,
                    rows=mark_safe(", ".join(map(conditional_escape, rows[:MOST_REFERRING]))),  # noqa: S308 - escaped here
                )
            )


class InlineRows(InlineAdminFormSet):
    """An inline with its rows, each of which is wrapped once, and the `part` that its template reads."""

    @classmethod
    def of(cls, shown: InlineAdminFormSet) -> InlineRows:
        """Return the same as Django has wrapped it."""
        rows = cls.__new__(cls)
        vars(rows).update(vars(shown))
        return rows

    @cached_property
    def part(self) -> Part:
        return Part(self)

    @cached_property
    def _rows(self) -> list[InlineAdminForm]:
        return list(super().__iter__())

    def __iter__(self) -> Iterator[InlineAdminForm]:
        return iter(self._rows)

    @property
    def media(self) -> Any:
        """The scripts of the rows; the template of a row has those of all."""
        return self.opts.media + self.formset.media


class FetchingMixin:
    """Fetches with the rows of an inline what its autocompletes name, so that no row asks for its own."""

    form: Any = InlineForm
    formset: Any = InlineFormSet

    def get_formset(self: Any, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        made = super().get_formset(request, obj, **kwargs)
        made.is_light = self.has_add_permission(request, obj)
        made.form = type(made.form.__name__, (ExplainedDeletion, made.form), {"admin_site": self.admin_site})
        return made

    def get_queryset(self: Any, request: HttpRequest) -> Any:
        rows = super().get_queryset(request)
        for name in self.get_autocomplete_fields(request):
            field = self.model._meta.get_field(name)
            rows = rows.prefetch_related(name) if field.many_to_many else rows.select_related(*self.named_by(field))
        return rows


class CoordinatorInline(FetchingMixin, FieldsMixin, admin.StackedInline):
    """Related rows as a list to read, each of which opens its fields (`common/admin/sections.py`).

    The first of `line_main` that is filled in is what a row is called, by default its first field; `line_facts` are the
    other fields that its line says, by default all of them. One empty row is offered by `add_text`.
    """

    template = "admin/edit_inline/rows.html"
    extra = 1
    add_text: Any = ""
    line_main: ClassVar[tuple[str, ...]] = ()
    line_facts: ClassVar[tuple[str, ...] | None] = None
    line_numbers: ClassVar[tuple[str, ...]] = NUMBERS

    def number_of(self, form: Any) -> str | None:
        """Return the number that leads the line of a row, if it is none of its fields."""
        return None

    def more_facts(self, form: Any) -> Iterable[Fact]:
        """Return what the line of a row says besides its own fields."""
        return ()


class OrderedInline(CoordinatorInline):
    """Rows ordered by hand: by number, or by dragging or buttons where JavaScript runs."""

    form = OrderedForm
    formset = OrderedFormSet
    classes: ClassVar[list[str]] = ["ordered"]


class LinkInline(OrderedInline):
    """Links of the edited row."""

    fields: ClassVar[list[str]] = ["order", "title", "url", "description"]
    add_text = _("Add a link")
