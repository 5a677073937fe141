"""Tables of slides: native ones, with columns as wide as their words need and rows as high as their lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from decks.geometry import CELL, EMU, Box, Letters
from decks.pptx.measuring import line_count, longest_word, width_of
from decks.pptx.places import TABLE_STYLE
from decks.pptx.text import Setting, clean, write
from decks.slides import Paragraph, Run, Table

ACROSS, DOWN = 12, 7
"""The room around the text of a cell, in units."""
SIZES: Final = (CELL, Letters(18, 25), Letters(16, 22), Letters(14, 19))
"""The letters of a table; the smaller ones only where another program's rows would leave the slide."""
WIDEST: Final = 420
"""A text column that would be wider in one line gives way to others first."""


@dataclass(frozen=True)
class Grid:
    """The measures of a table, in units."""

    letters: Letters
    widths: tuple[int, ...]
    heights: tuple[int, ...]


def grid_of(table: Table, box: Box) -> Grid:
    """Return the measures with which a table fits its box; of one that is longer, those with the smallest letters."""
    for letters in SIZES:
        widths = _widths(table, box.width, letters)
        lines = [
            _lines(row, widths, letters, is_bold=order == 0 or _is_total(table, order)) for order, row in _rows(table)
        ]
        heights = tuple(count * letters.line + 2 * DOWN + 1 for count in lines)
        if sum(heights) <= box.height:
            break
    return Grid(letters, widths, heights)


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
            line_count(_pieces(cell, is_bold), max(width - 2 * ACROSS, 10), letters.size)
            for cell, width in zip(row, widths, strict=True)
        ),
        default=1,
    )


def _widths(table: Table, room: int, letters: Letters) -> tuple[int, ...]:
    """Return the widths of the columns: numbers in one line, texts share what is left as their lengths ask."""
    wanted, least = [], []
    for place in range(len(table.head)):
        cells = [(row[place].text, order == 0 or _is_total(table, order)) for order, row in _rows(table)]
        is_number = place in table.numeric
        texts = cells[1:] if is_number else cells
        longest = max((width_of(clean(text), letters.size, bold) for text, bold in texts), default=0)
        word = max((longest_word(clean(text), letters.size, bold) for text, bold in cells), default=0)
        wanted.append(max(longest, word) + 2 * ACROSS + 2)
        least.append(min((max(longest, word) if is_number else word) + 2 * ACROSS + 2, wanted[-1]))
    if sum(wanted) <= room:
        spare = room - sum(wanted)
        texts_of = [place for place in range(len(wanted)) if place not in table.numeric] or list(range(len(wanted)))
        for place in texts_of:
            wanted[place] += spare / len(texts_of)
        return _whole(wanted, room)
    if sum(least) >= room:
        return _whole([one * room / sum(least) for one in least], room)
    asked = [min(one, WIDEST * 2) - low for one, low in zip(wanted, least, strict=True)]
    spare = room - sum(least)
    more = sum(max(one, 0) for one in asked) or 1
    return _whole([low + spare * max(one, 0) / more for low, one in zip(least, asked, strict=True)], room)


def _whole(widths: list[float], room: int) -> tuple[int, ...]:
    """Return whole widths that fill the room."""
    whole = [int(one) for one in widths]
    whole[0] += room - sum(whole)
    return tuple(whole)


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
    drawn.margin_left = drawn.margin_right = round(ACROSS * scale)
    drawn.margin_top = drawn.margin_bottom = round(DOWN * scale)


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
