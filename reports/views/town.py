"""The dashboard: the towns of a user, and the reports of one town in a year."""

from __future__ import annotations

import uuid

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from common.editing.drafts import login_required_keeping_input
from common.search import alphabetical
from common.years import YearSwitch, with_year, year_from
from members.models import Organisation
from members.rules import is_coordinator
from reports import dashboard as overview
from reports.lifecycle import State
from reports.town_pages import office_links, panels
from reports.views.access import own_organisation, own_organisations
from reports.views.frame import frame

ON_PAGE = 50


@login_required_keeping_input
@require_safe
def dashboard(request: HttpRequest) -> HttpResponse:
    """Redirect to the user's only town; offer a choice of several; without any, say whom to ask."""
    towns = sorted(own_organisations(request), key=lambda town: alphabetical(str(town)))
    if len(towns) == 1:
        return redirect("reports:town", towns[0].slug)
    for_office = not towns and is_coordinator(request.user)
    context = {
        **frame(request, None, office=for_office),
        "towns": [],
        "glances": overview.at_a_glance(towns),
        "office_links": office_links() if for_office else [],
    }
    return render(request, "reports/towns.html", context)


@login_required_keeping_input
@require_safe
def town(request: HttpRequest, slug: str) -> HttpResponse:
    """Reports of the town in a year, with the panels of the other pages of the town."""
    organisation = own_organisation(request, slug)
    years = overview.years_of(organisation)
    this_year = timezone.localdate().year
    year = year_from(request.GET.get("rok") or str(this_year), years)
    if year is None:
        raise Http404
    address = reverse("reports:town", args=[organisation.slug])
    if request.GET.get("stav") in State.values:
        return _in_one_state(request, organisation, year, State(request.GET["stav"]))
    context = {
        **frame(request, organisation, tab="reports"),
        "year": year,
        "is_this_year": year == this_year,
        "years": YearSwitch.to(years, year, lambda one: f"{address}{with_year(request.GET, one)}"),
        "groups": overview.groups(organisation, year),
        "repeatable": overview.to_repeat(organisation, this_year) if year == this_year else [],
        "panels": panels(organisation, year),
        "fresh_id": uuid.uuid4(),
    }
    return render(request, "reports/town.html", context)


def _in_one_state(request: HttpRequest, organisation: Organisation, year: int, state: State) -> HttpResponse:
    """All reports of the town in a year that are in one state, by pages."""
    reports = overview.reports_of(organisation, year).filter(state=state)
    page = Paginator(reports, ON_PAGE).get_page(request.GET.get("strana"))
    context = {
        **frame(request, organisation, tab="reports", is_inside=True),
        "year": year,
        "is_this_year": year == timezone.localdate().year,
        "group": overview.Group(state, page.paginator.count, overview.rows_of(page.object_list)),
        "page_obj": page,
        "page_numbers": page.paginator.get_elided_page_range(page.number),
        "address_of_page": f"?{urlencode([('rok', str(year)), ('stav', str(state))])}&strana=",
    }
    return render(request, "reports/town_state.html", context)
