"""The table on a sheet: its header below titles, merged cells, and lines that are no records."""

from __future__ import annotations

import re
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common.tables.headings import LONGEST, heading_of, is_unit
from common.tables.reading import FIRST_LINES, MAX_COLUMNS, MAX_ROWS, Fault, Knows, Sheet, Table, TableError
from common.values.folding import fold_letters

TOTAL = re.compile(r"[^a-z0-9]*(celkem|celkov[aey]|souc(et|ty)|mezisoucet|suma|sumar|uhrn|uhrnem|total|subtotal|sum)\b")
REMARK = re.compile(
    r"[^a-z0-9]*(poznamk|pozn\b|vysvetliv|zdroj|zpracoval|vypracoval|schvaleno usnes|datum|v \w+ dne)|\*"
)
NUMERIC = re.compile(r"[-+\u2212]?[0-9][0-9\s.,]*([-\u2013]+|%|\s*(kc|czk|ks|x))?\.?", re.IGNORECASE)
SHOWN = 80


def letter_of(column: int) -> str:
    """Return the letters of a column of a spreadsheet, counted from 0."""
    first, last = divmod(column, 26)
    return (letter_of(first - 1) if first else "") + chr(ord("A") + last)


def table_of(sheets: list[Sheet], knows: Knows | None, name: str = "") -> Table:
    """Return the table of the sheet that has one; raise TableError if there is none, or if several have one."""
    shown = [one for one in sheets if not one.is_hidden]
    if not shown:
        raise TableError(_("The workbook has no visible sheet with data.") if sheets else _("The file is empty."))
    chosen = [one for one in shown if one.title == name]
    if not chosen and len(shown) > 1 and knows is not None:
        best = {
            id(one): max((_score(cells, knows) for _line, cells in one.lines[:FIRST_LINES]), default=0) for one in shown
        }
        chosen = [one for one in shown if best[id(one)] == max(best.values()) and best[id(one)] > 1]
    if len(chosen or shown) > 1:
        if knows is None:
            names = ", ".join(sheet.title for sheet in shown)
            raise TableError(_("Several sheets hold data (%s). Leave only the one to load.") % names)
        return Table([], sheets=[one.title for one in chosen or shown])
    (sheet,) = chosen or shown
    if sheet.refusal:
        raise TableError(sheet.refusal)
    table = _Layout(sheet, knows).table()
    others = [one.title for one in sheets if one is not sheet]
    if others:
        words = {"sheet": sheet.title, "others": ", ".join(others)}
        table.notes.insert(0, _("Only the sheet “%(sheet)s” is read. These are not: %(others)s.") % words)
    if len(shown) > 1:
        table.sheets = [one.title for one in shown]
    table.sheet = sheet.title
    return table


def _score(cells: list[Any], knows: Knows) -> int:
    """Return how many cells are names of columns."""
    return sum(1 for cell in cells if isinstance(cell, str) and cell.strip() and knows(cell))


def _text(cell: Any) -> str:
    return " ".join(str(cell).split()) if isinstance(cell, str) else ""


def _shown(cell: Any) -> str:
    """Return a cell as a Czech spreadsheet shows it."""
    if isinstance(cell, Fault):
        return "–"
    return str(cell).replace(".", ",") if isinstance(cell, float) else str(cell)


class _Layout:
    """Finds the table of one sheet."""

    def __init__(self, sheet: Sheet, knows: Knows | None) -> None:
        self.sheet, self.knows = sheet, knows
        self.lines = [
            (line, [cell.strip() if isinstance(cell, str) else cell for cell in cells]) for line, cells in sheet.lines
        ]
        self.notes: list[str] = []
        self.spread: dict[int, set[int]] = {}

    def table(self) -> Table:
        if not self.lines:
            raise TableError(_("The file is empty."))
        self._spread_merged()
        first, headers = self._header()
        table = Table(headers, spread=self.spread)
        for line, cells in self.lines[first:]:
            filled = list(cells)
            while filled and filled[-1] in ("", None):
                filled.pop()
            if filled:
                self._take(table, line, filled)
        width = len(table.headers)
        if not table.rows:
            raise TableError(_("The file has no rows below its header."))
        table.rows = [(line, cells + [""] * (width - len(cells))) for line, cells in table.rows]
        self._mark(table)
        if len(table.rows) - len(table.suspects) > MAX_ROWS:
            raise TableError(_("The file has more than %d rows. Please divide it.") % MAX_ROWS)
        table.notes = self.notes
        return table

    def _take(self, table: Table, line: int, filled: list[Any]) -> None:
        """Add a line to the table."""
        if len(filled) > len(table.headers):
            filled = self._fitted(table, line, filled)
        if self.knows is None and (wrong := [cell for cell in filled if isinstance(cell, Fault)]):
            raise TableError(wrong[0].message)
        if self.knows is not None and self._is_repeated_header(filled, table.headers, is_first=not table.rows):
            self.notes.append(_("Line %d repeats or numbers the header, and is left out.") % line)
            return
        table.rows.append((line, filled + [""] * (len(table.headers) - len(filled))))

    def _fitted(self, table: Table, line: int, filled: list[Any]) -> list[Any]:
        """Return a line that is longer than the header; in a workbook a column is added, elsewhere it is at fault."""
        if self.knows is None:
            raise TableError(_("Line %d has more cells than the header has columns.") % line)
        if self.sheet.title:
            self._widen(table, len(filled))
            return filled
        table.faults[line] = _("The line has more cells than the header has columns. Is a quotation mark missing?")
        return filled[: len(table.headers)]

    def _widen(self, table: Table, width: int) -> None:
        """Add columns that hold something but have no name."""
        for column in range(len(table.headers), width):
            table.headers.append(self._unnamed(column))

    @staticmethod
    def _unnamed(column: int) -> str:
        return _("column %s without a name") % letter_of(column)

    # --- The header --------------------------------------------------------------------------------------------------

    def _header(self) -> tuple[int, list[str]]:
        """Return the index of the line below the header, and the names of the columns."""
        at, height = self._find_header()
        top = self.lines[at][1]
        names = self._joined(top, self.lines[at + 1][1]) if height == 2 else [str(cell or "") for cell in top]
        while names and not names[-1].strip():
            names.pop()
        if len(names) > MAX_COLUMNS:
            raise TableError(_("The file has more than %d columns.") % MAX_COLUMNS)
        if at:
            above = " / ".join(" ".join(filter(None, map(_text, cells))) for _line, cells in self.lines[:at])
            first, last = self.lines[0][0], self.lines[at - 1][0]
            lines = str(first) if first == last else f"{first}–{last}"
            words = {"lines": lines, "text": above[:SHOWN]}
            self.notes.append(_("Above the header, line %(lines)s is not loaded: “%(text)s”.") % words)
        return at + height, self._distinct(names)

    def _distinct(self, names: list[str]) -> list[str]:
        """Return the names, each different from the others."""
        if self.knows is None:
            self._refuse_unclear(names)
        found: list[str] = []
        for column, name in enumerate(names):
            text = " ".join(name.split())[: 2 * LONGEST] or self._unnamed(column)
            found.append(text if text not in found else f"{text} ({letter_of(column)})")
        return found

    @staticmethod
    def _refuse_unclear(names: list[str]) -> None:
        if "" in names:
            message = _("Column %d has no name in the header. Merged cells? Each column needs a name of its own.")
            raise TableError(message % (names.index("") + 1))
        folded = [name.casefold() for name in names]
        if twins := [name for name in names if folded.count(name.casefold()) > 1]:
            raise TableError(_("The column “%s” is in the header twice.") % twins[0])

    def _find_header(self) -> tuple[int, int]:
        """Return the index of the first line of the header and the number of its lines."""
        if self.knows is None:
            return 0, 1
        candidates = self.lines[:FIRST_LINES]
        scores = [_score(cells, self.knows) for _line, cells in candidates]
        best, at, height = 0, 0, 1
        for index, score in enumerate(scores):
            if score > best:
                best, at, height = score, index, 1
        for index in range(min(len(self.lines) - 1, FIRST_LINES)):
            (line, top), (_second, bottom) = self.lines[index], self.lines[index + 1]
            if not all(isinstance(cell, str) for cell in bottom if cell not in (None, "")):
                continue
            score = sum(1 for name in self._joined(top, bottom) if name and self.knows(name))
            is_wide = any(one[0] == line and one[3] > one[2] for one in self.sheet.merged)
            texts = [cell for cell in bottom if cell]
            has_units = index == at and bool(texts) and all(is_unit(cell) for cell in texts)
            if score > best or (score and score == best and (has_units or (is_wide and index + 1 == at))):
                best, at, height = score, index, 2
        if best:
            return at, height
        wide = [index for index, (_line, cells) in enumerate(candidates) if sum(1 for cell in cells if cell) > 1]
        return (wide[0] if wide else 0), 1

    def _joined(self, top: list[Any], bottom: list[Any]) -> list[str]:
        """Return the names of a header of two lines; a name above goes for all columns that it spans."""
        names, above = [], ""
        width = max(len(top), len(bottom))
        for column in range(width):
            upper = _text(top[column]) if column < len(top) else ""
            lower = _text(bottom[column]) if column < len(bottom) else ""
            above = upper or (above if lower else "")
            if upper == lower or not lower:
                names.append(upper)
                continue
            options = [f"{above} {lower}".strip(), f"{lower} {above}".strip(), lower, above]
            knows = self.knows or (lambda _name: False)
            names.append(next((one for one in options if one and knows(one)), options[0]))
        return names

    def _is_repeated_header(self, cells: list[Any], headers: list[str], *, is_first: bool) -> bool:
        """Whether the line is the header once more, or numbers its columns."""
        texts = [" ".join(str(cell).split()) for cell in cells if cell not in ("", None)]
        if len(texts) > 1 and texts == [one for one in headers if one in texts]:
            return True
        counted = [str(number) for number in range(1, len(texts) + 1)]
        return is_first and len(texts) > 2 and [text.strip("().") for text in texts] == counted

    # --- Merged cells ------------------------------------------------------------------------------------------------

    def _spread_merged(self) -> None:
        """Give a cell that is merged over several lines to each of them, as one sees it."""
        at = {line: index for index, (line, _cells) in enumerate(self.lines)}
        spread: list[str] = []
        patience = MAX_ROWS * MAX_COLUMNS
        for first, last, left, right in self.sheet.merged:
            if first not in at or last == first or right != left or patience <= 0:
                continue
            patience -= min(last - first, MAX_ROWS)
            cells = self.lines[at[first]][1]
            value = cells[left] if left < len(cells) else None
            if value in (None, ""):
                continue
            below = [line for line in range(first + 1, min(last, first + MAX_ROWS) + 1) if line in at]
            for line in below:
                row = self.lines[at[line]][1]
                row.extend([None] * (left + 1 - len(row)))
                row[left] = value
            self.spread.update({line: self.spread.get(line, set()) | {left} for line in [first, *below]})
            spread.append(f"{letter_of(left)}{first}–{letter_of(left)}{last}")
        if spread:
            cells_text = ", ".join(spread[:5]) + (" …" if len(spread) > 5 else "")
            self.notes.append(_("The value of merged cells goes for all their lines: %s.") % cells_text)

    # --- Lines that are no records -----------------------------------------------------------------------------------

    def _mark(self, table: Table) -> None:
        """Mark hidden lines and columns, formulas, and lines that look like a total, a heading or a remark."""
        shown = {line for line, _cells in table.rows}
        table.hidden_lines = sorted(self.sheet.hidden_lines & shown)
        columns = [one for one in sorted(self.sheet.hidden_columns) if one < len(table.headers)]
        table.hidden_columns = [
            one for one in columns if any(cells[one] not in ("", None) for _line, cells in table.rows)
        ]
        if self.sheet.has_formulas:
            self.notes.append(_("Of formulas, the results that are stored in the file are read."))
        merged = {line for line, last, left, right in self.sheet.merged if line == last and right > left}
        full = [line for line, cells in table.rows if sum(1 for one in cells if one not in ("", None)) > 1]
        for line, cells in table.rows:
            filled = [cell for cell in cells if cell not in ("", None)]
            if self.knows is None or len(table.headers) < 3:
                continue
            is_alone = len(filled) == 1 and (line in merged or not full or line > full[-1])
            if _is_total(filled) or (is_alone and isinstance(filled[0], str)) or _is_remark(filled):
                table.suspects[line] = " · ".join(map(_shown, filled))[:SHOWN]


def _is_total(filled: list[Any]) -> bool:
    """Whether a line is a sum: one text that begins with a word for it, and numbers."""
    texts = [cell for cell in filled if isinstance(cell, str) and not NUMERIC.fullmatch(fold_letters(cell[:LONGEST]))]
    if not texts or not TOTAL.match(fold_letters(texts[0][:LONGEST])):
        return False
    return all(text[:1].isdigit() or len(text) < 2 for text in texts[1:])


def _is_remark(filled: list[Any]) -> bool:
    return len(filled) == 1 and isinstance(filled[0], str) and bool(REMARK.match(fold_letters(filled[0][:LONGEST])))


def lines_text(lines: list[int]) -> str:
    """Return the numbers of a few lines, and how many more there are."""
    more = len(lines) - 10
    rest = ngettext("and %d more", "and %d more", more) % more if more > 0 else ""
    return ", ".join(map(str, lines[:10])) + (f" {rest}" if rest else "")


__all__ = ["heading_of", "letter_of", "lines_text", "table_of"]
