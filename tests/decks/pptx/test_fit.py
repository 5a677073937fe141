"""No text leaves its box: measured with the letters of Liberation Sans, which Arial shares, as the file sets them."""

from functools import cache
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as some

from decks.geometry import CELL_ENDS, CONTENT_BOX, EMU, HEIGHT, WIDTH
from decks.pptx import measuring
from decks.pptx.frames import frame_of
from decks.pptx.places import TABLE, TEXT, TITLE_PLACE
from decks.slides import Layout, Slide, Table
from tests.decks.pptx.reading import place, reopened
from tests.decks.pptx.samples import slides, words

pytestmark = pytest.mark.django_db

LONGEST_WORD = "nejneobhospodařovávatelnějšímipolem"[:34]
LONG_ADDRESS = "https://www.kraj-lbc.cz/odbor-regionalniho-rozvoje/zdravy-kraj/mistni-agenda-21/2022?x=1"


@pytest.fixture(scope="session")
def fonts():
    """The fonts by their weight."""
    found = {}
    for is_bold, name in ((False, "Regular"), (True, "Bold")):
        paths = sorted(Path("/usr/share/fonts").rglob(f"LiberationSans-{name}.ttf"))
        if not paths:
            pytest.skip("Liberation Sans is not installed: sudo apt-get install fonts-liberation")
        found[is_bold] = TTFont(paths[0])
    return found


@pytest.fixture(scope="session")
def count(fonts):
    """Return a function that counts lines as a program does: words, the long ones divided where the line ends."""
    widths = {bold: (font.getBestCmap(), font["hmtx"].metrics) for bold, font in fonts.items()}

    @cache
    def width(letter, bold):
        known, metrics = widths[bold]
        return metrics[known[ord(letter)]][0] / 2048 if ord(letter) in known else 1.0

    def lines(pieces, room, size, first=0.0):
        letters = [(letter, bold) for text, bold in pieces for letter in text]
        counted, used, at = 1, first, 0
        while at < len(letters):
            if letters[at][0] == "\n":
                counted, used, at = counted + 1, 0.0, at + 1
                continue
            end = at
            while end < len(letters) and letters[end][0] not in " \n\u200b":
                end += 1
            word = sum(width(letter, bold) for letter, bold in letters[at:end]) * size
            if used and used + word > room:
                counted, used = counted + 1, 0.0
            for letter, bold in letters[at:end]:
                wide = width(letter, bold) * size
                if used + wide > room:
                    counted, used = counted + 1, 0.0
                used += wide
            at = end
            while at < len(letters) and letters[at][0] in " \u200b":
                used, at = used + (width(" ", False) * size if letters[at][0] == " " else 0.0), at + 1
        return counted

    return lines


def overfull(deck, count):
    """Return the frames whose text leaves them, and the shapes that leave the slide."""
    wrong = []
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.has_text_frame:
                frame = frame_of(shape, count)
                if frame is None or frame.is_full:
                    wrong.append((slide.shapes.title.text, shape.name, frame))
            right, foot = shape.left + shape.width, shape.top + shape.height
            if shape.left < 0 or shape.top < 0 or right > WIDTH * EMU or foot > HEIGHT * EMU:
                wrong.append((slide.shapes.title.text, shape.name, "outside"))
            if shape.has_table:
                wrong += [(slide.shapes.title.text, row) for row in cut_rows(shape.table, count)]
    return wrong


def cut_rows(table, count):
    """Yield the rows that are lower than their text."""
    for order, row in enumerate(table.rows):
        for cell, column in zip(row.cells, table.columns, strict=True):
            runs = [one for paragraph in cell.text_frame.paragraphs for one in paragraph.runs]
            if not runs:
                continue
            is_bold = order == 0 or (table.last_row and order == len(table.rows) - 1)
            room = (column.width - cell.margin_left - cell.margin_right) / 12700
            spacing = cell.text_frame.paragraphs[0].line_spacing.pt
            lines = count([(run.text, is_bold or bool(run.font.bold)) for run in runs], room, runs[0].font.size.pt)
            if lines * spacing * 12700 + cell.margin_top + cell.margin_bottom > row.height:
                yield order, cell.text, lines


def test_slides_of_every_layout_fit(count):
    assert overfull(reopened(), count) == []


@pytest.mark.parametrize("word", [LONGEST_WORD, LONG_ADDRESS])
def test_long_word_fits_in_every_place(count, word):
    table = Table(
        (word, "Projekt", "Kč"), tuple((words(word), words(f"{word} a {word}"), words("1 Kč")) for _ in range(3)), (2,)
    )
    found = reopened(
        [
            Slide("a", Layout.OPENING, word[:40], subtitle=word),
            Slide("b", Layout.TEXT, word, text=tuple(words(f"{word} a {word}", level=level) for level in (0, 1, 2))),
            Slide("c", Layout.TEXT_PICTURE, word, text=(words(word, level=2),)),
            Slide("d", Layout.TABLE, word, text=(words(word),), table=table),
            Slide("e", Layout.QUOTE, word, text=(words(word),)),
            Slide("f", Layout.CLOSING, word[:40], text=(words(word),)),
        ]
    )

    assert overfull(found, count) == []


def test_text_that_is_too_long_is_found(count):
    found = reopened([Slide("a", Layout.TEXT, "A", text=tuple(words("Aktivita", level=1) for _ in range(12)))])

    assert [name for _title, name, _frame in overfull(found, count)] == ["Text"]


def test_sizes_are_those_of_the_geometry(site):
    found = reopened()
    sizes = {
        (slide.slide_layout._element.get("matchingName"), number): frame_of(place(slide, number)).smallest
        for slide in found.slides
        for number in (TITLE_PLACE, TEXT)
        if number in [one.placeholder_format.idx for one in slide.placeholders]
    }

    assert sizes["text", TITLE_PLACE] == 30
    assert sizes["text", TEXT] == sizes["table", TEXT] == 19.5
    assert sizes["closing", TEXT] == 21
    assert (sizes["opening", TITLE_PLACE], sizes["opening", TEXT], sizes["quote", TEXT]) == (45, 21, 25.5)


def test_table_that_flow_leaves_a_little_long_gets_smaller_letters(count):
    rows = tuple((words(f"Město {one}"), words("Zdravé město a místní Agenda 21")) for one in range(10))
    found = reopened([Slide("a", Layout.TABLE, "Tabulka", table=Table(("Město", "Projekt"), rows))])

    frame = place(found.slides[0], TABLE)
    assert frame.height <= CONTENT_BOX.height * EMU
    assert overfull(found, count) == []


@settings(max_examples=60, derandomize=True)
@given(
    pieces=some.lists(some.tuples(some.text("abčWi .-\n", max_size=60), some.booleans()), max_size=5),
    room=some.floats(200, 900),
)
def test_measure_never_counts_less_lines_than_a_program(count, pieces, room):
    assert measuring.line_count(pieces, room, 26) >= count(pieces, room, 26)


def test_measure_of_a_very_long_text_is_quick():
    assert measuring.line_count([("x" * 100_000, False)], 1120, 26) > 1000


def test_cells_have_the_room_that_rows_count_with(site):
    cell = place(reopened(slides()[6:7]).slides[0], TABLE).table.cell(0, 0)

    assert (cell.margin_top, cell.margin_bottom) == (CELL_ENDS * EMU, CELL_ENDS * EMU)
