"""Pages that belong to the whole site: links, contact, accessibility, cooperation of departments."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from activities.models import Activity, Cooperation
from common.kept import kept
from common.paging import PARAMETER, Group, GroupedPages, counts_by, page_context
from common.periods import Period
from common.periods.fields import overlap
from common.years import YearSwitch, year_from
from members.models import Department, Mandate
from portal.models import UsefulLink

ON_A_PAGE = 40
"""Activities of departments on a page."""


def links(request: HttpRequest) -> HttpResponse:
    """List useful links with their descriptions."""
    return render(request, "portal/links.html", {"links": UsefulLink.objects.all()})


def contact(request: HttpRequest) -> HttpResponse:
    """Show the office and the people of the region who are responsible for the programme."""
    people = (
        Mandate.objects.visible()
        .current()
        .filter(organisation__membership="region")
        .select_related("person", "organisation")
        .by_office()
    )
    return render(request, "portal/contact.html", {"people": people})


def accessibility(request: HttpRequest) -> HttpResponse:
    """Show the accessibility statement (Act 99/2019 Coll.)."""
    return render(request, "portal/accessibility.html")


@kept
def cooperation_years() -> list[int]:
    """Return the years of public activities in which departments took part."""
    return Activity.objects.published().filter(cooperations__isnull=False).years()


def cooperation(request: HttpRequest) -> HttpResponse:
    """Show what the departments of the regional office did together in a year (meziresortní spolupráce)."""
    years = cooperation_years()
    asked = request.GET.get("rok")
    year = year_from(asked, years)

    def details() -> dict[str, Any]:
        context = page_context(request, GroupedPages(groups_of_year(year), ON_A_PAGE, in_order))
        return {"departments": by_department(context["page_obj"].object_list), **context}

    context = {
        "year": year,
        "unknown_year": bool(asked) and year is None,
        "years": YearSwitch.to(years, year, lambda one: f"?rok={one}"),
        "further": bool(request.GET.get(PARAMETER)),
        "details": details,
    }
    return render(request, "portal/cooperation.html", context)


def groups_of_year(year: int | None) -> list[Group]:
    """Return the departments in their order with their cooperation on public activities of the year."""
    if year is None:
        return []
    rows = Cooperation.objects.filter(overlap(Period.year(year), "activity__"), activity__publication="published")
    counts = counts_by(rows, "department")
    departments = Department.objects.filter(pk__in=counts).order_by("order", "pk").values_list("pk", flat=True)
    return [Group(counts[one], rows.filter(department=one).order_by("order", "pk")) for one in departments]


def in_order(keys: Iterable[int]) -> list[Cooperation]:
    """Return the rows with these primary keys by department, with their activities."""
    rows = Cooperation.objects.filter(pk__in=keys).select_related("activity", "department")
    return list(rows.order_by("department__order", "department__pk", "order", "pk"))


def by_department(rows: list[Cooperation]) -> list[tuple[str, list[tuple[str, list[Cooperation]]]]]:
    """Group rows by department and theme; `rows` must be ordered by department."""
    departments = []
    for department, of_department in groupby(rows, key=lambda row: str(row.department)):
        themes: dict[str, list[Cooperation]] = {}
        for row in of_department:
            themes.setdefault(row.theme, []).append(row)
        # Rows without a theme come first.
        departments.append((department, sorted(themes.items(), key=lambda pair: pair[0] != "")))
    return departments
