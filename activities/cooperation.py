"""Cooperation of departments of the regional office on the public activities of a year."""

from __future__ import annotations

from collections.abc import Iterable

from activities.models import Activity, Cooperation
from common.lists.paging import Group, counts_by
from common.page_cache.kept import kept
from common.periods import Period
from common.periods.fields import overlap


@kept
def years_of_cooperation() -> list[int]:
    """Return the years of public activities in which departments took part, the newest first."""
    return Activity.objects.published().filter(cooperations__isnull=False).years()


def departments_of_year(year: int, department: int | None = None) -> list[Group]:
    """Return the departments in their order, or one, with the number and the rows of their cooperation."""
    rows = Cooperation.objects.filter(overlap(Period.year(year), "activity__"), activity__publication="published")
    if department is not None:
        rows = rows.filter(department=department)
    counts = counts_by(rows, "department__order", "department")
    return [
        Group(key, count, rows.filter(department=key).order_by("order", "pk"))
        for (_order, key), count in sorted(counts.items())
    ]


def by_departments(keys: Iterable[int]) -> list[Cooperation]:
    """Return the rows with these primary keys by department, with their activities."""
    rows = Cooperation.objects.filter(pk__in=keys).select_related("activity__heading", "department")
    return list(rows.order_by("department__order", "department__pk", "order", "pk"))
