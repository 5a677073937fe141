"""Plain text helpers: folding for searching, and what can be printed of a stranger's text."""

import html
import unicodedata

from django.utils.html import strip_tags


def fold(text: str) -> str:
    """Return text for comparing: no markup, no diacritics, no case, single spaces."""
    decomposed = unicodedata.normalize("NFKD", html.unescape(strip_tags(text)).casefold())
    return " ".join("".join(sign for sign in decomposed if not unicodedata.combining(sign)).split())


def printable(text: str) -> str:
    """Return text with each control character, lone surrogate and sign that is none replaced by a visible mark."""
    unseen = {"Cc", "Cs", "Cn"}
    return "".join(
        "\N{REPLACEMENT CHARACTER}" if unicodedata.category(sign) in unseen and sign not in "\t\n\r" else sign
        for sign in text
    )
