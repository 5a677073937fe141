"""Kinds of rows loaded from files: how a row is identified and referred to, and what is nested in it.

Fields are taken from the model; only keys, names, owners and nesting are declared.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import models

from common.periods.fields import HasPeriod

PERIOD = "period"


@dataclass(frozen=True)
class Kind:
    """One kind of row.

    `keys` are alternative keys that identify a row; the first one whose fields are all given is used, and the last one
    may be incomplete. `name` lists the fields whose values, joined by `between`, are the name by which other rows
    refer to it. `owner` is the foreign key to the row it is nested in, `inherit` the fields copied from that row,
    `fixed` further conditions of the lookup. A kind with `parts` may be split into files like `criteria-….yaml`.
    """

    model: type[models.Model]
    keys: tuple[tuple[str, ...], ...] = ((),)
    owner: str = ""
    inherit: tuple[str, ...] = ()
    fixed: Mapping[str, Any] = field(default_factory=dict)
    hidden: tuple[str, ...] = ()
    children: Mapping[str, Kind] = field(default_factory=dict)
    single: bool = False
    parts: bool = False
    name: tuple[str, ...] = ()
    between: str = "/"
    reference: bool = False
    """Whether the portal works only with such rows; where there never were any, an upgrade loads them."""
    expand: Mapping[str, Callable[[Any, str], str]] = field(default_factory=dict)
    """Functions that expand an abbreviated reference, by field, from the owner and the abbreviation."""

    @property
    def required(self) -> tuple[str, ...]:
        """Key fields without which a row cannot be identified."""
        key = self.keys[-1]
        return key if len(key) == 1 else tuple(name for name in key if not self.fields[name].blank)

    @property
    def fields(self) -> dict[str, Any]:
        """The model fields that a file may contain, by name; the period, which is not a model field, is None."""
        skipped = {self.owner, *self.inherit, *self.hidden}
        named: dict[str, Any] = {
            one.name: one
            for one in (*self.model._meta.concrete_fields, *self.model._meta.many_to_many)
            if one.name not in skipped and _writable(one)
        }
        return named | {PERIOD: None} if issubclass(self.model, HasPeriod) else named

    def with_nested(self) -> Iterator[Kind]:
        """Return this kind and all kinds nested in it."""
        yield self
        for child in self.children.values():
            yield from child.with_nested()


def nested(model: type[models.Model], owner: str, *key: str, **more: Any) -> Kind:
    """Return the kind of rows nested in an owner."""
    return Kind(model, (key,), owner, **more)


def _writable(one: Any) -> bool:
    """Whether a file can set the field: it is editable, no upload, and not many-to-many with its own model."""
    if isinstance(one, models.ManyToManyField):
        through: Any = one.remote_field.through
        return bool(through._meta.auto_created)
    return bool(one.editable and not one.primary_key and not isinstance(one, models.FileField))
