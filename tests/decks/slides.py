"""Random slides, and what a test asks of divided ones."""

import json
from dataclasses import asdict

from hypothesis import strategies as st

from common.charts import KC, PIECES, Chart, Exactness, Look, Row, Series, Shape, Value
from decks.flow.measuring import BREAK, advances
from decks.geometry import (
    BODY,
    CELL,
    CELL_ENDS,
    CELL_SIDES,
    CONTENT_BOX,
    SUBTITLE,
    TEXT_BOXES,
    TEXT_LETTERS,
    TITLE,
    TITLE_BOX,
    TITLE_BOXES,
    TITLE_LETTERS,
)
from decks.slides import Layout, Paragraph, Picture, Run, Slide, Table

LONGEST_WORD = "Nejneobhospodařovávatelnějšímu34pí"
"""A word of 34 letters."""
ADDRESS = "https://www.kraj-lbc.cz/uredni-deska/dokumenty/2022/11/24/priloha-c-1-k-usneseni-rady-kraje?verze=3&jazyk=cs"

words = st.one_of(
    st.text("aábcčdďeéěhiíjklmnňoópqrřsštťuúůvwxyýzž.,!?–-", min_size=1, max_size=12),
    st.sampled_from([LONGEST_WORD, ADDRESS, "Krajský", "EKODen.", "W" * 90, "škola", "690 230 Kč", "漢字かな", "عربي"]),
    st.text(max_size=20),
)
texts = st.lists(words, max_size=40).map(" ".join)
addresses = st.sampled_from(["", "https://example.cz/", "mailto:a@example.cz"])
runs = st.builds(Run, texts, addresses, st.booleans(), st.booleans())
paragraphs = st.builds(
    Paragraph,
    st.lists(runs, max_size=4).map(tuple),
    level=st.integers(0, 2),
    number=st.sampled_from(["", "1.", "12."]),
)
pictures = st.builds(
    Picture, texts, st.sampled_from(["", "fotografie/a.jpg"]), st.integers(0, 9), st.integers(0, 9), texts, texts
)
amounts = st.one_of(st.none(), st.integers(0, 10**9), st.decimals(0, 10**9, places=2, allow_nan=False))
values = st.builds(Value, amounts, st.sampled_from(Exactness))
looks = st.sampled_from(Look)


@st.composite
def tables(draw):
    columns = draw(st.integers(1, 5))
    cells = st.builds(lambda run: Paragraph((run,)), runs)
    row = st.tuples(*[cells] * columns)
    head = draw(st.tuples(*[texts] * columns))
    rows = draw(st.lists(row, max_size=20).map(tuple))
    return Table(head, rows, draw(st.sets(st.integers(0, columns - 1)).map(sorted).map(tuple)), draw(st.booleans()))


@st.composite
def charts(draw):
    series = draw(st.lists(st.builds(Series, texts, looks), min_size=1, max_size=3).map(tuple))
    row = st.builds(
        Row,
        texts,
        st.tuples(*[values] * len(series)),
        place=st.one_of(st.none(), st.integers(2000, 2100)),
        look=st.one_of(st.none(), looks),
    )
    return Chart(
        key="penize",
        title=draw(texts),
        shape=draw(st.sampled_from(Shape)),
        unit=draw(st.sampled_from([KC, PIECES])),
        heading="Rok",
        series=series,
        rows=tuple(draw(st.lists(row, max_size=20))),
        facts={"year": 2022},
    )


slides = st.builds(
    Slide,
    key=st.just("heading:planovani"),
    layout=st.sampled_from(Layout),
    title=texts,
    subtitle=st.one_of(st.just(""), texts),
    text=st.lists(paragraphs, max_size=14).map(tuple),
    table=st.one_of(st.none(), tables()),
    chart=st.one_of(st.none(), charts()),
    pictures=st.lists(pictures, max_size=6).map(tuple),
    notes=texts,
    section=texts,
    address=addresses,
)


def said(*told):
    """Return the words of texts and paragraphs, without the places to break."""
    text = " ".join(one if isinstance(one, str) else one.text for one in told)
    return text.replace(BREAK, "").split()


def has_broken_words(slide):
    return BREAK in json.dumps(asdict(slide), ensure_ascii=False, default=str)


def overflow(slide):
    """Return where a slide holds more than its boxes have room for, in words; empty if nowhere."""
    return [
        name
        for name, tall, room in (
            ("title", title_height(slide), TITLE_BOXES.get(slide.layout, TITLE_BOX).height),
            ("text", text_height(slide), TEXT_BOXES[slide.layout].height),
            ("table", table_height(slide.table), CONTENT_BOX.height),
        )
        if tall > room
    ] + [f"word {word}" for word in wide_words(slide)]


def lines_of(runs, size, width, *, strong=False):
    """The lines of a paragraph, letter by letter: how a browser breaks it, at spaces and where it may."""
    lines, used, word, space = 1, 0.0, 0.0, 0.0
    for sign, is_strong in [(sign, strong or run.is_strong) for run in runs for sign in run.text] + [(" ", strong)]:
        wide = advances(strong=is_strong)[sign] * size
        if sign not in {" ", BREAK}:
            word += wide
            continue
        if used and word and used + space + word > width:
            lines, used, space = lines + 1, 0.0, 0.0
        used, word, space = used + (space if used else 0.0) + word, 0.0, wide
    return lines if used <= width or lines > 1 else lines + 1


def title_height(slide):
    letters, box = TITLE_LETTERS.get(slide.layout, TITLE), TITLE_BOXES.get(slide.layout, TITLE_BOX)
    return lines_of([Run(slide.title)], letters.size, box.width, strong=True) * letters.line


def text_height(slide):
    letters, width = TEXT_LETTERS.get(slide.layout, BODY), TEXT_BOXES[slide.layout].width
    lines = [lines_of(one.runs, letters.size, width - one.level * letters.indent) for one in slide.text]
    tall = sum(lines) * letters.line + max(0, len(lines) - 1) * letters.gap
    return tall + (lines_of([Run(slide.subtitle)], SUBTITLE.size, width) * SUBTITLE.line if slide.subtitle else 0)


def table_height(table):
    if table is None:
        return 0
    rows = [[Paragraph((Run(text, is_strong=True),)) for text in table.head], *table.rows]
    inner = [width - 2 * CELL_SIDES for width in table.widths]
    lines = [max(lines_of(cell.runs, CELL.size, wide) for cell, wide in zip(row, inner, strict=True)) for row in rows]
    return sum(count * CELL.line + 2 * CELL_ENDS + 1 for count in lines)


def wide_words(slide):
    """Yield words of the text that cannot be divided and are wider than their line."""
    letters, width = TEXT_LETTERS.get(slide.layout, BODY), TEXT_BOXES[slide.layout].width
    for one in slide.text:
        bold = advances(strong=True)
        for word in one.text.replace(BREAK, " ").split(" "):
            strong = any(run.is_strong for run in one.runs)
            wide = sum((bold if strong else advances(strong=False))[sign] for sign in word) * letters.size
            if wide > (width - one.level * letters.indent) * (1.15 if strong else 1):
                yield word
