"""The kinds of rows that a folder may contain, as declared by apps, and how rows refer to each other."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter

from django.db import models

from common.registry import Kind, declared


@cache
def kinds() -> dict[str, Kind]:
    """Return every kind by the name of its file, in the order of loading: kinds that others refer to come first."""
    known = {name: kind for one in declared().values() for name, kind in one.kinds.items()}
    file_of = {part.model: name for name, kind in known.items() for part in kind.with_nested()}
    needs = {
        name: {file_of[model] for model in _referred_to(kind) if model in file_of} - {name}
        for name, kind in known.items()
    }
    return {name: known[name] for name in TopologicalSorter(needs).static_order()}


def _referred_to(kind: Kind) -> Iterator[type[models.Model]]:
    for part in kind.with_nested():
        for field in part.fields.values():
            if isinstance(field, models.ForeignKey | models.ManyToManyField):
                yield field.related_model


@cache
def naming() -> dict[type[models.Model], tuple[str, tuple[str, ...]]]:
    """Return for each model the separator and the fields that make up the name of its rows."""
    return {
        part.model: (part.between, part.name) for kind in kinds().values() for part in kind.with_nested() if part.name
    }
