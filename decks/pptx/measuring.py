"""How many lines a text takes in a frame of a file, measured as the flow of slides measures it."""

from __future__ import annotations

from collections.abc import Sequence

from decks.flow.measuring import breakable, lines_of
from decks.slides import Run


def line_count(pieces: Sequence[tuple[str, bool]], width: float, size: float, first: float = 0) -> int:
    """Return how many lines the pieces of a paragraph, bold or not, take in a width; a long word is divided.

    `first` is how much further in the first line begins.
    """
    lines: list[list[Run]] = [[]]
    for text, is_bold in pieces:
        for order, part in enumerate(text.split("\n")):
            if order:
                lines.append([])
            lines[-1].append(Run(part, is_strong=is_bold))
    room = max(width - first, size)
    return sum(lines_of(breakable(runs, size, room), size, room) for runs in lines)
