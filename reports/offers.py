"""What the form of a report offers to choose from where there may be thousands: activities, series, organisers."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from activities.models import Activity, Series
from activities.places import offered
from common.forms.offers import OFFERED, Offer
from common.search import matching
from members.models import Organisation
from reports.models import ActivityReport

OWN_PLACES = 30
"""The last reports of a town whose places it is offered again."""


def offer_activities(form: Any) -> None:
    """Offer public activities of any year, as the date may be entered only now, the newest first, under their years."""
    public = Activity.objects.published().only("title", "period_start")
    form.fields["activity"].queryset = Activity.objects.filter(
        Q(publication=Activity.Publication.PUBLISHED) | Q(pk=form.instance.activity_id)
    )

    def newest(rows: Any) -> Any:
        return rows.order_by(F("period_start").desc(nulls_last=True), "title", "pk")

    def dated_first() -> list[Activity]:
        # The index has the dated ones in this order; databases differ in where they put the others.
        most = OFFERED + 1
        dated = list(public.filter(period_start__isnull=False).order_by("-period_start", "title", "pk")[:most])
        undated = public.filter(period_start__isnull=True).order_by("title", "pk")[: most - len(dated)]
        return [*dated, *(undated if len(dated) < most else [])]

    Offer(
        form,
        "activity",
        empty=_("no, it is a new one"),
        rows=dated_first,
        find=lambda words: newest(public.matching(words)),
        arrange=_under_years,
    )


def _under_years(activities: Iterable[Activity]) -> list[tuple[Any, list[tuple[int, str]]]]:
    """Return choices grouped by the year in which the activity begins."""
    groups = groupby(activities, key=lambda row: row.period_start.year if row.period_start else _("without a date"))
    return [(year, [(row.pk, str(row)) for row in rows]) for year, rows in groups]


def offered_places(report: ActivityReport) -> list[str]:
    """Return the places to offer: those of the town's own last reports, then those that the portal knows."""
    own = ActivityReport.objects.filter(organisation=report.organisation_id).exclude(place="").order_by("-pk")
    return list(dict.fromkeys([*own.values_list("place", flat=True)[:OWN_PLACES], *offered()]))


def offer_series(form: Any) -> None:
    """Offer series by name."""
    rows = Series.objects.all()
    form.fields["series"].queryset = rows
    Offer(
        form,
        "series",
        empty=_("no series"),
        rows=lambda: rows.only("name"),
        find=lambda words: matching(rows.only("name"), words),
    )


def offer_organisers(form: Any) -> None:
    """Offer organisations by name; among thousands first the town itself and those that it has named before."""
    report: ActivityReport = form.instance
    own = [pk for pk in (report.organisation_id, report.organiser_id) if pk]
    rows = Organisation.objects.filter(~Q(membership=Organisation.Membership.NONE) | Q(pk__in=own))
    form.fields["organiser"].queryset = rows
    named = rows.only("name", "short_name", "sort_key")

    def in_order(found: Iterable[Organisation]) -> list[Organisation]:
        return sorted(found, key=lambda row: (row.sort_key, row.pk))

    def usual() -> list[Organisation]:
        had = ActivityReport.objects.filter(organisation=report.organisation_id, organiser__isnull=False)
        newest = had.order_by("-pk").values("organiser")[:OFFERED]
        return in_order(named.filter(Q(pk__in=own) | Q(pk__in=newest)))

    Offer(
        form,
        "organiser",
        empty=_("not given"),
        rows=lambda: in_order(named.order_by("slug")[: OFFERED + 1]),
        usual=usual,
        find=lambda words: in_order(named.filter(pk__in=Organisation.objects.called(words).values("pk"))[:OFFERED]),
    )
