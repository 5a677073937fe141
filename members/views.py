"""The public list of member towns and partners."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from common.text import alphabetical
from common.years import YearSwitch, year_from
from members.models import CategoryStatus, Mandate, Organisation


def organisation_list(request: HttpRequest) -> HttpResponse:
    """List members, partners and former implementers with their category in a year and people in office."""
    return render(request, "members/list.html", {"details": lambda: people_and_categories(request.GET.get("rok"))})


def people_and_categories(asked: str | None) -> dict[str, Any]:
    """Return the organisations by their membership, each with its category in the year that was asked for."""
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
    year = year_from(asked, years)
    for organisation in organisations:
        organisation.category_of_year = _category(organisation.categories.all(), year)
    return {
        "groups": {
            kind: [one for one in organisations if one.membership == kind] for kind in Organisation.Membership.values
        },
        "organisations": organisations,
        "year": year,
        "unknown_year": bool(asked) and year is None,
        "years": YearSwitch.to(years, year, lambda one: f"?rok={one}"),
    }


def _category(statuses: Iterable[CategoryStatus], year: int | None) -> CategoryStatus | None:
    return next((status for status in statuses if status.year == year), None)
