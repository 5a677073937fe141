"""Change lists that cost the same with a hundred thousand rows as with a hundred."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.contrib.admin.options import IS_POPUP_VAR, TO_FIELD_VAR
from django.contrib.admin.views.main import ALL_VAR, IS_FACETS_VAR, ORDER_VAR, SEARCH_VAR, ChangeList
from django.core.exceptions import FieldDoesNotExist
from django.core.paginator import Page, Paginator
from django.db.models.constants import LOOKUP_SEP
from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from common.admin.choices import is_too_long
from common.admin.days import DayLinks
from common.search import SortKeyField

NOT_NARROWING = {ORDER_VAR, ALL_VAR, IS_POPUP_VAR, TO_FIELD_VAR, IS_FACETS_VAR}
"""Parameters of a list that leave no row out."""


@dataclass(frozen=True)
class Chip:
    """One part of what narrows a list: what it is, its value, and the URL of the list without it."""

    name: str
    value: str
    url: str


class PagesByKey(Paginator):
    """Finds the primary keys of a page first, so that what is joined and computed is so for its own rows only."""

    def _get_page(self, *args: Any, **kwargs: Any) -> Page:
        page = super()._get_page(*args, **kwargs)
        keys = list(page.object_list.values_list("pk", flat=True))
        page.object_list = self.object_list.filter(pk__in=keys)
        return page


class FlatChangeList(ChangeList):
    """A change list whose rows get their computed columns last, and whose days are looked up instead of counted."""

    def get_results(self, request: HttpRequest) -> None:
        super().get_results(request)
        if not set(self.params) - NOT_NARROWING and not self.query:
            self.full_result_count = self.result_count
        self.show_admin_actions = self.result_count > 0
        self.result_list = self.model_admin.with_columns(self.result_list)

    def get_ordering_field(self, field_name: Any) -> Any:
        """Sort a column of names by its key for Czech order."""
        field = super().get_ordering_field(field_name)
        keys = [key for key in self.lookup_opts.concrete_fields if isinstance(key, SortKeyField)]
        fitting = [key for key in keys if field in key.decisive]
        return min(fitting, key=lambda key: len(key.sources)).name if fitting else field

    @cached_property
    def days(self) -> dict[str, Any] | None:
        """The links to the years, months and days that have rows, and back to all."""
        return DayLinks(self).shown() if self.date_hierarchy else None

    @cached_property
    def filters(self) -> list[tuple[str, list[Any]]]:
        """The name and the choices of each filter, whose URLs are made once."""
        return [(capfirst(str(spec.title)), list(spec.choices(self))) for spec in self.filter_specs]

    @cached_property
    def chips(self) -> list[Chip]:
        """Everything by which the list is narrowed, each with the URL of the list without it."""
        chips = [self._chip(_("Searched for"), self.query, [SEARCH_VAR])] if self.query else []
        known: set[Any] = {SEARCH_VAR}
        for spec, (title, choices) in zip(self.filter_specs, self.filters, strict=True):
            known |= {str(name) for name in spec.expected_parameters()}
            chosen = [one for one in choices[1:] if one["selected"]]
            chips += [Chip(title, str(one["display"]), str(choices[0]["query_string"])) for one in chosen]
        if self.date_hierarchy:
            known |= {name for name in self.params if name.startswith(f"{self.date_hierarchy}__")}
            if title := DayLinks(self).chosen_title():
                chips.append(self._chip(_("When"), title, [f"{self.date_hierarchy}__"]))
        rest = set(self.params) - known - NOT_NARROWING
        return chips + [self._chip(*self._described(name), [name]) for name in sorted(rest)]

    def _chip(self, name: str, value: str, parameters: list[str]) -> Chip:
        return Chip(name, value, self.get_query_string(remove=parameters))

    def _described(self, parameter: str) -> tuple[str, str]:
        """Return the field that a parameter without a filter of its own asks for, and the value, both in words."""
        value = self.params[parameter]
        try:
            field = self.lookup_opts.get_field(parameter.split(LOOKUP_SEP)[0])
        except FieldDoesNotExist:
            return parameter, value
        related = field.related_model
        is_key = parameter in {field.name, f"{field.name}__id__exact", f"{field.name}__exact", f"{field.name}__pk"}
        if related and is_key and value.isascii() and value.isdigit() and not is_too_long(value):
            value = str(related._base_manager.filter(pk=value).first() or value)
        return capfirst(str(getattr(field, "verbose_name", field.name))), value

    @property
    def clear_narrowing(self) -> str:
        """The URL of the list with all its rows, in the same order."""
        return str(self.get_query_string(remove=[name for name in self.params if name not in NOT_NARROWING]))

    @property
    def kept_by_search(self) -> list[tuple[str, str]]:
        """The parameters that stay when something is searched for."""
        return [(name, one) for name, values in self.filter_params.items() if name != SEARCH_VAR for one in values]
