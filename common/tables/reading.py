"""Reading CSV and XLSX files of any program, and writing them safely."""

from __future__ import annotations

import csv
import datetime
import io
import re
import zipfile
from collections.abc import Iterable, Sequence
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

WORKBOOK, OLD_WORKBOOK = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
ENDINGS = (".csv", ".xlsx", "")
FORMULA_START = ("=", "+", "-", "@", "\t", "\r")
NUMBER = re.compile(r"[-+]?[0-9]+([.,][0-9]+)?")
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")


class TableError(Exception):
    """A file that cannot be read unambiguously, with a message for the user."""


@dataclass
class Table:
    """A header and rows of equal length, each with the number of its line in the file."""

    headers: list[str]
    rows: list[tuple[int, list[Any]]] = field(default_factory=list)


def read_table(content: bytes) -> Table:
    """Return the table of a CSV or XLSX file; raise TableError if it cannot be read unambiguously."""
    if not content:
        raise TableError(_("The file is empty."))
    if len(content) > MAX_BYTES:
        raise TableError(_("The file is larger than %d MB. Please divide it.") % (MAX_BYTES // 1024 // 1024))
    if content.startswith(WORKBOOK):
        return _tidy(_xlsx_rows(content))
    if content.startswith(OLD_WORKBOOK):
        raise TableError(_("This is the old XLS format. Save the file as XLSX or CSV and try again."))
    return _tidy(_csv_rows(content))


def check_name(file_name: str, content: bytes) -> None:
    """Raise TableError if the name promises another kind of file than a CSV file or the workbook that is there."""
    ending = PurePath(file_name).suffix.lower()
    if content.startswith(OLD_WORKBOOK):
        return
    if ending not in ENDINGS:
        raise TableError(_("Choose a CSV or XLSX file; this one ends with %s.") % ending)
    if ending == ".xlsx" and content and not content.startswith(WORKBOOK):
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


def _csv_rows(content: bytes) -> Iterable[tuple[int, list[Any]]]:
    text = decode(content)
    csv.field_size_limit(MAX_CELL)
    first = 1
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
        for cells in reader:
            yield first, [unescape_formula(cell) for cell in cells]
            first = reader.line_num + 1
    except csv.Error as error:
        raise TableError(_("Line %d cannot be read: a quotation mark is probably missing.") % first) from error


def _delimiter(text: str) -> str:
    """Return the delimiter that divides the first line into the most cells."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    counts = {sign: len(next(csv.reader([first], delimiter=sign))) for sign in (";", ",", "\t")}
    return max(counts, key=lambda sign: counts[sign])


def _xlsx_rows(content: bytes) -> Iterable[tuple[int, list[Any]]]:
    import openpyxl

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(part.file_size for part in archive.infolist()) > MAX_UNPACKED:
                raise TableError(_("The workbook is too large. Delete its empty rows and pictures and try again."))
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, keep_links=False)
    except TableError:
        raise
    except Exception as error:
        raise TableError(_("This is not an XLSX workbook, or it is damaged.")) from error
    with_data = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible" and _has_data(sheet)]
    if not with_data:
        raise TableError(_("The workbook has no visible sheet with data."))
    if len(with_data) > 1:
        names = ", ".join(sheet.title for sheet in with_data)
        raise TableError(_("Several sheets hold data (%s). Leave only the one to load.") % names)
    for line, cells in enumerate(with_data[0].iter_rows(), 1):
        if any(cell.value is not None for cell in cells):
            yield line, [_value(cell) for cell in cells]


def _has_data(sheet: Any) -> bool:
    return any(value is not None for row in sheet.iter_rows(values_only=True) for value in row)


def _value(cell: Any) -> Any:
    """Return the value of the cell; raise TableError for a formula, whose stored result may be stale or missing."""
    if cell.data_type == "f":
        raise TableError(
            _("Cell %s holds a formula. Copy the table and paste it as values, then try again.") % cell.coordinate
        )
    if cell.data_type == "e":
        raise TableError(_("Cell %(cell)s holds the error %(error)s.") % {"cell": cell.coordinate, "error": cell.value})
    value = cell.value
    if isinstance(value, str):
        if CONTROL.search(value) or len(value) > MAX_CELL:
            raise TableError(_("Cell %s contains characters that are not text.") % cell.coordinate)
        return unescape_formula(value)
    if isinstance(value, datetime.datetime) and value.time() == datetime.time():
        return value.date()
    if isinstance(value, float) and value.is_integer() and abs(value) < 2**53:
        return int(value)
    return value


def _tidy(lines: Iterable[tuple[int, list[Any]]]) -> Table:
    """Return the lines as a table, without empty lines, each padded to the length of the header."""
    table: Table | None = None
    for line, cells in lines:
        filled = [cell.strip() if isinstance(cell, str) else cell for cell in cells]
        while filled and filled[-1] in ("", None):
            filled.pop()
        if not filled:
            continue
        if table is None:
            table = Table(_header(filled))
            continue
        if len(filled) > len(table.headers):
            raise TableError(_("Line %d has more cells than the header has columns.") % line)
        if len(table.rows) == MAX_ROWS:
            raise TableError(_("The file has more than %d rows. Please divide it.") % MAX_ROWS)
        table.rows.append((line, filled + [""] * (len(table.headers) - len(filled))))
    if table is None or not table.rows:
        raise TableError(_("The file has no rows below its header."))
    return table


def _header(cells: list[Any]) -> list[str]:
    if len(cells) > MAX_COLUMNS:
        raise TableError(_("The file has more than %d columns.") % MAX_COLUMNS)
    names = ["" if cell is None else str(cell) for cell in cells]
    if "" in names:
        raise TableError(
            _("Column %d has no name in the header. Merged cells? Each column needs a name of its own.")
            % (names.index("") + 1)
        )
    folded = [name.casefold() for name in names]
    if twins := [name for name in names if folded.count(name.casefold()) > 1]:
        raise TableError(_("The column “%s” is in the header twice.") % twins[0])
    return names


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
