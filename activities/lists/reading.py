"""Reading lists of public activities: how many each has, and the rows of a page in their order.

What it costs does not depend on the number of activities: counts are sums of the counts of months, and the rows come
from an index in the order of the list. Only a list of an organisation about a topic is counted row by row.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce

from activities.models import Activity, Heading, Listed, ListKind, Tally, Topic
from common.lists.paging import Group, GroupedPages, counts_by
from common.page_cache.kept import kept
from common.periods import Period
from common.periods.fields import overlap_any

ListKey = tuple[ListKind, int]
"""The kind of a list, and the key of the organisation, topic or department; 0 for the list of all."""

ALL: ListKey = (ListKind.ALL, 0)


@dataclass(frozen=True)
class ActivityList:
    """The public activities of all that is given; with periods those that take place in any of them."""

    organisation: int | None = None
    topic: int | None = None
    heading: int | None = None
    periods: tuple[Period, ...] | None = None

    def groups(self) -> list[Group]:
        """Return the headings of the yearly report in its order, each with its number of rows and the rows in order."""
        counts = self._counts()
        order = Heading.objects.order_by("order", "pk").values_list("pk", flat=True)
        return [Group(heading, counts[heading], self.under(heading)) for heading in order if counts.get(heading)]

    @property
    def _keys(self) -> list[ListKey]:
        """The keys of the lists that the activities are in; the list of an organisation is mostly the shorter one."""
        of_organisation = [] if self.organisation is None else [(ListKind.ORGANISATION, self.organisation)]
        return of_organisation + ([] if self.topic is None else [(ListKind.TOPIC, self.topic)])

    def _counts(self) -> dict[int, int]:
        keys = self._keys
        if len(keys) > 1:
            return counts_by(self._listed(), "heading")
        kind, key = keys[0] if keys else ALL
        return tallied(self._of_time(self._of_heading(Tally.objects.filter(kind=kind, key=key))), "heading")

    def under(self, heading: int) -> QuerySet[Any, Any]:
        """Return the numbers of the activities under a heading, in its order."""
        if self._keys:
            rows: Any = self._listed().filter(heading=heading).order_by("order", "period_start", "activity")
            return rows.values("activity")
        everything = self._of_time(Activity.objects.published().filter(heading=heading))
        return everything.order_by("order", "period_start", "pk").values("pk")

    def _listed(self) -> QuerySet[Listed]:
        (kind, key), *others = self._keys
        rows = self._of_time(self._of_heading(Listed.objects.filter(kind=kind, key=key)))
        for kind, key in others:
            rows = rows.filter(Exists(Listed.objects.filter(kind=kind, key=key, activity=OuterRef("activity"))))
        return rows

    def _of_heading(self, rows: Any) -> Any:
        return rows if self.heading is None else rows.filter(heading=self.heading)

    def _of_time(self, rows: Any) -> Any:
        if self.periods is None:
            return rows
        return rows.filter(overlap_any(self.periods)) if self.periods else rows.none()


def tallied(rows: QuerySet[Tally], field: str) -> dict[int, int]:
    """Return the number of activities for each value of the field."""
    return dict(rows.order_by().values_list(field).annotate(Sum("count")))


def topics_with_counts() -> list[Topic]:
    """Return the topics in their order, each with the number of its public activities in `activity_count`."""
    counts = Tally.objects.filter(kind=ListKind.TOPIC, key=OuterRef("pk")).order_by().values("key")
    number = Subquery(counts.annotate(number=Sum("count")).values("number"))
    return list(Topic.objects.annotate(activity_count=Coalesce(number, 0)))


@kept
def counts_by_year(organisation: int) -> dict[int | None, int]:
    """Return how many public activities of an organisation began in each year; None stands for those without a date."""
    rows = Tally.objects.filter(kind=ListKind.ORGANISATION, key=organisation).order_by()
    counts = rows.values_list("period_start__year").annotate(Sum("count"))
    return {year: count for year, count in counts if count}


def newest_first(organisation: int, count: int, per_page: int) -> GroupedPages:
    """Return the pages of the public activities of an organisation, of which there are `count`, the newest first."""
    of_one = {"kind": ListKind.ORGANISATION, "key": organisation}

    def find() -> list[Group]:
        rows: Any = Listed.objects.filter(**of_one).order_by("-period_start", "activity").values("activity")
        return [Group(organisation, count, rows)]

    def fetch(keys: list[int]) -> list[Any]:
        # Asked for public ones too, SQLite would go through the index by time instead.
        rows = Activity.objects.filter(pk__in=keys).for_cards().newest_first()
        return [row for row in rows if row.is_published]

    return GroupedPages(find, per_page, fetch)
