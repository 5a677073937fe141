"""Lines of a table that are probably rows which are already there, though none of their keys says so."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from typing import Any

from django.utils.translation import gettext as _

from common.tables.columns import LEAVE, Question

SAME, OFFERED = "is-", 5
"""The answer that a line is a row, before its key, and how many similar rows are offered."""


class Doubles:
    """Finds similar rows for lines without a row, and asks whether they are the same; part of a resource."""

    choices: Mapping[str, str]
    line: int
    _known: dict[Hashable, list[Any]]
    _touched: dict[Hashable, int]

    def likenesses_of_line(self, row: dict[str, Any]) -> list[Hashable]:
        """Return keys that a line shares with rows that are probably the same, though none of their keys is."""
        return []

    def likenesses_of(self, instance: Any) -> list[Hashable]:
        """Return these keys of a row."""
        return []

    def rows_like(self, lines: list[dict[str, Any]]) -> Iterable[Any]:
        """Return stored rows, complete like those of `rows_with`, at least those that are like one of the lines."""
        return []

    def is_like(self, row: dict[str, Any], instance: Any) -> bool:
        """Whether a row that shares a key with a line can be the same."""
        return True

    def _read_like(self, lines: list[dict[str, Any]], found: dict[Any, Any], keys: set[Hashable]) -> None:
        """Read the rows that are probably the same as lines without a row; a row that a line names is not."""
        self._like: dict[Hashable, list[Any]] = {}
        named = {one.pk for key in keys for one in self._known.get(key, [])[:1]}
        for one in self.rows_like(lines) if lines else ():
            if one.pk not in named:
                for key in self.likenesses_of(found.get(one.pk, one)):
                    self._like.setdefault(key, []).append(found.get(one.pk, one))

    def _candidates(self, row: dict[str, Any]) -> list[Any]:
        """Return the rows that are probably the one of the line and that no line has changed yet."""
        keys = self.likenesses_of_line(row) if self._like else []
        found = {one.pk: one for key in keys for one in self._like.get(key, [])}
        return [one for one in found.values() if one.pk not in self._touched and self.is_like(row, one)]

    def _question_of(self, row: dict[str, Any]) -> Question | None:
        """Return the question whether the line is a row that is there; of several rows she has to choose one."""
        rows = self._candidates(row)
        if not rows:
            return None
        options = [(f"{SAME}{one.pk}", _("the same as “%s”") % self.words_of(one)) for one in rows[:OFFERED]]
        options += [("new", _("a new record")), (LEAVE, _("leave the line out"))]
        key = f"same-{self.line}"
        chosen = self.choices.get(key, "")
        if chosen not in {value for value, _text in options}:
            chosen = options[0][0] if len(rows) == 1 else LEAVE
        return Question(key, _("Line %d is probably a record that is already there") % self.line, options, chosen)

    def words_of(self, instance: Any) -> str:
        """Return the words by which a person recognises a row among similar ones."""
        return str(instance)
