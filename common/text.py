"""Plain text helpers: folding for searching, and safe printing of user input."""

import html
import re
import unicodedata
from typing import Any

import nh3
from django.utils.functional import Promise

from common.typography.quotes import MARKS
from common.values.folding import APOSTROPHES, DASHES, UNSEEN, fold_letters

BLOCK_END = re.compile(r"</(?:p|li|h[1-6]|blockquote|div|td|th)>|<br ?/?>", re.IGNORECASE)


VARIANTS = {
    **dict.fromkeys(map(ord, DASHES), "-"),
    **dict.fromkeys(map(ord, APOSTROPHES), "'"),
    **dict.fromkeys(map(ord, MARKS), '"'),
    **UNSEEN,
}
"""Dashes, apostrophes and quotation marks that keyboards lack, and signs that nobody sees."""


def fold(text: str) -> str:
    """Return text for comparing: without markup, diacritics and case, with single spaces, also between HTML blocks.

    Signs that look alike are the same: “Brno–venkov” is found by “brno-venkov”.
    """
    return fold_letters(without_markup(BLOCK_END.sub(" ", text)).translate(VARIANTS))


def without_markup(text: str) -> str:
    """Return HTML as plain text; an unclosed tag is kept as text."""
    end = text.rfind(">") + 1
    closed = text[:end] + text[end:].replace("<", "&lt;")
    storable = closed.encode("utf-8", "replace").decode()
    return html.unescape(nh3.clean(storable, tags=set(), clean_content_tags=set()))


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


LINE_ENDS = re.compile("[\t\n\r\x0b\x0c\x1c-\x1f\x85\u2028\u2029]+")


def one_line(text: str) -> str:
    """Return input for one line, tidy: where lines or columns ended, there is a space."""
    return tidy(" ".join(filter(None, (part.strip(" ") for part in LINE_ENDS.split(text))))) if text else text


def in_words(text: Any) -> Any:
    """Return a lazy translation in the language of now, and anything else as it is."""
    return str(text) if isinstance(text, Promise) else text


def introduced(kind: str, name: str) -> str:
    """Return a name after its kind, “Activity: Earth Day”; alone if it begins with its kind, as “Plan 2023” does."""
    return name if fold_letters(name).startswith(fold_letters(kind)) else f"{kind}: {name}"


def plain_lines(text: str) -> str:
    """Return HTML as plain text in which blocks are lines."""
    lines = (line.strip() for line in without_markup(BLOCK_END.sub("\n", text)).splitlines())
    return "\n".join(line for line in lines if line)
