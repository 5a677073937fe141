"""What the coordinator's inbox shows: which reports, how long they wait, and what stands in their way."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.db.models import Count, F, Q
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from common.text import alphabetical, fold, printable
from members.models import Organisation
from reports.checks import check
from reports.lifecycle import TRANSITIONS, Action, Side, State, steps_from
from reports.models import ActivityReport
from reports.publication import obstacles

ALL = "vse"


class InboxFilter(forms.Form):
    """Which reports to show; everything stands in the address."""

    stav = forms.ChoiceField(label=_("State"), required=False)
    obec = forms.ChoiceField(label=_("Town"), required=False)
    rok = forms.ChoiceField(label=_("Year"), required=False)
    hledat = forms.CharField(label=_("Title"), required=False, max_length=200, widget=forms.SearchInput)

    def __init__(self, data: Any) -> None:
        data = {name: printable(data.get(name, "")) for name in self.base_fields}
        super().__init__(data | {"stav": data["stav"] or State.SUBMITTED}, label_suffix="")
        towns = Organisation.objects.filter(pk__in=ActivityReport.objects.for_office().values("organisation"))
        years = ActivityReport.objects.for_office().order_by("-year").values_list("year", flat=True).distinct()
        choices = {
            "stav": [*((state, state.label) for state in State if not state.facts.is_private), (ALL, _("all states"))],
            "obec": [
                ("", _("all towns")),
                *sorted(((town.slug, str(town)) for town in towns), key=lambda pair: alphabetical(pair[1])),
            ],
            "rok": [("", _("all years")), *((str(year), str(year)) for year in years)],
        }
        for name, pairs in choices.items():
            field: Any = self.fields[name]
            field.choices = pairs

    def reports(self) -> Any:
        """Return the chosen reports: the waiting ones from the oldest, the others from the newest."""
        rows: Any = ActivityReport.objects.for_office()
        self.is_valid()
        asked = self.cleaned_data
        state = asked.get("stav")
        if state and state != ALL:
            rows = rows.filter(state=state)
        if asked.get("obec"):
            rows = rows.filter(organisation__slug=asked["obec"])
        if asked.get("rok"):
            rows = rows.filter(year=asked["rok"])
        if words := fold(asked.get("hledat") or ""):
            titles = rows.values_list("pk", "title")
            rows = rows.filter(
                pk__in=[pk for pk, title in titles if all(word in fold(title) for word in words.split())]
            )
        if self.is_waiting:
            return rows.order_by("submitted_at", "pk")
        return rows.order_by(F("decided_at").desc(nulls_last=True), "-updated_at", "-pk")

    @property
    def is_waiting(self) -> bool:
        """Whether the reports shown are those that wait."""
        return self.is_valid() and self.cleaned_data["stav"] in State.where("is_waiting")


@dataclass(frozen=True)
class Row:
    """One report as a line of the inbox."""

    report: Any
    age: str
    obstacles: list[str]
    photos: int

    @property
    def pick(self) -> str:
        """What a tick box sends: the report and what was seen of it."""
        return f"{self.report.public_id}:{self.report.revision}"

    @property
    def can_be_accepted(self) -> bool:
        return self.report.state in TRANSITIONS["accept"].sources

    @property
    def can_be_published(self) -> bool:
        """Whether a step from here publishes it, so that its obstacles matter."""
        return can_be_published(self.report)


def with_facts(rows: Any) -> Any:
    """Fetch what lines of the inbox need, in a number of queries that does not grow."""
    return (
        rows.annotate(sendings=Count("events", filter=Q(events__action=Action.SUBMITTED), distinct=True))
        .select_related("organisation", "kind__heading", "heading", "activity", "series")
        .prefetch_related("photos", "partner_rows", "links", "attachments", "topics", "indicators")
    )


def lines(reports: Iterable[Any]) -> list[Row]:
    """Return the lines of the inbox."""
    return [Row(report, waits(report), in_the_way(report), len(report.photos.all())) for report in reports]


def in_the_way(report: ActivityReport) -> list[str]:
    """Return in sentences everything that stands in the way of publication."""
    found = check(report)
    return [*(lack.text for lack in (*found.for_sending, *found.for_publication)), *obstacles(report)]


def can_be_published(report: ActivityReport) -> bool:
    """Whether some step of the office leads to the public from here."""
    return any(step.publishes for step in steps_from(report.state, Side.OFFICE).values())


def waits(report: ActivityReport) -> str:
    """Say how long a report has waited; nothing for one that does not."""
    if not report.state_facts.is_waiting or report.submitted_at is None:
        return ""
    return in_days(report.submitted_at)


def in_days(since: datetime.datetime) -> str:
    """Return the time since in days of the calendar."""
    days = (timezone.localdate() - timezone.localdate(since)).days
    if days <= 0:
        return gettext("received today")
    return ngettext("waiting for %d day", "waiting for %d days", days) % days
