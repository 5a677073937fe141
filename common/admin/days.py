"""Links from a change list to the years, months and days that have rows.

Django's own ones read the date of every row. These ask for each year, month or day whether it has any row, which an
index answers at once.
"""

from __future__ import annotations

import calendar
import datetime
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.utils import formats
from django.utils.text import capfirst
from django.utils.translation import gettext as _

PARTS = ("year", "month", "day")


class DayLinks:
    """The links of one change list with a `date_hierarchy`."""

    def __init__(self, changes: Any) -> None:
        self.changes = changes
        self.field: str = changes.date_hierarchy
        self.rows = changes.queryset.order_by()

    def shown(self) -> dict[str, Any]:
        """Return the context of the template: the links one level down, and the one back up."""
        chosen = self._chosen() or self._only_choice()
        if len(chosen) == 3:
            title = self._title(datetime.date(*chosen), 3)
            return {"back": self._link(chosen[:2]), "choices": [{"title": title}]}
        back = None
        if chosen:
            back = self._link(chosen[:-1]) if len(chosen) > 1 else {"link": self._address([]), "title": _("All dates")}
        starts = self._starts(chosen)
        return {"back": back, "choices": [self._link([*chosen, one]) for one in self._occupied(chosen, starts)]}

    def chosen_title(self) -> str:
        """Return the year, month or day to which the list is narrowed; empty if it is not."""
        chosen = self._chosen()
        if not chosen:
            return ""
        title = self._title(datetime.date(*[*chosen, 1, 1][:3]), len(chosen))
        return f"{title} {chosen[0]}" if len(chosen) == len(PARTS) else title

    def _chosen(self) -> list[int]:
        """Return the year, month and day given in the URL, so far as each is given with those before it."""
        chosen: list[int] = []
        for part in PARTS:
            value = self.changes.params.get(f"{self.field}__{part}")
            if not value:
                break
            chosen.append(int(value if isinstance(value, str) else value[-1]))
        return chosen

    def _only_choice(self) -> list[int]:
        """Return the year or month in which all rows are, if there is one."""
        first, last = self._bounds()
        if first is None or last is None or first.year != last.year:
            return []
        return [first.year, first.month] if first.month == last.month else [first.year]

    def _bounds(self) -> tuple[datetime.date | None, datetime.date | None]:
        """Return the first and the last date, each found at an end of the index."""
        dated = self.rows.filter(**{f"{self.field}__isnull": False}).values_list(self.field, flat=True)
        return dated.order_by(self.field).first(), dated.order_by(f"-{self.field}").first()

    def _starts(self, chosen: list[int]) -> list[datetime.date]:
        """Return the first day of each year, month or day that may have rows."""
        if len(chosen) == 2:
            days = calendar.monthrange(chosen[0], chosen[1])[1]
            return [datetime.date(chosen[0], chosen[1], day) for day in range(1, days + 1)]
        if chosen:
            return [datetime.date(chosen[0], month, 1) for month in range(1, 13)]
        first, last = self._bounds()
        return [datetime.date(year, 1, 1) for year in range(first.year, last.year + 1)] if first and last else []

    def _occupied(self, chosen: list[int], starts: list[datetime.date]) -> list[int]:
        """Return the numbers of the years, months or days that have a row.

        One query, written by hand, because so many of Django's conditions take longer than the database.
        """
        try:
            sql, params = self.rows.values(self.field).query.sql_with_params()
        except EmptyResultSet:
            return []
        if not starts:
            return []
        calendar = ", ".join(["(%s, %s)"] * len(starts))
        days = [day for start in starts for day in (start, self._end(start, len(chosen)))]
        column = connection.ops.quote_name(self.field)
        query = (
            f"WITH calendar(first, last) AS (VALUES {calendar}) SELECT calendar.first FROM calendar WHERE EXISTS"  # noqa: S608 - of Django's own SQL
            f" (SELECT 1 FROM ({sql}) AS shown WHERE shown.{column} BETWEEN calendar.first AND calendar.last)"
        )
        with connection.cursor() as cursor:
            cursor.execute(query, [*days, *params])
            found = {str(first) for (first,) in cursor.fetchall()}
        return [getattr(start, PARTS[len(chosen)]) for start in starts if start.isoformat() in found]

    @staticmethod
    def _end(start: datetime.date, level: int) -> datetime.date:
        """Return the last day of the year (level 0), month (1) or day (2) that begins with `start`."""
        if level == 0:
            return start.replace(month=12, day=31)
        return start.replace(day=calendar.monthrange(start.year, start.month)[1]) if level == 1 else start

    def _link(self, chosen: list[int]) -> dict[str, str]:
        first = datetime.date(*[*chosen, 1, 1][:3])
        return {"link": self._address(chosen), "title": self._title(first, len(chosen))}

    def _address(self, chosen: list[int]) -> str:
        known = {f"{self.field}__{part}": str(value) for part, value in zip(PARTS, chosen, strict=False)}
        return str(self.changes.get_query_string(known, [f"{self.field}__"]))

    @staticmethod
    def _title(day: datetime.date, level: int) -> str:
        if level == 1:
            return str(day.year)
        return capfirst(formats.date_format(day, "YEAR_MONTH_FORMAT" if level == 2 else "MONTH_DAY_FORMAT"))
