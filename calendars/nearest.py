"""The nearest months with anything in the calendar, for whoever looks at a time when nothing is on."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import Any

from common.lists.at_once import RowsAtOnce
from common.registry import CalendarSource


def days_at_once(asked: Sequence[tuple[Any, str]]) -> list[datetime.date]:
    """Return the days in a column of the rows of each queryset, in one query; the order is lost."""
    found = RowsAtOnce([(rows, (column,)) for rows, column in asked]).fetch()
    return [getattr(row, column) for (_rows, column), some in zip(asked, found, strict=True) for row in some]


def nearest_months(
    chosen: Iterable[tuple[CalendarSource, Any]], first: datetime.date, last: datetime.date
) -> tuple[datetime.date | None, datetime.date | None]:
    """Return the first days of the nearest months before and after these days with anything on them, in one query.

    `chosen` are the rows of each source, of which none is on the days themselves.
    """
    asked: list[tuple[Any, str]] = []
    for source, rows in chosen:
        for begins, ends in source.days:
            # Only what has vague dates lies between its ends, too.
            until = ends if source.vague else begins
            asked.append((rows.filter(**{f"{until}__lt": first}).order_by(f"-{until}")[:1], until))
            asked.append((rows.filter(**{f"{begins}__gt": last}).order_by(begins)[:1], begins))
    days = days_at_once(asked)
    before, after = [day for day in days if day < first], [day for day in days if day > last]
    return (max(before).replace(day=1) if before else None), (min(after).replace(day=1) if after else None)
