"""Pages that other sites show in a frame: no script, no cookie, no navigation; links open the portal."""

from __future__ import annotations

from typing import Any

from django.core.validators import slug_re
from django.db.models import F
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from activities.models import Activity
from activities.year import years
from calendars.days import days_between, month_days
from calendars.sources import sources
from calendars.views import weekdays
from common.embedding import COLOURS, colours_of, embeddable
from common.page_cache.pages import public_page
from common.years import year_from
from members.models import Organisation
from portal.context_processors import profile
from portal.map import region_map, shape_of_site
from sharing.embedding import COUNT, TOWN, YEAR, count_from

MOST_A_DAY = 3
LONGEST_SLUG = 200


@require_safe
@public_page((TOWN, YEAR, COUNT, COLOURS), by_day=True)
@embeddable
def activities(request: HttpRequest) -> HttpResponse:
    """Show activities: of a year, or what is coming and then what was last."""
    town = town_of(request)
    if isinstance(town, HttpResponse):
        return town
    most, asked = count_from(request.GET.get(COUNT)), request.GET.get(YEAR)
    rows = Activity.objects.published().select_related("heading")
    rows = rows.of_organisation(town) if town else rows
    year = year_from(asked, years()) if asked else None
    groups = {"of_year": of_year(rows, year, most)} if asked else coming_and_past(rows, most)
    context = {
        "town": town,
        "year": year,
        **groups,
        "is_empty": not any(groups.values()),
        "page": town.get_absolute_url()
        if town
        else f"{reverse('activities:activity-list')}{f'?rok={year}' if year else ''}",
    }
    return shown(request, "sharing/embedded/activities.html", context)


def of_year(rows: Any, year: int | None, most: int) -> list[Activity]:
    """Return the last activities of a year; none of an unknown one."""
    return list(rows.in_year(year).order_by(F("period_start").desc(nulls_last=True), "-pk")[:most]) if year else []


def coming_and_past(rows: Any, most: int) -> dict[str, list[Activity]]:
    """Return the next activities, and the last ones where rows are left."""
    today = timezone.localdate()
    coming = rows.next_ones(most, today)
    left = most - len(coming)
    past = rows.filter(period_end__lt=today).order_by("-period_end", "-pk")
    return {"coming": coming, "past": list(past[:left]) if left else []}


@require_safe
@public_page((TOWN, COLOURS), by_day=True)
@embeddable
def calendar(request: HttpRequest) -> HttpResponse:
    """Show the month of today: everything, or activities of one town."""
    town = town_of(request)
    if isinstance(town, HttpResponse):
        return town
    today = timezone.localdate()
    first, last = month_days(today.year, today.month)
    if town:
        chosen = [(one, one.of_organisation(one.rows(), town)) for one in sources() if one.of_organisation]
    else:
        chosen = [(one, one.rows()) for one in sources()]
    days = days_between(chosen, first, last, today)
    for day in days.days:
        day.shorten(MOST_A_DAY)
    address = reverse("calendars:month", args=[f"{first:%Y-%m}"])
    context = {
        "town": town,
        "first": first,
        "shown": days,
        "weekdays": weekdays(),
        "page": f"{address}?obec={town.slug}" if town else address,
    }
    return shown(request, "sharing/embedded/calendar.html", context)


@require_safe
@public_page((COLOURS,))
@embeddable
def region(request: HttpRequest) -> HttpResponse:
    """Show the map of member towns and partners."""
    site = profile()
    drawn = region_map(shape_of_site(site)) if site else None
    context = {"map": drawn, "page": reverse("members:organisation-list")}
    return shown(request, "sharing/embedded/map.html", context)


def town_of(request: HttpRequest) -> Organisation | HttpResponse | None:
    """Return the organisation that is asked for, or the redirect of a former address. Raises Http404 for another."""
    slug = request.GET.get(TOWN, "")
    if not slug:
        return None
    if len(slug) > LONGEST_SLUG or not slug_re.match(slug):
        raise Http404
    organisation = Organisation.objects.with_page().filter(slug=slug).first()
    if organisation is not None:
        return organisation
    found = Organisation.moved_from(slug)
    if found is None or found.slug == slug or not found.has_page:
        raise Http404
    query = request.GET.copy()
    query[TOWN] = found.slug
    return redirect(f"{request.path}?{query.urlencode()}", permanent=True)


def shown(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    return render(request, template, context | {"colours": colours_of(request)})
