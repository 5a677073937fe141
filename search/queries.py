"""What the index is asked for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from common.search.query import Keys, Query
from common.search.words import title_key
from search.indexing import Narrowing
from search.kinds import sections


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


def match_of(query: Query, *, section: str = "", year: int | None = None, organisation: int | None = None) -> Match:
    """Return what is asked for, narrowed to a section, a year and an organisation."""
    narrowing = [frozenset(Narrowing.kind(kind.number) for kind in sections()[section])] if section else []
    narrowing += [frozenset([Narrowing.year(year)])] if year else []
    narrowing += [frozenset([Narrowing.organisation(organisation)])] if organisation else []
    return match_of_keys(query.groups, query.running, narrowing)


def match_of_keys(groups: Iterable[Keys], phrases: Iterable[str] = (), narrowing: Iterable[Keys] = ()) -> Match:
    """Return what documents have to have."""
    wanted = tuple(groups)
    in_title = tuple(frozenset(map(title_key, keys)) for keys in wanted)
    return Match(wanted, in_title, tuple(phrases), tuple(narrowing))
