"""Two texts compared word by word, to be marked for the eye and in words for who cannot see."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

MOST_WORDS = 4_000
"""Longer texts are shown one after the other: comparing them would keep the server busy."""

WORD = re.compile(r"\s+|\S+")


@dataclass(frozen=True)
class Piece:
    """A stretch of text that stayed, was removed or was added."""

    kind: str
    text: str


def pieces(before: str, after: str) -> list[Piece]:
    """Return the text as stretches in reading order: `same`, `removed`, `added`."""
    old, new = WORD.findall(before), WORD.findall(after)
    if max(len(old), len(new)) > MOST_WORDS:
        found = [Piece("removed", before), Piece("added", after)]
    else:
        found = []
        for _tag, start, end, new_start, new_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
            was, now = "".join(old[start:end]), "".join(new[new_start:new_end])
            found += [Piece("same", was)] if was == now else [Piece("removed", was), Piece("added", now)]
    return [piece for piece in found if piece.text]
