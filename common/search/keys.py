"""The keys by which names are sorted and texts are found; made in Python, so that all databases agree."""

from __future__ import annotations

import re
from typing import Any

import czech_sort

from common.text import fold
from common.values.folding import composed

LONGEST_SORTED = 60
"""Characters of a name that its key takes into account."""
MOST_WORDS, LONGEST_QUERY = 12, 250
SORT_KEY_LENGTH = 200

_LETTERS = (*"abc", "cx", *"defgh", "hx", *"ijklmnopqr", "rx", "s", "sx", *"tuvwxyz", "zx")
"""Letters of the Czech alphabet as `czech_sort` names them: a following x is a háček, hx is ch."""
_PLACES = {letter: f"{place:02}" for place, letter in enumerate(_LETTERS, start=10)}
_END, _SPACE, _DIGIT, _FOREIGN = "00", "01", "7", "90"
_HYPHENS = dict.fromkeys(map(ord, "-‐‑–—"), " ")
_NUMBER = re.compile(r"\d+", re.ASCII)
_DIGITS = 8


def sort_key(text: str) -> str:
    """Return a key of digits whose order is that of a Czech dictionary (ČSN 97 6030); numbers sort by their value.

    Letters decide first, then accents of vowels. It has digits alone, because every collation sorts them alike, and at
    most `SORT_KEY_LENGTH` of them.
    """
    words = composed(text[:LONGEST_QUERY].strip()).translate(_HYPHENS)
    cut = _NUMBER.sub(lambda number: number[0].zfill(_DIGITS), words)
    letters, accents = czech_sort.key(cut[:LONGEST_SORTED])[:2]
    key = "".join(map(_place, letters)) + _END + "".join(map(_accent, accents))
    return key[:SORT_KEY_LENGTH]


def _place(element: tuple[Any, ...]) -> str:
    kind, *value = element
    if kind == 0:
        return _SPACE
    if kind == 2:
        return f"{_DIGIT}{min(value[0] // 100, 9)}"
    return _PLACES.get(value[0]) or f"{_FOREIGN}{ord(value[0][0]):07}"


def _accent(element: tuple[Any, ...]) -> str:
    """Return 0 for a letter without an accent, otherwise a digit for its shape."""
    return str(1 + min(element[1][0], 8)) if element else "0"


def alphabetical(text: str) -> tuple[str, str]:
    """Return a key for sorting texts in Czech alphabetical order in Python."""
    return sort_key(text), text


def search_text(*texts: str) -> str:
    """Return texts folded for searching: without markup, diacritics and case."""
    return fold(" ".join(filter(None, texts)))


def words_of(query: str) -> list[str]:
    """Return the folded words of what somebody typed; a long query is cut."""
    return fold(query[:LONGEST_QUERY]).split()[:MOST_WORDS]
