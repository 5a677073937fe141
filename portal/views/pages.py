"""Pages that belong to the whole site: links, contact, accessibility, cooperation of departments."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from activities.cooperation import by_departments, departments_of_year, years_of_cooperation
from activities.models import Cooperation
from common.lists.paging import PARAMETER, GroupedPages, asked_page, page_context
from common.page_cache.pages import public_page
from common.years import YearSwitch, year_from
from members.models import Department, Mandate
from portal.context_processors import profile
from portal.models import UsefulLink
from portal.structured import office_data

ON_A_PAGE = 40
"""Activities of departments on a page."""
DEPARTMENT = "resort"
"""The parameter with the key of the only department that is asked for."""


@public_page()
def links(request: HttpRequest) -> HttpResponse:
    """List useful links by groups; sources whose address is not known stand apart from what can be followed."""
    groups = [LinkGroup(list(rows)) for _name, rows in groupby(UsefulLink.objects.all(), lambda one: one.group)]
    return render(request, "portal/links.html", {"groups": groups})


@dataclass(frozen=True)
class LinkGroup:
    """Useful links under one heading."""

    rows: list[UsefulLink]

    @property
    def name(self) -> str:
        """The name of the group, in English if any of the links has it."""
        named = next((one for one in self.rows if one.group_en), self.rows[0])
        return str(named.told.group)

    @property
    def links(self) -> list[UsefulLink]:
        """Those with an address."""
        return [one for one in self.rows if one.url]

    @property
    def sources(self) -> list[UsefulLink]:
        """Those without an address."""
        return [one for one in self.rows if not one.url]


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
    context = {"people": people, "structured": lambda: office_data(profile())}
    return render(request, "portal/contact.html", context)


@public_page()
def accessibility(request: HttpRequest) -> HttpResponse:
    """Show the accessibility statement (Act 99/2019 Coll.)."""
    return render(request, "portal/accessibility.html")


@public_page(("rok", DEPARTMENT, PARAMETER), by_day=True)
def cooperation(request: HttpRequest) -> HttpResponse:
    """Show what the departments of the regional office did together in a year (meziresortní spolupráce)."""
    years = years_of_cooperation()
    asked = request.GET.get("rok")
    year = year_from(asked, years)
    department = department_from(request.GET.get(DEPARTMENT))
    only = f"&{DEPARTMENT}={department.pk}" if department else ""

    def details() -> dict[str, Any]:
        key = department.pk if department else None
        pages = GroupedPages(lambda: departments_of_year(year, key) if year else [], ON_A_PAGE, by_departments)
        context = page_context(request, pages)
        return {"departments": by_department(context["page_obj"].object_list), **context}

    context = {
        "year": year,
        "unknown_year": bool(asked) and year is None,
        "years": YearSwitch.to(years, year, lambda one: f"?rok={one}{only}"),
        "department": department,
        "everything": f"?rok={year}" if year else request.path,
        "page_number": asked_page(request),
        "details": details,
    }
    return render(request, "portal/cooperation.html", context)


def department_from(text: str | None) -> Department | None:
    """Return the department in the query; None if the query has none. Raises Http404 if there is no such one."""
    if not text:
        return None
    found = Department.objects.filter(pk=text).first() if text.isascii() and text.isdigit() and len(text) < 10 else None
    if found is None or str(found.pk) != text:
        raise Http404
    return found


def by_department(rows: list[Cooperation]) -> list[tuple[str, list[tuple[str, list[Cooperation]]]]]:
    """Group rows by department and theme; `rows` must be ordered by department."""
    departments = []
    for department, of_department in groupby(rows, key=lambda row: str(row.department)):
        themes: dict[str, list[Cooperation]] = {}
        for row in of_department:
            themes.setdefault(row.told.theme, []).append(row)
        # Rows without a theme come first.
        departments.append((department, sorted(themes.items(), key=lambda pair: pair[0] != "")))
    return departments
