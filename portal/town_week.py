"""What member towns did in the last seven days: their reports, town by town, the last active first."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Any

from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode

from common.lists.prepared import OnceADay, PreparedRows
from reports.inbox import ALL
from reports.models import ActivityReport, ReportEvent, ReportPhoto

LOOK_BACK = datetime.timedelta(days=7)
MOST_EVENTS = 100
"""The last steps that are read."""
MOST_TOWNS = 8
MOST_REPORTS = 3
"""Reports of one town that are shown; its others are in the inbox."""
SHOWN_OF_REPORT = (
    "public_id", "title", "organisation__slug", "organisation__name", "organisation__short_name",
)  # fmt: skip
SAID = frozenset(ReportEvent.Action) - {ReportEvent.Action.CREATED}
"""Steps worth saying; a report begun is the town's own affair until it is sent."""


@dataclass
class Done:
    """A report of which something happened: its steps, each once, the last first, and its photographs."""

    report: Any
    events: list[Any] = field(default_factory=list)

    @property
    def photos(self) -> int:
        return int(self.events[0].photo_count)

    def add(self, event: Any) -> None:
        """Add an earlier step, unless the same was done since."""
        if all(event.action != one.action for one in self.events):
            self.events.append(event)


@dataclass
class TownWeek:
    """What one town did."""

    town: Any
    done: dict[int, Done] = field(default_factory=dict)

    @property
    def shown(self) -> list[Done]:
        return list(self.done.values())[:MOST_REPORTS]

    @property
    def rest(self) -> int:
        return max(0, len(self.done) - MOST_REPORTS)

    @property
    def address(self) -> str:
        """The URL of all reports of the town in the inbox."""
        return f"{reverse('admin:report-inbox')}?{urlencode({'stav': ALL, 'obec': self.town.slug})}"


@dataclass
class Week:
    """What all towns did, as far as it is shown."""

    towns: list[TownWeek]
    count: int

    @property
    def rest(self) -> int:
        return self.count - len(self.towns)


def town_week(user: Any) -> Week:
    """Return what the user may see of the last seven days."""
    if not user.has_perm("reports.view_activityreport"):
        return Week([], 0)
    events = _asked.get("events", lambda: PreparedRows(_events()))
    towns: dict[int, TownWeek] = {}
    first = timezone.now() - LOOK_BACK
    for event in takewhile(lambda event: event.at >= first, events):
        report = event.report
        town = towns.setdefault(report.organisation_id, TownWeek(report.organisation))
        town.done.setdefault(report.pk, Done(report)).add(event)
    return Week(list(towns.values())[:MOST_TOWNS], len(towns))


_asked = OnceADay()


def _events() -> Any:
    """Return the last steps of the last days, a day more than is shown: it is put into SQL once a day."""
    since = timezone.now() - LOOK_BACK - datetime.timedelta(days=1)
    photos = ReportPhoto.objects.filter(report=OuterRef("report")).order_by().values("report").annotate(n=Count("pk"))
    return (
        ReportEvent.objects.filter(at__gte=since, action__in=SAID)
        .filter(report__in=ActivityReport.objects.for_office())
        .select_related("report__organisation")
        .only("action", "at", *(f"report__{name}" for name in SHOWN_OF_REPORT))
        .annotate(photo_count=Coalesce(Subquery(photos.values("n")), 0))
        .order_by("-at", "-pk")[:MOST_EVENTS]
    )
