"""Writes the rows of a folder to the database: new rows are created, different ones updated, the rest is left alone.

Only what the files name is changed. Rows, links, topics or partners that the coordinator added stay, and so do fields
that the files do not mention, or that somebody has edited since they were loaded. What was deleted is left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, models, transaction
from django.utils.translation import gettext as _

from common.fields import RichTextField
from common.history.acts import Kind as Act
from common.history.acts import act
from common.models import Ordered, Published
from common.registry import PERIOD, Kind
from portal.loading.edited import is_edited, renamed, was_deleted
from portal.loading.faults import Fault, LoadingError, nearest, shortened
from portal.loading.kinds import kinds as declared_kinds
from portal.loading.kinds import naming
from portal.loading.references import Directory
from portal.loading.rows import FileRow, FolderReader
from portal.loading.values import Reference

# An arbitrary number; it only has to be the same in every loading process.
LOCK = 7_089_150


@dataclass
class Report:
    """Numbers of created, updated and unchanged rows by model, in the order of loading."""

    created: Counter[type[models.Model]] = field(default_factory=Counter)
    updated: Counter[type[models.Model]] = field(default_factory=Counter)
    left: Counter[type[models.Model]] = field(default_factory=Counter)
    kept: list[Fault] = field(default_factory=list)
    """Places in the files whose values were not written, because the portal's own were edited."""

    @property
    def models(self) -> Iterable[type[models.Model]]:
        return dict.fromkeys((*self.created, *self.updated, *self.left))

    @property
    def changed_anything(self) -> bool:
        return bool(self.created or self.updated)


class Unresolved(Exception):
    """A row cannot be written; its faults are already recorded, or follow from those of another row."""


def load(folder: Path, *, check: bool = False, only_missing_reference: bool = False, overwrite: bool = False) -> Report:
    """Load the folder in one transaction and return a report; with `check` it is rolled back.

    `only_missing_reference` loads nothing but kinds of reference data of which there never was a row, not even one
    deleted since. `overwrite` replaces what people have edited, too. Raises LoadingError on any fault, and then changes
    nothing.
    """
    reader = FolderReader(folder)
    kinds = reader.rows()
    if not reader.readable:
        raise LoadingError(reader.faults)
    with act(Act.LOADING, note=folder.name), transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        writer = Writer(reader.faults, overwrite=overwrite)
        for name, rows in kinds.items():
            if not only_missing_reference or is_missing_reference(declared_kinds()[name]):
                writer.write(rows)
        if writer.faults:
            raise LoadingError(writer.faults)
        connection.check_constraints()
        if check:
            transaction.set_rollback(True)
    return writer.report


def is_missing_reference(kind: Kind) -> bool:
    """Whether the portal needs rows of the kind and never had any; the history knows those that were deleted."""
    model: Any = kind.model
    return kind.reference and not model._default_manager.exists() and not model.history.exists()


def _known_by(row: FileRow, values: dict[str, Any], place: dict[str, Any]) -> dict[str, Any]:
    """Return the fields by which a row is known, among those of its owner."""
    return {**place, **row.kind.fixed, **{name: values[name] for name in row.key()}}


class Writer:
    """Writes rows in the given order and collects the faults of those that cannot be written."""

    def __init__(self, faults: list[Fault], *, overwrite: bool = False) -> None:
        self.faults = faults
        self.overwrite = overwrite
        self.report = Report()
        self.directory = Directory()

    def write(self, rows: list[FileRow], owner: Any = None) -> None:
        """Write rows of one kind with their nested rows; `owner` is the row they are nested in."""
        claimed: set[Any] = set()
        for position, row in enumerate(rows, start=1):
            try:
                instance = self._write(row, owner, position, claimed)
            except Unresolved:
                self.directory.note_failed(row)
                continue
            claimed.add(instance.pk)
            if type(instance) in naming():
                self.directory.add(instance)
            for name in row.kind.children:
                self.write(row.children.get(name, []), instance)

    def _write(self, row: FileRow, owner: Any, position: int, claimed: set[Any]) -> Any:
        values = self._resolved(row, owner)
        if not row.sound:
            raise Unresolved
        place = {name: getattr(owner, name) for name in row.kind.inherit}
        if row.kind.owner:
            place[row.kind.owner] = owner
        instance, moved = self._existing(row, values, place, claimed)
        fresh = instance is None
        if fresh and not self.overwrite and was_deleted(row.kind, _known_by(row, values, place)):
            self.report.kept.append(row.fault(_("Somebody has deleted this; it was left out.")))
            raise Unresolved
        if fresh:
            instance = row.kind.model(**place)
            self._prepare(instance, values, position)
        several = {name: values.pop(name) for name in _many(row) & values.keys()}
        if moved:
            values.pop("slug", None)
        changed = self._assign(instance, values, row, guarded=not (fresh or self.overwrite))
        if fresh or changed:
            self._save(row, instance)
        added = self._add(instance, several)
        counter = self.report.created if fresh else self.report.updated if changed or added else self.report.left
        counter[row.kind.model] += 1
        return instance

    # --- Finding ---------------------------------------------------------------

    def _resolved(self, row: FileRow, owner: Any) -> dict[str, Any]:
        """Return the values with references replaced by rows."""
        values, complete = {}, True
        for name, value in row.values.items():
            try:
                if isinstance(value, Reference):
                    values[name] = self._find(row, name, value, owner)
                elif isinstance(value, list) and name in _many(row):
                    values[name] = [self._find(row, name, one, owner) for one in value]
                else:
                    values[name] = value
            except Unresolved:
                complete = False
        if not complete:
            raise Unresolved
        return values

    def _find(self, row: FileRow, name: str, reference: Reference, owner: Any) -> Any:
        if expand := row.kind.expand.get(name):
            reference = Reference(reference.model, expand(owner, reference.text))
        found = self.directory.find(reference)
        if len(found) == 1:
            return found[0]
        if not self.directory.has_failed(reference):
            word = {"word": shortened(reference.text), "kind": reference.model._meta.verbose_name}
            if found:
                message = _("“%(word)s” (%(kind)s) is not unique.") % word
            else:
                message = _("“%(word)s” (%(kind)s) does not exist.") % word
                message += nearest(reference.text, self.directory.known(reference.model))
            self.faults.append(row.fault(message, name))
        raise Unresolved

    def _existing(
        self, row: FileRow, values: dict[str, Any], place: dict[str, Any], claimed: set[Any]
    ) -> tuple[Any, bool]:
        """Return the row of the database that this row describes, and whether its slug has changed since."""
        key = {name: values[name] for name in row.key()}
        rows = row.kind.model._default_manager.filter(**_known_by(row, values, place)).exclude(pk__in=claimed)
        rows = rows.order_by("pk")
        found = rows.first()
        if found is None and list(key) == ["slug"] and hasattr(row.kind.model, "moved_from"):
            found = row.kind.model.moved_from(key["slug"])
            return (None, False) if found is None or found.pk in claimed else (found, True)
        if found is None:
            found = renamed(row.kind, _known_by(row, values, place))
            found = None if found is None or found.pk in claimed else found
        return found, False

    # --- Writing ---------------------------------------------------------------

    @staticmethod
    def _prepare(instance: models.Model, values: dict[str, Any], position: int) -> None:
        """Make a new row public and put it in the order of the file, unless the file says otherwise."""
        if isinstance(instance, Published):
            values.setdefault("publication", Published.Publication.PUBLISHED)
        if isinstance(instance, Ordered):
            values.setdefault("order", position)

    def _assign(self, instance: Any, values: dict[str, Any], row: FileRow, *, guarded: bool) -> bool:
        """Set the values that differ, if `guarded` without those that somebody edited; return whether any was set."""
        changed = False
        for name, value in values.items():
            one = None if name == PERIOD else instance._meta.get_field(name)
            if isinstance(one, RichTextField):
                value = one.sanitize(value or "")
            if isinstance(one, models.ForeignKey):
                differs = getattr(instance, one.attname) != (value.pk if value else None)
            else:
                differs = getattr(instance, name) != value
            if differs and guarded and is_edited(instance, name):
                self.report.kept.append(row.fault(_("Somebody has edited this; it was left as it is."), name))
            elif differs:
                setattr(instance, name, value)
                changed = True
        return changed

    def _save(self, row: FileRow, instance: Any) -> None:
        """Validate the row as a form would, and save it."""
        instance._change_reason = _("Loaded from the file %(file)s") % {"file": row.file}
        try:
            instance.full_clean()
            with transaction.atomic():
                instance.save()
        except ValidationError as error:
            self.faults += [
                row.fault(message, _named(name, row))
                for name, messages in error.message_dict.items()
                for message in messages
            ]
            raise Unresolved from error
        except (DatabaseError, ValueError, OverflowError) as error:
            message = _("The database refused the row: %(reason)s") % {"reason": shortened(str(error))}
            self.faults.append(row.fault(message))
            raise Unresolved from error

    @staticmethod
    def _add(instance: Any, several: dict[str, list[models.Model]]) -> bool:
        """Add what the file names to many-to-many relations, removing nothing; return whether anything was added."""
        added = False
        for name, rows in several.items():
            manager = getattr(instance, name)
            have = set(manager.values_list("pk", flat=True))
            for row in rows:
                if row.pk not in have:
                    manager.add(row)  # one by one, so that they stay in the order of the file
                    added = True
        return added


def _many(row: FileRow) -> set[str]:
    return {one.name for one in row.kind.model._meta.many_to_many}


def _named(name: str, row: FileRow) -> str:
    """Return the name of the field in the file; empty for the whole row."""
    if name.startswith(f"{PERIOD}_"):
        return PERIOD
    return name if name in row.kind.fields else ""
