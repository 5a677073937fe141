"""Divides a list of pieces among slides: as few as needed, about equally full, broken where it hurts least."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

MOST: Final = 12
"""Slides of one topic; what does not fit them is on its page."""
COMFORTABLE: Final = 0.85
"""How full a slide reads well; a fuller one costs."""
COST_OF_FULL: Final = 4.0
COST_OF_SLIDE: Final = 1.0


@dataclass(frozen=True)
class Piece:
    """What is never divided: its height on the first slide and on others, and what a break before it costs.

    A slide costs 1 and the square of how full it is, so that two half full slides cost more than a full one.
    """

    first: float
    """Its height on the first slide, in units, as `other` on a further one."""
    other: float
    gap: float
    """The space between the piece before and this one, if they stand on one slide."""
    cost: float = 0.0
    lead: float = 0.0
    """What is said again above it where a further slide begins with it, with the space below that."""


@dataclass(frozen=True)
class Room:
    """The heights of the first slide and of further ones."""

    first: float
    other: float


def divide(pieces: Sequence[Piece], room: Room) -> tuple[list[range], bool]:
    """Return the pieces of each slide, and whether some of them found no place on the most slides of a topic.

    Each piece is lower than a further slide, with what is said again above it; if the first has no room on the first
    slide, this has none of them.
    """
    if not pieces:
        return [], False
    reach = _greedy(pieces, room)
    if len(reach) > MOST:
        return reach[:MOST], True
    return _cheapest(pieces, room), False


def height(pieces: Sequence[Piece], part: range, *, is_first: bool) -> float:
    """Return the height of the pieces of a slide."""
    told = [pieces[place] for place in part]
    lead = told[0].lead if told and not is_first else 0
    return lead + sum(one.first if is_first else one.other for one in told) + sum(one.gap for one in told[1:])


def _greedy(pieces: Sequence[Piece], room: Room) -> list[range]:
    """Fill slide after slide; the first stays empty if its first piece has no room there."""
    parts: list[range] = []
    start, used = 0, 0.0
    for place, piece in enumerate(pieces):
        tall = piece.other if parts else piece.first
        gap = piece.gap if place > start else 0
        is_new = place > start or not parts
        if is_new and used + gap + tall > (room.other if parts else room.first):
            parts.append(range(start, place))
            start, used = place, piece.lead + piece.other
        else:
            used += tall + gap
    return [*parts, range(start, len(pieces))]


def _cheapest(pieces: Sequence[Piece], room: Room) -> list[range]:
    """Find the cheapest division: from the end, how much the rest costs if a further slide begins at a piece."""
    count = len(pieces)
    rest = [0.0] * (count + 1)
    ends = [count] * (count + 1)
    for start in range(count - 1, -1, -1):
        rest[start], ends[start] = _best_end(pieces, start, rest, room.other, is_first=False)
    end = 0
    if pieces[0].first <= room.first:
        _cost, end = _best_end(pieces, 0, rest, room.first, is_first=True)
    parts, start = [range(end)], end
    while start < count:
        parts.append(range(start, ends[start]))
        start = ends[start]
    return parts


def _best_end(
    pieces: Sequence[Piece], start: int, rest: Sequence[float], room: float, *, is_first: bool
) -> tuple[float, int]:
    used, best, chosen = 0.0 if is_first else pieces[start].lead, float("inf"), start + 1
    for place in range(start, len(pieces)):
        piece = pieces[place]
        used += (piece.first if is_first else piece.other) + (piece.gap if place > start else 0)
        if used > room and place > start:
            break
        after = place + 1
        cost = _cost(used / room) + rest[after] + (pieces[after].cost if after < len(pieces) else 0)
        if cost < best:
            best, chosen = cost, after
    return best, chosen


def _cost(fullness: float) -> float:
    return COST_OF_SLIDE + fullness**2 + COST_OF_FULL * max(0.0, fullness - COMFORTABLE)
