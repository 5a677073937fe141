"""What rows were called at a time: names of those that a field referred to, found for many at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db import models
from django.utils.translation import gettext as _

from common.history.tracking import Model, foreign_keys, is_tracked, key_of, versions_of

LIKELY = ("title", "name", "label", "email")
"""Fields that tell what a row is when its full name cannot be made any more."""

At = tuple[Model, Any, Any]
"""A row by its model and key, and a moment."""


class Names:
    """The names of rows as they were at given moments; what has no history is called as it is today."""

    def __init__(self, wanted: Iterable[At]) -> None:
        self._names: dict[At, str] = {}
        by_model: dict[Model, set[tuple[Any, Any]]] = defaultdict(set)
        for model, pk, moment in wanted:
            by_model[model].add((pk, moment))
        for model, asked in by_model.items():
            (self._find_then if is_tracked(model) else self._find_now)(model, asked)

    def of(self, model: Model, pk: Any, moment: Any) -> str:
        return self._names.get((model, pk, moment)) or _("deleted record no. %s") % pk

    def _find_then(self, model: Model, asked: set[tuple[Any, Any]]) -> None:
        history, key = versions_of(model)._default_manager, key_of(model)
        known: dict[Any, list[tuple[Any, int]]] = defaultdict(list)
        rows = history.filter(**{f"{key}__in": {pk for pk, _moment in asked}}).order_by("history_date", "history_id")
        for pk, date, number in rows.values_list(key, "history_date", "history_id"):
            known[pk].append((date, number))
        chosen = {
            (pk, moment): next((number for date, number in reversed(known[pk]) if date <= moment), known[pk][0][1])
            for pk, moment in asked
            if pk in known
        }
        versions = history.in_bulk(set(chosen.values()))
        names = names_of(model, versions.values())
        self._names |= {(model, pk, moment): names[number] for (pk, moment), number in chosen.items()}
        self._find_now(model, {one for one in asked if one[0] not in known})

    def _find_now(self, model: Model, asked: set[tuple[Any, Any]]) -> None:
        """Name rows that are older than their history."""
        rows = model._base_manager.in_bulk({pk for pk, _moment in asked}) if asked else {}
        self._names |= {(model, pk, moment): str(rows[pk]) for pk, moment in asked if pk in rows}


def names_of(model: Model, versions: Iterable[Any]) -> dict[int, str]:
    """Return what the rows of versions were called, by the number of the version.

    What the name takes from other rows is asked for once for all of them.
    """
    rows = {one.history_id: _row(one) for one in versions}
    for field in foreign_keys(model):
        some = [row for row in rows.values() if getattr(row, field.attname) is not None]
        models.prefetch_related_objects(some, field.name)
    return {number: _name(row) for number, row in rows.items()}


def name_of(version: Any) -> str:
    """Return what the row of a version was called."""
    return names_of(version.instance_type, [version])[version.history_id]


def _row(version: Any) -> Any:
    return version.instance_type(**{one.attname: getattr(version, one.attname) for one in version.tracked_fields})


def _name(row: Any) -> str:
    try:
        name = str(row)
    except (ObjectDoesNotExist, AttributeError):
        name = ""
    likely = (getattr(row, one, "") for one in LIKELY)
    return name or next((str(one) for one in likely if one), "") or _("no. %s") % row.pk
