"""A piece of a text around what was found in it, with the found words marked; never of two blocks together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, islice

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from common.english import ENGLISH, EnglishMarkup
from common.search.query import Query
from common.search.wording import ENGLISH_FOLLOWS
from common.search.words import folded, keys_of_word

BEFORE, LENGTH = 60, 240
"""Characters before the first found word, and of the whole piece."""
MOST_HITS = 40
MOST_BLOCKS = 2
LIKE = {"a": "aáä", "c": "cč", "d": "dď", "e": "eéěë", "i": "ií", "l": "lĺľł", "n": "nňń", "o": "oóöôő", "r": "rřŕ"}
LIKE |= {"s": "sšś", "t": "tť", "u": "uúůüű", "y": "yý", "z": "zžźż"}
SHORTEST_START = 3


class Finder:
    """Finds the words of a query in texts."""

    def __init__(self, query: Query) -> None:
        self.keys = frozenset(key for keys in query.keys for key in keys)
        self.start = _starts(query.words)

    def hits(self, text: str, most: int = MOST_HITS) -> list[tuple[int, int]]:
        """Return where found words begin and end."""
        found: list[tuple[int, int]] = []
        if self.start is None:
            return found
        for hit in self.start.finditer(text):
            if self.keys & keys_of_word(hit[0].lower()):
                found.append(hit.span())
                if len(found) == most:
                    break
        return found

    def marked(self, text: str) -> SafeString:
        """Return a text with the found words marked, as HTML."""
        return _marked(text, self.hits(text), 0, len(text))

    def pieces(self, text: str) -> list[str]:
        """Return pieces of up to two blocks with found words, as HTML; those in the language of the page first."""
        czech, _follows, english = text.partition(ENGLISH_FOLLOWS)
        found: Iterator[str] = map(self._piece, blocks_with(czech, self))
        further = map(_in_english, map(self._piece, blocks_with(english, self)))
        return list(islice(chain(further, found) if get_language() == ENGLISH else chain(found, further), MOST_BLOCKS))

    def _piece(self, block: str) -> SafeString:
        hits = self.hits(block)
        first, last = _around(block, hits[0][0])
        return format_html(
            "{}{}{}", "… " if first else "", _marked(block, hits, first, last), " …" if last < len(block) else ""
        )


def _in_english(piece: SafeString) -> str:
    """Return HTML in English so that its language is known on a page of any language."""
    return EnglishMarkup(piece) if get_language() == ENGLISH else format_html('<span lang="en">{}</span>', piece)


def blocks_with(text: str, finder: Finder) -> Iterable[str]:
    """Yield the blocks of a text in which something is found, in order."""
    if finder.start is None:
        return
    end = -1
    for hit in finder.start.finditer(text):
        if hit.start() >= end and finder.keys & keys_of_word(hit[0].lower()):
            start = text.rfind("\n", 0, hit.start()) + 1
            end = text.find("\n", hit.start())
            end = len(text) if end < 0 else end
            yield text[start:end]


def _around(block: str, place: int) -> tuple[int, int]:
    """Return where a piece around a place begins and ends, at words."""
    first = 0
    if place > BEFORE + 20:
        space = block.find(" ", place - BEFORE)
        first = space + 1 if 0 <= space < place else place
    last = len(block)
    if last - first > LENGTH:
        space = block.rfind(" ", place, first + LENGTH)
        last = space if space > place else first + LENGTH
    return first, last


def _marked(text: str, hits: Sequence[tuple[int, int]], first: int, last: int) -> SafeString:
    pieces: list[SafeString] = []
    done = first
    for start, end in hits:
        if first <= start and end <= last:
            pieces.append(format_html("{}<mark>{}</mark>", text[done:start], text[start:end]))
            done = end
    pieces.append(format_html("{}", text[done:last]))
    return format_html_join("", "{}", ((piece,) for piece in pieces))


@lru_cache(200)
def _starts(words: tuple[str, ...]) -> re.Pattern[str] | None:
    """Return what finds words that begin like one of these, with any diacritics; looked for much faster than keys."""
    beginnings = {folded(word)[:SHORTEST_START] for word in words}
    texts = [
        "".join(f"[{LIKE[sign]}]" if sign in LIKE else re.escape(sign) for sign in one) for one in sorted(beginnings)
    ]
    if not texts:
        return None
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(texts)})[^\W_]*", re.IGNORECASE)
