"""Pages that belong to the whole site: links, contact, accessibility, cooperation of departments."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from activities.cooperation import by_departments, departments_of_year, years_of_cooperation
from activities.models import Cooperation
from common.lists.paging import PARAMETER, GroupedPages, page_context
from common.page_cache.pages import public_page
from common.years import YearSwitch, year_from
from members.models import Mandate
from portal.models import UsefulLink

ON_A_PAGE = 40
"""Activities of departments on a page."""


@public_page()
def links(request: HttpRequest) -> HttpResponse:
    """List useful links with their descriptions."""
    return render(request, "portal/links.html", {"links": UsefulLink.objects.all()})


@public_page(by_day=True)
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


@public_page()
def accessibility(request: HttpRequest) -> HttpResponse:
    """Show the accessibility statement (Act 99/2019 Coll.)."""
    return render(request, "portal/accessibility.html")


@public_page(("rok", PARAMETER))
def cooperation(request: HttpRequest) -> HttpResponse:
    """Show what the departments of the regional office did together in a year (meziresortní spolupráce)."""
    years = years_of_cooperation()
    asked = request.GET.get("rok")
    year = year_from(asked, years)

    def details() -> dict[str, Any]:
        pages = GroupedPages(lambda: departments_of_year(year) if year else [], ON_A_PAGE, by_departments)
        context = page_context(request, pages)
        return {"departments": by_department(context["page_obj"].object_list), **context}

    context = {
        "year": year,
        "unknown_year": bool(asked) and year is None,
        "years": YearSwitch.to(years, year, lambda one: f"?rok={one}"),
        "further": bool(request.GET.get(PARAMETER)),
        "details": details,
    }
    return render(request, "portal/cooperation.html", context)


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
