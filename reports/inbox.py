"""The coordinator's inbox: which reports it lists, how long they have waited, and what prevents their publication."""

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

from common.forms.offers import OFFERED
from common.forms.widgets import FastSelect, FastSuggestions
from common.search import alphabetical
from common.text import fold, printable
from members.models import Organisation
from reports.checks import check
from reports.lifecycle import TRANSITIONS, Action, Side, State, steps_from
from reports.models import ActivityReport
from reports.publication import obstacles

ALL = "vse"
SUGGESTED = 200
"""Newest reports whose towns are suggested before a name is typed."""
MATCHING = 20
"""Towns that are suggested for what is typed."""


class InboxFilter(forms.Form):
    """The filter of the inbox, kept entirely in the query string."""

    stav = forms.ChoiceField(label=_("State"), required=False)
    obec = forms.CharField(label=_("Town"), required=False, max_length=200, widget=forms.SearchInput)
    rok = forms.ChoiceField(label=_("Year"), required=False)
    hledat = forms.CharField(label=_("Title"), required=False, max_length=200, widget=forms.SearchInput)

    def __init__(self, data: Any) -> None:
        data = {name: printable(data.get(name, "")) for name in self.base_fields}
        super().__init__(data | {"stav": data["stav"] or State.SUBMITTED}, label_suffix="")
        years = ActivityReport.objects.for_office().order_by("-year").values_list("year", flat=True).distinct()
        choices = {
            "stav": [*((state, state.label) for state in State if not state.facts.is_private), (ALL, _("all states"))],
            "rok": [("", _("all years")), *((str(year), str(year)) for year in years)],
        }
        for name, pairs in choices.items():
            field: Any = self.fields[name]
            field.choices = pairs
        self._offer_towns()

    def _offer_towns(self) -> None:
        """Offer all towns that sent something; where they are too many, let a name be typed, with suggestions."""
        sent = ActivityReport.objects.for_office()
        rows = Organisation.objects.only("slug", "name", "short_name", "sort_key")
        towns = list(rows.filter(pk__in=sent.values("organisation")).order_by("slug")[: OFFERED + 1])
        field: Any = self.fields["obec"]
        if len(towns) <= OFFERED:
            pairs = [(town.slug, str(town)) for town in sorted(towns, key=lambda town: (town.sort_key, town.pk))]
            field.widget = FastSelect(choices=[("", _("all towns")), *pairs])
            return
        if asked := self.data["obec"]:
            suggested = list(rows.called(asked).order_by("slug")[:MATCHING])
        else:
            newest = sent.order_by("-pk").values_list("organisation", flat=True)[:SUGGESTED]
            suggested = list(rows.filter(pk__in=set(newest)))
        names = sorted({str(town) for town in suggested}, key=alphabetical)
        field.widget = FastSuggestions([(name, "") for name in names])
        field.widget.input_type = "search"

    @property
    def suggests(self) -> bool:
        """Whether a town is found by a part of its name."""
        return isinstance(self.fields["obec"].widget, FastSuggestions)

    def reports(self) -> Any:
        """Return the chosen reports: waiting ones oldest first, others newest first."""
        rows: Any = ActivityReport.objects.for_office()
        self.is_valid()
        asked = self.cleaned_data
        state = asked.get("stav")
        if state and state != ALL:
            rows = rows.filter(state=state)
        if asked.get("obec"):
            rows = rows.filter(organisation__in=Organisation.objects.called(asked["obec"]))
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
        """Whether the filter shows waiting reports."""
        return self.is_valid() and self.cleaned_data["stav"] in State.where("is_waiting")


@dataclass(frozen=True)
class InboxRow:
    """One report in the inbox."""

    report: Any
    age: str
    obstacles: list[str]
    photos: int

    @property
    def pick(self) -> str:
        """The value of the row's checkbox: the report and its revision, as `public_id:revision`."""
        return f"{self.report.public_id}:{self.report.revision}"

    @property
    def can_be_accepted(self) -> bool:
        return self.report.state in TRANSITIONS["accept"].sources

    @property
    def can_be_published(self) -> bool:
        """Whether some step can publish it from its present state, so that its obstacles matter."""
        return can_be_published(self.report)


def with_facts(rows: Any) -> Any:
    """Fetch all that rows of the inbox show, in a fixed number of queries."""
    return (
        rows.annotate(sendings=Count("events", filter=Q(events__action=Action.SUBMITTED), distinct=True))
        .select_related("organisation", "kind__heading", "heading", "activity", "series")
        .prefetch_related("photos", "partner_rows", "links", "attachments", "topics", "indicators")
    )


def lines(reports: Iterable[Any]) -> list[InboxRow]:
    """Return the rows of the inbox; `reports` come from `with_facts()`."""
    return [InboxRow(report, waits(report), in_the_way(report), len(report.photos.all())) for report in reports]


def in_the_way(report: ActivityReport) -> list[str]:
    """Return everything that prevents publication, as sentences."""
    found = check(report)
    return [*(lack.text for lack in (*found.for_sending, *found.for_publication)), *obstacles(report)]


def can_be_published(report: ActivityReport) -> bool:
    """Whether the office can publish the report by some step from its present state."""
    return any(step.publishes for step in steps_from(report.state, Side.OFFICE).values())


def waits(report: ActivityReport) -> str:
    """Say how long a report has been waiting; empty when it is not waiting."""
    if not report.state_facts.is_waiting or report.submitted_at is None:
        return ""
    return in_days(report.submitted_at)


def in_days(since: datetime.datetime) -> str:
    """Say how many calendar days have passed since then."""
    days = (timezone.localdate() - timezone.localdate(since)).days
    if days <= 0:
        return gettext("received today")
    return ngettext("waiting for %d day", "waiting for %d days", days) % days
