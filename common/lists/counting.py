"""Counting in SQL, so far as somebody reads the number: nobody needs to know whether 40,000 or 50,000 rows wait."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection, models
from django.db.models import Subquery
from django.utils.translation import gettext

from common.templatetags.czech import number

MOST_COUNTED = 1000
"""Rows are counted up to this number; what is more is shown as “over 1 000”."""


class BoundedCount(Subquery):
    """The number of rows of a queryset, as an annotation; at most one more than `MOST_COUNTED`.

    The queryset may refer to the outer row by OuterRef.
    """

    template = "(SELECT COUNT(*) FROM (%(subquery)s) counted)"
    output_field = models.IntegerField()

    def __init__(self, rows: Any, **extra: Any) -> None:
        super().__init__(rows.order_by().values("pk")[: MOST_COUNTED + 1], **extra)


def bounded_count(rows: Any) -> int:
    """Return the number of rows, at most one more than `MOST_COUNTED`."""
    return int(rows.order_by().values("pk")[: MOST_COUNTED + 1].count())


def bounded_counts(lists: Sequence[Any]) -> list[int]:
    """Return the number of rows of each queryset as `bounded_count` does, asked for at once."""
    texts: list[str] = []
    values: list[Any] = []
    for place, rows in enumerate(lists):
        try:
            sql, params = rows.order_by().values("pk")[: MOST_COUNTED + 1].query.sql_with_params()
        except EmptyResultSet:
            continue
        texts.append(f"SELECT {place}, COUNT(*) FROM ({sql}) AS piece")  # noqa: S608 - made by Django
        values += params
    if not texts:
        return [0] * len(lists)
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(texts), values)
        counts = dict(cursor.fetchall())
    return [counts.get(place, 0) for place in range(len(lists))]


def counted(count: int) -> str:
    """Return a bounded count for people: the number, or “over 1 000”."""
    if count > MOST_COUNTED:
        return gettext("over %s") % number(MOST_COUNTED)
    return number(count)
