"""Two texts compared word by word, to be marked for the eye and in words for who cannot see."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

MOST_WORDS = 2_000
"""Longer changed stretches are shown one after the other: comparing them would keep the server busy."""

WORD = re.compile(r"\s+|\S+")


@dataclass(frozen=True)
class Piece:
    """A stretch of text that stayed, was removed or was added."""

    kind: str
    text: str


def pieces(before: str, after: str) -> list[Piece]:
    """Return the text as stretches in reading order: `same`, `removed`, `added`."""
    old, new = WORD.findall(before), WORD.findall(after)
    start = _alike(old, new)
    end = _alike(old[start:][::-1], new[start:][::-1])
    changed, instead = old[start : len(old) - end], new[start : len(new) - end]
    if max(len(changed), len(instead)) > MOST_WORDS:
        found = [Piece("removed", "".join(changed)), Piece("added", "".join(instead))]
    else:
        found = _compared(changed, instead)
    found = [Piece("same", "".join(old[:start])), *found, Piece("same", "".join(old[len(old) - end :]))]
    return [piece for piece in found if piece.text]


def _alike(some: list[str], others: list[str]) -> int:
    """Return how many words at the beginning are the same."""
    return next(
        (place for place, (one, other) in enumerate(zip(some, others, strict=False)) if one != other),
        min(len(some), len(others)),
    )


def _compared(old: list[str], new: list[str]) -> list[Piece]:
    """Compare word by word. Spaces and words that stand everywhere are no place to begin: that would take minutes."""
    found = []
    for _tag, start, end, new_start, new_end in SequenceMatcher(str.isspace, old, new).get_opcodes():
        was, now = "".join(old[start:end]), "".join(new[new_start:new_end])
        found += [Piece("same", was)] if was == now else [Piece("removed", was), Piece("added", now)]
    return found
