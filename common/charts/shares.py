"""Bars and parts as a page draws them: as wide as the page leaves room, so lengths are shares of it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from common.charts.data import Chart, Look, Row, Value
from common.charts.scale import marks_up_to

NUMBERED = 5
"""Percent of the whole from which a part has its number above it."""


@dataclass(frozen=True)
class Bar:
    """One bar of a row; `share` is its length in percent of the axis, with a decimal point."""

    look: Look
    value: Value
    share: str


@dataclass(frozen=True)
class Mark:
    """A mark of the axis, `share` percent from its beginning."""

    text: str
    share: str


@dataclass(frozen=True)
class Part:
    """A part of a whole, from `start` on and `share` long, in percent; `middle` is where its number stands."""

    row: Row
    look: Look
    start: str
    share: str
    middle: str
    is_numbered: bool
    percent: str


def bars(chart: Chart) -> list[tuple[Row, list[Bar]]]:
    """Return the rows with the bars of what is known of each."""
    top = axis(chart)[-1]
    return [
        (
            row,
            [
                Bar(chart.look_of(row, place), row.values[place], _percent(row.values[place].amount, top))
                for place, _series in chart.shown_series
                if row.values[place].is_known
            ],
        )
        for row in chart.rows
    ]


def axis(chart: Chart) -> list[Decimal]:
    return marks_up_to(chart.highest, whole=not chart.unit.is_money)


def parts(chart: Chart) -> list[Part]:
    """Return the parts that are more than nothing, from left to right."""
    found, start = [], Decimal(0)
    for row in chart.rows:
        amount = row.values[0].amount
        if not amount:
            continue
        share = Decimal(amount) * 100 / Decimal(chart.total)
        percent = f"{share:.0f}\N{NO-BREAK SPACE}%"
        middle = f"{start + share / 2:.2f}"
        look = chart.look_of(row, 0)
        found.append(Part(row, look, f"{start:.2f}", f"{share:.2f}", middle, share >= NUMBERED, percent))
        start += share
    return found


def _percent(amount: Decimal | int | None, whole: Decimal) -> str:
    return f"{Decimal(amount or 0) * 100 / whole:.2f}"
