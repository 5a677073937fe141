"""A chart as a picture that stands for itself: with its title, key, source and licence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal

from common.charts.data import Chart, Look, Shape
from common.charts.drawing import NAME_SIZE, VALUE_SIZE, Block, Drawing, Rule, Words, columns
from common.charts.shares import axis, bars, parts
from common.charts.writing import lines_of, width_of

NARROWEST, MARGIN = 720, 32
"""Pixels."""
TITLE_SIZE, TITLE_LINE, SMALL_LINE = 22, 28, 18
KEY_LINE, SWATCH = 26, 14
BAR, BETWEEN_BARS, BETWEEN_ROWS = 22, 3, 14
WIDEST_LABEL, LABEL_LINE = 260, 19
WHOLE = 40


@dataclass(frozen=True)
class Placed:
    """A drawing with its upper left corner in the picture."""

    x: int
    y: int
    drawing: Drawing


@dataclass(frozen=True)
class Key:
    """A sample of a look with its name."""

    x: int
    y: int
    """The line on which its letters stand."""
    look: Look
    text: str

    @property
    def swatch_top(self) -> int:
        return self.y - 12

    @property
    def text_left(self) -> int:
        return self.x + SWATCH + 8


@dataclass
class Sheet:
    """The whole picture, in pixels."""

    width: int
    height: int = 0
    title: list[tuple[int, str]] = field(default_factory=list)
    keys: list[Key] = field(default_factory=list)
    placed: list[Placed] = field(default_factory=list)
    foot: list[int] = field(default_factory=list)
    """Where the lines below the drawing stand: the source, its address, the licence."""


def sheet(chart: Chart) -> Sheet:
    """Lay out the picture."""
    drawings = DRAWN[chart.shape](chart)
    inner = max(NARROWEST - 2 * MARGIN, sum(one.width for one in drawings))
    made = Sheet(inner + 2 * MARGIN)
    y = MARGIN
    for line in lines_of(chart.title_with_unit(), TITLE_SIZE, inner, 3):
        y += TITLE_LINE
        made.title.append((y - 8, line))
    y = _add_keys(made, chart, inner, y + 22) + 4
    x = MARGIN
    for drawing in drawings:
        made.placed.append(Placed(x, y, drawing))
        x += drawing.width
    y += max(drawing.height for drawing in drawings) + 14
    made.foot = [y + SMALL_LINE * line for line in (1, 2, 3)]
    made.height = made.foot[-1] + MARGIN - 10
    return made


def _add_keys(made: Sheet, chart: Chart, inner: int, y: int) -> int:
    """Add the key in as many lines as it needs, and return where it ends."""
    texts = _key_of(chart)
    if not texts:
        return y
    x = MARGIN
    for look, text in texts:
        width = SWATCH + 8 + round(width_of(text, NAME_SIZE)) + 24
        if x > MARGIN and x + width > MARGIN + inner:
            x, y = MARGIN, y + KEY_LINE
        made.keys.append(Key(x, y, look, text))
        x += width
    return y + KEY_LINE


def _key_of(chart: Chart) -> list[tuple[Look, str]]:
    if chart.shape is Shape.PARTS:
        return [(one.look, f"{one.row.label}: {chart.said(one.row.values[0])} ({one.percent})") for one in parts(chart)]
    shown = [(one.look, str(one.label)) for _place, one in chart.shown_series]
    return shown if len(shown) > 1 else []


def _columns(chart: Chart) -> list[Drawing]:
    drawn = columns(chart)
    return [drawn.axis, drawn.plot]


def _bars(chart: Chart) -> list[Drawing]:
    """Draw bars beside their names."""
    top = axis(chart)[-1]
    names = max(width_of(row.label, NAME_SIZE) for row in chart.rows)
    left = min(round(names) + 12, WIDEST_LABEL)
    values = max(width_of(chart.on_bar(value), VALUE_SIZE) for row in chart.rows for value in row.values)
    room = NARROWEST - 2 * MARGIN - left - round(values) - 14
    made, y = Drawing(NARROWEST - 2 * MARGIN, 0), 0
    for row, found in bars(chart):
        lines = lines_of(row.label, NAME_SIZE, left - 12, 2)
        bars_height = len(found) * (BAR + BETWEEN_BARS) - BETWEEN_BARS
        height = max(bars_height, len(lines) * LABEL_LINE)
        name_top = y + (height - len(lines) * LABEL_LINE) // 2
        for place, line in enumerate(lines):
            made.words.append(Words(left - 12, name_top + LABEL_LINE * place + 14, line, "name", "end"))
        bar_top = y + (height - bars_height) // 2
        for place, bar in enumerate(found):
            long = round(room * Decimal(bar.value.amount or 0) / top)
            at = bar_top + place * (BAR + BETWEEN_BARS)
            made.blocks.append(Block(left, at, long, BAR, bar.look))
            made.words.append(Words(left + long + 8, at + 16, chart.on_bar(bar.value), "value", "start"))
        y += height + BETWEEN_ROWS
    made.height = y - BETWEEN_ROWS
    made.rules.append(Rule(left, 0, made.height, "upright"))
    return [made]


def _parts(chart: Chart) -> list[Drawing]:
    """Draw one bar in parts, with their numbers above it."""
    width = NARROWEST - 2 * MARGIN
    made = Drawing(width, WHOLE + 24)
    for part in parts(chart):
        edges = (Decimal(part.start), Decimal(part.start) + Decimal(part.share))
        start, end = (round(width * share / 100) for share in edges)
        made.blocks.append(Block(start, 22, end - start, WHOLE, part.look))
        if part.is_numbered:
            made.words.append(Words((start + end) // 2, 14, chart.on_bar(part.row.values[0]), "value"))
    return [made]


DRAWN: dict[Shape, Callable[[Chart], list[Drawing]]] = {
    Shape.COLUMNS: _columns,
    Shape.BARS: _bars,
    Shape.PARTS: _parts,
}
