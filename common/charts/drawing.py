"""Where everything in a drawn chart stands.

Lengths are whole units, 16 of which are as high as a letter M of the page (1 rem), and one pixel in a file. A page
draws them in its own size of letters, so nothing is stretched; what is wider than the screen scrolls.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from common.charts.data import Chart, Look, Row
from common.charts.scale import marks_up_to
from common.charts.writing import width_of

VALUE_SIZE, NAME_SIZE = 13, 15
"""The size of letters of values and marks, and of names."""

PLOT_HEIGHT = 208
ABOVE, BELOW = 28, 34
"""Room for the values above the highest column, and for the names below."""
WIDEST_COLUMN, NARROWEST_LANE = 52, 40
AROUND, GAP = 28, 34
"""Room between two groups of columns, and the width of what is not known."""
COMFORTABLE = 740
"""As wide as columns are spread, if they need less."""
MOST_SPREAD = 1.25
"""How much at most, because on a phone all of it scrolls."""


Level = Callable[[Decimal | int], int]
"""Returns how far from the upper edge an amount is."""


@dataclass(frozen=True)
class Block:
    """A bar, column or part."""

    x: int
    y: int
    width: int
    height: int
    look: Look


@dataclass(frozen=True)
class Words:
    """A short text; `role` is value, name or mark, `anchor` as in SVG."""

    x: int
    y: int
    text: str
    role: str
    anchor: str = "middle"


@dataclass(frozen=True)
class Rule:
    """A line; `role` is mark, ground or gap, and upright for the only one that is not level."""

    x: int
    y: int
    end: int
    role: str

    @property
    def path(self) -> str:
        return f"M{self.x} {self.y}{'V' if self.role == 'upright' else 'H'}{self.end}"


@dataclass
class Drawing:
    """Everything in a rectangle whose upper left corner is 0, 0."""

    width: int
    height: int
    blocks: list[Block] = field(default_factory=list)
    words: list[Words] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)

    @property
    def width_in_rem(self) -> str:
        return f"{self.width / 16:g}"

    @property
    def height_in_rem(self) -> str:
        return f"{self.height / 16:g}"


@dataclass(frozen=True)
class Columns:
    """Columns with their axis, which stands beside them and does not scroll."""

    axis: Drawing
    plot: Drawing


def columns(chart: Chart) -> Columns:
    """Draw the rows as groups of columns."""
    marks = marks_up_to(chart.highest, whole=not chart.unit.is_money)
    ground = ABOVE + PLOT_HEIGHT

    def level(amount: Decimal | int) -> int:
        return ground - round(PLOT_HEIGHT * Decimal(amount) / marks[-1])

    series = [place for place, _one in chart.shown_series]
    lane = _lane(chart, series)
    plot = Drawing(0, ground + BELOW)
    for row, left, width in _slots(chart, lane * len(series)):
        if row is None:
            plot.rules.append(Rule(left, ground, left + width, "gap"))
        else:
            plot.rules.append(Rule(left, ground, left + width, "ground"))
            _group(plot, chart, row, series, left + (width - lane * len(series)) // 2, lane, level)
            plot.words.append(Words(left + width // 2, ground + 23, row.label, "name"))
        plot.width = left + width
    plot.rules[:0] = [Rule(0, level(mark), plot.width, "mark") for mark in marks[1:]]
    return Columns(_axis(chart, marks, level, plot.height), plot)


def _axis(chart: Chart, marks: Sequence[Decimal], level: Level, height: int) -> Drawing:
    texts = [chart.unit.bare(mark) for mark in marks]
    width = round(max(width_of(text, VALUE_SIZE) for text in texts)) + 12
    words = [Words(width - 8, level(mark) + 4, text, "mark", "end") for mark, text in zip(marks, texts, strict=True)]
    return Drawing(width, height, words=words)


def _lane(chart: Chart, series: Sequence[int]) -> int:
    """Return how wide a column with its value is."""
    texts = [chart.on_bar(row.values[place]) for row in chart.rows for place in series]
    return max(NARROWEST_LANE, *(round(width_of(text, VALUE_SIZE)) + 8 for text in texts))


def _slots(chart: Chart, lanes: int) -> Iterator[tuple[Row | None, int, int]]:
    """Yield each row, or None for a gap, with its left edge and width."""
    found = list(chart.with_gaps())
    known = sum(row is not None for row in found)
    names = max((round(width_of(row.label, NAME_SIZE)) for row in chart.rows), default=0) + 12
    needed = max(lanes + AROUND, names)
    free = COMFORTABLE - GAP * (len(found) - known)
    slot = round(max(needed, min(free / max(known, 1), needed * MOST_SPREAD)))
    left = 0
    for row in found:
        width = GAP if row is None else slot
        yield row, left, width
        left += width


def _group(plot: Drawing, chart: Chart, row: Row, series: Sequence[int], left: int, lane: int, level: Level) -> None:
    """Draw the columns of a row from `left` on, each with its value above it."""
    width = min(lane - 6, WIDEST_COLUMN)
    ground = level(0)
    known = [place for place in series if row.values[place].is_known]
    left += lane * (len(series) - len(known)) // 2
    for position, place in enumerate(known):
        value = row.values[place]
        middle, top = left + lane * position + lane // 2, level(value.amount or 0)
        plot.blocks.append(Block(middle - width // 2, top, width, ground - top, chart.look_of(row, place)))
        plot.words.append(Words(middle, top - 7, chart.on_bar(value), "value"))
