"""Charts in the size of a slide: the same drawing as on pages, with letters that are read from the last row.

Everything is in units of the slide, within `CONTENT_BOX`. A chart with more rows than fit is drawn higher and shown
smaller, so nothing is cut off.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from common.charts import Chart, Look, Row, Shape
from common.charts.drawing import Block, Drawing, Rule, Words
from common.charts.shares import axis, bars, parts
from common.charts.writing import lines_of, width_of
from decks.geometry import CONTENT_BOX

WIDTH, HEIGHT = CONTENT_BOX.width, CONTENT_BOX.height
VALUE_SIZE, NAME_SIZE = 18, 20
KEY_LINE, SWATCH = 36, 20
ABOVE, BELOW = 32, 40
"""Room for the values above the highest column, and for the names below."""
WIDEST_COLUMN, COLUMN_GAP = 96, 8
WIDEST_LABEL, LABEL_LINE = 420, 25
BAR, HIGHEST_BAR, BETWEEN_ROWS = 24, 46, 14
WHOLE, PART_LINE = 84, 34


@dataclass(frozen=True)
class Key:
    """A sample of a look with its name; `y` is the line on which its letters stand."""

    x: int
    y: int
    look: Look
    text: str

    @property
    def top(self) -> int:
        return self.y - 16

    @property
    def text_left(self) -> int:
        return self.x + SWATCH + 10


@dataclass
class Drawn(Drawing):
    """A drawn chart with its key."""

    keys: list[Key] = field(default_factory=list)


def drawn(chart: Chart) -> Drawn:
    """Draw a chart for a slide."""
    made = Drawn(WIDTH, HEIGHT)
    {Shape.COLUMNS: _columns, Shape.BARS: _bars, Shape.PARTS: _parts}[chart.shape](made, chart)
    return made


def _series_keys(made: Drawn, chart: Chart) -> int:
    """Add the key of several series above the drawing, and return where it ends."""
    shown = chart.shown_series
    if len(shown) < 2:
        return 0
    x, y = 0, 20
    for _place, one in shown:
        width = SWATCH + 10 + round(width_of(str(one.label), NAME_SIZE)) + 36
        if x and x + width > WIDTH:
            x, y = 0, y + KEY_LINE
        made.keys.append(Key(x, y, one.look, str(one.label)))
        x += width
    return y + 24


def _columns(made: Drawn, chart: Chart) -> None:
    top = _series_keys(made, chart) + ABOVE
    ground = HEIGHT - BELOW
    marks = axis(chart)

    def level(amount: Decimal | int) -> int:
        return ground - round((ground - top) * Decimal(amount) / marks[-1])

    texts = [chart.unit.bare(mark) for mark in marks]
    left = round(max(width_of(text, VALUE_SIZE) for text in texts)) + 20
    for mark, text in zip(marks, texts, strict=True):
        made.words.append(Words(left - 14, level(mark) + 6, text, "mark", "end"))
        if mark:
            made.rules.append(Rule(left, level(mark), WIDTH, "mark"))
    for row, start, width in _slots(chart, left):
        made.rules.append(Rule(round(start), ground, round(start + width), "ground" if row else "gap"))
        if row:
            _group(made, chart, row, start, width, level)
            name = lines_of(row.label, NAME_SIZE, width, 1)[0]
            made.words.append(Words(round(start + width / 2), ground + 28, name, "name"))


def _slots(chart: Chart, left: int) -> Iterator[tuple[Row | None, float, float]]:
    """Yield each row, or None for what is not known between two, with its left edge and width."""
    found = list(chart.with_gaps())
    weights = [1.0 if row else 0.4 for row in found]
    one = (WIDTH - left) / sum(weights)
    start = float(left)
    for row, weight in zip(found, weights, strict=True):
        yield row, start, one * weight
        start += one * weight


def _group(
    made: Drawn, chart: Chart, row: Row, start: float, width: float, level: Callable[[Decimal | int], int]
) -> None:
    places = [place for place, _series in chart.shown_series]
    lane = min((width - 12) / len(places), WIDEST_COLUMN * 1.5)
    x = start + (width - lane * len(places)) / 2
    for place in places:
        value = row.values[place]
        if value.amount is not None:
            column = round(max(min(lane - COLUMN_GAP, WIDEST_COLUMN), 4))
            at, y = round(x + (lane - column) / 2), level(value.amount)
            made.blocks.append(Block(at, y, column, level(0) - y, chart.look_of(row, place)))
            text = chart.on_bar(value)
            if width_of(text, VALUE_SIZE) <= lane + 4:
                made.words.append(Words(round(x + lane / 2), y - 9, text, "value"))
        x += lane


def _bars(made: Drawn, chart: Chart) -> None:
    y = _series_keys(made, chart)
    top = axis(chart)[-1]
    left = min(round(max(width_of(row.label, NAME_SIZE) for row in chart.rows)) + 18, WIDEST_LABEL)
    values = max(width_of(chart.on_bar(value), VALUE_SIZE) for row in chart.rows for value in row.values)
    room = WIDTH - left - round(values) - 40
    rows = bars(chart)
    bar = _bar_height(HEIGHT - y, [len(found) for _row, found in rows])
    first = y
    for row, found in rows:
        lines = lines_of(row.label, NAME_SIZE, left - 18, 2)
        of_bars = len(found) * (bar + 4) - 4
        height = max(of_bars, len(lines) * LABEL_LINE)
        name_top = y + (height - len(lines) * LABEL_LINE) // 2
        for place, line in enumerate(lines):
            made.words.append(Words(left - 18, name_top + LABEL_LINE * place + 19, line, "name", "end"))
        bar_top = y + (height - of_bars) // 2
        for place, one in enumerate(found):
            long, at = round(room * Decimal(one.value.amount or 0) / top), bar_top + place * (bar + 4)
            made.blocks.append(Block(left, at, long, bar, one.look))
            made.words.append(Words(left + long + 12, at + bar // 2 + 6, chart.on_bar(one.value), "value", "start"))
        y += height + BETWEEN_ROWS
    made.height = max(HEIGHT, y - BETWEEN_ROWS)
    made.rules.append(Rule(left, first, y - BETWEEN_ROWS, "upright"))


def _bar_height(room: int, counts: Sequence[int]) -> int:
    """Return how high bars are so that they fill the slide, within reason."""
    free = room - BETWEEN_ROWS * (len(counts) - 1)
    return max(BAR, min(HIGHEST_BAR, free // max(sum(counts), 1) - 4))


def _parts(made: Drawn, chart: Chart) -> None:
    found = parts(chart)
    for part in found:
        edges = (Decimal(part.start), Decimal(part.start) + Decimal(part.share))
        start, end = (round(WIDTH * share / 100) for share in edges)
        made.blocks.append(Block(start, 34, end - start, WHOLE, part.look))
        text = chart.on_bar(part.row.values[0])
        if width_of(text, VALUE_SIZE) < end - start:
            made.words.append(Words((start + end) // 2, 22, text, "value"))
    y = 34 + WHOLE + 52
    half = (len(found) + 1) // 2 if len(found) > 5 else len(found)
    for place, part in enumerate(found):
        column, line = divmod(place, half)
        text = f"{part.row.label}: {chart.said(part.row.values[0])} ({part.percent})"
        wide = WIDTH // (2 if half < len(found) else 1) - SWATCH - 30
        made.keys.append(
            Key(column * WIDTH // 2, y + line * PART_LINE, part.look, lines_of(text, NAME_SIZE, wide, 1)[0])
        )
    made.height = max(HEIGHT, y + half * PART_LINE)
