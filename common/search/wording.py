"""The words of one entry of the search, as lines and as keys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from common.english import InEnglish
from common.search.words import folded, form_key, keys_of_word, pair_keys, title_key, words_in
from common.text import BLOCK_END, without_markup

if TYPE_CHECKING:
    from common.registry import Entry

ENGLISH_FOLLOWS = "\f"
"""A line of the text of an entry; what stands below it is in English."""
LONGEST_TEXT = 200_000
"""Characters of an entry that are searched."""
MOST_YEARS = 30


@dataclass(frozen=True)
class Wording:
    """What an entry says, and by which keys it is found."""

    title: str
    title_en: str
    text: str
    """Lines, one for each block, those in English at the end."""
    forms: str
    """The folded words of titles and text in their order, a line for each of theirs, with a space around each word."""
    keys: frozenset[str]
    title_keys: frozenset[str]
    """Further keys, which say of a word that it is in a title."""

    @classmethod
    def of(cls, entry: Entry, of_file: str = "") -> Wording:
        """Return the wording of an entry and of the file that belongs to it."""
        blocks = [
            *((text, lines_of(text)) for text in entry.texts),
            *((text, blocks_of(text)) for text in entry.rich),
            (of_file, lines_of(of_file)),
        ]
        czech = [line for text, lines in blocks if not isinstance(text, InEnglish) for line in lines]
        english = [line for text, lines in blocks if isinstance(text, InEnglish) for line in lines]
        text = "\n".join([*czech, *([ENGLISH_FOLLOWS, *english] if english else [])])[:LONGEST_TEXT]
        title, title_en = lines_of(entry.title), lines_of(entry.title_en)
        in_titles = [words_in(line) for line in (*title, *title_en)]
        in_text = [words for line in text.splitlines() if (words := words_in(line))]
        forms = [list(map(folded, words)) for words in (*in_titles, *in_text)]
        of_titles = {one for words in in_titles for word in words for one in keys_of_word(word)}
        of_titles |= {one for words in forms[: len(in_titles)] for one in pair_keys(words)}
        keys = {one for words in in_text for word in words for one in keys_of_word(word)}
        keys |= {one for words in forms for one in pair_keys(words)}
        keys |= {form_key(str(year)) for year in years_of(entry)}
        return cls(
            title=" ".join(title),
            title_en=" ".join(title_en),
            text=text,
            forms="\n".join(f" {' '.join(words)} " for words in forms),
            keys=frozenset(of_titles | keys),
            title_keys=frozenset(map(title_key, of_titles)),
        )


def years_of(entry: Entry) -> range:
    """Return the years that an entry is found by, the last ones of many."""
    if entry.years is None:
        return range(0)
    first, last = entry.years
    return range(max(first, last - MOST_YEARS), last + 1)


def lines_of(text: str) -> list[str]:
    """Return the lines of a plain text, without those that are empty and without characters nobody could store."""
    clean = text.encode("utf-8", "replace").decode().replace("\0", "")
    return [line for one in clean.splitlines() if (line := " ".join(one.split()))]


def blocks_of(text: str) -> list[str]:
    """Return the blocks of a rich text as plain lines."""
    if "<" not in text and "&" not in text:
        return lines_of(text)
    return lines_of(without_markup(BLOCK_END.sub("\n", text.replace("\n", " "))))
