"""The MA21 categories that an organisation proved, as a line over the years."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from members.models import CategoryStatus

LEVELS = [level.value for level in CategoryStatus.Category]
"""From the lowest to the highest."""
MOST = 8
"""Newest years that are drawn."""
SLOT, STEP = 54, 24
"""How far years and categories are apart, in units of the drawing."""


@dataclass(frozen=True)
class Mark:
    """A year and its category, in units of the drawing."""

    status: CategoryStatus
    x: int
    y: int


@dataclass(frozen=True)
class CategoryLine:
    """The drawing: marks from the oldest year, and a path that joins those of years in a row."""

    marks: list[Mark]
    path: str
    width: int
    height: int


def category_line(statuses: Iterable[CategoryStatus]) -> CategoryLine | None:
    """Return the line of the newest recorded years; None for less than two, which make no line.

    Between years in a row the line is drawn; over years that nobody recorded it is not.
    """
    shown = sorted(statuses, key=lambda status: status.year)[-MOST:]
    if len(shown) < 2:
        return None
    levels = [LEVELS.index(status.category) for status in shown]
    lowest, highest = min(levels), max(levels)
    marks: list[Mark] = []
    for status, level in zip(shown, levels, strict=True):
        # Years without a record take one place together, so that the drawing stays short.
        gap = 1 if not marks or status.year == marks[-1].status.year + 1 else 2
        x = marks[-1].x + gap * SLOT if marks else SLOT // 2
        marks.append(Mark(status, x, 24 + (highest - level) * STEP))
    pieces = [
        f"M{one.x} {one.y}L{other.x} {other.y}"
        for one, other in pairwise(marks)
        if other.status.year == one.status.year + 1
    ]
    return CategoryLine(marks, "".join(pieces), marks[-1].x + SLOT // 2, 24 + (highest - lowest) * STEP + 44)
