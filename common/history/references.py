"""What refers to what: before rows are removed, and before rows come back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db import models

from common.database.bulk import parts
from common.history.tracking import Model, followed_lists, foreign_keys, is_tracked, references_to


@dataclass(frozen=True)
class Missing:
    """A row whose foreign key refers to a row that is not there."""

    row: models.Model
    field: Any


def missing_targets(model: Model, rows: list[Any]) -> Iterator[Missing]:
    """Return the references of rows that lead nowhere; those to another of these rows do not count."""
    coming = {row.pk for row in rows}
    for field in foreign_keys(model):
        keys = {key for row in rows if (key := getattr(row, field.attname)) is not None}
        target = field.target_field.attname
        there = set()
        for some in parts(sorted(keys)):
            found = field.related_model._base_manager.filter(**{f"{target}__in": some})
            there |= set(found.values_list(target, flat=True))
        if field.related_model is model:
            there |= coming
        if gone := keys - there:
            yield from [Missing(row, field) for row in rows if getattr(row, field.attname) in gone]


def drop_in_use(model: Model, going: dict[Model, set[Any]], coming: dict[Model, dict[Any, int]]) -> set[Any]:
    """Take out of the rows that are to go those that something else refers to, and return them.

    Rows that go too, and rows that are about to be written over, do not count.
    """
    dropped: set[Any] = set()
    while used := _in_use(model, going, coming):
        going[model] -= used
        dropped |= used
    return dropped


def _in_use(model: Model, going: dict[Model, set[Any]], coming: dict[Model, dict[Any, int]]) -> set[Any]:
    used: set[Any] = set()
    for source, field in references_to(model):
        owner, name = _owner(source, field)
        if owner is None:
            continue
        known = going[owner] | (coming[owner].keys() if _is_rewritten(owner, source) else set())
        for some in parts(sorted(going[model])):
            rows = source._base_manager.filter(**{f"{field.attname}__in": some}).values_list(name, field.attname)
            used |= {key for pk, key in rows if pk not in known}
    return used


def _owner(source: Any, field: Any) -> tuple[Any, str]:
    """Return the model whose row refers, and the column with its key; None for a row's own many-to-many values."""
    owner = source._meta.auto_created
    if not owner:
        return source, source._meta.pk.attname
    (relation,) = [one for one in owner._meta.many_to_many if one.remote_field.through is source]
    return (None, "") if relation.m2m_field_name() == field.name else (owner, relation.m2m_field_name() + "_id")


def _is_rewritten(owner: Model, source: Any) -> bool:
    """Whether restoring a row of the owner writes these references anew."""
    if not is_tracked(owner):
        return False
    through: Iterable[Any] = (one.remote_field.through for one in followed_lists(owner))
    return source is owner or source in through
