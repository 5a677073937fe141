"""A workbook packed as no office program does is refused before anything of it is unpacked."""

import io
import zipfile

import pytest
from openpyxl import Workbook  # noqa: TID253

from common.tables.reading import TableError, read_table


def workbook(method):
    """Return a workbook with a table, packed by a method."""
    book, written, packed = Workbook(), io.BytesIO(), io.BytesIO()
    for row in (["název"], ["Trhy"]):
        book.active.append(row)
    book.save(written)
    with zipfile.ZipFile(written) as plain, zipfile.ZipFile(packed, "w", method) as archive:
        for name in plain.namelist():
            archive.writestr(name, plain.read(name))
    return packed.getvalue()


def knows(name):
    return name == "název"


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_workbook_packed_by_another_method_is_refused(method, monkeypatch):
    content = workbook(method)
    monkeypatch.setattr(zipfile.ZipFile, "open", lambda *args, **facts: pytest.fail("It was unpacked."))

    with pytest.raises(TableError, match="poškozený"):
        read_table(content, knows)


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_workbook_packed_as_usual_is_read(method):
    assert read_table(workbook(method), knows).rows
