"""What somebody typed, as what the index is asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from common.search.keys import LONGEST_QUERY
from common.search.words import (
    asked_words,
    folded,
    form_key,
    keys_of_asked_words,
    names_address,
    pair_keys,
    title_key,
    words_in,
)
from common.text import VARIANTS, tidy
from search.indexing import Narrowing
from search.kinds import sections

QUOTED = re.compile(r'"([^"]*)"')
Keys = frozenset[str]
LONGEST_FOLLOWED = 150
"""Characters of a search that can be followed."""


@dataclass(frozen=True)
class Match:
    """What a document has to have: a key of each of the `groups`, and each of the phrases.

    A document that has a key of each of the groups `in_title`, too, comes before others.
    """

    groups: tuple[Keys, ...]
    in_title: tuple[Keys, ...] = ()
    phrases: tuple[str, ...] = ()
    """Folded words with a space around each."""
    narrowing: tuple[Keys, ...] = ()

    @property
    def all_groups(self) -> tuple[Keys, ...]:
        return (*self.narrowing, *self.groups)


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
    def can_be_followed(self) -> bool:
        """Whether somebody may be written to when more is found, in a mail that repeats the text."""
        return self.asks and len(self.text) <= LONGEST_FOLLOWED and not names_address(self.text)

    @property
    def keys(self) -> list[Keys]:
        """The keys of each word; of words in quotes, the form as it is."""
        exact = {word for phrase in self.phrases for word in phrase}
        of_words = zip(self.words, keys_of_asked_words(self.words), strict=True)
        return [frozenset([form_key(folded(word))]) if word in exact else keys for word, keys in of_words]

    def match(self, *, section: str = "", year: int | None = None, organisation: int | None = None) -> Match:
        """Return what is asked for, narrowed to a section, a year and an organisation."""
        return match_of(self.keys, self.phrases, section=section, year=year, organisation=organisation)


def match_of(
    groups: Iterable[Keys],
    phrases: Iterable[tuple[str, ...]] = (),
    *,
    section: str = "",
    year: int | None = None,
    organisation: int | None = None,
) -> Match:
    """Return what documents have to have."""
    in_order = [[folded(word) for word in words] for words in phrases if len(words) > 1]
    groups = (*groups, *(frozenset([pair]) for forms in in_order for pair in pair_keys(forms)))
    narrowing = [Narrowing.year(year)] if year else []
    narrowing += [Narrowing.organisation(organisation)] if organisation else []
    of_section = [frozenset(Narrowing.kind(kind.number) for kind in sections()[section])] if section else []
    return Match(
        groups,
        tuple(frozenset(map(title_key, keys)) for keys in groups),
        # Two words are found by their pair alone.
        tuple(f" {' '.join(forms)} " for forms in in_order if len(forms) > 2),
        (*of_section, *(frozenset([one]) for one in narrowing)),
    )
