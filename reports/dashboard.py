"""The dashboard of a town: its reports of a year by state, and reports of earlier years that it can repeat."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, field
from typing import Any

from django.db import models
from django.db.models import Prefetch, Q, Window
from django.db.models.functions import RowNumber
from django.utils import timezone

from members.models import Organisation
from reports.lifecycle import RETURNS, Action, State, StateFacts
from reports.models import ActivityReport, ReportEvent
from reports.progress import address_to_go_on, with_progress

SHOWN = 20
"""Maximum number of reports in one state on the dashboard; all are on pages of their own."""
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
    """Reports in one state: those shown, and how many there are."""

    state: State
    count: int
    rows: list[DashboardRow]

    @property
    def facts(self) -> StateFacts:
        return self.state.facts

    @property
    def is_part(self) -> bool:
        """Whether there are more than are shown."""
        return self.count > len(self.rows)


def reports_of(organisation: Organisation, year: int) -> Any:
    """Return the reports of a year, the last changed first.

    The current year also includes open reports of other years, so that none is forgotten in January.
    """
    shown = Q(year=year)
    if year == timezone.localdate().year:
        shown |= Q(state__in=State.where("is_open"))
    return ActivityReport.objects.of(organisation).filter(shown).order_by("-updated_at", "-pk")


def groups(organisation: Organisation, year: int) -> list[Group]:
    """Return the reports of a year grouped by state, without empty groups, of each the first `SHOWN`."""
    reports = reports_of(organisation, year)
    nth = Window(RowNumber(), partition_by="state", order_by=["-updated_at", "-pk"])
    in_state = Window(models.Count("pk"), partition_by="state")
    first = reports.order_by().annotate(nth=nth, in_state=in_state).filter(nth__lte=SHOWN)
    states = {key: (state, count) for key, state, count in first.values_list("pk", "state", "in_state")}
    counts = dict(states.values())
    rows: dict[str, list[DashboardRow]] = {state: [] for state in State.by_attention()}
    for row in rows_of(reports.filter(pk__in=states)):
        rows[row.report.state].append(row)
    return [Group(state, counts[state], rows[state]) for state in State.by_attention() if rows[state]]


def rows_of(reports: Any) -> list[DashboardRow]:
    """Return the reports with what a list shows of each."""
    telling = ReportEvent.objects.filter(action__in=[Action.SUBMITTED, *RETURNS])
    shown = reports.select_related("kind", "activity", "updated_by", "organisation").prefetch_related(
        Prefetch("events", queryset=telling.select_related("by"))
    )
    return [_row(report) for report in with_progress(shown)]


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
