"""Rich text becomes paragraphs of a slide and comes back as the same rich text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from common.fields import sanitize
from decks.rich import paragraphs_of, rich_text_of, tidied
from decks.slides import Paragraph, Run

looks = st.builds(
    Run,
    st.text("aěí <>&\"'\n", min_size=1, max_size=12),
    st.sampled_from(["", "https://example.cz/?a=1&b=2", "mailto:a@example.cz"]),
    st.booleans(),
    st.booleans(),
)


@st.composite
def lists_of_paragraphs(draw):
    """Paragraphs as rich text can tell them: levels go down by one, numbers follow each other within a list."""
    told, numbers = [], {}
    for _count in range(draw(st.integers(0, 8))):
        runs = tidied(draw(st.lists(looks, min_size=1, max_size=3)))
        if not runs:
            continue
        level = draw(st.integers(0, min(2, (told[-1].level if told else 0) + 1)))
        number = ""
        if level:
            is_inside = bool(told) and told[-1].level >= level
            numbers = (
                {one: value for one, value in numbers.items() if one <= level}
                if is_inside
                else {one: value for one, value in numbers.items() if one < level}
            )
            is_numbered = numbers.get(level, 0) > 0 if level in numbers else draw(st.booleans())
            numbers[level] = (numbers.get(level, 0) + 1) if is_numbered else 0
            number = f"{numbers[level]}." if is_numbered else ""
        else:
            numbers = {}
        told.append(Paragraph(runs, level, number))
    return tuple(told)


@settings(max_examples=150)
@given(lists_of_paragraphs())
def test_paragraphs_come_back_from_rich_text(told):
    assert paragraphs_of(rich_text_of(told)) == told


@settings(max_examples=50)
@given(lists_of_paragraphs())
def test_rich_text_of_paragraphs_is_what_the_editor_keeps(told):
    assert paragraphs_of(sanitize(rich_text_of(told))) == told


@pytest.mark.parametrize(
    ("rich_text", "told"),
    [
        ("", []),
        ("Bez značek", [(0, "", "Bez značek")]),
        ("<p>První</p><p> </p><p>Druhý</p>", [(0, "", "První"), (0, "", "Druhý")]),
        ("<h3>Nadpis</h3>", [(0, "", "Nadpis")]),
        ("<p>a<br>b<br/></p>", [(0, "", "a\nb")]),
        ("<ol start='3'><li>tři</li><li>čtyři</li></ol>", [(1, "3.", "tři"), (1, "4.", "čtyři")]),
        (
            "<ul><li><p>a</p><ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ul>",
            [(1, "", "a"), (2, "", "b"), (2, "", "c"), (1, "", "d")],
        ),
        ("<p>3 &lt; 4 &amp; 5</p>", [(0, "", "3 < 4 & 5")]),
        ("<p>otevřené <strong>a neuzavřené", [(0, "", "otevřené a neuzavřené")]),
        ("<script>alert(1)</script><p>text</p>", [(0, "", "text")]),
    ],
)
def test_rich_text_is_told_in_paragraphs(rich_text, told):
    assert [(one.level, one.number, one.text) for one in paragraphs_of(rich_text)] == told


def test_looks_and_links_are_kept():
    (told,) = paragraphs_of('<p>Viz <a href="https://a.cz/"><strong>web</strong></a> a <em>leták</em>.</p>')

    assert told.runs == (
        Run("Viz "),
        Run("web", "https://a.cz/", is_strong=True),
        Run(" a "),
        Run("leták", is_emphasised=True),
        Run("."),
    )


def test_second_paragraph_of_an_item_goes_on_from_it():
    told = paragraphs_of("<ol><li><p>a</p><p>b</p></li><li><p>c</p></li></ol>")

    assert [(one.number, one.is_continued) for one in told] == [("1.", False), ("", True), ("2.", False)]
    assert paragraphs_of(rich_text_of(told)) == told
