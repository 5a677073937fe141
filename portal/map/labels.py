"""Names on the map: how wide they are, and where each stands without touching another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from portal.map.projection import Box, Point

SIZE = 20
"""The largest size of letters, in units of the drawing; wider screens show smaller ones (map.css)."""
GAP = 6
"""The space between a sign and its name."""

NARROW, WIDE = frozenset("iíjlłrřtťfIÍ1.,-’' ()/"), frozenset("mwMW%–—")
WIDTHS = {"narrow": 0.45, "usual": 0.67, "capital": 0.82, "wide": 1.05}
"""The most that letters of the semibold typeface are wide, in sizes of the letter; a test compares it with the file."""


@dataclass(frozen=True)
class Label:
    """The place of a name: that of its text, and whether it begins, ends or has its middle there."""

    x: float
    y: float
    anchor: str


def width_of(name: str) -> float:
    """Return the width that a name has at most, in units of the drawing."""
    return sum(WIDTHS[_kind(letter)] for letter in name) * SIZE


def _kind(letter: str) -> str:
    if letter in NARROW:
        return "narrow"
    if letter in WIDE:
        return "wide"
    return "capital" if letter.isupper() else "usual"


class Places:
    """Finds free places for names, one after another, around signs that are all known beforehand."""

    def __init__(self, signs: Sequence[tuple[Point, float]], size: tuple[float, float]) -> None:
        self._taken = [(x - r, y - r, x + r, y + r) for (x, y), r in signs]
        self._size = size

    def find(self, name: str, at: Point, radius: float) -> Label | None:
        """Return the best free place beside a sign and take it; None if the name would touch something everywhere."""
        for label, box in self._around(width_of(name), at, radius):
            if self._is_free(box):
                self._taken.append(box)
                return label
        return None

    @staticmethod
    def _around(width: float, at: Point, radius: float) -> Iterator[tuple[Label, Box]]:
        x, y = at
        reach, half = radius + GAP, SIZE * 0.6
        slanted = radius * 0.7 + GAP
        for text_x, middle, anchor in (
            (x + reach, y, "start"),
            (x - reach, y, "end"),
            (x, y - reach - half + 2, "middle"),
            (x, y + reach + half - 2, "middle"),
            (x + slanted, y - slanted - 4, "start"),
            (x + slanted, y + slanted + 4, "start"),
            (x - slanted, y - slanted - 4, "end"),
            (x - slanted, y + slanted + 4, "end"),
        ):
            left = {"start": text_x, "end": text_x - width, "middle": text_x - width / 2}[anchor]
            box = (left, middle - half, left + width, middle + half)
            yield Label(round(text_x, 1), round(middle, 1), anchor), box

    def _is_free(self, box: Box) -> bool:
        inside = box[0] >= 0 and box[1] >= 0 and box[2] <= self._size[0] and box[3] <= self._size[1]
        return inside and not any(touch(box, other) for other in self._taken)


def touch(one: Box, other: Box) -> bool:
    """Whether two boxes have a point in common."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
