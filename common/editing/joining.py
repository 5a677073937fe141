"""Puts together what one person typed into a form with formsets and what others have saved since it was opened.

As in `merge.py`: what only one side changed is taken, and what both changed differently is a conflict, which the person
resolves by `keep-PART`. A part is a field of the record or of a row, a removed row, or the order of a list. A choice
names the version that it was made about, so that it never overwrites one that nobody has seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from common.editing.merge import MINE, THEIRS
from common.editing.posted import EMPTY, MARK, MOST_ROWS, Row, Shape, mark_of, read_row

LONGEST = 500_000
SINGLE = re.compile(rf"{EMPTY}|\w{{1,{MARK - 2}}}!|.{{{MARK}}}")
"""One mark in a text of several."""
ORDER = "order"
KEEP = "keep-"
LOST = "lost-"
"""How entries of rows begin that somebody else has removed; the page keeps them until the person has chosen."""

Marks = dict[str, dict[str, dict[str, str]]]


@dataclass
class Opened:
    """The record as the page was opened: marks of fields by list, key of the row and field; "" is the record itself."""

    marks: Marks = field(default_factory=dict)

    @classmethod
    def of(cls, shape: Shape, row: Row) -> Opened:
        opened = cls()
        opened._add("", shape, row)
        return opened

    def _add(self, path: str, shape: Shape, row: Row) -> None:
        self.marks.setdefault(path, {})[row.key] = row.marks(shape)
        for name, inner in shape.lists.items():
            if name in row.lists:
                self.marks.setdefault(deeper(path, name), {})
            for one in row.lists.get(name, []):
                self._add(deeper(path, name), inner, one)

    @classmethod
    def read(cls, text: str) -> Opened:
        """Parse what a page posted back; what cannot be understood is left out."""
        marks: Marks = {}
        for line in text[:LONGEST].split("|"):
            path, names, *rows = [*line.split(" "), ""][: MOST_ROWS + 2]
            marks[path] = {
                key: dict(zip(names.split(","), SINGLE.findall(one), strict=False))
                for key, colon, one in (row.partition(":") for row in rows)
                if colon
            }
        return cls(marks)

    def write(self) -> str:
        """Serialise shortly: the names of the fields once for each list, and the marks of a row in one text."""
        lines = []
        for path, rows in self.marks.items():
            names = list(next(iter(rows.values()), {}))
            told = [f"{key}:{''.join(marks[name] for name in names)}" for key, marks in rows.items()]
            lines.append(" ".join([path, ",".join(names), *told]))
        return "|".join(lines)

    def mark(self, path: str, key: str, name: str) -> str | None:
        return self.marks.get(path, {}).get(key, {}).get(name)

    def knows(self, path: str, key: str) -> bool:
        return key in self.marks.get(path, {})


def deeper(path: str, name: str) -> str:
    return f"{path}/{name}" if path else name


@dataclass(frozen=True)
class Differing:
    """A part that two people changed, with both texts; the choice about it names the version of the other one."""

    name: str
    label: str
    mine: str
    theirs: str
    version: str
    mine_label: str = ""
    theirs_label: str = ""

    @property
    def field(self) -> str:
        return f"{KEEP}{self.name}"


@dataclass
class Joined:
    """What comes of putting both together."""

    row: Row
    opened: Opened
    """The baseline of the page that is shown next: what is stored now, except for what has yet to be chosen."""
    conflicts: list[Differing] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)
    """Labels of what only others have changed."""
    lost: list[tuple[str, str]] = field(default_factory=list)
    """Entries of removed rows, to be kept on the page."""
    lost_files: list[tuple[str, Any]] = field(default_factory=list)
    """Files that were sent with removed rows, by the names of their entries."""
    is_touched: bool = False
    """Whether the person has changed anything."""


def join(shape: Shape, typed: Row, now: Row, opened: Opened, choices: Mapping[str, Any]) -> Joined:
    """Return the typed record put together with the stored one; `choices` is what was posted."""
    return _Joining(typed, now, opened, choices, shape).joined


class _Joining:
    def __init__(self, typed: Row, now: Row, opened: Opened, choices: Any, shape: Shape) -> None:
        self.was, self.choices, self.files = opened, choices, typed.files
        self.joined = Joined(Row(), Opened.of(shape, now))
        self.joined.row = self._row(shape, typed, now, Place())

    def _chosen(self, name: str, version: str) -> str:
        """Return what was chosen about this version of a part; empty if nothing was."""
        said = str(self.choices.get(f"{KEEP}{name}", ""))
        return next((side for side in (MINE, THEIRS) if said == f"{side}:{version}"), "")

    def _ask(self, differing: Differing) -> None:
        self.joined.conflicts.append(differing)

    # --- One row ---

    def _row(self, shape: Shape, typed: Row, now: Row, place: Place) -> Row:
        made = Row(
            typed.key, dict(typed.values), dict(typed.files), {}, now.instance,
            kept_files=now.kept_files, numbers=typed.numbers,
        )  # fmt: skip
        for name in shape.fields:
            if name != ORDER or not place.path:
                self._field(name, shape, made, now, place)
        for name, inner in shape.lists.items():
            if name in now.lists and name in typed.lists:
                made.lists[name] = self._list(inner, typed.lists[name], now.lists[name], place.inside(name))
        return made

    def _field(self, name: str, shape: Shape, made: Row, now: Row, place: Place) -> None:
        theirs, before = now.mark(name, shape), self.was.mark(place.path, place.key, name)
        mine = _typed_mark(made, name, shape, before)
        label = place.label(shape.label(name))
        if before is None or theirs in (before, mine):
            self.joined.is_touched |= mine != theirs
            return
        if mine == before:
            made.take(name, now)
            self.joined.elsewhere.append(label)
            return
        self.joined.is_touched = True
        part = place.part(name)
        chosen = self._chosen(part, theirs)
        if chosen == THEIRS:
            made.take(name, now)
        elif chosen != MINE:
            self._ask(Differing(part, label, made.words(name, shape), now.words(name, shape), theirs))
            self.joined.opened.marks[place.path][place.key][name] = before

    # --- The rows of a list ---

    def _list(self, shape: Shape, typed: list[Row], now: list[Row], place: Place) -> list[Row]:
        stored, sent = {one.key: one for one in now}, {one.key: one for one in typed if one.key}
        made = []
        for key, row in sent.items():
            if key in stored:
                made.append(self._both(shape, row, stored[key], place.row(key, stored[key].title(shape))))
            else:
                made += self._lost(shape, row, place.row(key, row.title(shape)))
        made += self._waiting(shape, stored, place)
        come = [one for one in now if one.key not in sent]
        for one in come:
            if not self.was.knows(place.path, one.key):
                self.joined.elsewhere.append(place.row(one.key, one.title(shape)).label(_("added")))
        new = [row for row in typed if not row.key and not self._has_arrived(shape, row, come, place)]
        self.joined.is_touched |= any(not row.is_blank(shape) for row in new)
        if shape.is_ordered:
            self._order(shape, made, now, place)
        return self._numbered(shape, [*made, *come], new)

    def _both(self, shape: Shape, typed: Row, now: Row, place: Place) -> Row:
        """Return a row that both have; removing what somebody else has changed is asked about."""
        if not typed.is_going:
            return self._row(shape, typed, now, place)
        self.joined.is_touched = True
        if not self._is_moved(shape, now, place.path):
            return typed
        part, version = place.part("DELETE"), _version(shape, now)
        chosen = self._chosen(part, version)
        if chosen == THEIRS:
            return now
        if chosen != MINE:
            self._ask(Differing(part, place.label(""), "", now.all_words(shape), version, _("Remove it"), _("Keep it")))
            # The page may have been opened when the form had other fields.
            marks = self.joined.opened.marks[place.path][now.key]
            marks |= {name: self.was.mark(place.path, now.key, name) or mark for name, mark in marks.items()}
        return typed

    def _is_moved(self, shape: Shape, now: Row, path: str) -> bool:
        """Whether somebody else has changed the row or what is nested in it."""
        if any(
            self.was.mark(path, now.key, name) not in (None, now.mark(name, shape))
            for name in shape.fields
            if name != ORDER
        ):
            return True
        for name, inner in shape.lists.items():
            for one in now.lists.get(name, []):
                if not self.was.knows(deeper(path, name), one.key) or self._is_moved(inner, one, deeper(path, name)):
                    return True
        return False

    def _lost(self, shape: Shape, typed: Row, place: Place) -> Iterator[Row]:
        """Ask about a row that somebody else has removed and this person has changed; others are just gone."""
        if not self.was.knows(place.path, typed.key):
            return
        if typed.is_going or not self._is_typed_in(shape, typed, place.path):
            self.joined.elsewhere.append(place.label(_("removed")))
            return
        yield from self._return(shape, typed, place)

    def _waiting(self, shape: Shape, stored: Mapping[str, Row], place: Place) -> Iterator[Row]:
        """Return the removed rows that the page kept, once they are chosen."""
        own = re.compile(rf"{re.escape(LOST + place.address)}-([^-]+)-(.+)")
        kept: dict[str, dict[str, list[str]]] = {}
        for name in self.choices:
            if (found := own.fullmatch(name)) and found[1] not in stored:
                kept.setdefault(found[1], {})[found[2]] = self.choices.getlist(name)
        for key, values in kept.items():
            files = {
                found[2]: self.files[name] for name in self.files if (found := own.fullmatch(name)) and found[1] == key
            }
            row = read_row(shape, values, files)
            row.key = key
            yield from self._return(shape, row, place.row(key, row.title(shape)))

    def _return(self, shape: Shape, row: Row, place: Place) -> Iterator[Row]:
        self.joined.is_touched = True
        part = place.part("GONE")
        chosen = self._chosen(part, EMPTY)
        if chosen == MINE:
            yield row.as_new(shape)
        elif chosen != THEIRS:
            mine = row.all_words(shape)
            self._ask(Differing(part, place.label(""), mine, "", EMPTY, _("Put it back"), _("Leave it removed")))
            self.joined.lost += [
                (f"{LOST}{place.address}-{name}", text) for name, texts in entries_of(shape, row) for text in texts
            ]
            self.joined.lost_files += [(f"{LOST}{place.address}-{name}", file) for name, [file] in row.files.items()]

    def _is_typed_in(self, shape: Shape, row: Row, path: str) -> bool:
        """Whether the person has changed the row or what is nested in it."""
        for name in shape.fields:
            before = self.was.mark(path, row.key, name)
            if name != ORDER and before not in (None, _typed_mark(row, name, shape, before)):
                return True
        return any(
            self._is_typed_in(inner, one, deeper(path, name)) if one.key else not one.is_blank(inner)
            for name, inner in shape.lists.items()
            for one in row.lists.get(name, [])
        )

    def _has_arrived(self, shape: Shape, row: Row, come: list[Row], place: Place) -> bool:
        """Whether a new row is stored already, because the same page was sent twice."""
        if row.is_blank(shape):
            return False
        others = [one for one in come if not self.was.knows(place.path, one.key)]
        return any(_same_words(shape, one, row) and _same_files(shape, one, row) for one in others)

    # --- Their order ---

    def _order(self, shape: Shape, made: list[Row], now: list[Row], place: Place) -> None:
        stored = {one.key: one for one in now}
        both = [row for row in made if row.key in stored and self.was.mark(place.path, row.key, ORDER) is not None]

        def order(marks: Mapping[str, str]) -> tuple[str, ...]:
            return tuple(marks[row.key] for row in both)

        mine = order({row.key: row.mark(ORDER, shape) for row in both})
        theirs = order({row.key: stored[row.key].mark(ORDER, shape) for row in both})
        before = order({row.key: self.was.mark(place.path, row.key, ORDER) or EMPTY for row in both})
        is_mine = mine != before
        self.joined.is_touched |= is_mine
        if is_mine and theirs not in (before, mine):
            part, version = place.part("ORDER"), mark_of(theirs)
            chosen = self._chosen(part, version)
            if not chosen:
                other = _in_order(shape, [stored[row.key] for row in both])
                self._ask(Differing(part, place.label(_("order of the rows")), _in_order(shape, both), other, version))
                for row in both:
                    old = self.was.mark(place.path, row.key, ORDER) or EMPTY
                    self.joined.opened.marks[place.path][row.key][ORDER] = old
            is_mine = chosen != THEIRS
        if not is_mine:
            for row in both:
                row.take(ORDER, stored[row.key])

    def _numbered(self, shape: Shape, rows: list[Row], new: list[Row]) -> list[Row]:
        """Return all rows; where two have the same number, the one that came later goes to the end."""
        if shape.is_ordered:
            taken: set[int] = set()
            for row in [*(one for one in rows if not one.is_going), *(one for one in new if not one.is_blank(shape))]:
                number = _order_of(row)
                if number is not None and number in taken:
                    number = max(taken) + 1
                    row.values[ORDER] = [str(number)]
                if number is not None:
                    taken.add(number)
        return [*rows, *new]


@dataclass(frozen=True)
class Place:
    """Where a row or list is: its list, its address by keys, and how people call it."""

    path: str = ""
    key: str = ""
    address: str = ""
    names: tuple[str, ...] = ()
    list_name: str = ""

    def inside(self, name: str) -> Place:
        address = f"{self.address}-{name}" if self.address else name
        return Place(deeper(self.path, name), "", address, self.names, name)

    def row(self, key: str, title: str) -> Place:
        names = (*self.names, f"„{title}“") if title else self.names
        return Place(self.path, key, f"{self.address}-{key}", names)

    def part(self, name: str) -> str:
        return f"{self.address}-{name}" if self.address else name

    def label(self, name: str) -> str:
        return " – ".join(part for part in (*self.names, name) if part)


def _typed_mark(row: Row, name: str, shape: Shape, before: str | None) -> str:
    """Return the mark of a typed field; a file stays as it was unless another is chosen or it is removed."""
    mark = row.mark(name, shape)
    is_same_file = mark == EMPTY and isinstance(shape.fields[name], forms.FileField)
    return before or EMPTY if is_same_file else mark


def _version(shape: Shape, row: Row) -> str:
    """Return the mark of a whole row without its number."""
    parts = [row.mark(name, shape) for name in shape.fields if name != ORDER]
    for name, inner in shape.lists.items():
        parts += [_version(inner, one) for one in row.lists.get(name, []) if not one.is_blank(inner)]
    return mark_of(parts)


def _same_words(shape: Shape, one: Row, other: Row) -> bool:
    """Whether all fields but files are the same, as in one row that was sent twice."""
    words = {name: field for name, field in shape.fields.items() if not isinstance(field, forms.FileField)}
    plain = replace(shape, fields=words)
    return _version(plain, one) == _version(plain, other)


def _same_files(shape: Shape, stored: Row, typed: Row) -> bool:
    """Whether a row that was sent has files of the size of the stored ones; pictures are stored in another size."""
    for name, of_form in shape.fields.items():
        if not isinstance(of_form, forms.FileField):
            continue
        sent, kept = next(iter(typed.files.get(name, [])), None), getattr(stored.instance, name, None)
        if bool(sent) != bool(kept):
            return False
        if sent and kept and not isinstance(of_form, forms.ImageField) and sent.size != _size_of(kept):
            return False
    return True


def _size_of(file: Any) -> int | None:
    try:
        return int(file.size)
    except OSError:
        return None


def _order_of(row: Row) -> int | None:
    text = (row.values.get(ORDER) or [""])[0].strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else None


def _in_order(shape: Shape, rows: list[Row]) -> str:
    by_number = sorted(rows, key=lambda row: _order_of(row) or 0)
    return "\n".join(f"{_order_of(row) or ''} {row.first_words(shape)}".strip() for row in by_number)


def entries_of(shape: Shape, row: Row) -> Iterator[tuple[str, list[str]]]:
    """Return the posted values of a row, with those of its lists."""
    yield from row.values.items()
    for name, inner in shape.lists.items():
        yield from row.numbers.get(name, {}).items()
        for place, one in enumerate(row.lists.get(name, [])):
            for inner_name, texts in entries_of(inner, one):
                yield f"{name}-{place}-{inner_name}", texts
