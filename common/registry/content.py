"""Kinds of rows that are loaded from files: how a row is known again, how others call it, what is nested in it.

The fields of a row are those of its model; only keys, names, owners and nesting are declared.
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

    `keys` are the ways to know a row again, the first whose fields are all named is taken; of the last one also a
    part will do. `name` are the fields that make the name by which other rows refer to it, with `between` between
    them. `owner` is the field that leads to the row it is nested in, `inherit` fields it shares with that row, `fixed`
    what else narrows the search. A kind in `parts` may be divided into files like `criteria-….yaml`.
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
    expand: Mapping[str, Callable[[Any, str], str]] = field(default_factory=dict)
    """How a reference written short reads in full, from the owner and the short text."""

    @property
    def required(self) -> tuple[str, ...]:
        """Key fields without which a row cannot be known again."""
        key = self.keys[-1]
        return key if len(key) == 1 else tuple(name for name in key if not self.fields[name].blank)

    @property
    def fields(self) -> dict[str, Any]:
        """The fields that a file may name; the period, which is no field of the model, is None."""
        skipped = {self.owner, *self.inherit, *self.hidden}
        named: dict[str, Any] = {
            one.name: one
            for one in (*self.model._meta.concrete_fields, *self.model._meta.many_to_many)
            if one.name not in skipped and _writable(one)
        }
        return named | {PERIOD: None} if issubclass(self.model, HasPeriod) else named

    def with_nested(self) -> Iterator[Kind]:
        """Return this kind and all that are nested in it."""
        yield self
        for child in self.children.values():
            yield from child.with_nested()


def nested(model: type[models.Model], owner: str, *key: str, **more: Any) -> Kind:
    """Return the kind of rows nested in an owner."""
    return Kind(model, (key,), owner, **more)


def _writable(one: Any) -> bool:
    """Tell whether text can fill the field: not the machine's own, not an upload, not a list with rows of its own."""
    if isinstance(one, models.ManyToManyField):
        through: Any = one.remote_field.through
        return bool(through._meta.auto_created)
    return bool(one.editable and not one.primary_key and not isinstance(one, models.FileField))
