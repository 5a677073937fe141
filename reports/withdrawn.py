"""Reports that a town withdrew from the office: what the office may still see of them, without the present draft."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext

from members.models import Organisation
from reports.lifecycle import Action
from reports.models import ActivityReport


@dataclass(frozen=True)
class Withdrawn:
    """A report that was sent to the office and is private to its town again, with the title it was sent with."""

    organisation: Organisation
    title: str
    at: datetime.datetime | None

    def __str__(self) -> str:
        return self.title


def withdrawn_reports(numbers: Iterable[uuid.UUID]) -> list[Withdrawn]:
    """Return those of the reports that were once sent and that the office may no longer see."""
    rows = (
        ActivityReport.objects.filter(public_id__in=list(numbers), events__action=Action.SUBMITTED)
        .exclude(pk__in=ActivityReport.objects.for_office().values("pk"))
        .select_related("organisation")
        .prefetch_related("versions", "events")
        .distinct()
        .order_by("pk")
    )
    return [Withdrawn(row.organisation, _title(row), _when(row)) for row in rows]


def _title(report: ActivityReport) -> str:
    sent = [version.content.get("title", "") for version in report.versions.all()]
    return sent[-1] if sent and sent[-1] else gettext("Report without a title")


def _when(report: ActivityReport) -> datetime.datetime | None:
    times = [event.at for event in report.events.all() if event.action == Action.WITHDRAWN]
    return max(times, default=None)
