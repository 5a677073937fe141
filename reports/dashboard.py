"""The dashboard of a town: its reports of a year by state, and reports of earlier years that it can repeat."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, field

from django.db import models
from django.db.models import Prefetch, Q
from django.utils import timezone

from members.models import Organisation
from reports.lifecycle import RETURNS, Action, State, StateFacts
from reports.models import ActivityReport, ReportEvent
from reports.progress import WITH_WRITTEN, address_to_go_on

OFFERED = 8
"""Maximum number of reports of earlier years offered for repeating."""


@dataclass
class DashboardRow:
    """A report in a list, with the events by which it was last sent and returned."""

    report: ActivityReport
    sent: ReportEvent | None = None
    returned: ReportEvent | None = None
    go_on: str = ""
    """The URL of the step where the town continues; empty when it may not edit the report."""
    copy_id: uuid.UUID = field(default_factory=uuid.uuid4)


@dataclass
class Group:
    """Reports in one state."""

    state: State
    rows: list[DashboardRow]

    @property
    def facts(self) -> StateFacts:
        return self.state.facts


def groups(organisation: Organisation, year: int) -> list[Group]:
    """Return the reports of a year grouped by state, without empty groups.

    The current year also includes open reports of other years, so that none is forgotten in January.
    """
    shown = Q(year=year)
    if year == timezone.localdate().year:
        shown |= Q(state__in=State.where("is_open"))
    telling = ReportEvent.objects.filter(action__in=[Action.SUBMITTED, *RETURNS])
    reports = (
        ActivityReport.objects.of(organisation)
        .filter(shown)
        .select_related("kind", "activity", "updated_by", "organisation")
        .prefetch_related(Prefetch("events", queryset=telling.select_related("by")), *WITH_WRITTEN)
        .order_by("-updated_at", "-pk")
    )
    rows: dict[str, list[DashboardRow]] = {state: [] for state in State.by_attention()}
    for report in reports:
        rows[report.state].append(_row(report))
    return [Group(state, rows[state]) for state in State.by_attention() if rows[state]]


def _row(report: ActivityReport) -> DashboardRow:
    events = list(report.events.all())
    return DashboardRow(
        report,
        sent=_last(events, {Action.SUBMITTED}),
        returned=_last(events, RETURNS) if report.state_facts.is_given_back else None,
        go_on=address_to_go_on(report),
    )


def _last(events: list[ReportEvent], actions: Set[str]) -> ReportEvent | None:
    return next((event for event in reversed(events) if event.action in actions), None)


def to_repeat(organisation: Organisation, year: int) -> list[DashboardRow]:
    """Return accepted reports of earlier years, the ones in a series first, each title once."""
    reports = (
        ActivityReport.objects.of(organisation)
        .counted()
        .filter(year__lt=year)
        .exclude(title="")
        .select_related("series", "kind")
        .order_by("-year", "-period_start", "-pk")
    )
    newest = {report.title.casefold(): report for report in reversed(list(reports[: OFFERED * 5]))}
    chosen = sorted(newest.values(), key=lambda report: (report.series_id is None, -report.year, report.title))
    return [DashboardRow(report) for report in chosen[:OFFERED]]


def years_of(organisation: Organisation) -> set[int]:
    """Return the years that have reports, and the current one."""
    known = ActivityReport.objects.of(organisation).order_by().values_list("year", flat=True).distinct()
    return {timezone.localdate().year, *known}


@dataclass(frozen=True)
class Count:
    """How many reports of a town are in a state, as a phrase."""

    state: State
    text: str


@dataclass(frozen=True)
class TownAtAGlance:
    """One of the towns that a user reports for, with its numbers of reports by state."""

    organisation: Organisation
    counts: list[Count]


def at_a_glance(organisations: Iterable[Organisation]) -> list[TownAtAGlance]:
    """Return the numbers of reports by state for each town."""
    towns = list(organisations)
    rows = ActivityReport.objects.filter(organisation__in=towns).order_by().values_list("organisation", "state")
    numbers = {(town, state): number for town, state, number in rows.annotate(models.Count("pk"))}
    return [TownAtAGlance(town, list(_counts(town, numbers))) for town in towns]


def _counts(town: Organisation, numbers: dict[tuple[int, str], int]) -> Iterator[Count]:
    for state in State.by_attention():
        number = numbers.get((town.pk, state))
        if number and state.facts.count:
            yield Count(state, state.facts.count % {"count": number})
