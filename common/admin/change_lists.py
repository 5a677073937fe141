"""Change lists that cost the same with a hundred thousand rows as with a hundred."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.contrib.admin.options import IS_POPUP_VAR, TO_FIELD_VAR
from django.contrib.admin.views.main import ALL_VAR, IS_FACETS_VAR, ORDER_VAR, ChangeList
from django.core.paginator import Page, Paginator
from django.http import HttpRequest

from common.admin.days import DayLinks
from common.search import SortKeyField

NOT_NARROWING = {ORDER_VAR, ALL_VAR, IS_POPUP_VAR, TO_FIELD_VAR, IS_FACETS_VAR}
"""Parameters of a list that leave no row out."""


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
        """The links to the years, months and days that have rows, for Django's template of its date hierarchy."""
        return DayLinks(self).shown() if self.date_hierarchy else None
