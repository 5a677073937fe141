"""Names on the map: how wide they are, and where each stands without touching another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from portal.map.projection import Box, Point

SIZE = 20
"""The largest size of letters, in units of the drawing; wider screens show smaller ones (map.css)."""
GAP = 6
"""The space between a sign and its name."""
LINE = 1.1
"""The height of a line, in sizes of the letter."""
LITTLE_WORD = 3
"""Letters of words such as “nad”, which do not end a line."""

NARROW, WIDE = frozenset("iíjlłrřtťfIÍ1.,-’' ()/"), frozenset("mwMW%–—")
WIDTHS = {"narrow": 0.45, "usual": 0.67, "capital": 0.82, "wide": 1.05}
"""The most that letters of the semibold typeface are wide, in sizes of the letter; a test compares it with the file."""


@dataclass(frozen=True)
class Label:
    """The place of a name: that of its first line, and whether the lines begin, end or have their middle there."""

    x: float
    y: float
    anchor: str
    lines: tuple[str, ...]


def width_of(name: str) -> float:
    """Return the width that a name has at most, in units of the drawing."""
    return sum(WIDTHS[_kind(letter)] for letter in name) * SIZE


def in_lines(name: str) -> list[tuple[str, ...]]:
    """Return how a name may stand: in one line, and in two lines of about the same width if it has several words."""
    words = name.split()
    cuts = [at for at, (before, _after) in enumerate(pairwise(words), 1) if len(before) > LITTLE_WORD]
    halves = [(" ".join(words[:at]), " ".join(words[at:])) for at in cuts]
    return [(name,), *sorted(halves, key=lambda lines: max(map(width_of, lines)))[:1]]


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
        for lines in in_lines(name):
            for label, box in self._around(lines, at, radius):
                if self._is_free(box):
                    self._taken.append(box)
                    return label
        return None

    @staticmethod
    def _around(lines: tuple[str, ...], at: Point, radius: float) -> Iterator[tuple[Label, Box]]:
        x, y = at
        width = max(map(width_of, lines))
        further = (len(lines) - 1) * LINE * SIZE
        reach, half = radius + GAP, SIZE * 0.6 + further / 2
        slanted = radius * 0.7 + GAP
        for text_x, middle, anchor in (
            (x + reach, y, "start"),
            (x - reach, y, "end"),
            (x, y - reach - half + 2, "middle"),
            (x, y + reach + half - 2, "middle"),
            (x + slanted, y - slanted - 4 - further / 2, "start"),
            (x + slanted, y + slanted + 4 + further / 2, "start"),
            (x - slanted, y - slanted - 4 - further / 2, "end"),
            (x - slanted, y + slanted + 4 + further / 2, "end"),
        ):
            left = {"start": text_x, "end": text_x - width, "middle": text_x - width / 2}[anchor]
            box = (left, middle - half, left + width, middle + half)
            yield Label(round(text_x, 1), round(middle - further / 2, 1), anchor, lines), box

    def _is_free(self, box: Box) -> bool:
        inside = box[0] >= 0 and box[1] >= 0 and box[2] <= self._size[0] and box[3] <= self._size[1]
        return inside and not any(touch(box, other) for other in self._taken)


def touch(one: Box, other: Box) -> bool:
    """Whether two boxes have a point in common."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
