"""Plain text helpers: folding for searching, Czech alphabetical order, and safe printing of user input."""

import html
import re
import unicodedata

import nh3

from common.values.folding import composed, decomposed, fold_letters

LETTERS = (*"abcčdefgh", "ch", *"ijklmnopqrřsštuvwxyzž")
LETTER = re.compile("ch|.", re.DOTALL)


BLOCK_END = re.compile(r"</(?:p|li|h[1-6]|blockquote|div|td|th)>|<br ?/?>", re.IGNORECASE)


def fold(text: str) -> str:
    """Return text for comparing: without markup, diacritics and case, with single spaces, also between HTML blocks."""
    return fold_letters(without_markup(BLOCK_END.sub(" ", text)))


def without_markup(text: str) -> str:
    """Return HTML as plain text; an unclosed tag is kept as text."""
    end = text.rfind(">") + 1
    closed = text[:end] + text[end:].replace("<", "&lt;")
    storable = closed.encode("utf-8", "replace").decode()
    return html.unescape(nh3.clean(storable, tags=set(), clean_content_tags=set()))


def alphabetical(text: str) -> tuple[list[int], str]:
    """Return a key for Czech alphabetical order: č, ch, ř, š and ž are separate letters, other accents are ignored."""
    places = []
    for letter in LETTER.findall(composed(text).casefold()):
        known = letter if letter in LETTERS else decomposed(letter)[0]
        places.append(LETTERS.index(known) + 1 if known in LETTERS else (100 + ord(known) if known.isalpha() else 0))
    return places, text


def printable(text: str) -> str:
    """Return text with control characters, lone surrogates and noncharacters replaced by a visible character."""
    unseen = {"Cc", "Cs", "Cn"}
    return "".join(
        "\N{REPLACEMENT CHARACTER}" if unicodedata.category(sign) in unseen and sign not in "\t\n\r" else sign
        for sign in text
    )


UNWANTED = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)
"""Characters that nobody types on purpose: controls, zero-width, direction overrides, lone surrogates."""


def tidy(text: str) -> str:
    """Return input without invisible characters, which could reverse its reading direction or break storage."""
    return UNWANTED.sub("", text.replace("\r\n", "\n"))
