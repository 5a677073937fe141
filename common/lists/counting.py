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


Piece = tuple[str, Sequence[Any]] | None
"""SQL that selects the rows to be counted, with its parameters; None if there are none."""


def piece_of(rows: Any) -> Piece:
    """Return what `counts_of` counts the rows of a queryset by."""
    try:
        sql, params = rows.order_by().values("pk")[: MOST_COUNTED + 1].query.sql_with_params()
    except EmptyResultSet:
        return None
    return sql, params


def counts_of(pieces: Sequence[Piece]) -> list[int]:
    """Return the number of rows of each piece, at most one more than `MOST_COUNTED`, asked for at once."""
    asked = [(place, *piece) for place, piece in enumerate(pieces) if piece]
    if not asked:
        return [0] * len(pieces)
    texts = [f"SELECT {place}, COUNT(*) FROM ({sql}) AS piece" for place, sql, _params in asked]  # noqa: S608 - made by Django
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(texts), [one for _place, _sql, params in asked for one in params])
        counts = dict(cursor.fetchall())
    return [counts.get(place, 0) for place in range(len(pieces))]


def counted(count: int) -> str:
    """Return a bounded count for people: the number, or “over 1 000”."""
    if count > MOST_COUNTED:
        return gettext("over %s") % number(MOST_COUNTED)
    return number(count)
