"""Empty tables with all columns of a resource, to be filled in and loaded."""

from __future__ import annotations

import io
from typing import Any

from django.utils.translation import gettext as _

from common.tables.cells import Choice
from common.tables.reading import MAX_ROWS, write_csv, write_xlsx
from common.tables.resources import TableResource

WIDTH = 18
LONGEST_LIST = 255
"""Characters that a list of allowed values may have in a workbook."""


def template_of(resource: TableResource, kind: str) -> bytes:
    """Return a table of the kind `csv` or `xlsx` with the header of the resource and no rows."""
    fields = resource.get_import_fields()
    headers = [str(one.column_name) for one in fields]
    if kind == "csv":
        return write_csv(headers, [])
    return _with_hints(write_xlsx(headers, [], _("template")), fields, _required(resource))


def _required(resource: TableResource) -> set[str]:
    return {str(resource.fields[name].column_name) for name in resource.required}


def _with_hints(content: bytes, fields: list[Any], required: set[str]) -> bytes:
    """Return the workbook with lists of allowed values, wide columns, and notes at columns that must be filled in."""
    import openpyxl
    from openpyxl.comments import Comment
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    book = openpyxl.load_workbook(io.BytesIO(content))
    sheet: Any = book.active
    for number, one in enumerate(fields, 1):
        letter = get_column_letter(number)
        sheet.column_dimensions[letter].width = max(WIDTH, len(str(one.column_name)) + 2)
        if str(one.column_name) in required:
            sheet.cell(1, number).comment = Comment(_("Has to be filled in."), "")
        if isinstance(one.widget, Choice):
            labels = ",".join(str(choice.label) for choice in one.widget.choices if "," not in str(choice.label))
            if len(labels) <= LONGEST_LIST:
                allowed = DataValidation(type="list", formula1=f'"{labels}"', allow_blank=True, showErrorMessage=False)
                allowed.add(f"{letter}2:{letter}{MAX_ROWS + 1}")
                sheet.add_data_validation(allowed)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()
