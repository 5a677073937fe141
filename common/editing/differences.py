"""Word-by-word comparison of two texts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

MOST_WORDS = 2_000
"""Longer changed passages are shown one after the other, because comparing them would take the server too long."""

WORD = re.compile(r"\s+|\S+")


@dataclass(frozen=True)
class Piece:
    """A passage of text; `kind` is "same", "removed" or "added"."""

    kind: str
    text: str


def pieces(before: str, after: str) -> list[Piece]:
    """Return the unchanged, removed and added passages in reading order."""
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


def changed_lines(before: Sequence[str], after: Sequence[str]) -> Iterator[list[Piece]]:
    """Yield the passages of each run of lines that differ; lines that are the same are left out."""
    matched = SequenceMatcher(None, before, after, autojunk=False)
    for kind, start, end, new_start, new_end in matched.get_opcodes():
        if kind != "equal":
            yield pieces("\n".join(before[start:end]), "\n".join(after[new_start:new_end]))


def _alike(some: list[str], others: list[str]) -> int:
    """Return the number of equal words at the beginning."""
    return next(
        (place for place, (one, other) in enumerate(zip(some, others, strict=False)) if one != other),
        min(len(some), len(others)),
    )


def _compared(old: list[str], new: list[str]) -> list[Piece]:
    """Compare word by word; whitespace is treated as junk by the matcher, which would otherwise take minutes."""
    found = []
    for _tag, start, end, new_start, new_end in SequenceMatcher(str.isspace, old, new).get_opcodes():
        was, now = "".join(old[start:end]), "".join(new[new_start:new_end])
        found += [Piece("same", was)] if was == now else [Piece("removed", was), Piece("added", now)]
    return found
