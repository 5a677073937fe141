"""Rows that were read from a table and wait to be written."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, cast

from django.db import models

from common.models import Published
from common.slugs import Slugged, TakenSlugs


@dataclass(frozen=True)
class Change:
    """The change of one cell by an import."""

    column: str
    old: str
    new: str


@dataclass
class Prepared:
    """A validated row that waits to be written."""

    instance: models.Model
    was: dict[str, Any] | None = None
    """The columns of a stored row before the change; None for a new row."""
    had: dict[str, list[Any]] = field(default_factory=dict)
    """Rows that each many-to-many field of the table refers to now."""
    has: dict[str, list[Any]] = field(default_factory=dict)
    """Rows that each of these fields will refer to."""


def columns_of(instance: models.Model) -> dict[str, Any]:
    """Return the values of all columns of a row."""
    return {one.attname: getattr(instance, one.attname) for one in instance._meta.concrete_fields}


def complete(instance: models.Model, slugs: TakenSlugs | None) -> None:
    """Fill in what `save()` would compute from other fields."""
    if slugs is not None:
        slugs.give(cast(Slugged, instance))
    if isinstance(instance, Published):
        instance.note_publication()
