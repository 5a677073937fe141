"""What is on a sheet is read, whatever its stated extent; what is hidden, merged or no record is named."""

import datetime
import io
import re
import time
import zipfile

import pytest

from common.tables.headings import heading_of, names_of
from common.tables.reading import Fault, TableError, read_table

NAMES = names_of({"title": ["název"], "year": ["rok"], "amount": ["částka, Kč"], "who": ["žadatel"]}, {})
HEADER = ["název", "rok", "částka", "žadatel"]
ROW = ["Den Země", 2022, 5000, "Turnov"]


def book(*rows, change=None, title="List1"):
    """Return a workbook of the rows; `change` gets the workbook and its sheet."""
    import openpyxl

    made = openpyxl.Workbook()
    made.active.title = title
    for row in rows:
        made.active.append(row)
    if change:
        change(made, made.active)
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def changed_part(content, old, new, part="xl/worksheets/sheet1.xml"):
    """Return the workbook with a text of one of its parts replaced."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(result, "w") as target:
        for name in source.namelist():
            data = source.read(name).decode() if name == part else source.read(name)
            target.writestr(name, re.sub(old, new, data) if name == part else data)
    return result.getvalue()


def table(content, sheet=""):
    return read_table(content, NAMES.knows, sheet)


def cells(content):
    return [row for _line, row in table(content).rows]


# --- The extent --------------------------------------------------------------


@pytest.mark.parametrize(
    "stated", ['<dimension ref="A1"/>', '<dimension ref="A1:B2"/>', "", '<dimension ref="A1:XFD1048576"/>']
)
def test_everything_is_read_whatever_extent_the_sheet_states(stated):
    content = changed_part(book(HEADER, ROW, ["Jiný", 2023, 1, "x"]), '<dimension ref="[^"]*" ?/>', stated)

    assert cells(content) == [ROW, ["Jiný", 2023, 1, "x"]]


# --- The header --------------------------------------------------------------


@pytest.mark.parametrize(
    "above", [[["Přehled žádostí"]], [["Přehled, žádostí, v roce, 2022, a tak dále"], []], [["Kraj", "2022"], ["x"]]]
)
def test_title_above_the_header_is_left_out_and_named(above):
    read = table(book(*above, HEADER, ROW))

    assert (read.headers, read.rows) == (HEADER, [(len(above) + 2, ROW)])
    assert str(above[0][0]) in read.notes[0]


def test_title_of_a_csv_file_does_not_hide_its_separator():
    read = table("Přehled, akcí, kraje, za rok, 2022, celkem\r\nnázev;rok\r\nDen, Země;2022\r\n".encode())

    assert (read.headers, read.rows) == (["název", "rok"], [(3, ["Den, Země", "2022"])])


@pytest.mark.parametrize("line", ["sep=;\r\n", '"sep=;"\r\n', "\ufeffsep=;\n", "SEP=;\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_line_that_tells_the_separator_is_no_header(line, encoding):
    read = table(f"{line}název;rok\r\nDen, Země;2022\r\n".encode(encoding))

    assert read.rows == [(3, ["Den, Země", "2022"])]


def test_header_of_two_lines_is_joined():
    names = names_of({"who": ["žadatel název"], "ico": ["žadatel IČO"], "asked": ["částka požadovaná"]}, {})

    def merge(_book, sheet):
        sheet.merge_cells("A1:B1")

    content = book(["Žadatel", None, "Částka"], ["název", "IČO", "požadovaná"], ["Turnov", 276227, 5], change=merge)
    read = read_table(content, names.knows)

    assert (read.headers, read.rows) == (
        ["Žadatel název", "Žadatel IČO", "Částka požadovaná"],
        [(3, ["Turnov", 276227, 5])],
    )


def test_units_below_the_header_belong_to_it():
    read = table(book(HEADER, [None, None, "(v tis. Kč)", None], ROW))

    assert (read.headers[2], heading_of(read.headers[2]).factor, read.rows) == ("částka (v tis. Kč)", 1000, [(3, ROW)])


@pytest.mark.parametrize("repeated", [HEADER, [1, 2, 3, 4], ["(1)", "(2)", "(3)", "(4)"]])
def test_line_that_repeats_or_numbers_the_header_is_no_record(repeated):
    read = table(book(HEADER, repeated, ROW))

    assert read.rows == [(3, ROW)]
    assert "2" in read.notes[0]


def test_column_without_a_name_is_kept_to_be_asked_about():
    read = table(book(["název", None, "rok"], ["Den", "něco", 2022], ["Noc", "x", 2022, "za okrajem"]))

    assert read.headers == ["název", "sloupec B bez názvu", "rok", "sloupec D bez názvu"]
    assert read.rows == [(2, ["Den", "něco", 2022, ""]), (3, ["Noc", "x", 2022, "za okrajem"])]


def test_line_of_a_csv_file_that_is_too_long_is_at_fault_alone():
    read = table("název;rok\nDen;2022\nDen;Země;2022\n".encode())

    assert (len(read.rows), list(read.faults)) == (2, [3])


# --- Cells -------------------------------------------------------------------


def test_merged_cells_of_a_column_are_given_to_all_their_lines():
    def merge(_book, sheet):
        sheet.merge_cells("B2:B3")

    read = table(book(HEADER, ROW, ["Jiný", None, 5, "x"], ["Další", None, 6, "y"], change=merge))

    assert [row[1] for _line, row in read.rows] == [2022, 2022, None]
    assert read.spread == {2: {1}, 3: {1}}
    assert "B2–B3" in read.notes[0]


def test_stored_result_of_a_formula_is_read_and_a_missing_one_is_a_fault_of_the_cell():
    content = changed_part(
        book(HEADER, ["a", 2022, "=1+1", "x"], ["b", 2022, "=1+2", "x"]), "<f>1\\+1</f><v ?/>", "<f>1+1</f><v>2</v>"
    )
    content = changed_part(content, "<f>1\\+1</f><v></v>", "<f>1+1</f><v>2</v>")

    (_line, first), (_other, second) = table(content).rows
    assert first[2] == 2
    assert isinstance(second[2], Fault)
    assert "C3" in second[2].message


def test_error_in_a_cell_is_a_fault_of_the_cell():
    def spoil(_book, sheet):
        sheet["C2"].value, sheet["C2"].data_type = "#REF!", "e"

    ((_line, row),) = table(book(HEADER, ROW, change=spoil)).rows
    assert ("C2" in row[2].message, "#REF!" in row[2].message) == (True, True)


def test_dates_are_read_as_days():
    ((_line, row),) = table(book(HEADER, ["Den", datetime.datetime(2022, 4, 22), 5, "x"])).rows

    assert row[1] == datetime.date(2022, 4, 22)


def test_cells_merged_again_and_again_do_not_take_for_ever():
    again = '<mergeCell ref="D2:D1048576"/>' * 19_000
    content = changed_part(
        book(HEADER, ["Den", 2022, 1, "x"], *[[f"Den {number}", 2022] for number in range(300)]),
        "</sheetData>",
        f"</sheetData><mergeCells>{again}</mergeCells>",
    )
    began = time.process_time()

    assert len(table(content).rows) == 301
    assert time.process_time() - began < 5


# --- What is hidden ----------------------------------------------------------


def test_hidden_lines_and_columns_are_named():
    def hide(_book, sheet):
        sheet.row_dimensions[3].hidden = True
        sheet.column_dimensions["D"].hidden = True

    read = table(book(HEADER, ROW, ["Skrytý", 2022, 1, "x"], change=hide))

    assert (len(read.rows), read.hidden_lines, read.hidden_columns) == (2, [3], [3])


def test_sheet_with_the_header_is_read_and_the_others_are_named():
    def add(made, _sheet):
        made.create_sheet("Číselník", 0).append(["kód", "význam"])
        made.create_sheet("Tajné").append(HEADER)
        made["Tajné"].sheet_state = "hidden"

    read = table(book(HEADER, ROW, change=add, title="Žádosti"))

    assert read.rows == [(2, ROW)]
    assert all(name in read.notes[0] for name in ("Žádosti", "Číselník", "Tajné"))


def test_one_of_several_sheets_with_a_header_has_to_be_chosen():
    def add(made, _sheet):
        made.create_sheet("2023").append(HEADER)
        made["2023"].append(["Jiný", 2023, 1, "x"])

    content = book(HEADER, ROW, change=add, title="2022")

    assert (table(content).headers, table(content).sheets) == ([], ["2022", "2023"])
    assert table(content, "2023").rows == [(2, ["Jiný", 2023, 1, "x"])]


# --- Lines that are no records -----------------------------------------------


@pytest.mark.parametrize(
    "line",
    [
        ["Celkem", None, 5000], [None, None, "CELKEM:", 5000], ["Součet za rok 2022", None, 5000],
        ["Σ Celkem", None, 5],
        [None, "Mezisoučet", 5000], ["Celkem", "3 žádosti", "5 000,00 Kč"], ["Poznámka: bez příloh"],
        ["Zpracovala: Nováková"], ["* předběžné"],
    ],
)  # fmt: skip
def test_total_or_remark_is_kept_apart(line):
    read = table(book(HEADER, ROW, line, ROW))

    assert (list(read.suspects), len(read.rows)) == ([3], 3)


@pytest.mark.parametrize(
    "line",
    [
        ["Celkem dobrý den", 2022, 5000, "Turnov"], ["2.6", 2022, "Součet z. s.", "Hřiště"],
        ["Jen název"],
        ["Sumář, výstava", 2022, None, "Turnov"], ["Den", "Celkem", 5, "x"],
    ],
)  # fmt: skip
def test_record_whose_name_looks_like_a_total_is_a_record(line):
    assert table(book(HEADER, line, ROW)).suspects == {}


def test_remark_below_the_table_and_heading_across_it_are_kept_apart():
    def merge(_book, sheet):
        sheet.merge_cells("A2:D2")

    read = table(book(HEADER, ["Program 2.6"], ROW, [], ["Usnesení č. 12/22"], change=merge))

    assert list(read.suspects) == [2, 5]


# --- Files of another kind ---------------------------------------------------


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"<!DOCTYPE html><table><tr><td>a</td></tr></table>", "webová stránka"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "heslem"),
        (b"\xd0\xcf\x11\xe0", "XLS"),
    ],
)
def test_file_of_another_kind_is_refused_with_the_true_reason(content, said):
    with pytest.raises(TableError, match=said):
        table(content)


def test_opendocument_is_named():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")

    with pytest.raises(TableError, match="ODS"):
        table(buffer.getvalue())


# --- Headings ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "sense", "factor"),
    [
        ("Požadováno (v tis. Kč)", "pozadovano", 1000), ("POŽADOVÁNO v Kč:", "pozadovano", 1),
        ("částka [mil. Kč]", "castka", 10**6), ("Částka tis.Kč", "castka", 1000),
        ("  Výše\ndotace *", "vyse dotace", 1),
        ("tisíc a jedna noc", "tisic a jedna noc", 1), ("Kč", "", 1),
    ],
)  # fmt: skip
def test_heading_is_known_by_its_sense_and_unit(text, sense, factor):
    heading = heading_of(text)

    assert (heading.sense, heading.factor) == (sense, factor)


def test_heading_of_many_combining_marks_costs_nothing():
    assert len(heading_of("a" + "\u0301" * 80_000).exact) <= 200


def test_column_that_two_headers_name_equally_is_nobodys():
    sure, rivals = NAMES.columns_of(["Název", "NÁZEV", "rok"])

    assert (sure, rivals) == ({2: {"year"}}, [0, 1])
