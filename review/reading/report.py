"""Reads what the evaluation report of a year tells: the year itself, and the details of its chapters."""

from __future__ import annotations

import datetime

from django.urls import reverse

from members.models import Mandate, Organisation
from review.extent import REPORT
from review.reading import read_year
from review.reading.office import read_contact
from review.reading.report_money import projects_of
from review.reading.report_plan import whole_plan
from review.reading.report_towns import stories_of
from review.report_facts import Official, YearReport


def read_report(year: int) -> YearReport:
    """Return a year for its evaluation report; its queries do not grow with what the year has."""
    review = read_year(year, extent=REPORT)
    region = Organisation.objects.filter(membership=Organisation.Membership.REGION).order_by("pk").first()
    contact = read_contact(datetime.date(year, 12, 31))
    return YearReport(
        review=review,
        address=reverse("review:year", args=[year]),
        programme=contact.programme if contact else "",
        region=region.name if region else "",
        officials=officials_of(region, year) if region else (),
        stories=stories_of(review),
        calls=projects_of([call.key for call in review.money.calls] if review.money else []),
        plan=whole_plan(year),
        next_plan=whole_plan(year + 1),
    )


def officials_of(region: Organisation, year: int) -> tuple[Official, ...]:
    """Return the politician and the coordinator of the region at the end of the year, if they may be named."""
    mandates = (
        Mandate.objects.visible()
        .on(datetime.date(year, 12, 31))
        .filter(organisation=region, role__in=Mandate.EXCLUSIVE)
        .select_related("person")
        .by_office()
    )
    first: dict[str, Official] = {}
    for one in mandates:
        first.setdefault(one.role, Official(str(one.person), one.role, one.role_label, one.function))
    return tuple(first.values())
