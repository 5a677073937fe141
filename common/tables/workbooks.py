"""Sheets of XLSX workbooks, read from what is there: neither the stated extent nor the need of formulas is trusted.

openpyxl is slow to import, so this module is imported where a workbook is read.
"""

from __future__ import annotations

import datetime
import io
import zipfile
from typing import Any

from django.utils.translation import gettext as _
from openpyxl import load_workbook  # noqa: TID253
from openpyxl.utils import get_column_letter  # noqa: TID253
from openpyxl.worksheet._reader import FORMULA_TAG, VALUE_TAG, WorkSheetParser  # noqa: TID253

from common.tables.reading import (
    CONTROL,
    MAX_CELL,
    MAX_COLUMNS,
    Fault,
    Sheet,
    TableError,
    check_length,
    unescape_formula,
)
from common.uploads.checks import PACKED_BY_OFFICES

MAX_UNPACKED = 60 * 1024 * 1024
MAX_MERGED = 20_000
MAX_CELLS = 700_000
"""Filled cells of all sheets together; a table of the most rows and columns has fewer."""
OTHER_KINDS = {
    "mimetype": "ODS",
    "xl/workbook.bin": "XLSB",
    "word/document.xml": "DOCX",
    "Index/Document.iwa": "Numbers",
}
"""Files that are archives, too, by a part that only they have."""


class Parser(WorkSheetParser):
    """Gives the stored results of formulas, and marks the formulas that have none."""

    has_formulas = False

    def parse_cell(self, element: Any) -> dict[str, Any]:
        cell: dict[str, Any] = super().parse_cell(element)
        if element.find(FORMULA_TAG) is not None:
            self.has_formulas = True
            is_empty_text = element.get("t") == "str" and element.find(VALUE_TAG) is not None
            if cell["value"] is None and not is_empty_text:
                cell["data_type"] = "f"
        return cell


def read_sheets(content: bytes) -> list[Sheet]:
    """Return the sheets of a workbook that hold something; raise TableError if it cannot be read."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(part.file_size for part in archive.infolist()) > MAX_UNPACKED:
                raise TableError(_("The workbook is too large. Delete its empty rows and pictures and try again."))
            if any(part.compress_type not in PACKED_BY_OFFICES for part in archive.infolist()):
                # Other methods unpack in chunks of unlimited size, whatever the directory says.
                raise TableError(_("This is not an XLSX workbook, or it is damaged."))
            names = set(archive.namelist())
        if found := [kind for part, kind in OTHER_KINDS.items() if part in names]:
            raise TableError(_("This is a file of the kind %s. Save it as XLSX or CSV and try again.") % found[0])
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        sheets: list[Sheet] = []
        for one in book.worksheets:
            sheets.append(_sheet(book, one, MAX_CELLS - sum(sheet.size for sheet in sheets)))
    except TableError:
        raise
    except Exception as error:
        raise TableError(_("This is not an XLSX workbook, or it is damaged.")) from error
    return [one for one in sheets if one.lines or one.refusal]


def _sheet(book: Any, worksheet: Any, most: int) -> Sheet:
    """Return all cells of a worksheet with what is hidden and merged in it; of a hidden one, a line that holds any."""
    sheet = Sheet(worksheet.title, is_hidden=worksheet.sheet_state != "visible")
    with worksheet._get_source() as source:
        parser = Parser(
            source,
            worksheet._shared_strings,
            data_only=True,
            epoch=book.epoch,
            date_formats=book._date_formats,
            timedelta_formats=book._timedelta_formats,
        )
        try:
            _read_lines(parser, sheet, most)
        except TableError as error:
            sheet.refusal = str(error)
            return sheet
    sheet.has_formulas = parser.has_formulas
    sheet.hidden_lines = {int(row) for row, facts in parser.row_dimensions.items() if _is_hidden(facts, "ht")}
    for facts in parser.column_dimensions.values():
        if _is_hidden(facts, "width"):
            sheet.hidden_columns |= set(range(int(facts["min"]) - 1, min(int(facts["max"]), MAX_COLUMNS)))
    ranges = parser.merged_cells.mergeCell if parser.merged_cells else []
    sheet.merged = [(one.min_row, one.max_row, one.min_col - 1, one.max_col - 1) for one in ranges[:MAX_MERGED]]
    return sheet


def _read_lines(parser: Parser, sheet: Sheet, most: int) -> None:
    """Read the lines that hold something, with at most so many filled cells."""
    for line, cells in parser.parse():
        filled = {one["column"]: one for one in cells if one["value"] not in (None, "") or one["data_type"] == "f"}
        if not filled:
            continue
        if (last := max(filled)) > MAX_COLUMNS:
            raise TableError(_("The file has more than %d columns.") % MAX_COLUMNS)
        row = [_value(filled[column]) if column in filled else None for column in range(1, last + 1)]
        sheet.lines.append((line, row))
        sheet.size += len(filled)
        if sheet.is_hidden:
            return
        if sheet.size > most:
            raise TableError(_("The workbook is too large. Delete its empty rows and pictures and try again."))
        check_length(sheet.lines)


def _is_hidden(facts: dict[str, str], size: str) -> bool:
    return facts.get("hidden") in ("1", "true") or facts.get(size) in ("0", "0.0")


def _value(cell: dict[str, Any]) -> Any:
    """Return the value of a cell, or the fault why it has none."""
    value, where = cell["value"], f"{get_column_letter(cell['column'])}{cell['row']}"
    if cell["data_type"] == "f":
        message = _("Cell %s holds a formula without a result. Open the file in a spreadsheet, save it and try again.")
        return Fault(message % where)
    if cell["data_type"] == "e":
        return Fault(_("Cell %(cell)s holds the error %(error)s.") % {"cell": where, "error": str(value)[:20]})
    if isinstance(value, str):
        if CONTROL.search(value) or len(value) > MAX_CELL:
            return Fault(_("Cell %s contains characters that are not text.") % where)
        return unescape_formula(value)
    if isinstance(value, datetime.datetime) and value.time() == datetime.time():
        return value.date()
    if isinstance(value, float) and value.is_integer() and abs(value) < 2**53:
        return int(value)
    return value
