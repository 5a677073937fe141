"""The order of parts, kept in numbers with gaps, so that moving one writes one row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from common.admin.forms import HIGHEST_ORDER
from decks.models import Part

STEP = 100
"""The distance of two parts that nobody has moved."""


def numbers(count: int) -> Iterator[int]:
    """Yield the order numbers of so many parts."""
    step = max(1, min(STEP, HIGHEST_ORDER // (count + 1)))
    return iter(range(step, step * count + 1, step))


def place_after(rows: Sequence[Part], moved: Part, after: Part | None) -> list[Part]:
    """Put a part after another one of the `rows`, which are in order, or first; return those with a new number.

    Mostly that is `moved` alone; where there is no number left between its neighbours, all are numbered anew.
    """
    others = [row for row in rows if row is not moved]
    place = 0 if after is None else others.index(after) + 1
    before = others[place - 1].order if place else 0
    behind = others[place].order if place < len(others) else min(before + 2 * STEP, HIGHEST_ORDER + 1)
    if moved in rows and rows.index(moved) == place:
        return []
    if behind - before >= 2:
        moved.order = (before + behind) // 2
        return [moved]
    others.insert(place, moved)
    changed = []
    for row, number in zip(others, numbers(len(others)), strict=True):
        if row.order != number or row is moved:
            row.order = number
            changed.append(row)
    return changed
