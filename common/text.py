"""Plain text helpers: folding for searching."""

import unicodedata

from django.utils.html import strip_tags


def fold(text: str) -> str:
    """Return text for comparing: no markup, no diacritics, no case, single spaces."""
    decomposed = unicodedata.normalize("NFKD", strip_tags(text).casefold())
    return " ".join("".join(sign for sign in decomposed if not unicodedata.combining(sign)).split())
