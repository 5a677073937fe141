"""Columns of a file matched with those of a resource, and what the person decided about them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from import_export.fields import Field

from common.tables.headings import Names, heading_of
from common.tables.layout import letter_of, lines_text
from common.tables.reading import Fault, Table
from common.values.errors import UnreadableValue
from common.values.numbers import read_number, written

SAMPLE = 200
"""Cells by which it is told whether a column holds numbers or words."""
ASKED = 50
"""Lines that look like totals or remarks and are asked about one by one."""
LEAVE, LOAD = "leave", "load"


@dataclass
class Question:
    """Something to decide before a table is loaded."""

    key: str
    """The name of the input."""
    label: str
    options: list[tuple[str, str]] = field(default_factory=list)
    """Values with their texts; without any, a text is asked for."""
    chosen: str = ""
    group: str = "file"
    is_open: bool = False
    """Whether the table cannot be loaded before it is answered."""

    @property
    def is_select(self) -> bool:
        return bool(self.options)


@dataclass
class Columns:
    """The columns of a file, each with the field of the resource that it fills."""

    fields: Mapping[str, Field]
    table: Table
    choices: Mapping[str, str]
    taken: dict[int, str] = field(default_factory=dict)
    """Fields by the index of their column."""
    fills: dict[str, str] = field(default_factory=dict)
    """What is put into all lines of fields without a column."""
    notes: list[str] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)

    def match(self, names: Names, required: Iterable[str], fillable: Mapping[str, str]) -> list[str]:
        """Match the columns; return the required fields that no column and no text fills."""
        sure, rivals = names.columns_of(self.table.headers)
        known: set[int] = set()
        for index in range(len(self.table.headers)):
            chosen = self.choices.get(f"column-{index}")
            if chosen is not None and chosen in self.fields and chosen not in self.taken.values():
                self.taken[index] = chosen
        for index in sorted(sure):
            is_clear = len(names.find(self.table.headers[index])[1]) == 1
            name = (
                None if f"column-{index}" in self.choices else self._by_content(index, sure[index], is_clear=is_clear)
            )
            if name is not None and name not in self.taken.values():
                self.taken[index] = name
                known.add(index)
        for index, header in enumerate(self.table.headers):
            if index not in known and self._has_values(index):
                self.questions.append(self._question(index, header, is_rival=index in rivals))
        self.taken = dict(sorted(self.taken.items()))
        self._fill(required, fillable)
        self._note()
        return [one for one in required if one not in self.taken.values() and not self.fills.get(one)]

    def _by_content(self, index: int, options: set[str], *, is_clear: bool) -> str | None:
        """Return the field that a column means; one whose name fits several is told by what its cells hold."""
        known = [one for one in self.fields if one in options]
        if is_clear:
            return known[0]
        values = [cells[index] for _line, cells in self.table.rows[:SAMPLE] if cells[index] not in ("", None)]
        fitting = [(sum(1 for value in values if _is_readable(self.fields[one], value)), one) for one in known]
        most = max(count for count, _name in fitting)
        return next(one for count, one in fitting if count == most) if most or not values else None

    def _has_values(self, index: int) -> bool:
        return any(cells[index] not in ("", None) for _line, cells in self.table.rows)

    def _question(self, index: int, header: str, *, is_rival: bool) -> Question:
        values = list(
            dict.fromkeys(str(cells[index]) for _line, cells in self.table.rows[:50] if _is_shown(cells[index]))
        )
        label = header[:80]
        if is_rival:
            label = _("%s (another column has the same meaning)") % label
        if values:
            label = f"{label} – {', '.join(value[:30] for value in values[:2])}"
        options = [("", _("leave out")), *((name, str(one.column_name)) for name, one in self.fields.items())]
        return Question(f"column-{index}", label, options, self.taken.get(index, ""), "column")

    def _fill(self, required: Iterable[str], fillable: Mapping[str, str]) -> None:
        """Ask for what is the same in all lines, if no column has it."""
        needed = list(required)
        useful = [name for name, other in fillable.items() if other in self.taken.values()]
        for name in dict.fromkeys([*needed, *useful]):
            if name in self.taken.values():
                continue
            text = self.choices.get(f"fill-{name}", "").strip()[:200]
            if text:
                self.fills[name] = text
            is_open = name in needed and not text
            label = str(self.fields[name].column_name)
            self.questions.append(Question(f"fill-{name}", label, chosen=text, group="fill", is_open=is_open))

    def _note(self) -> None:
        for index, name in self.taken.items():
            factor = self.factor(index)
            if factor != 1 and _is_amount(self.fields[name]):
                words = {"column": self.table.headers[index], "factor": written(factor)}
                self.notes.append(_("Amounts of the column “%(column)s” are multiplied by %(factor)s.") % words)
            if index in self.table.hidden_columns:
                words = {"column": self.table.headers[index], "letter": letter_of(index)}
                self.notes.append(_("The hidden column %(letter)s “%(column)s” is loaded, too.") % words)

    def factor(self, index: int) -> Decimal:
        """Return by what amounts of a column are multiplied, according to the unit in its heading."""
        return heading_of(self.table.headers[index]).factor

    def row_of(self, line: int, cells: list[Any]) -> tuple[dict[str, Any], dict[str, str]]:
        """Return the values of a line by the columns of the resource, and the faults of cells that have none.

        What is wrong with the whole line is under an empty name.
        """
        row: dict[str, Any] = {str(self.fields[name].column_name): text for name, text in self.fills.items()}
        faults = {"": self.table.faults[line]} if line in self.table.faults else {}
        for index, name in self.taken.items():
            one, value = self.fields[name], cells[index]
            column = str(one.column_name)
            if _is_amount(one) and value not in ("", None) and index in self.table.spread.get(line, ()):
                value = Fault(_("The amount is in a cell that is merged over several lines. Write it to each of them."))
            if isinstance(value, Fault):
                faults[column], value = value.message, ""
            elif _is_amount(one) and self.factor(index) != 1:
                value = _multiplied(value, self.factor(index))
            row[column] = value
        return row, faults


def _is_shown(value: Any) -> bool:
    return value not in ("", None) and not isinstance(value, Fault)


def _is_amount(one: Field) -> bool:
    return bool(getattr(one.widget, "is_amount", False))


def _is_readable(one: Field, value: Any) -> bool:
    try:
        return one.widget.clean(value, row={}) is not None
    except ValueError:
        return False


def _multiplied(value: Any, factor: Decimal) -> Any:
    """Return an amount in Kč; a text that is no number is left for the message about it."""
    try:
        number = read_number(value)
    except UnreadableValue:
        return value
    return value if number is None else number * factor


def notes_of(table: Table, choices: Mapping[str, str]) -> tuple[list[str], list[Question], set[int]]:
    """Return what has to be said about lines of a table, what is to be decided, and the lines that are left out."""
    notes, questions, left = list(table.notes), [], set()
    if table.hidden_lines:
        chosen = choices.get("hidden", LOAD)
        label = _("The file has hidden lines: %s.") % lines_text(table.hidden_lines)
        options = [(LOAD, _("load them like the others")), (LEAVE, _("leave them out"))]
        questions.append(Question("hidden", label, options, chosen))
        if chosen == LEAVE:
            left |= set(table.hidden_lines)
    if len(table.suspects) > ASKED:
        left |= set(list(table.suspects)[ASKED:])
        rest = lines_text(list(table.suspects)[ASKED:])
        notes.append(_("These lines look like totals or remarks, too, and are left out: %s.") % rest)
    for line, text in list(table.suspects.items())[:ASKED]:
        chosen = choices.get(f"line-{line}", LEAVE)
        label = _("Line %(line)s, “%(text)s”, looks like a total or a remark.") % {"line": line, "text": text}
        options = [(LEAVE, _("leave it out")), (LOAD, _("load it as a record"))]
        questions.append(Question(f"line-{line}", label, options, chosen))
        if chosen != LOAD:
            left.add(line)
    return notes, questions, left


def sheet_question(table: Table, chosen: str) -> list[Question]:
    """Return the question which sheet is to be read, if several could be."""
    if len(table.sheets) < 2:
        return []
    options = [(one, one) for one in table.sheets]
    if not table.sheet:
        options.insert(0, ("", _("choose")))
    return [Question("sheet", _("Sheet to load"), options, chosen or table.sheet, is_open=not table.sheet)]
