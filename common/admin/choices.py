"""Form fields and widgets for foreign keys; primary keys too large for the database are refused without an error."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from django import forms
from django.contrib.admin.options import InlineModelAdmin
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext as _

from common.forms.widgets import FastSelect

LONGEST_NUMBER = 18


def is_too_long(value: Any) -> bool:
    """Whether a primary key has more digits than any existing one can have."""
    return len(str(value)) > LONGEST_NUMBER


def choice_name(row: Any) -> str:
    """Return the name of a row among others of its kind: with its year or owner, if its own name lacks them."""
    return str(getattr(row, "in_context", row))


class OneChoice(forms.ModelChoiceField):
    """A choice of one row, named so that it can be told from the others."""

    def label_from_instance(self, obj: Any) -> str:
        return choice_name(obj)


class ManyChoices(forms.ModelMultipleChoiceField):
    """A choice of several rows; a key that is too long is an invalid choice instead of a database error."""

    def label_from_instance(self, obj: Any) -> str:
        return choice_name(obj)

    def clean(self, value: Any) -> Any:
        if any(is_too_long(one) for one in value or []):
            raise ValidationError(self.error_messages["invalid_choice"], code="invalid_choice", params={"value": "…"})
        return super().clean(value)


class SelectedOnly:
    """Looks up only the selected rows, and ignores keys that no row can have.

    `known` are rows by key that need not be looked up. A light chooser has its attributes only in the row of its
    formset that is the template of the others, see `common/admin/light.py`.
    """

    known: Mapping[str, Any] = MappingProxyType({})
    is_light = False

    def optgroups(self: Any, name: str, value: Iterable[Any], attr: Any = None) -> Any:
        wanted = [str(one) for one in value if one is not None and not is_too_long(one)]
        wanted = [one for one in wanted if one in self.choices.field.empty_values or self._can_be_key(one)]
        keys = {one for one in wanted if one not in self.choices.field.empty_values}
        if keys - self.known.keys():
            return super().optgroups(name, wanted, attr)
        blank = not self.is_required and not self.allow_multiple_selected
        pairs = [("", "")] if blank else []
        pairs += [(key, self.choices.field.label_from_instance(row)) for key, row in self.known.items() if key in keys]
        options = [self.create_option(name, key, label, bool(key), place) for place, (key, label) in enumerate(pairs)]
        return [(None, options, 0)]

    def _can_be_key(self: Any, typed: str) -> bool:
        try:
            self.choices.queryset.model._meta.pk.to_python(typed)
        except ValidationError:
            return False
        return True

    def build_attrs(self: Any, base_attrs: Any, extra_attrs: Any = None) -> Any:
        if self.is_light:
            return {**base_attrs, **(extra_attrs or {})}
        nothing = getattr(self.choices.field, "empty_label", None) or _("find and choose…")
        return {**super().build_attrs(base_attrs, extra_attrs), "data-placeholder": str(nothing)}


class Chooser(SelectedOnly, AutocompleteSelect):
    """An autocomplete for one row."""


class ManyChooser(SelectedOnly, AutocompleteSelectMultiple):
    """An autocomplete for several rows."""


class Suggestions(AutocompleteJsonView):
    """The rows that an autocomplete offers, named as in the field itself; only for fields in which one chooses."""

    def process_request(self, request: HttpRequest) -> Any:
        """Refuse a relation to a model, for which Django would fail."""
        found = super().process_request(request)
        if not hasattr(found[2], "get_limit_choices_to"):
            raise PermissionDenied
        return found

    def serialize_result(self, obj: Any, to_field_name: str) -> dict[str, str]:
        return {"id": str(getattr(obj, to_field_name)), "text": choice_name(obj)}


def know_chosen(form: Any) -> None:
    """Let the choosers of a form name the rows that its instance has fetched, without a query for each."""
    for name, field in form.fields.items():
        widget = getattr(field.widget, "widget", field.widget)
        if isinstance(widget, SelectedOnly):
            widget.known = {str(row.pk): row for row in _fetched(form.instance, name)}


def _fetched(instance: Any, name: str) -> list[Any]:
    """Return the related rows that were fetched with the instance."""
    field = instance._meta.get_field(name)
    if field.many_to_many:
        fetched = getattr(instance, "_prefetched_objects_cache", {})
        return list(getattr(instance, name).all()) if name in fetched else []
    row = getattr(instance, name) if field.is_cached(instance) else None
    return [] if row is None else [row]


class ChoosingMixin:
    """Gives the foreign keys of a ModelAdmin or inline the fields and widgets of this module."""

    admin_site: Any

    def formfield_for_foreignkey(self, db_field: models.Field, request: HttpRequest, **kwargs: Any) -> Any:
        kwargs = {"form_class": OneChoice} | self._with_widget(db_field, request, Chooser, kwargs)
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        return self._once_for_all_rows(field) if isinstance(self, InlineModelAdmin) else field

    def formfield_for_manytomany(self, db_field: models.Field, request: HttpRequest, **kwargs: Any) -> Any:
        kwargs = {"form_class": ManyChoices} | self._with_widget(db_field, request, ManyChooser, kwargs)
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def _once_for_all_rows(self, field: Any) -> Any:
        """Read the choices of an inline once and not for each of its rows, each of which draws them all."""
        if isinstance(field, forms.ModelChoiceField) and type(field.widget) is forms.Select:
            field.widget = FastSelect(field.widget.attrs)
            field.choices = functools.cache(lambda: list(field.iterator(field)))
        return field

    def _with_widget(self, db_field: models.Field, request: HttpRequest, widget: Any, given: Any) -> dict[str, Any]:
        if db_field.name not in self.get_autocomplete_fields(request):
            return given
        return {"widget": widget(db_field, self.admin_site), **self._named_rows(db_field, request), **given}

    def named_by(self, db_field: Any) -> list[str]:
        """Return the relations that the name of the row in a foreign key needs, beginning with the key itself."""
        screen = self.admin_site._registry.get(db_field.remote_field.model)
        related = getattr(screen, "list_select_related", False)
        further = related if isinstance(related, list | tuple) else []
        return [db_field.name, *(f"{db_field.name}__{one}" for one in further)]

    def _named_rows(self, db_field: Any, request: HttpRequest) -> dict[str, Any]:
        """Return the rows with what their names need, which their own list fetches, too."""
        model = db_field.remote_field.model
        related = getattr(self.admin_site._registry.get(model), "list_select_related", False)
        if not isinstance(related, list | tuple):
            return {}
        rows = self.get_field_queryset(None, db_field, request)
        return {"queryset": (model._default_manager.all() if rows is None else rows).select_related(*related)}
