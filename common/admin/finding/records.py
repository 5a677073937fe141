"""Finds records of all kinds by words, in one query however many kinds there are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import EmptyResultSet, FieldDoesNotExist
from django.db import connection
from django.db.models import Case, Count, IntegerField, Q, Value, When, Window

from common.admin.finding.kinds import Searched
from common.lists.prepared import OnceADay
from common.search import matching, spread, words_of

EXACT, BEGINS, HAS_WORD, HAS_ALL, AROUND = range(5)
"""How well a text fits: it is the words, begins with them, a word of it does, has them all, or only related rows do."""
OWN_TEXT = "search_text"


@dataclass
class Hits:
    """What was found of one kind: keys with how well each fits, the best first, and how many there are in all."""

    kind: Searched
    keys: dict[int, int] = field(default_factory=dict)
    count: int = 0

    @property
    def best(self) -> int:
        """How well the best one fits."""
        return min(self.keys.values())


def fitness(text: str, words: Sequence[str]) -> int | None:
    """Return how well a folded text fits the words, None if it lacks one; the same order as that of the database."""
    if not all(word in text for word in words):
        return None
    whole = " ".join(words)
    if text == whole:
        return EXACT
    if text.startswith(whole):
        return BEGINS
    return HAS_WORD if f" {whole}" in text else HAS_ALL


def find_records(kinds: Iterable[Searched], query: str, each: int) -> list[Hits]:
    """Return the best hits of every kind that has any, at most `each`; the newest first where they fit alike."""
    hits = [Hits(kind) for kind in kinds]
    pieces = [
        (f"SELECT {place}, piece.* FROM ({sql}) AS piece", params)  # noqa: S608 - made by Django
        for place, one in enumerate(hits)
        for sql, params in [_best_in_sql(one.kind, query, each)]
        if sql
    ]
    if not pieces:
        return []
    with connection.cursor() as cursor:
        cursor.execute(
            " UNION ALL ".join(sql for sql, _params in pieces), [one for _sql, params in pieces for one in params]
        )
        found = cursor.fetchall()
    for place, key, fits, count in sorted(found, key=lambda row: (row[0], row[2], -row[1])):
        hits[place].keys[key] = fits
        hits[place].count = count
    return sorted((one for one in hits if one.keys), key=lambda one: one.best)


_lasting = OnceADay(most=1000)
FIRST_BLANK = 0xE000
"""The first of the signs, of no language, that stand for words in SQL that is made once."""


def _best_in_sql(kind: Searched, query: str, each: int) -> tuple[str, Sequence[Any]]:
    """Return the SQL that selects the best rows of a kind with its parameters, without SQL if there can be none.

    Made once a day for words of letters alone; in others a number or a sign may mean something else.
    """
    words = words_of(query)
    if not all(word.isalpha() for word in words):
        return _in_sql(_best(kind, query, each))
    blanks = [chr(FIRST_BLANK + place) for place in range(len(words))]
    key = kind.model, kind.seen_by, len(words), each
    sql, params = _lasting.get(key, lambda: _in_sql(_best(kind, " ".join(blanks), each)))
    return sql, [_filled(one, blanks, words) if isinstance(one, str) else one for one in params]


def _filled(text: str, blanks: list[str], words: list[str]) -> str:
    for blank, word in zip(blanks, words, strict=True):
        text = text.replace(blank, word)
    return text


def _in_sql(rows: Any) -> tuple[str, Sequence[Any]]:
    try:
        made: tuple[str, Sequence[Any]] = rows.query.sql_with_params()
    except EmptyResultSet:
        return "", ()
    return made


def _best(kind: Searched, query: str, each: int) -> Any:
    if spread(kind.model, kind.paths):
        keys = matching(kind.model._default_manager.order_by(), query, kind.paths).values("pk")
        rows = kind.rows.filter(pk__in=keys)
    else:
        rows = matching(kind.rows, query, kind.paths)
    rows = rows.annotate(fits=_fitness(kind, query), found=Window(Count("*")))
    return rows.order_by("fits", "-pk").values_list("pk", "fits", "found")[:each]


def _fitness(kind: Searched, query: str) -> Any:
    try:
        kind.model._meta.get_field(OWN_TEXT)
    except FieldDoesNotExist:
        return Value(AROUND, output_field=IntegerField())
    words = words_of(query)
    whole = " ".join(words)
    has_all = Q()
    for word in words:
        has_all &= Q(**{f"{OWN_TEXT}__contains": word})
    return Case(
        When(**{OWN_TEXT: whole}, then=EXACT),
        When(**{f"{OWN_TEXT}__startswith": whole}, then=BEGINS),
        When(**{f"{OWN_TEXT}__contains": f" {whole}"}, then=HAS_WORD),
        When(has_all, then=HAS_ALL),
        default=AROUND,
        output_field=IntegerField(),
    )
