"""How much room a text takes in Arial, in units of a slide: what a box holds is known before a program draws it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from decks.pptx.arial import BOLD, REGULAR

EM: Final = 2048
UNKNOWN: Final = 1434
"""The width of a letter that the table lacks: seven tenths of the size, more than letters of most scripts take."""
WIDE: Final = 2868
"""That of a drawn sign or of a letter that is as wide as high."""
RESERVE: Final = 1.01
"""What programs draw wider than the font says, as they round."""
WORDS: Final = re.compile(r"[^ \t\u2028]*[ \t]*")


@cache
def _widths(is_bold: bool) -> dict[str, int]:
    return {letter: width for width, letters in (BOLD if is_bold else REGULAR).items() for letter in letters}


def _width_of_letter(letter: str, is_bold: bool) -> int:
    known = _widths(is_bold).get(letter)
    if known is not None:
        return known
    code = ord(letter)
    if 0x300 <= code < 0x370 or 0x200B <= code <= 0x200F or 0xFE00 <= code <= 0xFE0F:
        return 0  # marks above letters, and signs that only say how others are drawn
    return WIDE if code >= 0x2600 else UNKNOWN


def width_of(text: str, size: float, is_bold: bool = False) -> float:
    """Return the width of a line of text in letters of a size."""
    return sum(_width_of_letter(letter, is_bold) for letter in text) * size / EM * RESERVE


def line_count(pieces: Sequence[tuple[str, bool]], width: float, size: float, first: float = 0) -> int:
    """Return how many lines the pieces of a paragraph, bold or not, take in a width; a long word is divided.

    `first` is what stands before the first letter, such as the number of an item.
    """
    lines, used = 1, first
    for word in _words(pieces):
        if word is None:
            lines, used = lines + 1, 0
            continue
        bare = sum(width_of(text.rstrip(" \t"), size, bold) for text, bold in word)
        whole = sum(width_of(text, size, bold) for text, bold in word)
        if used and used + bare > width:
            lines, used = lines + 1, 0
        if bare > width:
            # A word wider than the line is divided between any two letters.
            rest = bare - width
            further = -int(-rest // max(width - size, 1))
            lines, used = lines + further, rest % max(width - size, 1)
        else:
            used += whole
    return lines


def _words(pieces: Sequence[tuple[str, bool]]) -> list[list[tuple[str, bool]] | None]:
    """Return the words with the spaces after them, each in its pieces; None for a break of the line."""
    words: list[list[tuple[str, bool]] | None] = []
    is_open = False
    for text, is_bold in pieces:
        for order, line in enumerate(text.split("\n")):
            if order:
                words.append(None)
                is_open = False
            for word in WORDS.findall(line):
                if not word:
                    continue
                last = words[-1] if words else None
                if is_open and last is not None:
                    last.append((word, is_bold))
                else:
                    words.append([(word, is_bold)])
                is_open = not word.endswith((" ", "\t"))
    return words


def longest_word(text: str, size: float, is_bold: bool = False) -> float:
    """Return the width of the widest word of a text."""
    return max((width_of(word, size, is_bold) for word in text.split()), default=0)
