"""What a town sees first: its reports of a year by where they are, and what of earlier years it can repeat."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, Prefetch, Q
from django.utils import timezone
from django.utils.translation import pgettext_lazy

from members.models import Organisation
from reports.models import ActivityReport, ReportEvent
from reports.progress import WITH_WRITTEN, address_to_go_on

State = ActivityReport.State
Action = ReportEvent.Action
OPEN = (State.RETURNED, State.DRAFT, State.SUBMITTED)
OFFERED = 8
"""Reports of earlier years that are offered for repeating."""


@dataclass
class Row:
    """A report in a list, with who sent it and what the region wrote when it returned it."""

    report: ActivityReport
    sent: ReportEvent | None = None
    returned: ReportEvent | None = None
    go_on: str = ""
    """The address of the step where its writing stopped; empty when the town may not write into it."""
    copy_id: uuid.UUID = field(default_factory=uuid.uuid4)


@dataclass
class Group:
    """Reports in one state."""

    state: str
    title: Any
    rows: list[Row]

    @property
    def is_folded(self) -> bool:
        return self.state == State.WITHDRAWN

    @property
    def can_be_repeated(self) -> bool:
        return self.state in {State.ACCEPTED, State.PUBLISHED}


TITLES = {
    State.RETURNED: pgettext_lazy("reports", "Returned for completion"),
    State.DRAFT: pgettext_lazy("reports", "Drafts"),
    State.SUBMITTED: pgettext_lazy("reports", "Waiting for the region"),
    State.ACCEPTED: pgettext_lazy("reports", "Accepted, not public"),
    State.PUBLISHED: pgettext_lazy("reports", "Published"),
    State.WITHDRAWN: pgettext_lazy("reports", "Withdrawn"),
}
"""Groups in the order in which they ask for attention."""


def groups(organisation: Organisation, year: int) -> list[Group]:
    """Return the reports of a year by their state, empty groups left out.

    This year's page also brings what of other years still waits for somebody, so that nothing is forgotten in January.
    """
    shown = Q(year=year)
    if year == timezone.localdate().year:
        shown |= Q(state__in=OPEN)
    telling = ReportEvent.objects.filter(action__in=[Action.SUBMITTED, Action.RETURNED, Action.REOPENED])
    reports = (
        ActivityReport.objects.of(organisation)
        .filter(shown)
        .select_related("kind", "activity", "updated_by", "organisation")
        .prefetch_related(Prefetch("events", queryset=telling.select_related("by")), *WITH_WRITTEN)
        .order_by("-updated_at", "-pk")
    )
    rows: dict[str, list[Row]] = {state: [] for state in TITLES}
    for report in reports:
        rows[report.state].append(_row(report))
    return [Group(state, title, rows[state]) for state, title in TITLES.items() if rows[state]]


def _row(report: ActivityReport) -> Row:
    events = list(report.events.all())
    return Row(
        report,
        sent=_last(events, {Action.SUBMITTED}),
        returned=_last(events, {Action.RETURNED, Action.REOPENED}) if report.state == State.RETURNED else None,
        go_on=address_to_go_on(report),
    )


def _last(events: list[ReportEvent], actions: set[Action]) -> ReportEvent | None:
    return next((event for event in reversed(events) if event.action in actions), None)


def to_repeat(organisation: Organisation, year: int) -> list[Row]:
    """Return accepted reports of earlier years, those of a series first, each title once."""
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
    return [Row(report) for report in chosen[:OFFERED]]


def years_of(organisation: Organisation) -> set[int]:
    """Return the years with reports, and this one."""
    known = ActivityReport.objects.of(organisation).order_by().values_list("year", flat=True).distinct()
    return {timezone.localdate().year, *known}


@dataclass
class TownAtAGlance:
    """One of several towns of a person, with what waits in it."""

    organisation: Organisation
    returned: int
    drafts: int
    waiting: int


def at_a_glance(organisations: Iterable[Organisation]) -> list[TownAtAGlance]:
    """Return what waits in each town."""
    towns = list(organisations)
    counts = {
        row["organisation"]: row
        for row in ActivityReport.objects.filter(organisation__in=towns)
        .order_by()
        .values("organisation")
        .annotate(
            returned=Count("pk", filter=Q(state=State.RETURNED)),
            drafts=Count("pk", filter=Q(state=State.DRAFT)),
            waiting=Count("pk", filter=Q(state=State.SUBMITTED)),
        )
    }
    nothing = {"returned": 0, "drafts": 0, "waiting": 0}
    return [TownAtAGlance(town, **{name: counts.get(town.pk, nothing)[name] for name in nothing}) for town in towns]
