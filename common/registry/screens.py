"""What an app adds to the administration in addition to its ModelAdmin classes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model, QuerySet
from django.utils.functional import Promise

View = Callable[..., Any]


def _unchanged(view: View) -> View:
    return view


@dataclass(frozen=True)
class AdminGroup:
    """A group of models in the administration, titled by the app.

    It may include models of lower-level apps. Models in no group are not listed.
    """

    title: str | Promise
    models: tuple[type[Model], ...] = ()
    chapter: str = ""
    """The chapter of the coordinator's guide about the models of the app and of the group."""
    chapters: Mapping[type[Model], str] = field(default_factory=dict)
    """The chapters about single models, where those are others."""


@dataclass(frozen=True)
class AdminScreen:
    """A view in the administration without a model; with a title it is listed first in the group of the app `group`."""

    route: str
    name: str
    view: View
    around: Callable[[View], View] = _unchanged
    """Decorator applied outside the login check of the administration."""
    title: str | Promise = ""
    group: str = ""
    right: str = ""
    """Permission required to see the entry in the group."""
    chapter: str = ""
    """The chapter of the coordinator's guide about the page."""

    def as_entry(self, address: str) -> dict[str, Any]:
        """Return the entry in the format of the administration's list of models."""
        return {"name": self.title, "object_name": self.name, "admin_url": address, "view_only": True}


@dataclass(frozen=True)
class SearchedRows:
    """Rows without a ModelAdmin that the search of the administration finds; their `form_addresses` are declared."""

    model: type[Model]
    rows: Callable[[Any], QuerySet[Any]]
    """Returns the rows that a user may see, with all related data that their names need."""
    right: str
    paths: Sequence[str] = ("search_text",)
    """Columns as for `common.search.matching`."""
