"""Converts the nodes of a file to rows with values, and reports everything that does not fit their kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from django.utils.translation import gettext as _

from common.registry import Kind
from portal.loading.faults import Fault, ValueFault, nearest, shortened
from portal.loading.kinds import kinds
from portal.loading.reading import UnreadableFile, read
from portal.loading.values import NULL, Reference, read_value


@dataclass
class FileRow:
    """One row of a file: its values with their lines, and the rows nested in it."""

    kind: Kind
    file: str
    line: int
    parent: FileRow | None = None
    values: dict[str, Any] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    children: dict[str, list[FileRow]] = field(default_factory=dict)
    sound: bool = True

    def key(self) -> dict[str, Any]:
        """Return the fields that identify the row in the database; empty when the file gives none of them."""
        for names in self.kind.keys[:-1]:
            if all(self.values.get(name) not in (None, "") for name in names):
                return {name: self.values[name] for name in names}
        return {name: self.values[name] for name in self.kind.keys[-1] if name in self.values}

    def fault(self, message: str, name: str = "") -> Fault:
        """Return a fault of a field of the row, or of the whole row."""
        return Fault(self.file, self.lines.get(name, self.line), name, message)


class FolderReader:
    """Reads the files of a folder into rows and collects faults; `readable` is False when a file could not be read."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.faults: list[Fault] = []
        self.readable = True

    def rows(self) -> dict[str, list[FileRow]]:
        """Return the rows of each kind, in the order of loading."""
        paths = {path.name: path for path in self.folder.iterdir() if path.suffix.lower() in {".yaml", ".yml"}}
        found: dict[str, list[Path]] = {}
        for name in sorted(paths):
            kind = kind_of(name)
            if kind is None:
                hint = nearest(name, (f"{kind}.yaml" for kind in kinds()))
                self._refuse_file(name, _("The programme has no file of this name.") + hint)
            else:
                found.setdefault(kind, []).append(paths[name])
        if not paths:
            self._refuse_file(self.folder.name, _("The folder holds no YAML files."))
        return {name: self._read_all(found[name], kind) for name, kind in kinds().items() if name in found}

    def _refuse_file(self, name: str, message: str) -> None:
        self.readable = False
        self.faults.append(Fault(name, 0, "", message))

    def _read_all(self, paths: list[Path], kind: Kind) -> list[FileRow]:
        rows = [row for path in paths for row in self._read(path, kind)]
        if len(paths) > 1:
            self._find_repeated(rows)
        return rows

    def _read(self, path: Path, kind: Kind) -> list[FileRow]:
        try:
            node = read(path)
        except UnreadableFile as error:
            self.readable = False
            self.faults.append(error.fault)
            return []
        return self._list(kind, path.name, node, parent=None) if node else []

    def _list(self, kind: Kind, file: str, node: yaml.Node, parent: FileRow | None) -> list[FileRow]:
        if kind.single:
            nodes = [node]
        elif isinstance(node, yaml.SequenceNode):
            nodes = node.value
        elif isinstance(node, yaml.ScalarNode) and node.tag == NULL:
            return []
        else:
            self._note(Fault(file, _line(node), "", _("A list belongs here; begin each row with a dash.")), parent)
            return []
        rows = [row for one in nodes if (row := self._row(kind, file, one, parent))]
        self._find_repeated(rows)
        return rows

    def _note(self, fault: Fault, row: FileRow | None) -> None:
        self.faults.append(fault)
        if row:
            row.sound = False

    def _row(self, kind: Kind, file: str, node: yaml.Node, parent: FileRow | None) -> FileRow | None:
        if not isinstance(node, yaml.MappingNode):
            self._note(Fault(file, _line(node), "", _("A row belongs here: lines of the form “field: value”.")), parent)
            return None
        row = FileRow(kind, file, _line(node), parent)
        for name, line, value in self._entries(row, node):
            row.lines[name] = line
            if name in kind.children:
                row.children[name] = self._list(kind.children[name], file, value, row)
            else:
                self._value(row, name, value)
        self._find_missing(row)
        return row

    def _entries(self, row: FileRow, node: yaml.MappingNode) -> Iterator[tuple[str, int, yaml.Node]]:
        known = {*row.kind.fields, *row.kind.children}
        seen: set[str] = set()
        for key, value in node.value:
            name = key.value if isinstance(key, yaml.ScalarNode) else ""
            fault = ""
            if name not in known:
                fault = _("There is no such field.") + nearest(name, known)
            elif name in seen:
                fault = _("The field is given twice.")
            if fault:
                self._note(Fault(row.file, _line(key), shortened(name), fault), row)
                continue
            seen.add(name)
            yield name, _line(key), value

    def _value(self, row: FileRow, name: str, node: yaml.Node) -> None:
        try:
            row.values[name] = read_value(row.kind.fields[name], node)
        except ValueFault as error:
            self._note(row.fault(str(error), name), row)

    def _find_missing(self, row: FileRow) -> None:
        key = row.kind.keys[-1]
        for name in row.kind.required:
            if row.values.get(name) in (None, "") and not (name in row.lines and name not in row.values):
                self._note(row.fault(_("The field is missing."), name), row)
        if key and not row.kind.required and not any(name in row.lines for name in key):
            self._note(row.fault(_("Name at least one of: %(fields)s.") % {"fields": ", ".join(key)}), row)

    def _find_repeated(self, rows: list[FileRow]) -> None:
        first: dict[Any, FileRow] = {}
        for row in rows:
            key = tuple(sorted(row.key().items(), key=lambda pair: pair[0]))
            if not key or not row.sound:
                continue
            if key in first:
                self._note(row.fault(_repeated(first[key], row, key), key[0][0]), row)
            first.setdefault(key, row)


def kind_of(name: str) -> str | None:
    """Return the kind of the file, None when unknown; a kind divided into several files has a suffix after a dash."""
    for one, kind in kinds().items():
        if name == f"{one}.yaml" or (kind.parts and re.fullmatch(rf"{one}-[\w-]+\.yaml", name)):
            return one
    return None


def _repeated(first: FileRow, row: FileRow, key: tuple[tuple[str, Any], ...]) -> str:
    words = {"file": first.file, "line": first.line, "key": ", ".join(_said(value) for _name, value in key)}
    if first.file == row.file:
        return _("The same row is already on line %(line)s (%(key)s).") % words
    return _("The same row is already in %(file)s on line %(line)s (%(key)s).") % words


def _said(value: Any) -> str:
    return shortened(value.text if isinstance(value, Reference) else str(value))


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1
