"""The public list of member towns and partners."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from common.lists.paging import PARAMETER, asked_page, keys_of, page_context
from common.page_cache.kept import kept
from common.page_cache.pages import public_page
from common.registry import pictures_of
from common.years import YearSwitch, year_from
from members.listing import InOrder
from members.models import CategoryStatus, Mandate, Organisation

ON_A_PAGE = 36
GROUPS = [
    Organisation.Membership.REGION,
    Organisation.Membership.MEMBER,
    Organisation.Membership.PARTNER,
    Organisation.Membership.FORMER,
]
"""The memberships in the order of the list."""


@public_page(("rok", PARAMETER), by_day=True)
def organisation_list(request: HttpRequest) -> HttpResponse:
    """List members, partners and former implementers with their category in a year and people in office."""
    context = {"page_number": asked_page(request), "details": lambda: people_and_categories(request)}
    return render(request, "members/list.html", context)


def people_and_categories(request: HttpRequest) -> dict[str, Any]:
    """Return a page of the organisations by their membership, each with its category in the asked year."""
    years, asked = years_of_categories(), request.GET.get("rok")
    year = year_from(asked, years)
    context = page_context(request, Paginator(InOrder(GROUPS), ON_A_PAGE))
    shown = organisations_with_people(context["page_obj"].object_list)
    pictures = pictures_of(Organisation, [one.pk for one in shown])
    for organisation in shown:
        organisation.picture = pictures.get(organisation.pk)
        organisation.category_of_year = _category(organisation.categories.all(), year)
    return context | {
        "groups": {kind: [one for one in shown if one.membership == kind] for kind in GROUPS},
        "is_first_page": context["page_obj"].number == 1,
        "year": year,
        "unknown_year": bool(asked) and year is None,
        "years": YearSwitch.to(years, year, lambda one: f"?rok={one}"),
    }


@kept
def years_of_categories() -> list[int]:
    """Return the years in which an organisation with a page has a category."""
    years = CategoryStatus.objects.order_by().values_list("year", flat=True).distinct()
    rows = CategoryStatus.objects.exclude(organisation__membership=Organisation.Membership.NONE).order_by()
    # The index knows the years; that one of them has such a row is found out at once.
    return keys_of([rows.filter(year=year).values("year")[:1] for year in years])


def organisations_with_people(keys: list[int]) -> list[Organisation]:
    """Return the organisations with these keys in the order of the list, with categories and people in office."""
    mandates = Mandate.objects.visible().current().by_office().select_related("person")
    rows = Organisation.objects.filter(pk__in=keys).prefetch_related(
        "categories", Prefetch("mandates", queryset=mandates, to_attr="people_in_office")
    )
    return sorted(rows, key=lambda one: (GROUPS.index(Organisation.Membership(one.membership)), one.name_key, one.pk))


def _category(statuses: Iterable[CategoryStatus], year: int | None) -> CategoryStatus | None:
    return next((status for status in statuses if status.year == year), None)
