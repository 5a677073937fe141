"""How rows refer to each other: by a slug, a number or a name, never by a primary key."""

from __future__ import annotations

from typing import Any

from django.db import models

from portal.loading.kinds import naming
from portal.loading.rows import FileRow
from portal.loading.values import Reference


def name_of(instance: Any) -> str:
    """Return the name by which files refer to a row of the database, for example “2.6/2022” for a call."""
    between, fields = naming()[type(instance)]
    parts = (getattr(instance, name) for name in fields)
    return between.join(name_of(part) if isinstance(part, models.Model) else str(part).rstrip(".") for part in parts)


def name_in_file(row: FileRow) -> str | None:
    """Return the name by which files refer to a row of a file; None when it is incomplete or its kind has no names."""
    if row.kind.model not in naming():
        return None
    between, fields = naming()[row.kind.model]
    parts: list[str | None] = []
    for name in fields:
        if name == row.kind.owner and row.parent:
            parts.append(name_in_file(row.parent))
        else:
            value = row.values.get(name)
            parts.append(value.text if isinstance(value, Reference) else None if value is None else str(value))
    return None if None in parts else between.join(filter(None, parts))


class Directory:
    """Finds rows by the names that files use; knows which failed, so that one error is reported only once."""

    def __init__(self) -> None:
        self._rows: dict[type[models.Model], dict[str, list[models.Model]]] = {}
        self._failed: set[tuple[type[models.Model], str]] = set()
        self._failed_unnamed: set[type[models.Model]] = set()

    def known(self, model: type[models.Model]) -> dict[str, list[models.Model]]:
        """Return the rows of a model by name."""
        if model not in self._rows:
            self._rows[model] = {}
            fields = [name for name in naming()[model][1] if name in {one.name for one in model._meta.fields}]
            related = [name for name in fields if model._meta.get_field(name).is_relation]
            for instance in (
                model._default_manager.select_related(*related) if related else model._default_manager.all()
            ):
                self._rows[model].setdefault(name_of(instance), []).append(instance)
        return self._rows[model]

    def find(self, reference: Reference) -> list[models.Model]:
        """Return the rows with that name, or the row that had it as its former slug."""
        found = self.known(reference.model).get(reference.text, [])
        if not found and hasattr(reference.model, "moved_from") and naming()[reference.model][1] == ("slug",):
            moved = reference.model.moved_from(reference.text)
            return [moved] if moved else []
        return found

    def add(self, instance: models.Model) -> None:
        """Remember a row that has just been loaded."""
        if type(instance) in self._rows:
            same = self._rows[type(instance)].setdefault(name_of(instance), [])
            same[:] = [one for one in same if one.pk != instance.pk] + [instance]

    def note_failed(self, row: FileRow) -> None:
        """Remember that a row of a file was refused with all its nested rows."""
        if name := name_in_file(row):
            self._failed.add((row.kind.model, name))
        else:
            self._failed_unnamed.add(row.kind.model)
        for children in row.children.values():
            for child in children:
                self.note_failed(child)

    def has_failed(self, reference: Reference) -> bool:
        """Return whether the row was refused, or may be one that was refused and has no name."""
        return (reference.model, reference.text) in self._failed or reference.model in self._failed_unnamed
