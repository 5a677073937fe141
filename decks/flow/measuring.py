"""How wide text is and how many lines it takes, by the advances of letters; kerning is left out.

Widths are those of the wider of two typefaces: ours, and the one that stands in for it where it is missing, as wide as
Arial. So nothing leaves its box, whichever of the two draws it.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from decks.slides import Run

BREAK: Final = "\N{ZERO WIDTH SPACE}"
"""Where a word that is wider than its line may be divided."""
SAFE: Final = 0.985
"""How much of a line is filled: programmes round the places of letters in different ways."""
NICE: Final = frozenset("/?&=.-_#:;,@+|–")
"""Signs after which an address is divided first."""
UNKNOWN: Final = 1.0
"""The width of a letter that the typefaces lack, in the size of letters; another typeface draws it."""
WIDE: Final = 1.4
"""The same of a pictogram."""


class Advances(dict[str, float]):
    """Widths of characters in the size of letters; of those that the typefaces lack, how wide they may be."""

    def __missing__(self, sign: str) -> float:
        if unicodedata.category(sign) in {"Mn", "Me", "Cf"}:
            return 0.0
        return WIDE if unicodedata.category(sign) in {"So", "Sk", "Co"} else UNKNOWN


@cache
def advances(*, strong: bool) -> Advances:
    """Return the widths of one weight, made by `scripts/advances.py`."""
    told = json.loads((Path(__file__).parent / "advances.json").read_text(encoding="utf-8"))
    of_weight = told["700" if strong else "400"]
    return Advances({sign: int(width) / 1000 for width, signs in of_weight.items() for sign in signs} | {BREAK: 0.0})


@lru_cache(maxsize=20_000)
def _of_word(word: str, strong: bool) -> float:
    return sum(map(advances(strong=strong).__getitem__, word))


def width_of(text: str, size: float, *, strong: bool = False) -> float:
    """Return how wide a text is in one line of letters of a size, in the unit of the size."""
    return _of_word(text, strong) * size


def lines_of(runs: Iterable[Run], size: float, width: float, *, strong: bool = False) -> int:
    """Return the number of lines that a paragraph takes in letters of a size; `strong` if all of it is.

    It may be divided at spaces and at `BREAK`; an empty paragraph takes a line.
    """
    room = width * SAFE / size
    lines, used = 1, 0.0
    for word, space in _words(runs, strong=strong):
        if not word:
            continue
        if used and used + space + word > room:
            lines, used = lines + 1, word
        else:
            used += (space if used else 0) + word
    return lines


def _words(runs: Iterable[Run], *, strong: bool) -> Iterator[tuple[float, float]]:
    """Yield the width of each word, which may go through several runs, and of the space before it."""
    word, space = 0.0, 0.0
    for run in runs:
        is_strong = strong or run.is_strong
        wide = advances(strong=is_strong)[" "]
        for place, part in enumerate(run.text.split(" ")):
            if place:
                yield word, space
                word, space = 0.0, wide
            for step, piece in enumerate(part.split(BREAK)):
                if step:
                    yield word, space
                    word, space = 0.0, 0.0
                word += _of_word(piece, is_strong)
    yield word, space


def breakable(runs: Iterable[Run], size: float, width: float, *, strong: bool = False) -> tuple[Run, ...]:
    """Return a paragraph in which every word that is wider than its line may be divided, at places that fit."""
    told = tuple(runs)
    room = width * SAFE / size
    if all(word <= room for word, _space in _words(told, strong=strong)):
        return told
    breaker = _Breaker(room)
    return tuple(replace(run, text=breaker.broken(run.text, advances(strong=strong or run.is_strong))) for run in told)


class _Breaker:
    """Puts `BREAK` into words as they come: after signs at which addresses are divided, else where the line ends."""

    def __init__(self, room: float) -> None:
        self._room = room
        self._used = 0.0

    def broken(self, text: str, widths: Advances) -> str:
        """Return a run with places to break; its first letters may go on from the run before."""
        return " ".join(self._word(word, widths, goes_on=not place) for place, word in enumerate(text.split(" ")))

    def _word(self, word: str, widths: Advances, *, goes_on: bool) -> str:
        if not goes_on:
            self._used = 0.0
        whole = sum(map(widths.__getitem__, word))
        if self._used + whole <= self._room:
            self._used += whole
            return word
        signs: list[str] = []
        for place, sign in enumerate(word):
            if sign == BREAK:
                self._used = 0.0
            elif self._used and self._used + widths[sign] > self._room and not _joins(word, place):
                signs.append(BREAK)
                self._used = 0.0
            self._used += widths[sign]
            signs.append(sign)
            if sign in NICE and place + 1 < len(word) and not _joins(word, place + 1):
                signs.append(BREAK)
                self._used = 0.0
        return "".join(signs)


def _joins(word: str, place: int) -> bool:
    """Whether a sign belongs to the letter before it."""
    sign = word[place]
    return unicodedata.category(sign).startswith("M") or "\N{ZERO WIDTH JOINER}" in (sign, word[place - 1])


def cut_to(text: str, size: float, width: float, *, lines: int, strong: bool = False, after: str = "") -> str:
    """Return the text shortened at a word to so many lines with “…” if it is longer, always with `after`."""

    def fits(one: str) -> bool:
        runs = breakable([Run(f"{one}{after}")], size, width, strong=strong)
        return lines_of(runs, size, width, strong=strong) <= lines

    if fits(text):
        return text
    # No letter is so narrow that more of them would fit.
    text = text[: int(lines * width / size / 0.15)]
    words = text.split(" ")
    low, high = 0, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fits(f"{_ended(words[:middle])}…") else (low, middle - 1)
    if low:
        return f"{_ended(words[:low])}…"
    end = next((end for end in range(len(words[0]), 0, -1) if fits(f"{words[0][:end]}…")), 0)
    return f"{words[0][:end]}…"


def _ended(words: list[str]) -> str:
    return " ".join(words).rstrip(" ,;:–-")
