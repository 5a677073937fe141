"""The parts of a record: rows that its form has within it, and rows that go with it when it is deleted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.contrib import admin
from django.db import models
from django.db.models import Q

from common.history.tracking import Model, foreign_keys, is_tracked, key_of, tracked_models, versions_of


@dataclass(frozen=True)
class Part:
    """A model whose rows are parts of another one's, by a foreign key."""

    model: Model
    field: Any
    is_written: bool
    """Whether the form of the record writes them; others come from elsewhere and are only shown."""

    @property
    def goes_along(self) -> bool:
        """Whether the database deletes them with their owner."""
        return self.field.remote_field.on_delete is models.CASCADE


@cache
def parts_of(model: Model) -> tuple[Part, ...]:
    """Return the parts of a model, in the order of its form and then of the models."""
    inlines = _inlines(model)
    found = {(part.model, part.field): part for part in inlines}
    nested = not admin.site.is_registered(model)
    for other in tracked_models():
        for field in foreign_keys(other):
            is_owner = field.remote_field.on_delete is models.CASCADE and not field.null
            if is_owner and field.related_model is model and other is not model:
                found.setdefault((other, field), Part(other, field, is_written=nested))
    return tuple(found.values())


def _inlines(model: Model) -> list[Part]:
    if not admin.site.is_registered(model):
        return []
    parts = []
    for inline in admin.site.get_model_admin(model).inlines:
        keys = [one for one in foreign_keys(inline.model) if one.related_model is model]
        named = [one for one in keys if one.name == inline.fk_name] or keys
        if is_tracked(inline.model) and named:
            parts.append(Part(inline.model, named[0], is_written=True))
    return parts


@dataclass
class Family:
    """A record and all its parts there have ever been, by their keys."""

    model: Model
    pk: Any
    rows: dict[Model, set[Any]]
    written: set[Model]
    """Models whose rows the form of the record writes."""

    def versions(self) -> Iterator[tuple[Model, Any]]:
        """Return the versions of the rows of each model."""
        for model, pks in self.rows.items():
            yield model, versions_of(model)._default_manager.filter(**{f"{key_of(model)}__in": pks}).order_by()


def family_of(model: Model, pk: Any) -> Family:
    """Return a record with its parts and theirs; the number of queries depends on the models alone."""
    rows: dict[Model, set[Any]] = defaultdict(set, {model: {pk}})
    written = {model}
    level: dict[Model, set[Any]] = {model: {pk}}
    while level:
        below: dict[Model, set[Any]] = defaultdict(set)
        for owner, pks in level.items():
            for part in parts_of(owner):
                owned = versions_of(part.model)._default_manager.filter(Q(**{f"{part.field.attname}__in": pks}))
                keys = set(owned.order_by().values_list(key_of(part.model), flat=True).distinct())
                if part.is_written and owner in written:
                    written.add(part.model)
                if fresh := keys - rows.get(part.model, set()):
                    below[part.model] |= fresh
                    rows[part.model] |= fresh
        level = below
    return Family(model, pk, dict(rows), written)
