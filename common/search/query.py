"""What somebody typed, read: as what the index is asked for, and as what one text is compared with."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from common.search.keys import LONGEST_QUERY
from common.search.words import (
    asked_words,
    folded,
    form_key,
    keys_of_asked_words,
    names_address,
    pair_keys,
    words_in,
)
from common.text import VARIANTS, tidy
from common.typography.quotes import QUOTED

if TYPE_CHECKING:
    from common.search.wording import Wording

LONGEST_FOLLOWED = 150
"""Characters of a search that can be followed."""

Keys = frozenset[str]


@dataclass(frozen=True)
class Query:
    """A text that was typed, read: its words, and the phrases in quotes."""

    text: str
    words: tuple[str, ...] = ()
    """In lower case, those of phrases, too."""
    phrases: tuple[tuple[str, ...], ...] = field(default_factory=tuple)

    @classmethod
    def of(cls, text: str) -> Query:
        """Read a text. Quotation marks of all languages are the same; one that is not closed is none."""
        clean = " ".join(tidy(text)[:LONGEST_QUERY].split())
        quoted = clean.translate(VARIANTS)
        phrases = [tuple(words) for one in QUOTED.findall(quoted) if (words := words_in(one))]
        return cls(clean, tuple(asked_words(quoted)), tuple(phrases))

    @property
    def asks(self) -> bool:
        """Whether there is anything to look for."""
        return bool(self.words)

    @property
    def is_quoted(self) -> bool:
        """Whether it is one phrase and nothing else."""
        return QUOTED.fullmatch(self.text) is not None

    @property
    def can_be_followed(self) -> bool:
        """Whether somebody may be written to when more is found, in a mail that repeats the text."""
        return self.asks and len(self.text) <= LONGEST_FOLLOWED and not names_address(self.text)

    @cached_property
    def keys(self) -> tuple[Keys, ...]:
        """The keys of each word; of words in quotes, the form as it is."""
        exact = {word for phrase in self.phrases for word in phrase}
        of_words = zip(self.words, keys_of_asked_words(self.words), strict=True)
        return tuple(frozenset([form_key(folded(word))]) if word in exact else keys for word, keys in of_words)

    @cached_property
    def groups(self) -> tuple[Keys, ...]:
        """What is found has a key of each of these: of the words, and then of each two words of a phrase."""
        pairs = (pair for forms in self._in_order for pair in pair_keys(forms))
        return (*self.keys, *(frozenset([pair]) for pair in pairs))

    @cached_property
    def running(self) -> tuple[str, ...]:
        """What is found has each of these in its folded lines: the phrases, with a space around each.

        Two words are found by their pair alone.
        """
        return tuple(f" {' '.join(forms)} " for forms in self._in_order if len(forms) > 2)

    @property
    def _in_order(self) -> list[list[str]]:
        return [[folded(word) for word in words] for words in self.phrases if len(words) > 1]

    def finds(self, wording: Wording) -> bool:
        """Whether the search finds what has this wording; the index is asked for the same (`search.engine`)."""
        return (
            self.asks
            and not any(keys.isdisjoint(wording.keys) for keys in self.groups)
            and all(phrase in wording.forms for phrase in self.running)
        )
