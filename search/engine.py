"""Asks the index: the full-text table of SQLite, or the inverted index of PostgreSQL, for the same keys.

What is asked for are keys of letters and digits alone, made by `common.search.words`, so nothing that somebody types
reaches the language of either engine. Documents that a mark hides are left out by the same statement.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db import connection

from common.search.query import Keys
from search.marking import DOCUMENT, KEYS, MARK
from search.places import LAST_YEAR, YEAR_BITS, sql_of_kind, sql_of_row
from search.queries import Match


@dataclass(frozen=True)
class Counts:
    """How many documents were found of each kind, and in each year, 0 for those of none."""

    kinds: Counter[int]
    years: Counter[int]

    @property
    def total(self) -> int:
        return self.kinds.total()


Part = tuple[Sequence[Keys], bool]
"""Groups of keys, and whether documents have to have one of each of them, or must not."""


class Index:
    """The index as one request sees it."""

    @cached_property
    def _hides_some(self) -> bool:
        """Whether any document must not be shown; there are hardly ever any."""
        return bool(_all(f'SELECT 1 FROM "{MARK}" WHERE hides LIMIT 1', []))  # noqa: S608

    def count(self, match: Match) -> Counts:
        """Return how many documents there are, in one query besides that for hidden ones."""
        source, values = self._source([(match.all_groups, True)], match.phrases)
        sql = f"SELECT {sql_of_kind('place')}, place >> {YEAR_BITS}, count(*) FROM ({source}) AS found GROUP BY 1, 2"  # noqa: S608
        kinds: Counter[int] = Counter()
        years: Counter[int] = Counter()
        for kind, turned, number in _all(sql, values):
            kinds[kind] += number
            years[LAST_YEAR - turned if turned else 0] += number
        return Counts(kinds, years)

    def places(self, match: Match, first: int, most: int) -> list[int]:
        """Return the primary keys of documents from the `first` (0): those found by their titles, then others."""
        titled = (match.all_groups, True), (match.in_title, True)
        found = self._places(titled, match.phrases, first, most)
        before = first + len(found) if found or not first else self._number(titled, match.phrases)
        rest = (match.all_groups, True), (match.in_title, False)
        return found + self._places(rest, match.phrases, max(0, first - before), most - len(found))

    def titled(self, match: Match, most: int) -> list[int]:
        """Return the primary keys of the first documents that are found by their titles."""
        return self._places(((match.all_groups, True), (match.in_title, True)), match.phrases, 0, most)

    def which_find(self, matches: Sequence[Match]) -> list[bool]:
        """Return of each match whether it finds anything, in one query."""
        if not matches:
            return []
        pieces, values = [], []
        for number, match in enumerate(matches):
            source, own = self._source([(match.all_groups, True)], match.phrases)
            # PostgreSQL would look for the first one by reading all documents.
            any_found = (
                f"(SELECT count(*) FROM ({source}) AS found) > 0"  # noqa: S608
                if connection.vendor == "postgresql"
                else f"EXISTS ({source})"
            )
            pieces.append(f"SELECT {number} AS number WHERE {any_found}")
            values += own
        found = {number for (number,) in _all(" UNION ALL ".join(pieces), values)}
        return [number in found for number in range(len(matches))]

    def _places(self, parts: Iterable[Part], phrases: Sequence[str], first: int, most: int) -> list[int]:
        source, values = self._source(parts, phrases)
        if connection.vendor == "postgresql":
            # Else it would walk through all documents in their order, in the hope of meeting some soon.
            source = f"SELECT place FROM ({source} OFFSET 0) AS found"  # noqa: S608
        return [place for (place,) in _all(f"{source} ORDER BY 1 LIMIT %s OFFSET %s", [*values, most, first])]

    def _number(self, parts: Iterable[Part], phrases: Sequence[str]) -> int:
        source, values = self._source(parts, phrases)
        [(number,)] = _all(f"SELECT count(*) FROM ({source}) AS found", values)  # noqa: S608
        return int(number)

    def _source(self, parts: Iterable[Part], phrases: Sequence[str]) -> tuple[str, list[Any]]:
        """Return the query of the places of all documents, and its values."""
        make = self._of_postgresql if connection.vendor == "postgresql" else self._of_sqlite
        return make(list(parts), phrases)

    def _of_sqlite(self, parts: list[Part], phrases: Sequence[str]) -> tuple[str, list[Any]]:
        wanted = " AND ".join(text for groups, is_wanted in parts if is_wanted and (text := _expression(groups)))
        for groups, is_wanted in parts:
            if not is_wanted:
                wanted = f"({wanted}) NOT ({_expression(groups)})"
        place = f"{KEYS}.rowid"
        joined = f" JOIN {DOCUMENT} ON {DOCUMENT}.id = {place}" if phrases else ""
        sql = f"SELECT {place} AS place FROM {KEYS}{joined} WHERE {KEYS} MATCH %s"  # noqa: S608
        sql += f" AND instr({DOCUMENT}.forms, %s) > 0" * len(phrases)
        return sql + self._unless_hidden(place), [wanted, *phrases]

    def _of_postgresql(self, parts: list[Part], phrases: Sequence[str]) -> tuple[str, list[Any]]:
        conditions: list[str] = []
        values: list[Any] = []
        for groups, is_wanted in parts:
            each = " AND ".join(f"string_to_array({DOCUMENT}.keys, ' ') && %s::text[]" for _ in groups)
            conditions.append(each if is_wanted else f"{DOCUMENT}.id NOT IN (SELECT id FROM {DOCUMENT} WHERE {each})")  # noqa: S608
            values += [sorted(keys) for keys in groups]
        conditions += [f"strpos({DOCUMENT}.forms, %s) > 0"] * len(phrases)
        sql = f"SELECT {DOCUMENT}.id AS place FROM {DOCUMENT} WHERE {' AND '.join(conditions)}"  # noqa: S608
        return sql + self._unless_hidden(f"{DOCUMENT}.id"), [*values, *phrases]

    def _unless_hidden(self, place: str) -> str:
        """Return the condition that no mark hides the document."""
        if not self._hides_some:
            return ""
        return (
            f" AND NOT EXISTS (SELECT 1 FROM {MARK} WHERE {MARK}.hides"  # noqa: S608
            f" AND {MARK}.kind = {sql_of_kind(place)} AND {MARK}.object_id = {sql_of_row(place)})"
        )


def _expression(groups: Sequence[Keys]) -> str:
    return " AND ".join(f"({' OR '.join(sorted(keys))})" for keys in groups)


def _all(sql: str, values: Sequence[Any]) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return list(cursor.fetchall())
