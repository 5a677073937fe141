"""Counting in SQL, so far as somebody reads the number: nobody needs to know whether 40,000 or 50,000 rows wait."""

from __future__ import annotations

from typing import Any

from django.db import models
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


def counted(count: int) -> str:
    """Return a bounded count for people: the number, or “over 1 000”."""
    if count > MOST_COUNTED:
        return gettext("over %s") % number(MOST_COUNTED)
    return number(count)
