"""Text for comparing and searching: without case, diacritics and doubled spaces."""

import re
import unicodedata

UNDECOMPOSED = str.maketrans(
    {"ł": "l", "đ": "d", "ð": "d", "ø": "o", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i", "ħ": "h", "ŧ": "t"}
)
"""Letters that Unicode does not decompose into a plain letter and a combining mark."""
DASHES = "‐‑‒–—―−"
"""Hyphens, dashes and the minus sign, which people type one for another."""
APOSTROPHES = "‘’‚‛′´`"
UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"), "")
"""Signs that nobody sees and that come with what is copied from a page, such as the one that keeps a range together."""
MOST_MARKS = 30
"""Combining marks in a row that a text may have: the limit of Unicode's Stream-Safe Text Format (UAX #15)."""
LONG_RUN = re.compile(rf"[^\x00-\x7f]{{{MOST_MARKS + 1},}}")


def fold_letters(text: str) -> str:
    """Return plain text for comparing: “Łódź” and “LODZ” are the same."""
    bare = "".join(sign for sign in decomposed(text.casefold()) if not unicodedata.combining(sign))
    return " ".join(bare.translate(UNDECOMPOSED).split())


def composed(text: str) -> str:
    """Return the text with each letter and its marks as one character where Unicode has one (NFC)."""
    return unicodedata.normalize("NFC", stream_safe(text))


def decomposed(text: str) -> str:
    """Return the text with letters and their marks apart, and variants of signs as plain ones (NFKD)."""
    return unicodedata.normalize("NFKD", stream_safe(text))


def stream_safe(text: str) -> str:
    """Return the text without combining marks after the thirtieth in a row; to be called before normalising.

    Normalising takes time that grows with the square of their number: seconds for some ten thousand of them.
    """
    return LONG_RUN.sub(_with_fewer_marks, text)


def _with_fewer_marks(run: re.Match[str]) -> str:
    kept, marks = [], 0
    for sign in run[0]:
        # Some Tibetan vowels are no marks themselves, but consist of marks alone.
        first = unicodedata.normalize("NFKD", sign)[0]
        marks = marks + 1 if unicodedata.combining(first) else 0
        if marks <= MOST_MARKS:
            kept.append(sign)
    return "".join(kept)
