"""Narrowing a list to rows that others refer to, at a cost that depends on neither the list nor their number."""

from __future__ import annotations

from functools import reduce
from operator import or_
from typing import TypeVar

from django.db.models import Exists, OuterRef, Q, QuerySet

from common.lists.paging import kept_by

RowsT = TypeVar("RowsT", bound="QuerySet")

FEW = 1000


def narrowed(rows: RowsT, *sources: QuerySet) -> RowsT:
    """Return the rows whose primary key is in any of the sources, each of which has one column with such keys.

    A few are looked up by their keys. If there are many, nearly every part of the list has some, so it is
    quicker to go through the list in its order and ask about each row. SQLite cannot know which is better.
    """
    first, *others = (source.order_by() for source in sources)
    all_keys = (first.union(*others, all=True) if others else first)[: FEW + 1]
    keys = kept_by(all_keys, lambda: frozenset(key for row in all_keys for key in row.values()))
    if len(keys) <= FEW:
        return rows.filter(pk__in=keys)
    return rows.filter(reduce(or_, (Q(Exists(_of_row(source))) for source in sources)))


def _of_row(source: QuerySet) -> QuerySet:
    (column,) = source.query.values_select
    return source.filter(**{column: OuterRef("pk")})
