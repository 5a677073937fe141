"""The kinds of records that the search of the administration looks through, as far as a user may see them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.contrib.admin import AdminSite
from django.db import models
from django.http import HttpRequest
from django.utils.text import capfirst

from common.admin.addresses import form_address, list_address
from common.admin.choices import choice_name
from common.registry import SearchedRows, declared, form_address_of

MOST_CONTEXT = 2
"""Rows that a result is said to belong to."""


@dataclass(frozen=True)
class Searched:
    """One kind of records: its rows that the user may see, and the columns with the words of each."""

    model: type[models.Model]
    rows: models.QuerySet
    paths: Sequence[str]
    has_list: bool = True
    """Whether its list in the administration can be narrowed by the same words."""
    may_see: Callable[[Any], bool] = bool
    """Whether the user may see this row of them."""

    @property
    def title(self) -> str:
        """The name of the kind, for many of them."""
        return capfirst(str(self.model._meta.verbose_name_plural))

    @property
    def name(self) -> str:
        """The name of the kind, for one of them."""
        return capfirst(str(self.model._meta.verbose_name))

    def list_of(self, query: str) -> str:
        """Return the URL of the list of all that is found, empty if there is none."""
        return f"{list_address(self.model)}?{urlencode({'q': query})}" if self.has_list else ""

    def fetched(self, keys: Sequence[int]) -> dict[int, Any]:
        """Return the rows with these keys that the user may see, in one query."""
        rows = self.rows.filter(pk__in=keys).prefetch_related(None)
        return {row.pk: row for row in rows if self.may_see(row)}


def searched_by(request: HttpRequest, site: AdminSite) -> list[Searched]:
    """Return the kinds that the user of the request may see, in the order of the groups of the administration."""
    found = []
    for one in declared().values():
        found += [_declared(rows, request) for rows in one.searched if request.user.has_perm(rows.right)]
        for model in one.admin_group.models if one.admin_group else ():
            desk = site._registry.get(model)
            if desk and desk.get_search_fields(request) and desk.has_view_or_change_permission(request):
                found.append(_on_desk(desk, request))
    return found


def _declared(rows: SearchedRows, request: HttpRequest) -> Searched:
    return Searched(rows.model, rows.rows(request.user), rows.paths, has_list=False)


def _on_desk(desk: Any, request: HttpRequest) -> Searched:
    rows = desk.get_queryset(request)
    if isinstance(desk.list_select_related, list | tuple):
        rows = rows.select_related(*desk.list_select_related)
    return Searched(
        desk.model,
        rows,
        desk.get_search_fields(request),
        may_see=lambda row: desk.has_view_or_change_permission(request, row),
    )


def title_of(row: Any) -> str:
    """Return the name of a row among others of its kind."""
    return choice_name(row)


def context_of(kind: Searched, row: Any) -> str:
    """Return what the row belongs to, such as its call, unless its name says so; from what was fetched with it."""
    fetched = kind.rows.query.select_related
    related = fetched if isinstance(fetched, dict) else {}
    title, shown = title_of(row), []
    for field in row._meta.concrete_fields:
        owner = getattr(row, field.name) if field.name in related else None
        if owner is not None and (text := str(owner)) not in title and text not in shown:
            shown.append(text)
    return " · ".join(shown[:MOST_CONTEXT])


def address_of(row: Any) -> str:
    """Return the URL where a row is edited."""
    return form_address_of(row) or form_address(row)
