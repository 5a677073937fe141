"""Text of slides that every output can take: legal in XML, in one direction, with the spaces of Czech typography."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from django.conf import settings

from common.charts import Chart, Row
from common.text import printable, tidy
from common.typography import tied
from common.values.addresses import has_login, is_foreign_path
from common.values.folding import composed
from decks.slides import Paragraph, Picture, Run, Slide, Table

MOST_LETTERS: Final = 30_000
"""Of the text of a topic, more than it has room for; the rest is on its page."""
MOST_PARAGRAPHS: Final = 400
MOST_ROWS: Final = 400
MOST_COLUMNS: Final = 8
LONGEST_LINE: Final = 1_000
"""Characters of a title, or of another line."""
SPACES: Final = re.compile(r"[ \t\r\n\f\v\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+")
"""Where a line may be divided; not the spaces that keep words together."""
LINE_ENDS: Final = re.compile(r"[\n\v\f\r\u2028\u2029]+")
SCHEMES: Final = re.compile(r"(?:https?://|mailto:|tel:)", re.IGNORECASE)


def clean(slide: Slide) -> Slide:
    """Return a topic with clean texts and addresses; texts are cut at what no deck has room for."""
    return replace(
        slide,
        title=line(slide.title),
        subtitle=line(slide.subtitle),
        text=tuple(paragraphs(slide.text)),
        table=slide.table and _table(slide.table),
        chart=slide.chart and _chart(slide.chart),
        pictures=tuple(_picture(one) for one in slide.pictures),
        notes="\n".join(line(one) for one in tidy(slide.notes[:MOST_LETTERS]).split("\n")),
        section=line(slide.section),
        address=address(slide.address),
    )


def line(text: object) -> str:
    """Return a text of one line."""
    return tied(SPACES.sub(" ", signs(str(text)[: 4 * LONGEST_LINE])).strip())[:LONGEST_LINE].rstrip()


def signs(text: str) -> str:
    """Return a text without signs that are illegal in XML, unseen, or that turn the direction of reading."""
    return printable(composed(tidy(text)))


def address(text: str) -> str:
    """Return the address of a link with its host; empty if it leads elsewhere than to the web, a mail or a phone."""
    bare = SPACES.sub("", signs(text))
    if bare.startswith("/") and not is_foreign_path(bare):
        return f"{settings.SITE_URL}{bare}"
    return bare if SCHEMES.match(bare) and not has_login(bare) else ""


def paragraphs(told: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """Yield paragraphs without line ends: a line within an item of a list becomes one that goes on from it."""
    left = MOST_LETTERS
    for count, one in enumerate(told):
        if left <= 0 or count == MOST_PARAGRAPHS:
            return
        for place, runs in enumerate(_lines(one.runs, left)):
            bare = _stripped(runs)
            left -= sum(len(run.text) for run in bare)
            if bare:
                goes_on = one.is_continued or (place > 0 and one.level > 0)
                number = "" if goes_on else line(one.number)[:12]
                yield Paragraph(bare, min(max(one.level, 0), 2), number, goes_on and one.level > 0)


def _lines(runs: Iterable[Run], most: int) -> Iterator[list[Run]]:
    """Yield the lines of a paragraph, of no more letters than `most`."""
    told: list[Run] = []
    for run in runs:
        text = signs(run.text[:most])
        if len(run.text) > most > 0:
            text = f"{text}…"
        most = max(0, most - len(text))
        for place, part in enumerate(LINE_ENDS.split(text)):
            if place:
                yield told
                told = []
            told.append(replace(run, text=tied(SPACES.sub(" ", part)), address=address(run.address)))
    yield told


def _stripped(runs: list[Run]) -> tuple[Run, ...]:
    """Return runs without doubled spaces, without spaces at the ends, and without those that are empty."""
    told: list[Run] = []
    for run in runs:
        text = run.text.lstrip(" ") if not told or told[-1].text.endswith(" ") else run.text
        if text:
            told.append(replace(run, text=text))
    while told and not (end := told[-1].text.rstrip(" ")):
        told.pop()
    return (*told[:-1], replace(told[-1], text=end)) if told else ()


def _table(table: Table) -> Table:
    """Return a table whose rows are as long as its head; columns of a part of a table keep their widths."""
    columns = min(len(table.head), MOST_COLUMNS)
    rows = table.rows[:MOST_ROWS]
    empty = (Paragraph(()),) * columns
    return replace(
        table,
        head=tuple(line(one) for one in table.head[:columns]),
        rows=tuple(tuple(_cell(cell) for cell in (*row, *empty)[:columns]) for row in rows),
        numeric=tuple(place for place in table.numeric if place < columns),
        has_total=table.has_total and len(rows) == len(table.rows),
        widths=table.widths if len(table.widths) == columns else (),
    )


def _cell(cell: Paragraph) -> Paragraph:
    lines = [_stripped(runs) for runs in _lines(cell.runs, MOST_LETTERS)]
    runs: tuple[Run, ...] = ()
    for told in lines:
        runs = (*runs, Run(" "), *told) if runs and told else (*runs, *told)
    return Paragraph(runs)


def _picture(picture: Picture) -> Picture:
    return replace(picture, alt=line(picture.alt), credit=line(picture.credit))


def _chart(chart: Chart) -> Chart:
    series = tuple(replace(one, label=line(one.label)) for one in chart.series)
    rows = tuple(_row(row) for row in chart.rows[:MOST_ROWS])
    return replace(
        chart, title=line(chart.title), heading=line(chart.heading), series=series, rows=rows, page=address(chart.page)
    )


def _row(row: Row) -> Row:
    return replace(row, label=line(row.label), address=address(row.address))
