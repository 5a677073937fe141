"""What of a password somebody would have to guess, when words, runs of keys and their usual disguises are known.

A password is read as pieces. A letter that belongs to nothing is worth 1, a word of a dictionary `WORD`, what everybody
tries first `COMMON`, the owner's own name nothing. Digits and signs are worth nothing: around a word they are what
people add because they must, and some of them stand for letters (h3sl0, P@rdubice). A piece that repeats counts once.
"""

from __future__ import annotations

import enum
import functools
import itertools
import math
import re
from collections.abc import Callable, Iterator, Set
from dataclasses import dataclass, replace

from common.values.folding import fold_letters
from members.accounts.passwords.words import common_words, is_czech

ENOUGH = 6
"""Two ordinary words, or one with three letters of no word."""
WORD = 3
COMMON = 1
LONGEST_WORD = 20
LONGEST_READ = 128
"""Signs that are read; what is longer is weighed by its beginning."""
MOST_READINGS = 16

STANDS_FOR = {
    "0": "o", "1": "il", "2": "z", "3": "e", "4": "a", "5": "s", "6": "bg", "7": "t", "8": "b", "9": "gq",
    "@": "a", "$": "s", "!": "il", "|": "il", "€": "e", "+": "t", "(": "c", "<": "c",
}  # fmt: skip

_ROWS = (
    "qwertzuiop", "qwertyuiop", "asdfghjkl", "yxcvbnm", "zxcvbnm", "abcdefghijklmnopqrstuvwxyz", "escrzyaie",
    "01234567890", "qweasdyxc", "qweasdzxc",
)  # fmt: skip
_COLUMNS = ("qaywsxedcrfvtgbzhnujmikolp", "qazwsxedcrfvtgbyhnujmikolp")
RUNS = _ROWS + tuple(row[::-1] for row in _ROWS)
LONG_RUNS = _COLUMNS + tuple(row[::-1] for row in _COLUMNS)
SHORTEST_PIECE = 3
SHORTEST_STEM = 4
LONG_RUN = 5
"""Shorter runs of digits, of letters between digits, and up and down a keyboard come about by chance."""
NEGATION = re.compile(r"^(?:nejne|nej|ne)(?=\w{4})")
"""Beginnings that make a new word of nearly every adjective and verb."""
DATE = re.compile(r"(?<!\d)[0-3]?\d[ .\-/]*[01]?\d[ .\-/]*(?:19|20)\d\d(?!\d)")


class Reason(enum.IntEnum):
    """Why a password is easy to guess, the most telling one first."""

    OWN = 1
    PLACE = 2
    WORD = 3
    RUN = 4


@dataclass(frozen=True)
class Weight:
    """What a password, or its beginning, is worth, and of which known pieces it is made."""

    worth: int = 0
    alone: int = 0
    """Letters that belong to no piece."""
    pieces: frozenset[str] = frozenset()
    reason: Reason | None = None

    def plus_sign(self, sign: str) -> Weight:
        letter = int(sign.isalpha())
        return replace(self, worth=self.worth + letter, alone=self.alone + letter)

    def plus_piece(self, piece: str, worth: int, reason: Reason) -> Weight:
        again = 0 if piece in self.pieces else worth
        return Weight(self.worth + again, self.alone, self.pieces | {piece}, first(self.reason, reason))

    @property
    def order(self) -> tuple[int, int]:
        """The least worth first, then the most telling reason."""
        return self.worth, self.reason or len(Reason) + 1


@dataclass(frozen=True)
class Known:
    """The words that are known about one person at one place."""

    own: Set[str] = frozenset()
    place: Set[str] = frozenset()
    common: Set[str] = frozenset()

    @functools.cached_property
    def own_stems(self) -> Set[str]:
        return stems_of(self.own)

    @functools.cached_property
    def place_stems(self) -> Set[str]:
        return stems_of(self.place)

    def weigh(self, piece: str) -> tuple[int, Reason] | None:
        """Return what the letters are worth if they are a known piece, and why."""
        if piece in self.own or is_form_of(piece, self.own_stems):
            return 0, Reason.OWN
        if piece in self.place or is_form_of(piece, self.place_stems):
            return COMMON, Reason.PLACE
        if is_run(piece):
            return COMMON, Reason.RUN
        if piece in common_words():
            return COMMON, Reason.WORD
        if len(piece) > SHORTEST_PIECE:
            if (
                is_czech(piece)
                or is_czech(NEGATION.sub("", piece))
                or (len(piece) >= LONG_RUN and is_czech(piece[::-1]))
            ):
                return WORD, Reason.WORD
            if piece in self.common:
                return COMMON, Reason.WORD
        return None


def first(*reasons: Reason | None) -> Reason | None:
    """Return the most telling reason."""
    return min((reason for reason in reasons if reason is not None), default=None)


def stems_of(names: Set[str]) -> Set[str]:
    """Return the names without their last letter, where most of them are declined."""
    return {name[:-1] for name in names if len(name) > SHORTEST_STEM}


def is_form_of(piece: str, stems: Set[str]) -> bool:
    """Whether a stem and an ending make the piece: names of villages and people are in no dictionary."""
    longest_ending = 4
    return any(piece[:end] in stems for end in range(max(SHORTEST_STEM, len(piece) - longest_ending), len(piece) + 1))


def is_run(piece: str, shortest: int = SHORTEST_PIECE) -> bool:
    """Whether the keys follow each other on a keyboard or in the alphabet, or are all the same."""
    if len(piece) < shortest:
        return False
    rows = RUNS + LONG_RUNS if len(piece) >= LONG_RUN else RUNS
    return len(set(piece)) == 1 or any(piece in row for row in rows)


def reason_against(password: str, known: Known) -> Reason | None:
    """Return why the password is easy to guess, or None."""
    text, repeats = without_repetition(fold_letters(password)[:LONGEST_READ])
    letters = "".join(sign for sign in text if sign.isalpha())
    if not letters:
        return Reason.RUN
    joined = "".join(sign for sign in text if sign.isalnum())
    ways = [weigh(text, known.weigh), weigh(joined, known.weigh), weigh(letters, weigh_long_run)]
    best = min(ways, key=lambda way: way.order)
    if best.worth >= ENOUGH:
        return None
    by_chance = best.alone * 2 > len(letters)
    if repeats or has_easy_digits(text):
        return first(None if by_chance else best.reason, Reason.RUN)
    return None if by_chance else best.reason


def weigh_long_run(piece: str) -> tuple[int, Reason] | None:
    """Return the worth of letters that are a run when the digits between them are left out, as in 1q2w3e4r5t."""
    return (COMMON, Reason.RUN) if is_run(piece, LONG_RUN) else None


def without_repetition(text: str) -> tuple[str, bool]:
    """Return the text with what repeats in it once, and whether anything did."""
    once = re.sub(r"(.)\1{2,}", r"\1", text, flags=re.DOTALL)
    unit = re.fullmatch(r"(.+?)[\W_]*(?:\1[\W_]*)+", once, flags=re.DOTALL)
    short = unit[1] if unit else once
    return short, len(short) * 2 <= len(text)


def has_easy_digits(text: str) -> bool:
    """Whether the digits are a date or follow each other."""
    if DATE.search(text):
        return True
    numbers = re.findall(r"\d+", text)
    starts = ((number, start) for number in numbers for start in range(len(number) - LONG_RUN + 1))
    return any(is_run(number[start : start + LONG_RUN]) for number, start in starts)


def weigh(text: str, weigh_piece: Callable[[str], tuple[int, Reason] | None]) -> Weight:
    """Return the least that the text is worth, over the ways to divide it into pieces."""
    best = [Weight()]
    for end in range(1, len(text) + 1):
        options = [best[end - 1].plus_sign(text[end - 1])]
        for start in range(max(0, end - LONGEST_WORD), end - SHORTEST_PIECE + 1):
            for piece in readings(text[start:end]):
                if found := weigh_piece(piece):
                    options.append(best[start].plus_piece(piece, *found))
        best.append(min(options, key=lambda one: one.order))
    return best[-1]


def readings(span: str) -> Iterator[str]:
    """Return the words that the signs can stand for; none if there is no letter, or a sign that stands for nothing."""
    if not any(sign.isalpha() for sign in span):
        return
    choices = [sign if sign.isalpha() else STANDS_FOR.get(sign, "") for sign in span]
    if 0 < math.prod(map(len, choices)) <= MOST_READINGS:
        yield from map("".join, itertools.product(*choices))
