"""The text of a chapter as HTML, as an editor shows it, and back."""

import pytest
from django.utils.translation import override

from common.fields import sanitize
from decks.evaluation.document import Chapter, Grid, Heading, line, plain
from decks.evaluation.words import blocks_of, html_of
from decks.slides import Table

GRID = Grid("calls", "Výzvy", Table(("Program",), ((line("2.6"),),)), (1,))
CHAPTER = Chapter(
    "money",
    "Dotace",
    (
        line("Kraj podpořil ", plain("13 projektů", strong=True), " & další <b>."),
        GRID,
        Heading("2.6 Podpora MA21"),
        line("první", level=1, number="1."),
        line("druhý ", plain("odkaz", address="https://kraj.example/?a=1&b=2"), level=1, number="2."),
        line("mezi nimi"),
        line("položka", level=1),
        line("pod ní", level=2),
        line("další", level=1),
        Heading("Menší", 3),
    ),
)


def test_text_comes_back_from_the_editor_as_it_was():
    with override("cs"):
        html = html_of(CHAPTER.blocks)

    assert "<p>[tabulka: calls]</p>" in html
    assert blocks_of(html, CHAPTER.figures) == CHAPTER.blocks
    assert blocks_of(sanitize(html), CHAPTER.figures) == CHAPTER.blocks


def test_table_stays_out_once_its_line_is_deleted_and_moves_with_it():
    html = "<p>konec</p><p>[tabulka: calls]</p><p>[tabulka: calls]</p>"

    assert blocks_of(html, CHAPTER.figures) == (line("konec"), GRID, line("[tabulka: calls]"))
    assert blocks_of("<p>nic</p>", CHAPTER.figures) == (line("nic"),)


@pytest.mark.parametrize("html", ["<p>", "<ul><ul><ul><li>x", "</p></ul>", "<h3></h3>", "<p>&nbsp;</p>", "a<br>b"])
def test_broken_markup_breaks_nothing(html):
    assert isinstance(blocks_of(html), tuple)


def test_second_paragraph_of_an_item_is_no_item_of_its_own():
    first, second, third = blocks_of("<ol><li><p>první</p><p>k němu</p></li><li>druhý</li></ol>")

    assert [(one.text, one.number, one.is_continued) for one in (first, second, third)] == [
        ("první", "1.", False),
        ("k němu", "", True),
        ("druhý", "2.", False),
    ]
    assert html_of((first, second, third)) == "<ol><li><p>první</p><p>k němu</p></li><li><p>druhý</p></li></ol>"
