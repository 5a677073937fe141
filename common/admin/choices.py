"""Form fields and widgets for foreign keys; primary keys too large for the database are refused without an error."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib.admin.options import InlineModelAdmin
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models
from django.http import HttpRequest

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
    """Looks up only the selected rows when a form is shown again, and ignores keys too long for the database."""

    def optgroups(self, name: str, value: Iterable[Any], attr: Any = None) -> Any:
        return super().optgroups(name, [one for one in value if not is_too_long(one)], attr)


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

    def _named_rows(self, db_field: Any, request: HttpRequest) -> dict[str, Any]:
        """Return the rows with what their names need, which their own list fetches, too."""
        model = db_field.remote_field.model
        related = getattr(self.admin_site._registry.get(model), "list_select_related", False)
        if not isinstance(related, list | tuple):
            return {}
        rows = self.get_field_queryset(None, db_field, request)
        return {"queryset": (model._default_manager.all() if rows is None else rows).select_related(*related)}
