"""Cooperation of departments of the regional office on the public activities of a year."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import OuterRef, Subquery, Sum

from activities.models import Activity, Cooperation, ListKind, Tally
from common.lists.paging import Group
from common.page_cache.kept import kept
from common.periods import Period
from common.periods.fields import overlap
from members.models import Department


@kept
def years_of_cooperation() -> list[int]:
    """Return the years of public activities in which departments took part, the newest first."""
    return Activity.objects.published().filter(cooperations__isnull=False).years()


def departments_of_year(year: int, department: int | None = None) -> list[Group]:
    """Return the departments in their order, or one, with the number and the rows of their cooperation."""
    of_year = Period.year(year)
    rows = Cooperation.objects.filter(overlap(of_year, "activity__"), activity__publication="published")
    only = {} if department is None else {"pk": department}
    tally = Tally.objects.filter(overlap(of_year), kind=ListKind.DEPARTMENT, key=OuterRef("pk"))
    total = tally.order_by().values("key").annotate(total=Sum("count")).values("total")
    counts = Department.objects.filter(**only).annotate(count=Subquery(total)).filter(count__gt=0)
    return [
        Group(key, count, rows.filter(department=key).order_by("order", "pk"))
        for key, count in counts.order_by("order", "pk").values_list("pk", "count")
    ]


def by_departments(keys: Iterable[int]) -> list[Cooperation]:
    """Return the rows with these primary keys by department, with their activities."""
    rows = Cooperation.objects.filter(pk__in=keys).select_related("activity__heading", "department")
    return list(rows.order_by("department__order", "department__pk", "order", "pk"))
