"""The page of a series with all its years, and the list of series.

A series is public with its first public activity.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, OuterRef, QuerySet, Subquery, Sum

from activities.models import Activity, ActivityOutcome, ActivityPhoto, Listed, ListKind, Series
from common.page_cache.kept import kept
from members.models import Organisation

PER_PAGE = 24
SERIES = 30
PHOTOS = 8
"""Photographs of all years that the page of a series shows; those of each year are at its activity."""
TOWN_KINDS = (
    Organisation.Kind.TOWN,
    Organisation.Kind.MUNICIPALITY,
    Organisation.Kind.SMALL_MUNICIPALITY,
    Organisation.Kind.CITY_DISTRICT,
)


@dataclass(frozen=True)
class Figures:
    """What a series has come to in all its years."""

    runs: int
    years: list[int]
    participants: int | None
    """As reported; None if no town has given a number."""
    towns: int
    """Towns that ran one of the activities, took part in it or reported an outcome."""

    @property
    def since(self) -> int | None:
        return self.years[-1] if self.years else None


def runs_of(series: Series) -> QuerySet[Any]:
    """Return the public activities of a series, the latest first; those without a date come last."""
    rows = Activity.objects.published().filter(series=series)
    return rows.order_by(F("period_start").desc(nulls_last=True), "pk")


def figures_of(series: Series, count: int) -> Figures:
    """Return the numbers of a series that has `count` public activities."""
    rows = Activity.objects.published().filter(series=series).order_by()
    keys = rows.values("pk")
    took_part = Listed.objects.filter(kind=ListKind.ORGANISATION, activity__in=keys).values("key")
    towns = Organisation.objects.filter(kind__in=TOWN_KINDS, pk__in=took_part)
    reported = ActivityOutcome.objects.filter(activity__in=keys).aggregate(people=Sum("participants"))
    return Figures(count, rows.years(), reported["people"], towns.count())


def photos_of(series: Series) -> list[ActivityPhoto]:
    """Return photographs of the latest years."""
    rows = ActivityPhoto.objects.filter(activity__in=runs_of(series).order_by().values("pk"))
    newest = F("activity__period_start").desc(nulls_last=True)
    return list(rows.select_related("activity").order_by(newest, "activity", "order", "pk")[:PHOTOS])


def public_series() -> QuerySet[Any]:
    """Return the public series in Czech order with the number of their activities and the key of the latest one."""
    runs = Activity.objects.published().filter(series=OuterRef("pk"))
    newest = runs.order_by(F("period_start").desc(nulls_last=True), "pk")
    count = runs.order_by().values("series").annotate(all=Count("pk")).values("all")
    return Series.objects.public().annotate(latest_run=Subquery(newest.values("pk")[:1]), run_count=Subquery(count))


def with_latest_runs(series: list[Any]) -> list[Any]:
    """Give each series its latest activity as cards show it, in `latest`."""
    found = Activity.objects.published().for_cards().in_bulk([one.latest_run for one in series])
    for one in series:
        one.latest = found.get(one.latest_run)
    return series


@kept
def has_series() -> bool:
    """Whether there is any public series, for links that lead to their list."""
    return Series.objects.public().exists()
