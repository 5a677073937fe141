"""Tables of any program are read rightly or refused with the reason; what is written out is never a formula."""

import csv
import io
import zipfile
from decimal import Decimal

import pytest

from common.tables.reading import MAX_ROWS, TableError, check_name, escape_formula, read_table, write_csv, write_xlsx

TEXT = "název;částka\r\nŽluťoučký kůň;67 638,00 Kč\r\n"


def sheet_of(content):
    """Return the sheet of an XLSX file as other programs see it."""
    import openpyxl

    return openpyxl.load_workbook(io.BytesIO(content)).active


def workbook(*rows, change=None):
    """Return an XLSX file of the rows; `change` may spoil it."""
    import openpyxl

    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    if change:
        change(book)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def reason(content):
    with pytest.raises(TableError) as refusal:
        read_table(content)
    return str(refusal.value)


# --- CSV ---------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1250", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_csv_is_read_in_every_encoding_and_with_every_separator(encoding, separator):
    text = f'název{separator}částka\r\nŽluťoučký kůň{separator}"67 638,00 Kč"\r\n'

    table = read_table(text.encode(encoding))

    assert (table.headers, table.rows) == (["název", "částka"], [(2, ["Žluťoučký kůň", "67 638,00 Kč"])])


def test_lines_are_numbered_as_in_the_file_past_empty_lines_and_breaks_inside_cells():
    table = read_table(b'a;b\n\n1;"two\nlines"\n;\n5;6\n')

    assert [line for line, _cells in table.rows] == [3, 6]


def test_short_lines_are_filled_up_and_long_ones_refused():
    assert read_table(b"a;b;c\n1\n").rows == [(2, ["1", "", ""])]
    assert "3" in reason(b"a;b\n1;2\n1;2;3\n")


@pytest.mark.parametrize("content", [b"a" * 140_000 + b"\n", b"a" * 99_000 + b";" + b"b" * 120_000 + b"\n1;2\n"])
def test_first_line_that_is_too_long_is_refused(content):
    with pytest.raises(TableError):
        read_table(content)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\n\n",
        b"a;b\n",
        b"a;;c\n1;2;3\n",
        b"a;A\n1;2\n",
        b'a;b\n"1;2\n',
        b"a;b\n1;\x00\n",
        b"\x81\x8d\x8f",
        b"\xd0\xcf\x11\xe0" + b"old excel",
        b"PK\x03\x04 no archive",
        "a;b\n1;\u202egnp.exe\n".encode(),
    ],
    ids=["empty", "blank", "only header", "unnamed", "twice", "quote", "nul", "binary", "xls", "zip", "bidi"],
)
def test_table_that_cannot_be_read_for_sure_is_refused_in_words(content):
    assert len(reason(content)) > 15


def test_table_of_too_many_rows_is_refused():
    assert str(MAX_ROWS) in reason(b"a\n" + b"1\n" * (MAX_ROWS + 1))


def test_file_of_too_many_bytes_is_refused():
    assert "20 MB" in reason(b"a" * (20 * 1024 * 1024 + 1)).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.xlsx", b"jen text", "Toto není sešit XLSX, nebo je poškozený."),
        ("a.txt", b"a;b\n1;2\n", "Vyberte soubor CSV nebo XLSX. Tento má příponu .txt."),
        ("a.ods", b"PK\x03\x04", "Vyberte soubor CSV nebo XLSX. Tento má příponu .ods."),
    ],
)
def test_name_that_promises_another_kind_of_file_is_refused(name, content, said):
    with pytest.raises(TableError) as refusal:
        check_name(name, content)

    assert str(refusal.value) == said


@pytest.mark.parametrize("name", ["a.XLSX", "a.csv", "a"])
def test_workbook_may_have_any_name_of_a_table(name):
    check_name(name, workbook(["a"], ["b"]))


# --- XLSX --------------------------------------------------------------------


def test_workbook_is_read_with_its_numbers():
    assert read_table(workbook(["název", "částka"], ["Kůň", 67638], ["Osel", 1.5])).rows == [
        (2, ["Kůň", 67638]),
        (3, ["Osel", 1.5]),
    ]


def test_formula_is_refused_with_its_cell():
    assert "B2" in reason(workbook(["a", "b"], ["1", "=1+1"]))


def test_hidden_sheet_is_left_out_and_two_visible_ones_are_refused():
    def hide(book):
        other = book.create_sheet("tajné")
        other.append(["x"])
        other.sheet_state = "hidden"

    def show(book):
        book.create_sheet("druhý").append(["x"])

    assert read_table(workbook(["a"], [1], change=hide)).rows == [(2, [1])]
    assert "druhý" in reason(workbook(["a"], [1], change=show))


def test_merged_header_is_refused():
    def merge(book):
        book.active.merge_cells("A1:B1")

    assert "2" in reason(workbook(["a", "b", "c"], [1, 2, 3], change=merge))


def test_workbook_that_ends_in_a_million_empty_rows_is_read():
    def stretch(book):
        book.active.cell(1_048_576, 1).number_format = "0.00"

    assert read_table(workbook(["a"], [1], change=stretch)).rows == [(2, [1])]


def test_bomb_is_refused_before_it_is_unpacked():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * (61 * 1024 * 1024))

    assert len(buffer.getvalue()) < 1024 * 1024
    assert len(reason(buffer.getvalue())) > 15


# --- Writing -----------------------------------------------------------------


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_text_that_a_spreadsheet_takes_for_a_formula_is_neutralised_in_both_kinds_and_comes_back_as_it_was(start):
    text = f"{start}cmd|' /C calc'!A0"

    as_csv = list(
        csv.reader(io.StringIO(write_csv(["a", "b"], [[text, "x"]]).decode("utf-8-sig"), newline=""), delimiter=";")
    )
    as_xlsx = sheet_of(write_xlsx(["a", "b"], [[text, "x"]], "data"))

    assert as_csv[1][0][0] == "'"
    assert as_xlsx["A2"].data_type != "f"
    assert as_xlsx["A2"].value[0] == "'"
    assert read_table(write_csv(["a", "b"], [[text, "x"]])).rows == [(2, [text.strip(), "x"])]


@pytest.mark.parametrize("number", ["-5", "+5", "-13,50", "-0.5"])
def test_negative_number_stays_a_number(number):
    assert escape_formula(number) == number


def test_numbers_keep_their_kind_in_a_workbook_and_have_a_comma_in_csv():
    sheet = sheet_of(write_xlsx(["a"], [[Decimal("-13.50")]], "data"))

    assert (sheet["A2"].data_type, sheet["A2"].value) == ("n", -13.5)
    assert write_csv(["a"], [[Decimal("-13.50")]]).endswith(b"\r\n-13,50\r\n")


def test_csv_opens_with_its_diacritics():
    assert write_csv(["název"], [["kůň"]]).startswith(b"\xef\xbb\xbf")


def test_sign_that_a_workbook_cannot_hold_does_not_break_it():
    sheet = sheet_of(write_xlsx(["a"], [["x\x0by"]], "data[1]/*"))

    assert sheet["A2"].value == "x\N{REPLACEMENT CHARACTER}y"
