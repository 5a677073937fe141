"""Querysets put into SQL once and asked for many times, because putting them into SQL costs more than asking."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Hashable, Iterator
from copy import copy
from functools import cached_property
from typing import Any, TypeVar

from django.core.exceptions import EmptyResultSet
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import QuerySet
from django.db.models.sql import Query
from django.utils import timezone, translation

from common.lists.counting import Piece, piece_of

Value = TypeVar("Value")


class PreparedRows:
    """The rows of a queryset whose SQL is made when it is first needed; each loop asks the database anew.

    Nothing in the queryset may depend on the moment.
    """

    def __init__(self, rows: Any) -> None:
        self._rows = rows

    def __iter__(self) -> Iterator[Any]:
        rows: Any = QuerySet(model=self._rows.model, query=self._query)
        rows._prefetch_related_lookups = self._rows._prefetch_related_lookups
        return iter(rows)

    @cached_property
    def piece(self) -> Piece:
        """What counts the rows, for `counts_of`."""
        return piece_of(self._rows)

    @cached_property
    def _query(self) -> Any:
        query = self._rows.query.chain(klass=_Prepared)
        query.prepare()
        return query


class _Prepared(Query):
    """A query that compiles once; every compiler that Django asks it for has the SQL already."""

    _compiler: Any = None

    def prepare(self) -> None:
        compiler = super().get_compiler(DEFAULT_DB_ALIAS)
        try:
            made = compiler.as_sql()
        except EmptyResultSet:
            made = "", ()  # which the compiler takes for a query without rows
        compiler.as_sql = lambda *_args, **_more: made
        self._compiler = compiler

    def get_compiler(self, using: str | None = None, connection: Any = None, elide_empty: bool = True) -> Any:
        # Copied, because each thread has a connection of its own.
        compiler = copy(self._compiler)
        compiler.connection = connection or connections[using or DEFAULT_DB_ALIAS]
        return compiler


class OnceADay:
    """Keeps what is made of the day, the language and a key alone, such as querysets; never rows."""

    def __init__(self, most: int = 100) -> None:
        self._most = most
        self._of: tuple[datetime.date | None, dict[Hashable, Any]] = None, {}

    def get(self, key: Hashable, make: Callable[[], Value]) -> Value:
        """Return what was made today in this language under the key, or make it."""
        key = translation.get_language(), key
        day, values = self._of
        if day != timezone.localdate() or len(values) >= self._most:
            values = {}
            self._of = timezone.localdate(), values
        if key not in values:
            values[key] = make()
        value: Value = values[key]
        return value
