"""Text for comparing and searching: without case, diacritics and doubled spaces."""

import unicodedata

UNDECOMPOSED = str.maketrans(
    {"ł": "l", "đ": "d", "ð": "d", "ø": "o", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i", "ħ": "h", "ŧ": "t"}
)
"""Letters that Unicode does not decompose into a plain letter and a combining mark."""


def fold_letters(text: str) -> str:
    """Return plain text for comparing: “Łódź” and “LODZ” are the same."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return " ".join(bare.translate(UNDECOMPOSED).split())
