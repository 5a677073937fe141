"""Which letters of a name are those that somebody typed, whatever their case and diacritics."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby

from common.values.folding import fold_letters

Piece = tuple[str, bool]
"""A part of a text, and whether it is marked."""


def marked(text: str, words: Sequence[str]) -> list[Piece]:
    """Return the text in pieces, those that the folded words are found in marked."""
    folded, origins = [], []
    for place, sign in enumerate(text):
        for letter in _folded(sign):
            folded.append(letter)
            origins.append(place)
    whole = "".join(folded)
    hit = [False] * len(text)
    for word in words:
        start = whole.find(word)
        while start >= 0:
            for place in origins[start : start + len(word)]:
                hit[place] = True
            start = whole.find(word, start + len(word))
    pieces = groupby(zip(text, hit, strict=True), key=lambda one: one[1])
    return [("".join(sign for sign, _hit in letters), is_hit) for is_hit, letters in pieces]


@lru_cache(maxsize=1024)
def _folded(sign: str) -> str:
    return " " if sign.isspace() else fold_letters(sign)
