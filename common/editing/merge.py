"""Three-way merge, part by part, of the user's input, the stored record, and the record as the user opened it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from django.http import QueryDict

from common.editing.baseline import Baseline
from common.editing.parts import Editor, FieldPart, OrderPart, Pairs, RowPart
from common.editing.rows import NEW, RowForm, RowList

MINE, THEIRS = "mine", "theirs"


@dataclass(frozen=True)
class Conflict:
    """A part that two people changed, with the text of each version; `was` is empty if the page did not contain it."""

    name: str
    label: str
    theirs: str
    mine: str = ""
    was: str = ""
    id: str = ""


@dataclass(frozen=True)
class Elsewhere:
    """A part that the user did not change but somebody else did: its label, fields and digest as stored now."""

    name: str
    label: str
    typed: Pairs
    seen: str


@dataclass
class Saved:
    """The result of saving a page."""

    conflicts: list[Conflict] = field(default_factory=list)
    merged: QueryDict | None = None
    """After a conflict, the data of the page to show next: the user's changes applied to the stored record."""
    seen: dict[str, str] = field(default_factory=dict)
    """The baseline of the open page after saving, as digests by part name."""
    changed: bool = False
    faults: bool = False
    unkept: set[str] = field(default_factory=set)
    """Parts of which nothing was saved, because invalid input of theirs cannot be stored."""
    sentences: list[dict[str, str]] = field(default_factory=list)
    """Validation errors; see `Editor.faults`."""
    elsewhere: list[Elsewhere] = field(default_factory=list)
    """Parts that somebody else, or another window, has changed since the page was opened."""


class Merge:
    """Merges a page. The user resolves a conflict by the POST field `keep-PART`: "mine" or "theirs"."""

    def __init__(self, typed: Editor, base: Baseline) -> None:
        self.typed, self.base = typed, base

    @cached_property
    def now(self) -> Editor:
        return self.typed.stored()

    @cached_property
    def touched(self) -> set[str]:
        """The parts that the user changed, including new rows."""
        return {name for name, part in self.typed.parts.items() if self._is_touched(name)}

    def _is_touched(self, name: str) -> bool:
        part = self.typed.parts[name]
        if isinstance(part, RowPart) and part.row.instance is None:
            return not part.row.is_blank and not self._has_arrived(part)
        if not part.was_sent or (not self.base.knows(name) and not any(part.owns(one) for one in self.typed.data)):
            return False
        return self.base.differs(part)

    def _has_arrived(self, part: RowPart) -> bool:
        """Whether a new row is already stored because the same page was posted twice."""
        lists = [one for one in self.now.all_lists if part.name.startswith(f"{one.prefix}-{NEW}")]
        others = [row for one in lists for row in one.rows if not self._was_seen(row)]
        return any(row.everything == part.row.everything for row in others)

    def _was_seen(self, row: RowForm) -> bool:
        return any(self.base.knows(name) for name in (str(row.prefix), *map(row.add_prefix, row.fields)))

    @cached_property
    def moved(self) -> set[str]:
        """The parts that somebody else, or another window, has changed."""
        return {name for name, part in self.now.parts.items() if self.base.differs(part)}

    @cached_property
    def differing(self) -> set[str]:
        """The user's changes that differ from what is stored and were not given up in favour of "theirs"."""
        return {name for name in self.touched if not self._is_stored(name) and self._choice(name) != THEIRS}

    def _is_stored(self, name: str) -> bool:
        """Whether the stored part equals the part of the page."""
        return name in self.now.parts and not self.typed.parts[name].differs_from(self.now.parts[name].mark)

    def _choice(self, name: str) -> str:
        return str(self.typed.data.get(f"keep-{name}", ""))

    @cached_property
    def conflicts(self) -> list[Conflict]:
        """The parts that both sides changed differently and for which the user has not chosen a version."""
        both = [name for name in self.typed.parts if name in self.differing & self.moved]
        return [self.conflict(name) for name in both if self._choice(name) != MINE] + self.lost_rows

    def conflict(self, name: str) -> Conflict:
        """Return a part with the text of each version; `mine` is empty if the user did not change it."""
        mine, part = self.typed.parts.get(name), self.now.parts[name]
        words = mine.words if mine is not None and name in self.touched else ""
        anchor = mine.anchor if mine is not None else ""
        return Conflict(name, part.label, part.words, words, self.base.words.get(name, ""), anchor)

    @cached_property
    def lost_rows(self) -> list[Conflict]:
        """Rows that the user changed and somebody else removed."""
        return [
            Conflict(str(row.prefix), one.label, "", row.in_words(), self._words_before(row))
            for one, row in self._lost()
            if self._choice(str(row.prefix)) != THEIRS
        ]

    def _lost(self) -> list[tuple[RowList, RowForm]]:
        """Removed rows that the opened page contained and the user changed; other keys in the request are ignored."""
        return [(one, row) for one in self.typed.all_lists for row in one.gone if self._is_changed(row)]

    def _is_changed(self, row: RowForm) -> bool:
        """Whether the user changed a removed row, or a row nested in it."""
        if not self._was_seen(row):
            return False
        inner = [one for rows in row.lists.values() for one in [*rows.filled, *rows.gone]]
        if any(one.key.startswith(NEW) or self._is_changed(one) for one in inner):
            return True
        fields = [FieldPart(row, name, "") for name in row.fields]
        return any(self.base.knows(part.name) and self.base.differs(part) for part in fields)

    def _words_before(self, row: RowForm) -> str:
        known = [self.base.words.get(name, "") for name in (str(row.prefix), *map(row.add_prefix, row.fields))]
        return " – ".join(filter(None, known))

    @property
    def lists_with_other_rows(self) -> set[str]:
        """The names of lists in which rows were added or removed since the page was opened."""
        gone = {one.name for one in self.typed.groups.values() if any(self._was_seen(row) for row in one.gone)}
        come = {one.name for one in self.now.groups.values() if not all(self._was_seen(row) for row in one.rows)}
        return gone | come

    @cached_property
    def elsewhere(self) -> list[Elsewhere]:
        """The parts that the user did not change and that differ from what is stored now."""
        left = [name for name in self.typed.parts if name in self.now.parts and name not in self.touched]
        now = self.now.parts
        return [
            Elsewhere(name, now[name].label, self.now.pairs(name), now[name].mark)
            for name in left
            if not self._is_stored(name)
        ]

    def data(self) -> QueryDict:
        """Return the user's changes applied to the stored record, as POST data."""
        data, typed = self.now.everything_stored(), self.typed.data
        for name in self.touched:
            part = self.typed.parts[name]
            _replace(data, typed, part.owns)
        for one, row in self._lost():
            _put_as_new(data, typed, row, f"{one.prefix}-{NEW}{_free_place(data, one.prefix)}")
        for part in self.typed.parts.values():
            if isinstance(part, OrderPart) and part.name in self.touched:
                _sort(data, part.rows.prefix, part.rows.ordered_keys())
        return data

    def seen_after(self, stored: set[str]) -> dict[str, str]:
        """Return the digests of the open page's baseline after the given parts were stored."""
        parts = self.typed.parts
        return self.base.marks | {name: parts[name].mark for name in parts if name in stored or self._is_stored(name)}


def _replace(data: QueryDict, other: QueryDict, owns: Callable[[str], bool]) -> None:
    """Replace the entries of one part by those of the other data."""
    for name in [one for one in data if owns(one)]:
        if name not in other:
            del data[name]
    for name in [one for one in other if owns(one)]:
        data.setlist(name, other.getlist(name))


def _put_as_new(data: QueryDict, typed: QueryDict, row: RowForm, prefix: str) -> None:
    """Turn a removed row and the rows nested in it into new ones."""
    for name in row.facts:
        data.setlist(f"{prefix}-{name}", typed.getlist(row.add_prefix(name)))
    for rows in row.lists.values():
        for place, one in enumerate([*rows.gone, *rows.filled]):
            _put_as_new(data, typed, one, f"{prefix}-{rows.name}-{NEW}{place}")


def _free_place(data: QueryDict, prefix: str) -> int:
    """Return the first number of a new row that is free in the data."""
    place = 0
    while any(name.startswith(f"{prefix}-{NEW}{place}-") for name in data):
        place += 1
    return place


def _sort(data: QueryDict, prefix: str, keys: list[str]) -> None:
    """Put the rows of a list into this order."""
    for key in keys:
        for name in [one for one in data if one.startswith(f"{prefix}-{key}-")]:
            values = data.getlist(name)
            del data[name]
            data.setlist(name, values)
