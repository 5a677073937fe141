"""What the portal knows about towns in a year that can prove an indicator, fetched for all given towns at once.

A report or a link that names an indicator of another year's set proves the indicator with the same number: a report
begun before the year's set was created, or copied from last year, counts too.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import Q
from django.utils import timezone

from activities.models import AgendaItem, AgendaSpeaker, Meeting
from awards.models import Recipient
from evidence.models import EvidenceLink
from evidence.proofs import Proof
from grants.models import Application
from members.models import Indicator, Mandate, Organisation
from reports.models import ActivityReport
from reports.requirements import measured

Named = dict[tuple[int, str, str], list[Proof]]
"""Proofs by (pk of the town, kind of the set of criteria, number of the indicator they name)."""


class Facts:
    """What the portal knows about the given towns in a year, fetched at once."""

    def __init__(self, towns: list[Organisation], year: int, *, whole: bool = False) -> None:
        self.towns = towns
        self.year = year
        self.today = timezone.localdate()
        self.named: Named = defaultdict(list)
        self.by_kind: dict[str, dict[int, list[Proof]]] = {
            Indicator.Proof.MEETINGS: self._meetings(),
            Indicator.Proof.GRANTS: self._grants(),
            Indicator.Proof.AWARDS: self._awards(),
            **self._mandates(),
        }
        self._add_reports(whole=whole)
        self._add_links()

    def proofs(self, town: Organisation, indicator: Indicator, registered: str) -> list[Proof]:
        """Return the proofs of an indicator of the town, those that already count first."""
        known = self.by_kind.get(indicator.proof, {}).get(town.pk, [])
        proofs = [*known, *self.named.get((town.pk, registered, indicator.number), [])]
        return sorted(proofs, key=lambda proof: not proof.counts)

    def _add_reports(self, *, whole: bool) -> None:
        """Add reports to the indicators they name; one that is not accepted yet does not count so far."""
        reports = (
            ActivityReport.objects.of_year(self.year)
            .filter(organisation__in=self.towns)
            .exclude(state=ActivityReport.State.WITHDRAWN)
            .select_related("kind", "activity", "organiser", "organisation")
            .order_by("period_start", "pk")
        )
        reports = measured(reports).prefetch_related(*(["topics", "links"] if whole else []))
        through = ActivityReport.indicators.through.objects
        names: dict[int, list[tuple[str, str]]] = defaultdict(list)
        rows = through.filter(activityreport__organisation__in=self.towns, activityreport__year=self.year)
        for report, *name in rows.values_list(
            "activityreport_id", "indicator__criterion__criteria_set__kind", "indicator__number"
        ).distinct():
            names[report].append((name[0], name[1]))
        for report in reports:
            proof = Proof("report", report, counts=report.is_counted)
            for kind, number in names[report.pk]:
                self.named[(report.organisation_id, kind, number)].append(proof)

    def _add_links(self) -> None:
        rows = EvidenceLink.objects.filter(organisation__in=self.towns, year=self.year)
        for link in rows.select_related("indicator__criterion__criteria_set", "added_by"):
            kind = link.indicator.criterion.criteria_set.kind
            self.named[(link.organisation_id, kind, link.indicator.number)].append(Proof("link", link))

    def _mandates(self) -> dict[str, dict[int, list[Proof]]]:
        """Return mandates valid for at least a day of the year, by the kind of proof and the town."""
        first, last = datetime.date(self.year, 1, 1), datetime.date(self.year, 12, 31)
        rows = Mandate.objects.filter(
            Q(valid_from__isnull=True) | Q(valid_from__lte=last),
            Q(valid_until__isnull=True) | Q(valid_until__gte=first),
            organisation__in=self.towns,
        )
        roles = {
            Mandate.Role.POLITICIAN: Indicator.Proof.POLITICIAN,
            Mandate.Role.COORDINATOR: Indicator.Proof.COORDINATOR,
            Mandate.Role.GROUP_MEMBER: Indicator.Proof.GROUP,
        }
        found: dict[str, dict[int, list[Proof]]] = {proof: defaultdict(list) for proof in roles.values()}
        for row in rows.filter(role__in=list(roles)).select_related("person").order_by("-valid_from", "pk"):
            begun = row.valid_from is None or row.valid_from <= self.today
            found[roles[Mandate.Role(row.role)]][row.organisation_id].append(Proof("mandate", row, counts=begun))
        return found

    def _meetings(self) -> dict[int, list[Proof]]:
        """Return published meetings where the town spoke, by town; a future one does not count so far."""
        spoke: dict[int, set[int]] = defaultdict(set)
        items = AgendaItem.organisations.through.objects.filter(organisation__in=self.towns)
        speakers = AgendaSpeaker.objects.filter(organisation__in=self.towns, item__meeting__date__year=self.year)
        of_items = items.filter(agendaitem__meeting__date__year=self.year).order_by()
        pairs = of_items.values_list("organisation_id", "agendaitem__meeting_id").union(
            speakers.order_by().values_list("organisation_id", "item__meeting_id")
        )
        for town, meeting in pairs:
            if town is not None:
                spoke[town].add(meeting)
        meetings = Meeting.objects.published().taking_place().in_year(self.year).order_by("date")
        rows = list(meetings.filter(pk__in={pk for found in spoke.values() for pk in found}))
        return {
            town: [Proof("meeting", row, counts=row.date <= self.today) for row in rows if row.pk in found]
            for town, found in spoke.items()
        }

    def _grants(self) -> dict[int, list[Proof]]:
        rows = Application.objects.public().supported().filter(applicant__in=self.towns, call__year=self.year)
        return _by_town("grant", rows.select_related("applicant", "call__programme").order_by("pk"), "applicant_id")

    def _awards(self) -> dict[int, list[Proof]]:
        rows = Recipient.objects.filter(
            organisation__in=self.towns, round__year=self.year, round__award__publication="published"
        )
        rows = rows.select_related("round__award", "category").order_by("order", "pk")
        return _by_town("award", rows, "organisation_id")


def _by_town(kind: str, rows: Iterable[Any], town: str) -> dict[int, list[Proof]]:
    found: dict[int, list[Proof]] = defaultdict(list)
    for row in rows:
        found[getattr(row, town)].append(Proof(kind, row))
    return found
