"""The public list of member towns and partners."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from common.page_cache.pages import public_page
from common.text import alphabetical
from common.years import YearSwitch, year_from
from members.models import CategoryStatus, Mandate, Organisation


@public_page(("rok",), by_day=True)
def organisation_list(request: HttpRequest) -> HttpResponse:
    """List members, partners and former implementers with their category in a year and people in office."""
    organisations = sorted(
        Organisation.objects.with_page().prefetch_related(
            "categories",
            Prefetch(
                "mandates",
                queryset=Mandate.objects.visible().current().by_office().select_related("person"),
                to_attr="people_in_office",
            ),
        ),
        key=lambda organisation: alphabetical(organisation.name),
    )
    years = {status.year for organisation in organisations for status in organisation.categories.all()}
    asked = request.GET.get("rok")
    year = year_from(asked, years)
    for organisation in organisations:
        organisation.category_of_year = _category(organisation.categories.all(), year)
    context = {
        "groups": {
            kind: [one for one in organisations if one.membership == kind] for kind in Organisation.Membership.values
        },
        "organisations": organisations,
        "year": year,
        "unknown_year": bool(asked) and year is None,
        "years": YearSwitch.to(years, year, lambda one: f"?rok={one}"),
    }
    return render(request, "members/list.html", context)


def _category(statuses: Iterable[CategoryStatus], year: int | None) -> CategoryStatus | None:
    return next((status for status in statuses if status.year == year), None)
