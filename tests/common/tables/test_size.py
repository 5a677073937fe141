"""Only a workbook that is short also when it is unpacked is read while somebody waits for the page."""

import io
import zipfile

from common.tables.size import UNPACKED, is_short_workbook


def packed(content):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", content)
    return file.getvalue()


def test_short_workbook_is_read_at_once():
    assert is_short_workbook(packed(b"<row/>" * 100))


def test_workbook_of_millions_of_empty_rows_waits_for_the_worker_however_well_it_is_packed():
    content = packed(b"<row/>" * (UNPACKED // 6 + 1))

    assert len(content) < 16_000
    assert not is_short_workbook(content)


def test_damaged_workbook_is_refused_at_once():
    assert is_short_workbook(b"PK\x03\x04" + b"x" * 100)
