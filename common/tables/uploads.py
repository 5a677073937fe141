"""Uploaded tables from their check to their loading: kept in the cache, for the person who chose them, for a day."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field, replace
from typing import Any

from django.core.cache import cache

from common.tables.columns import Question
from common.tables.prepared import Change
from common.tables.reading import Knows, Table, read_table

KEPT = 24 * 60 * 60
"""Seconds for which a table and the result of its check are kept."""
ON_A_PAGE = 200
"""Lines shown, and stored, together."""
LISTED = 5
"""Tables of one person that are kept in sight in one list."""
PREFIX = "table-upload-2"
"""Changed whenever what is kept changes its form."""
LEFT = "left"
"""What happens with a line that she decided to leave out."""


@dataclass
class Label:
    """What a person recognises her table by."""

    name: str
    file_name: str
    rows: int | None
    """The number of rows, None until the file is read."""


@dataclass
class Upload:
    """A table that somebody wants to load."""

    user: Any
    """The primary key of the person who chose the file."""
    resource: str
    """The dotted name of the resource that reads the table."""
    content: bytes = b""
    """The file, until it is read."""
    table: Table | None = None
    file_name: str = ""
    choices: dict[str, str] = field(default_factory=dict)
    """What the person decided, by the keys of questions."""
    may_add: bool = False
    """Whether she may add organisations and the like that the table names."""
    name: str = field(default_factory=lambda: str(uuid.uuid4()))

    def read(self, knows: Knows) -> Table:
        """Return the table; raise TableError if the file cannot be read.

        The file itself is kept only as long as another of its sheets may be chosen.
        """
        if self.table is None or (self.is_other_sheet and self.content):
            self.table = read_table(self.content, knows, self.choices.get("sheet", ""))
        if len(self.table.sheets) < 2:
            self.content = b""
        return self.table

    @property
    def is_other_sheet(self) -> bool:
        """Whether another sheet is to be read than the one that was."""
        sheet = self.choices.get("sheet", "")
        return bool(sheet and self.table and sheet != self.table.sheet)

    def decided(self, choices: dict[str, str], *, may_add: bool) -> Upload:
        """Return the same table under a new name, to be checked with the choices."""
        facts = {"choices": self.choices | choices, "may_add": may_add, "name": str(uuid.uuid4())}
        return replace(self, **facts)  # type: ignore[arg-type]

    def keep(self) -> None:
        """Store the table, and its label for the list of the person's tables."""
        cache.set(f"{PREFIX}:{self.name}", self, KEPT)
        label = Label(self.name, self.file_name[:100], len(self.table.rows) if self.table else None)
        cache.set(f"{PREFIX}:{self.name}:label", label, KEPT)
        listed = labels_of(self.user, self.resource)
        if self.name not in [one.name for one in listed]:
            names = [self.name, *(one.name for one in listed if not self._corrects(one))]
            cache.set(_list_of(self.user, self.resource), names[:LISTED], KEPT)

    def _corrects(self, older: Label) -> bool:
        """Whether it comes in place of a file of the same name that could not be loaded."""
        outcome = outcome_of(older.name) if older.file_name == self.file_name[:100] else None
        return outcome is not None and not outcome.is_sound


@dataclass
class Line:
    """One line of a table: what loading it does, or what is wrong with it."""

    line: int
    import_type: str
    object_repr: str = ""
    diff: list[Change] = field(default_factory=list)
    faults: list[tuple[str, list[str]]] = field(default_factory=list)
    """The column, empty for the whole line, with its messages."""
    question: Question | None = None
    """Whether it is a row that is already there."""


@dataclass
class Outcome:
    """The result of a check; its lines are stored apart, so that a page need not read all of them."""

    totals: dict[str, int]
    """Numbers of lines by what loading them does."""
    base_errors: list[str] = field(default_factory=list)
    """What is wrong with the whole file."""
    broken: list[int] = field(default_factory=list)
    """Lines that failed for an unknown reason."""
    has_faults: bool = False
    """Whether lines are wrong; if so, only those are kept."""
    count: int = 0
    """The number of kept lines."""
    is_refused: bool = False
    """Whether it comes from loading, which found the table wrong or the portal changed, rather than from the check."""
    digests: list[bytes] = field(default_factory=list)
    """What loading each line does, to be compared when it is loaded."""
    notes: list[str] = field(default_factory=list)
    """What has to be said about the file before it is loaded."""
    questions: list[Question] = field(default_factory=list)
    doubles: list[int] = field(default_factory=list)
    """Lines that are probably rows that are already there."""

    @property
    def is_sound(self) -> bool:
        """Whether the table can be loaded."""
        return not (self.base_errors or self.broken or self.has_faults)


def _list_of(user: Any, resource: str) -> str:
    """Return the cache key of the names of a person's tables, the newest first."""
    return f"{PREFIX}:of:{user}:{resource}"


def labels_of(user: Any, resource: str) -> list[Label]:
    """Return the labels of a person's tables that are kept, the newest first."""
    names = cache.get(_list_of(user, resource)) or []
    kept = cache.get_many([f"{PREFIX}:{name}:label" for name in names])
    return [kept[key] for name in names if (key := f"{PREFIX}:{name}:label") in kept]


def find(name: str) -> Upload | None:
    """Return an uploaded table, None if it is no longer kept."""
    return cache.get(f"{PREFIX}:{name}")  # type: ignore[no-any-return]


def keep_outcome(name: str, outcome: Outcome, lines: list[Line]) -> None:
    """Store the result of a check, in place of an earlier one."""
    outcome.count = len(lines)
    for page, start in enumerate(range(0, len(lines), ON_A_PAGE), 1):
        cache.set(f"{PREFIX}:{name}:{page}", lines[start : start + ON_A_PAGE], KEPT)
    cache.set(f"{PREFIX}:{name}:outcome", outcome, KEPT)


def outcome_of(name: str) -> Outcome | None:
    """Return the result of the check, None if there is none."""
    return cache.get(f"{PREFIX}:{name}:outcome")  # type: ignore[no-any-return]


def lines_of(name: str, page: int) -> list[Line]:
    """Return the lines of one page of the result."""
    return cache.get(f"{PREFIX}:{name}:{page}") or []


def forget(name: str) -> None:
    """Delete a table and the result of its check."""
    outcome = outcome_of(name)
    pages = range(1, (outcome.count if outcome else 0) // ON_A_PAGE + 2)
    parts = ["", ":outcome", ":label", *(f":{page}" for page in pages)]
    cache.delete_many([f"{PREFIX}:{name}{part}" for part in parts])
