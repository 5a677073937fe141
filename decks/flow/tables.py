"""Tables of a topic: the widths of columns, and which rows stand on which slide under the same head."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Final

from decks.flow.dividing import MOST, Piece, Room, divide
from decks.flow.measuring import SAFE, breakable, cut_to, lines_of, width_of
from decks.flow.texts import chunks, without_end
from decks.geometry import CELL, CELL_ENDS, CELL_SIDES, CONTENT_BOX
from decks.slides import Paragraph, Run, Table

MEASURED: Final = 200
"""Rows by which the widths of columns are chosen."""
NARROWEST: Final = 72
"""Units of a column."""
LINE: Final = 1
"""Units of the line between two rows."""
FROM_TOTAL: Final = 3.0
"""What a break between the last row and the sum costs."""
MOST_HEAD: Final = 3
"""Lines of a head."""


def tables_of(table: Table, more: Paragraph) -> list[Table]:
    """Return the parts of a table, each fitting a slide; `more` stands in the last one if not all rows have room."""
    if not table.head:
        return []
    measured = _Measured(table)
    rows = list(measured.rows())
    parts, is_cut = divide([row.piece for row in rows], Room(measured.room, measured.room))
    told = []
    for place, part in enumerate(parts or [range(0)]):
        of_part = [rows[one].cells for one in part]
        if is_cut and place == MOST - 1:
            of_part[-1] = (more, *(Paragraph(()) for _column in table.head[1:]))
        has_total = table.has_total and not is_cut and place == len(parts) - 1
        told.append(replace(measured.table, rows=tuple(of_part), has_total=has_total))
    return told


def column_widths(table: Table) -> tuple[int, ...]:
    """Return the widths of columns in units, together as wide as their box, chosen by the longest texts."""
    wide = float(CONTENT_BOX.width)
    wanted = [max(NARROWEST, min(_widest_cell(table, place), wide)) for place in range(len(table.head))]
    if (spare := wide - sum(wanted)) >= 0:
        return _in_whole_units([one + spare * one / sum(wanted) for one in wanted])
    least = [min(one, max(NARROWEST, _longest_word(table, place))) for place, one in enumerate(wanted)]
    for place in table.numeric:
        # An amount is not divided.
        least[place] = wanted[place]
    fair = wide / len(least)
    if sum(least) > wide:
        least = [min(one, fair) for one in least]
    # Longer texts get more, but a text ten times as long does not need ten times the width.
    shares = [math.sqrt(most - one) for most, one in zip(wanted, least, strict=True)]
    spare = wide - sum(least)
    return _in_whole_units([one + spare * share / (sum(shares) or 1) for one, share in zip(least, shares, strict=True)])


def _in_whole_units(widths: list[float]) -> tuple[int, ...]:
    whole = [int(one) for one in widths]
    whole[0] += CONTENT_BOX.width - sum(whole)
    return tuple(whole)


def _widest_cell(table: Table, place: int) -> float:
    return max(_wide(table.head[place], strong=True), *(_cell_width(row[place]) for row in table.rows[:MEASURED]), 0)


def _wide(text: str, *, strong: bool) -> float:
    return width_of(text, CELL.size, strong=strong) * 1.02 + 2 * CELL_SIDES + 1


def _cell_width(cell: Paragraph) -> float:
    return sum(width_of(run.text, CELL.size, strong=run.is_strong) for run in cell.runs) * 1.02 + 2 * CELL_SIDES + 1


def _longest_word(table: Table, place: int) -> float:
    texts = [table.head[place], *(row[place].text for row in table.rows[:MEASURED])]
    return max(_wide(word, strong=True) for text in texts for word in text[:2_000].split(" "))


@dataclass(frozen=True)
class Row:
    """A row, or a part of a tall one, with its height."""

    cells: tuple[Paragraph, ...]
    piece: Piece


class _Measured:
    """A table with the widths of its columns and words that fit them."""

    def __init__(self, table: Table) -> None:
        self.widths = table.widths if len(table.widths) == len(table.head) else column_widths(table)
        head = [self._head(text, place) for place, text in enumerate(table.head)]
        self.table = replace(table, head=tuple(text for text, _lines in head), widths=self.widths)
        self.room = CONTENT_BOX.height - _height(max(lines for _text, lines in head))
        """What is left below the head."""

    def _inner(self, place: int) -> float:
        return max(self.widths[place] - 2 * CELL_SIDES, CELL.size)

    def _head(self, text: str, place: int) -> tuple[str, int]:
        width = self._inner(place)
        text = cut_to(text, CELL.size, width, lines=MOST_HEAD, strong=True)
        (run,) = breakable([Run(text)], CELL.size, width, strong=True)
        return run.text, lines_of([run], CELL.size, width, strong=True)

    def rows(self) -> Iterator[Row]:
        """Yield the rows, no more than the most slides hold; a row taller than a slide comes in parts."""
        left = (MOST + 1) * self.room
        most = int((self.room - 2 * CELL_ENDS - LINE) // CELL.line)
        last = len(self.table.rows) - 1
        for place, row in enumerate(self.table.rows):
            if left <= 0:
                return
            cost = FROM_TOTAL if self.table.has_total and place == last else 0.0
            for cells, lines in self._parts(row, most):
                yield Row(cells, Piece(_height(lines), _height(lines), 0, cost))
                left -= _height(lines)
                cost = 0.0

    def _parts(self, row: tuple[Paragraph, ...], most: int) -> Iterator[tuple[tuple[Paragraph, ...], int]]:
        cells = [self._cut(cell, place, most) for place, cell in enumerate(row)]
        for parts in zip_longest(*cells, fillvalue=Paragraph(())):
            lines = [lines_of(cell.runs, CELL.size, self._inner(place)) for place, cell in enumerate(parts)]
            yield tuple(parts), max(lines)

    def _cut(self, cell: Paragraph, place: int, most: int) -> list[Paragraph]:
        width = self._inner(place)
        runs = breakable(cell.runs, CELL.size, width)
        if lines_of(runs, CELL.size, width) <= most:
            return [replace(cell, runs=runs)]
        parts = chunks(runs, [width * SAFE / CELL.size], most)
        return [replace(cell, runs=without_end(part)) for part in parts]


def _height(lines: int) -> int:
    return lines * CELL.line + 2 * CELL_ENDS + LINE
