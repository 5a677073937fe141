"""Finds the followed searches that a new row is found by, by the same rule as the search of the site.

Its index cannot be asked: a question for each of thousands of searches would take longer than reading the new rows. So
each new row is read as the index reads it, and compared with all searches at once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from functools import cached_property
from typing import Any

from common.registry import ChangeKind, Entry, Searchable, declared
from common.search.query import Query
from common.search.wording import Wording
from following.models import Follow
from following.topics import SEARCH


class FollowedSearches:
    """The searches that are followed now, read once when something new is first compared with them."""

    def finding(self, kind: ChangeKind, rows: Collection[int]) -> Iterator[tuple[Follow, int]]:
        """Yield the follows of searches that find some of these rows of a kind, each with the row."""
        if not self._searches:
            return
        for row, entry in entries_of(kind, rows):
            for follow in self._that_find(Wording.of(entry)):
                yield follow, row

    @cached_property
    def _searches(self) -> list[tuple[Query, list[Follow]]]:
        follows: dict[str, list[Follow]] = defaultdict(list)
        for follow in Follow.objects.confirmed().filter(kind=SEARCH).only("key", "frequency"):
            follows[follow.key].append(follow)
        read = ((Query.of(text), of_text) for text, of_text in follows.items())
        return [(query, of_text) for query, of_text in read if query.asks]

    @cached_property
    def _by_key(self) -> dict[str, list[int]]:
        """The places of searches by the keys of one word of each; nothing without one of them is found by it."""
        places: dict[str, list[int]] = defaultdict(list)
        for place, (query, _follows) in enumerate(self._searches):
            # The last group is of a phrase, if there is any, which few rows have.
            for key in query.groups[-1]:
                places[key].append(place)
        return places

    def _that_find(self, wording: Wording) -> Iterator[Follow]:
        for place in {place for key in wording.keys for place in self._by_key.get(key, ())}:
            query, follows = self._searches[place]
            if query.finds(wording):
                yield from follows


def entries_of(kind: ChangeKind, rows: Collection[int]) -> Iterator[tuple[int, Entry]]:
    """Yield what the search finds of these rows and of their parts, each with the primary key of the row."""
    for searchable in _searchable(kind.rows().model):
        for row, entry in searchable.entries(searchable.rows().filter(pk__in=rows)):
            yield row.pk, entry
    for model, owner in kind.parts:
        for searchable in _searchable(model):
            for row, entry in searchable.entries(searchable.rows().filter(**{f"{owner}__in": rows})):
                yield getattr(row, f"{owner}_id"), entry


def _searchable(model: type[Any]) -> list[Searchable]:
    return [one for app in declared().values() for one in app.searchable if one.model is model]
