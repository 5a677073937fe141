"""Divides topics that are longer than a slide among several slides; letters never shrink, and nothing is lost.

What more than the most slides of a topic would hold is left to the page of the topic, with a link there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any, Final

from django.utils.translation import gettext as _

from common.charts import Chart, Shape
from common.typography import NBSP
from decks.flow.cleaning import clean
from decks.flow.dividing import MOST, Room, divide, height
from decks.flow.measuring import breakable, cut_to, lines_of
from decks.flow.tables import column_widths, tables_of
from decks.flow.texts import Atom, Measure, atoms_of, paragraphs_of
from decks.geometry import (
    BODY,
    CONTENT_BOX,
    SUBTITLE,
    TEXT_BOXES,
    TEXT_LETTERS,
    TITLE,
    TITLE_BOX,
    TITLE_BOXES,
    TITLE_LETTERS,
    Letters,
)
from decks.slides import Layout, Paragraph, Picture, Run, Slide, Table

__all__ = ["column_widths", "flow"]

WITH_LEAD: Final = {Layout.TABLE, Layout.CHART, Layout.PICTURES}
"""Layouts whose text is only a line or two above their content."""
FURTHER: Final = {Layout.QUOTE: Layout.QUOTE}
"""On what layout a text goes on, if not as plain text."""
PICTURES: Final = 4
"""Pictures of a slide."""
COLUMNS: Final = 14
"""Years of a chart on a slide."""
BAR: Final = 22
"""Units of a bar of a chart."""
BETWEEN_BARS: Final = 16


def flow(slides: Iterable[Slide]) -> tuple[Slide, ...]:
    """Return slides each of which fits its layout, in the same order, with clean texts.

    A topic that takes several of them has the same key in all, its `part` of `parts`, and both in the title.
    """
    return tuple(part for slide in slides for part in _parts_of(clean(slide)))


def _parts_of(slide: Slide) -> list[Slide]:
    whole = _with_short_title(slide)
    parts = _divided(whole)
    if len(parts) > 1 and (shorter := _with_short_title(slide, _of_part(MOST, MOST))) != whole:
        parts = _divided(shorter)
    count = len(parts)
    return [
        replace(one, title=_title(one, place, count), part=place, parts=count, notes=slide.notes if place == 1 else "")
        for place, one in enumerate(parts, 1)
    ]


def _divided(slide: Slide) -> list[Slide]:
    return list(_with_content(slide) if slide.layout in WITH_LEAD else _with_text(slide))


# --- Titles -------------------------------------------------------------------


def _with_short_title(slide: Slide, after: str = "") -> Slide:
    """Return the slide with a title and subtitle that fit; what was longer stands whole in the text, too."""
    title, subtitle = _cut_title(slide.title, slide.layout, after), _cut_subtitle(slide)
    cut = [whole for whole, short in ((slide.title, title), (slide.subtitle, subtitle)) if whole != short]
    text = (*(Paragraph((Run(one, is_strong=True),)) for one in cut), *slide.text)
    (broken,) = breakable([Run(subtitle)], SUBTITLE.size, TEXT_BOXES[slide.layout].width)
    return replace(slide, title=title, subtitle=broken.text, text=text)


def _cut_title(title: str, layout: Layout, after: str) -> str:
    letters, box = TITLE_LETTERS.get(layout, TITLE), TITLE_BOXES.get(layout, TITLE_BOX)
    return cut_to(title, letters.size, box.width, lines=box.height // letters.line, strong=True, after=after)


def _cut_subtitle(slide: Slide) -> str:
    lines = 1 if slide.layout in WITH_LEAD else 2
    return cut_to(slide.subtitle, SUBTITLE.size, TEXT_BOXES[slide.layout].width, lines=lines)


def _title(slide: Slide, part: int, parts: int) -> str:
    """Return the title with the number of the part, in words that fit their lines."""
    after = _of_part(part, parts) if parts > 1 else ""
    text = f"{_cut_title(slide.title, slide.layout, after)}{after}"
    letters, box = TITLE_LETTERS.get(slide.layout, TITLE), TITLE_BOXES.get(slide.layout, TITLE_BOX)
    return breakable([Run(text)], letters.size, box.width, strong=True)[0].text


def _of_part(part: int, parts: int) -> str:
    return f"{NBSP}({part}/{parts})"


# --- Texts --------------------------------------------------------------------


def _with_text(slide: Slide) -> Iterator[Slide]:
    """Yield the slides of a topic that is text; its picture stands on the first."""
    beside = slide.pictures[:1] if slide.layout is Layout.TEXT_PICTURE else ()
    first = replace(slide, pictures=beside, table=None, chart=None)
    layout = FURTHER.get(slide.layout, Layout.TEXT)
    texts = _texts(slide, layout)
    if len(texts) > 1 and beside and not beside[0].file:
        # A drawn picture only decorates: the text stays together rather.
        yield from _with_text(replace(slide, layout=Layout.TEXT, pictures=()))
        return
    for place, text in enumerate(texts):
        further = first if place == 0 else replace(first, layout=layout, subtitle="", pictures=())
        yield replace(further, text=text)
    for pictures in _in_fours(slide.pictures[len(beside) :]):
        yield replace(first, layout=Layout.PICTURES, subtitle="", text=(), pictures=pictures)


def _texts(slide: Slide, layout: Layout) -> list[tuple[Paragraph, ...]]:
    """Return the text of each slide of a topic: the first in its own layout, others in `layout`."""
    box, other = TEXT_BOXES[slide.layout], TEXT_BOXES[layout]
    room = Room(box.height - _subtitle_height(slide), other.height)
    measure = Measure(_letters(slide.layout), box.width, _letters(layout), other.width, other.height)
    atoms = atoms_of(slide.text, measure)
    parts, is_cut = divide([atom.piece for atom in atoms], room)
    texts = [[atoms[place] for place in part] for part in parts] or [[]]
    more: tuple[Paragraph, ...] = ()
    if is_cut:
        more = (_more(slide),)
        texts[-1] = _with_room_for(more[0], texts[-1], measure)
    told = [paragraphs_of(one, is_further=place > 0) for place, one in enumerate(texts)]
    return [*told[:-1], (*told[-1], *more)]


def _letters(layout: Layout) -> Letters:
    return TEXT_LETTERS.get(layout, BODY)


def _subtitle_height(slide: Slide) -> int:
    if not slide.subtitle:
        return 0
    return lines_of([Run(slide.subtitle)], SUBTITLE.size, TEXT_BOXES[slide.layout].width) * SUBTITLE.line


def _more(slide: Slide) -> Paragraph:
    """Say that the topic goes on elsewhere."""
    words = (Run(_("The rest is on the page"), slide.address),) if slide.address else ()
    return Paragraph((Run("… " if words else "…"), *words))


def _with_room_for(more: Paragraph, atoms: list[Atom], measure: Measure) -> list[Atom]:
    """Return the last slide without as many pieces as `more` needs room."""
    needed = max(measure.lines(more.runs, more)) * measure.others.line + measure.others.gap
    while atoms and height([a.piece for a in atoms], range(len(atoms)), is_first=False) + needed > measure.height:
        atoms = atoms[:-1]
    return atoms


# --- Tables, charts and pictures ----------------------------------------------


def _with_content(slide: Slide) -> Iterator[Slide]:
    """Yield the slides of a topic with a table, a chart or pictures; a text that has no room above comes before."""
    bare = replace(slide, text=(), subtitle="")
    contents = [
        *(replace(bare, table=one, chart=None, pictures=()) for one in _tables(slide)),
        *(replace(bare, chart=one, table=None, pictures=()) for one in _charts(slide.chart)),
        *(replace(bare, pictures=one, table=None, chart=None) for one in _in_fours(slide.pictures)),
    ]
    if len(contents) == MOST and _is_cut(slide):
        contents[-1] = replace(contents[-1], text=(_more(slide),))
    if contents and _fits_above(slide):
        contents[0] = replace(contents[0], text=_broken(slide), subtitle=slide.subtitle)
        yield from contents
        return
    plain = replace(slide, layout=Layout.TEXT, table=None, chart=None, pictures=())
    yield from _with_text(plain)
    yield from contents


def _tables(slide: Slide) -> list[Table]:
    return tables_of(slide.table, _more(slide)) if slide.table and slide.layout is Layout.TABLE else []


def _measure_above(slide: Slide) -> Measure:
    box = TEXT_BOXES[slide.layout]
    letters = _letters(slide.layout)
    return Measure(letters, box.width, letters, box.width, box.height)


def _fits_above(slide: Slide) -> bool:
    atoms = atoms_of(slide.text, _measure_above(slide))
    tall = height([atom.piece for atom in atoms], range(len(atoms)), is_first=True)
    return tall + _subtitle_height(slide) <= TEXT_BOXES[slide.layout].height


def _broken(slide: Slide) -> tuple[Paragraph, ...]:
    return paragraphs_of(atoms_of(slide.text, _measure_above(slide)))


def _charts(chart: Chart | None) -> list[Chart]:
    """Return the parts of a chart, each with as many rows as have room."""
    if chart is None:
        return []
    return [replace(chart, rows=tuple(rows)) for rows in _evenly(chart.rows, _most_rows(chart))] or [chart]


def _most_rows(chart: Chart) -> int:
    """Return how many rows of a chart a slide has room for."""
    bars = (CONTENT_BOX.height - 2 * BAR) // (BAR * max(1, len(chart.shown_series)) + BETWEEN_BARS)
    return {Shape.BARS: max(1, bars), Shape.COLUMNS: COLUMNS, Shape.PARTS: len(chart.rows)}[chart.shape]


def _is_cut(slide: Slide) -> bool:
    """Whether there are more pictures or rows of a chart than the most slides of a topic have room for."""
    rows = slide.chart is not None and len(slide.chart.rows) > MOST * _most_rows(slide.chart)
    return rows or len(slide.pictures) > MOST * PICTURES


def _in_fours(pictures: tuple[Picture, ...]) -> list[tuple[Picture, ...]]:
    return [tuple(some) for some in _evenly(pictures, PICTURES)]


def _evenly(things: tuple[Any, ...], most: int) -> list[tuple[Any, ...]]:
    """Return things in as few groups of at most so many as needed, about equally large."""
    if not things:
        return []
    groups = min(-(-len(things) // most), MOST)
    size, longer = divmod(min(len(things), MOST * most), groups)
    ends = [size * place + min(place, longer) for place in range(groups + 1)]
    return [things[first:last] for first, last in pairwise(ends)]
