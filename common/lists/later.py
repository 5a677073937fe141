"""A row at once, and what its queryset prefetches only when a page needs it."""

from __future__ import annotations

from typing import Any, TypeVar

from django.db import models
from django.db.models import QuerySet, prefetch_related_objects

Row = TypeVar("Row", bound=models.Model)


def first_alone(rows: QuerySet[Row]) -> Row | None:
    """Return the first row without what the queryset prefetches; `with_the_rest` fetches it."""
    row = rows.prefetch_related(None).first()
    if row is not None:
        row._rest = rows._prefetch_related_lookups  # type: ignore[attr-defined]
    return row


def with_the_rest(row: Row) -> Row:
    """Fetch what `first_alone` left out, once; a row that was fetched whole stays as it is."""
    rest: tuple[Any, ...] = getattr(row, "_rest", ())
    if rest:
        prefetch_related_objects([row], *rest)
        row._rest = ()  # type: ignore[attr-defined]
    return row
