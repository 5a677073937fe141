"""The kinds of records that the search of the administration looks through, as far as a user may see them."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.contrib.admin import AdminSite
from django.db import models
from django.http import HttpRequest
from django.utils.text import capfirst

from common.admin.addresses import form_address, list_address
from common.admin.choices import choice_name
from common.registry import SearchedRows, declared, form_address_of, rights_of

MOST_CONTEXT = 2
"""Rows that a result is said to belong to."""


@dataclass
class Searched:
    """One kind of records: what makes the queryset of its rows, and the columns with the words of each."""

    model: type[models.Model]
    make_rows: Callable[[], models.QuerySet]
    paths: Sequence[str]
    seen_by: Hashable
    """The user with the present rights, on which the rows depend."""
    has_list: bool = True
    """Whether its list in the administration can be narrowed by the same words."""
    may_see: Callable[[Any], bool] = bool
    """Whether the user may see this row of them."""

    @cached_property
    def rows(self) -> models.QuerySet:
        """All its rows that the user may see."""
        return self.make_rows()

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
    found, who = [], (request.user.pk, rights_of(request.user))
    for one in declared().values():
        found += [_declared(rows, request, who) for rows in one.searched if request.user.has_perm(rows.right)]
        for model in one.admin_group.models if one.admin_group else ():
            desk = site._registry.get(model)
            if desk and desk.get_search_fields(request) and desk.has_view_or_change_permission(request):
                found.append(_on_desk(desk, request, who))
    return found


def _declared(rows: SearchedRows, request: HttpRequest, who: Hashable) -> Searched:
    return Searched(rows.model, lambda: rows.rows(request.user), rows.paths, who, has_list=False)


def _on_desk(desk: Any, request: HttpRequest, who: Hashable) -> Searched:
    def rows() -> models.QuerySet:
        found: models.QuerySet = desk.get_queryset(request)
        related = desk.list_select_related
        return found.select_related(*related) if isinstance(related, list | tuple) else found

    return Searched(
        desk.model,
        rows,
        desk.get_search_fields(request),
        who,
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
