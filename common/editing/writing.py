"""Changes to a record and its lists of rows, and applying them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from django.db import models
from django.db.models import F, Max

from common.uploads.access import remove_files

ASIDE = 10_000
"""Added to order numbers while rows are moved: in some lists a unique constraint applies to them at any time."""


@dataclass(frozen=True)
class Rows:
    """Changes to one list. A value of a row may again be a `Rows`: the changes to a list nested in it."""

    changed: dict[int, dict[str, Any]] = field(default_factory=dict)
    """Changed values of stored rows, by primary key and field name."""
    added: list[dict[str, Any]] = field(default_factory=list)
    removed: set[int] = field(default_factory=set)
    order: list[int | None] = field(default_factory=list)
    """Primary keys in their new order, None for the next added row; empty if new rows are appended."""

    def __bool__(self) -> bool:
        return bool(self.changed or self.added or self.removed or self.order)


def write(record: Any, facts: Mapping[str, Any], at: Mapping[str, str] = MappingProxyType({})) -> set[str]:
    """Set values of a record by name and return the names whose values changed; the record itself is not saved.

    `at` maps names of lists to attributes of the record, where they differ. Rows of lists are saved or deleted.
    """
    return {name for name, value in facts.items() if _write(record, at.get(name, name), value)}


def _write(record: Any, name: str, value: Any) -> bool:
    if isinstance(value, Rows):
        return _write_rows(getattr(record, name), value)
    if name in {one.name for one in record._meta.many_to_many}:
        related = getattr(record, name)
        if set(related.values_list("pk", flat=True)) == {row.pk for row in value}:
            return False
        related.set(value)
        return True
    if getattr(record, name) == value:
        return False
    setattr(record, name, value)
    return True


def _write_rows(related: Any, rows: Rows) -> bool:
    """Apply changes to the rows of one record; primary keys of other records' rows are ignored."""
    changed = [_remove(row) for row in related.filter(pk__in=rows.removed)]
    changed += [_change(row, rows.changed[row.pk]) for row in related.filter(pk__in=rows.changed)]
    last = related.aggregate(last=Max("order"))["last"]
    added = [
        _add(related, facts, place) for place, facts in enumerate(rows.added, start=0 if last is None else last + 1)
    ]
    moved = _move(related, rows.order, added) if rows.order else False
    return any(changed) or bool(added) or moved


def _remove(row: models.Model) -> bool:
    row.delete()
    remove_files(row)
    return True


def _change(row: models.Model, facts: dict[str, Any]) -> bool:
    changed = write(row, facts)
    if changed:
        row.save()
    return bool(changed)


def _add(related: Any, facts: dict[str, Any], order: int) -> Any:
    """Add a row, then its many-to-many values and nested lists, which need its primary key."""
    many = {one.name for one in related.model._meta.many_to_many}
    later = {name: value for name, value in facts.items() if name in many or isinstance(value, Rows)}
    row = related.create(**{"order": order, **{name: value for name, value in facts.items() if name not in later}})
    write(row, later)
    return row


def _move(related: Any, order: list[int | None], added: list[Any]) -> bool:
    """Renumber the rows in the given order and return whether any number changed."""
    fresh = iter([row.pk for row in added])
    wanted = [next(fresh) if pk is None else pk for pk in order]
    now = dict(related.values_list("pk", "order"))
    wanted = [pk for pk in wanted if pk in now]
    first = min((now[pk] for pk in wanted if pk not in {row.pk for row in added}), default=0)
    places = {pk: place for place, pk in enumerate(wanted, start=min(first, 1)) if now[pk] != place}
    if not places:
        return False
    moving = related.filter(pk__in=places)
    moving.update(order=F("order") + ASIDE)
    for row in moving:
        row.order = places[row.pk]
        row.save()
    return True
