"""The kinds of files that tables are read from and written to."""

from __future__ import annotations

from typing import Any

import tablib
from import_export.formats.base_formats import Format

from common.tables.reading import read_table, write_csv, write_xlsx


class AnyTable(Format):
    """CSV or XLSX, recognised by content; the encoding passed by django-import-export is ignored."""

    def __init__(self, encoding: str | None = None) -> None:
        self.encoding = None

    def get_title(self) -> str:
        return "CSV, XLSX"

    def can_import(self) -> bool:
        return True

    def create_dataset(self, in_stream: bytes) -> tablib.Dataset:
        table = read_table(in_stream)
        dataset = tablib.Dataset(headers=table.headers)
        for _line, cells in table.rows:
            dataset.append(cells)
        dataset.lines = [line for line, _cells in table.rows]
        return dataset


class SafeCSV(Format):
    """CSV for Czech spreadsheets, without formulas."""

    def get_title(self) -> str:
        return "CSV"

    def get_extension(self) -> str:
        return "csv"

    def get_content_type(self) -> str:
        return "text/csv; charset=utf-8"

    def can_export(self) -> bool:
        return True

    def export_data(self, dataset: tablib.Dataset, **kwargs: Any) -> bytes:
        return write_csv(dataset.headers, dataset)


class SafeXLSX(SafeCSV):
    """A workbook without formulas."""

    def get_title(self) -> str:
        return "XLSX (Excel, LibreOffice)"

    def get_extension(self) -> str:
        return "xlsx"

    def get_content_type(self) -> str:
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

    def export_data(self, dataset: tablib.Dataset, **kwargs: Any) -> bytes:
        return write_xlsx(dataset.headers, dataset, dataset.title or "data")
