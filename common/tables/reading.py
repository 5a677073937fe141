"""Reading CSV and XLSX files of any program, and writing them safely."""

from __future__ import annotations

import csv
import datetime
import io
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import PurePath
from typing import Any

from django.utils.translation import gettext as _

MAX_BYTES = 20 * 1024 * 1024
MAX_UNPACKED = 60 * 1024 * 1024
MAX_ROWS = 10_000
MAX_COLUMNS = 60
MAX_CELL = 100_000
FIRST_LINES = 25
"""Lines among which the header is looked for."""

WORKBOOK, OLD_WORKBOOK = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
ENDINGS = (".csv", ".tsv", ".xlsx", ".xlsm", ".xls", "")
"""Endings of names; what is in the file decides. An `.xls` is often a workbook or text in disguise."""
SEPARATORS = (";", ",", "\t")
SEPARATOR_LINE = re.compile(r"\ufeff?\"?sep=(?P<sign>[;,\t|])\"?\r?\n", re.IGNORECASE)
"""The line by which Excel is told the separator."""
FORMULA_START = ("=", "+", "-", "@", "\t", "\r")
NUMBER = re.compile(r"[-+]?[0-9]+([.,][0-9]+)?")
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")


class TableError(Exception):
    """A file that cannot be read unambiguously, with a message for the user."""


@dataclass(frozen=True)
class Fault:
    """Stands for a cell that cannot be read, with the message for the user."""

    message: str


@dataclass
class Sheet:
    """What a file holds, as it is: lines with something in them, and what a spreadsheet shows differently."""

    title: str = ""
    lines: list[tuple[int, list[Any]]] = field(default_factory=list)
    is_hidden: bool = False
    hidden_lines: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    """Merged cells: first and last line, first and last column, counted from 0."""
    has_formulas: bool = False
    size: int = 0
    """The number of filled cells."""
    refusal: str = ""
    """Why it cannot be read, which matters only if it is the sheet to read."""


@dataclass
class Table:
    """A header and rows of equal length, each with the number of its line in the file."""

    headers: list[str]
    rows: list[tuple[int, list[Any]]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    """What somebody who sees the file in a spreadsheet would not expect: lines above the header, other sheets."""
    hidden_lines: list[int] = field(default_factory=list)
    hidden_columns: list[int] = field(default_factory=list)
    suspects: dict[int, str] = field(default_factory=dict)
    """Lines that look like a total, a heading or a remark rather than a record, with their text."""
    faults: dict[int, str] = field(default_factory=dict)
    """What is wrong with whole lines."""
    spread: dict[int, set[int]] = field(default_factory=dict)
    """Columns of lines whose value comes from a cell that is merged over several lines."""
    sheets: list[str] = field(default_factory=list)
    """Names of the sheets of which one has to be chosen."""
    sheet: str = ""


Knows = Callable[[str], bool]
"""Whether a text is the name of a column that can be loaded."""


def read_table(content: bytes, knows: Knows | None = None, sheet: str = "") -> Table:
    """Return the table of a CSV or XLSX file; raise TableError if it cannot be read unambiguously.

    With `knows` the header is looked for below titles, also over two lines, and on the sheet that has it, and what is
    wrong with single lines and cells is kept with them. Without, the header is the first line, and any fault is raised.
    `sheet` is the name of the sheet to read if several have one.
    """
    from common.tables.layout import table_of  # Builds on this module.

    if not content:
        raise TableError(_("The file is empty."))
    if len(content) > MAX_BYTES:
        raise TableError(_("The file is larger than %d MB. Please divide it.") % (MAX_BYTES // 1024 // 1024))
    if content.startswith(WORKBOOK):
        from common.tables.workbooks import read_sheets

        return table_of(read_sheets(content), knows, sheet)
    if content.startswith(OLD_WORKBOOK):
        if ENCRYPTED in content:
            raise TableError(_("The workbook is locked by a password. Save it without one and try again."))
        raise TableError(_("This is the old XLS format. Save the file as XLSX or CSV and try again."))
    return table_of([_csv_sheet(content, knows)], knows, sheet)


def check_name(file_name: str, content: bytes) -> None:
    """Raise TableError if the name promises another kind of file than a CSV file or the workbook that is there."""
    ending = PurePath(file_name).suffix.lower()
    if content.startswith(OLD_WORKBOOK):
        return
    if ending not in ENDINGS:
        raise TableError(_("Choose a CSV or XLSX file; this one ends with %s.") % ending)
    if ending in (".xlsx", ".xlsm") and content and not content.startswith(WORKBOOK):
        raise TableError(_("This is not an XLSX workbook, or it is damaged."))


# --- Reading ---------------------------------------------------------------------------------------------------------


def decode(content: bytes) -> str:
    """Decode UTF-8 with or without a BOM, UTF-16, or Windows-1250, which Czech programs still write."""
    marks = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
    wanted = [encoding for mark, encoding in marks if content.startswith(mark)]
    if not wanted and b"\x00" in content[:200]:
        wanted = ["utf-16-le" if content[1:2] == b"\x00" else "utf-16-be"]
    for encoding in wanted or ["utf-8", "cp1250"]:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if CONTROL.search(text):
            break
        return text
    raise TableError(_("The text of the file cannot be read. Save it as “CSV UTF-8” or as XLSX."))


def _csv_sheet(content: bytes, knows: Knows | None) -> Sheet:
    text = decode(content)
    if text.lstrip()[:200].lower().startswith(("<!doctype", "<html", "<?xml", "<table")):
        raise TableError(_("This is a web page, not a table. Open it in a spreadsheet and save it as XLSX or CSV."))
    csv.field_size_limit(MAX_CELL)
    sheet, first, before = Sheet(), 1, 0
    separator = ""
    if told := SEPARATOR_LINE.match(text):
        separator, text, before = told["sign"], text[told.end() :], 1
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator or _delimiter(text, knows), strict=True)
        for cells in reader:
            if any(cell.strip() for cell in cells):
                sheet.lines.append((first + before, [unescape_formula(cell) for cell in cells]))
            check_length(sheet.lines)
            first = reader.line_num + 1
    except csv.Error as error:
        message = _("Line %d cannot be read: a quotation mark is probably missing.")
        raise TableError(message % (first + before)) from error
    return sheet


def _delimiter(text: str, knows: Knows | None) -> str:
    """Return the delimiter that finds the most names of columns, or divides the first lines most evenly."""
    first = [line for line in text[: 20 * MAX_CELL].splitlines()[:FIRST_LINES] if line.strip()]
    return max(
        SEPARATORS, key=lambda sign: _fitness([next(csv.reader([line], delimiter=sign)) for line in first], knows)
    )


def _fitness(lines: list[list[str]], knows: Knows | None) -> tuple[int, int]:
    """Return how many names of columns a line has, and how many cells the lines of the most usual length have."""
    known = (
        max((sum(1 for cell in cells if cell.strip() and knows(cell)) for cells in lines), default=0) if knows else 0
    )
    lengths = Counter(len(cells) for cells in lines)
    return known, max((length * times for length, times in lengths.items() if length > 1), default=0)


def check_length(lines: list[Any]) -> None:
    """Raise TableError as soon as there are more lines than a table may have, titles and totals among them."""
    if len(lines) > MAX_ROWS + FIRST_LINES:
        raise TableError(_("The file has more than %d rows. Please divide it.") % MAX_ROWS)


# --- Writing ---------------------------------------------------------------------------------------------------------


def escape_formula(value: Any) -> Any:
    """Return the cell escaped so that no spreadsheet reads it as a formula; numbers, even negative, are unchanged."""
    if not isinstance(value, str) or not value.startswith(FORMULA_START) or NUMBER.fullmatch(value):
        return value
    return f"'{value}"


def unescape_formula(text: str) -> str:
    """Undo `escape_formula` when a table is imported."""
    return text[1:] if text.startswith("'") and text[1:].startswith(FORMULA_START) else text


def write_csv(headers: Sequence[str], rows: Iterable[Sequence[Any]]) -> bytes:
    """Return CSV that Czech spreadsheet programs open correctly: UTF-8 with a BOM, semicolons."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=";", lineterminator="\r\n")
    writer.writerow([escape_formula(str(header)) for header in headers])
    for row in rows:
        writer.writerow([escape_formula(_as_text(value)) for value in row])
    return b"\xef\xbb\xbf" + buffer.getvalue().encode()


def _as_text(value: Any) -> Any:
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return f"{value:f}".replace(".", ",")
    if isinstance(value, datetime.date):
        return value.isoformat()
    return value


def write_xlsx(headers: Sequence[str], rows: Iterable[Sequence[Any]], title: str) -> bytes:
    """Return a workbook with one sheet; numbers and dates keep their types, text is never a formula."""
    import openpyxl
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
    from openpyxl.styles import Font

    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.title = re.sub(r"[\\/*?:\[\]]", " ", title)[:31] or "data"
    sheet.freeze_panes = "A2"
    for line, row in enumerate([list(map(str, headers)), *rows], 1):
        for column, value in enumerate(row, 1):
            cell = sheet.cell(line, column)
            safe = escape_formula(value)
            if isinstance(safe, str):
                cell.value = ILLEGAL_CHARACTERS_RE.sub("\N{REPLACEMENT CHARACTER}", safe)[:32_767]
                cell.data_type = "s"
            else:
                cell.value = safe
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()
