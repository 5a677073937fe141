"""Tables of slides: native ones, with columns as wide as their words need and rows as high as their lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from decks.flow import column_widths
from decks.geometry import CELL, CELL_ENDS, CELL_SIDES, EMU, Box, Letters
from decks.pptx.measuring import line_count
from decks.pptx.places import TABLE_STYLE
from decks.pptx.text import Setting, clean, write
from decks.slides import Paragraph, Run, Table

SIZES: Final = (CELL, Letters(18, 25), Letters(16, 22), Letters(14, 19))
"""The letters of a table; the smaller ones only where another program's rows would leave the slide."""


@dataclass(frozen=True)
class Grid:
    """The measures of a table, in units."""

    letters: Letters
    widths: tuple[int, ...]
    heights: tuple[int, ...]


def grid_of(table: Table, box: Box) -> Grid:
    """Return the measures with which a table fits its box; of one that is longer, those with the smallest letters.

    In our box the columns are as wide as the flow made them.
    """
    known = len(table.widths) == len(table.head) and sum(table.widths) == box.width
    for letters in SIZES:
        widths = table.widths if known else _fitted(column_widths(table), box.width)
        lines = [
            _lines(row, widths, letters, is_bold=order == 0 or _is_total(table, order)) for order, row in _rows(table)
        ]
        heights = tuple(count * letters.line + 2 * CELL_ENDS + 1 for count in lines)
        if sum(heights) <= box.height:
            break
    return Grid(letters, widths, heights)


def _fitted(widths: tuple[int, ...], room: int) -> tuple[int, ...]:
    """Return the widths of columns as shares of another room."""
    whole = [int(one * room / sum(widths)) for one in widths]
    whole[0] += room - sum(whole)
    return tuple(whole)


def _rows(table: Table) -> list[tuple[int, tuple[Paragraph, ...]]]:
    """Return the rows with the head as the first, numbered."""
    return list(enumerate((tuple(Paragraph((Run(text),)) for text in table.head), *table.rows)))


def _is_total(table: Table, order: int) -> bool:
    return table.has_total and order == len(table.rows)


def _pieces(cell: Paragraph, is_bold: bool) -> list[tuple[str, bool]]:
    return [(clean(run.text), is_bold or run.is_strong) for run in cell.runs]


def _lines(row: tuple[Paragraph, ...], widths: tuple[int, ...], letters: Letters, *, is_bold: bool) -> int:
    return max(
        (
            line_count(_pieces(cell, is_bold), max(width - 2 * CELL_SIDES, 10), letters.size)
            for cell, width in zip(row, widths, strict=True)
        ),
        default=1,
    )


def fill(drawn: Any, table: Table, grid: Grid, setting: Setting, scale: float, *, is_ours: bool) -> None:
    """Write the cells of an inserted table with their look; `scale` is EMU of a unit."""
    from pptx.oxml.ns import qn

    properties = drawn._tbl.tblPr
    properties.set("firstRow", "1")
    properties.set("bandRow", "0")
    if table.has_total:
        properties.set("lastRow", "1")
    if is_ours:
        properties.find(qn("a:tableStyleId")).text = TABLE_STYLE
    for column, width in zip(drawn.columns, grid.widths, strict=True):
        column.width = round(width * scale)
    for (order, row), height in zip(_rows(table), grid.heights, strict=True):
        drawn.rows[order].height = round(height * scale)
        for place, cell in enumerate(row):
            _write_cell(drawn.cell(order, place), cell, setting, scale, is_right=place in table.numeric)


def _write_cell(drawn: Any, cell: Paragraph, setting: Setting, scale: float, *, is_right: bool) -> None:
    from pptx.oxml.ns import qn

    body = drawn._tc.get_or_add_txBody()
    write(body, (Paragraph(cell.runs),), setting)
    if is_right:
        for properties in body.iter(qn("a:pPr")):
            properties.set("algn", "r")
    drawn.margin_left = drawn.margin_right = round(CELL_SIDES * scale)
    drawn.margin_top = drawn.margin_bottom = round(CELL_ENDS * scale)


def setting_of(grid: Grid, setting: Setting, scale: float) -> Setting:
    """Return how cells are written: in the letters of the table, which frames of text do not know."""
    from dataclasses import replace

    hundredths = 75 * scale / EMU
    return replace(
        setting,
        size=round(grid.letters.size * hundredths),
        spacing=round(grid.letters.line * hundredths),
        is_unmarked=True,
    )
