"""The home page: the map of towns, what comes next, grants, the plan, and news."""

from __future__ import annotations

import datetime
from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, Count, F, Value, When, Window
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from activities.lists.reading import topics_with_counts
from activities.models import Activity, Meeting
from common.english import in_page_language
from common.hours import with_hours
from common.page_cache.pages import public_page
from common.templatetags.czech import day
from grants.models import Call
from grants.totals import Totals
from improvement_plan.models import Item, Plan
from members.models import Organisation
from news.reading import news_of_home
from portal.context_processors import profile
from portal.map import region_map, shape_of_site
from portal.models import SiteProfile

CALLS = 12
"""Newest calls among which one with a known amount is looked for."""
NAMED = 12
"""Rows of the list beside the map that stand open; of a longer one the rest is folded."""


@dataclass(frozen=True)
class Event:
    """An activity or a meeting in the list of events: its place in it, its date as text, title and URL.

    An `activity` is shown with its picture.
    """

    place: tuple[Any, ...]
    when: str
    title: str
    url: str
    activity: Activity | None = None


@public_page(by_day=True)
def home(request: HttpRequest) -> HttpResponse:
    """Show the four topics of the site on one page, each with a link to its own pages."""
    site = profile()
    since, news = news_of_home(request)

    def details() -> dict[str, Any]:
        return {**_next_events(), **_money(), **_plan(), **_towns(site), "topics": topics_with_counts()}

    context = {"site": site, "stage": since.isoformat(), "news": news, "details": details}
    return render(request, "portal/home.html", context)


def _towns(site: SiteProfile | None) -> dict[str, Any]:
    """Return the map, and in the list beside it who is on it and the first members whose place is not known."""
    # How many there are comes with the first ones.
    members = Organisation.objects.members().annotate(member_count=Window(Count("pk")))
    first = list(members.order_by("sort_key", "pk")[:NAMED])
    drawn = region_map(shape_of_site(site)) if site else None
    placed = drawn.in_order if drawn else []
    unplaced = [town for town in first if not (placed and town.is_on_map)]
    return {
        "unplaced": unplaced,
        "places": placed,
        "list_is_long": len(placed) + len(unplaced) > NAMED,
        "member_count": first[0].member_count if first else 0,
        "region_map": drawn,
    }


def _next_events() -> dict[str, Any]:
    """Return upcoming activities and the nearest meeting, or the latest ones when there are none."""
    today = timezone.localdate()
    published = Activity.objects.published().for_cards()
    upcoming = published.next_ones(2, today)
    meeting = (
        Meeting.objects.published()
        .taking_place()
        .annotate(past=Case(When(date__lt=today, then=Value(1)), default=Value(0)))
        .order_by("past", Case(When(past=0, then=F("date"))), "-date")
        .first()
    )
    meeting_ahead = meeting is not None and meeting.date >= today
    ahead = bool(upcoming) or meeting_ahead
    over = published.exclude(state=Activity.State.CANCELLED).filter(period_end__lt=today)
    last = [] if ahead else list(over.order_by(F("period_start").desc(nulls_last=True), "period_end", "pk")[:2])
    places = [(row, row.place_ahead(today)) for row in upcoming] + [(row, (row.period.first,)) for row in last]
    events = [
        Event(place, with_hours(str(row.period), row.hours_ahead), row.told.title, row.get_absolute_url(), row)
        for row, place in places
    ]
    if meeting and (meeting_ahead or not upcoming):
        title = in_page_language(meeting.kind)
        time = meeting.starts_at or datetime.time.min
        place = (False, meeting.date, -meeting.date.toordinal(), time) if ahead else (meeting.date,)
        when = with_hours(day(meeting.date), meeting.hours if meeting_ahead else "")
        events.append(Event(place, when, title, meeting.get_absolute_url()))
    return {"ahead": ahead, "events": sorted(events, key=lambda event: event.place, reverse=not ahead)}


def _money() -> dict[str, Any]:
    """Return the newest call whose awarded amount is known."""
    public = Call.objects.published().filter(programme__publication="published").select_related("programme")
    newest = public.with_totals().order_by("-year", "programme__sort_key")
    # Mostly the first is known, and totals cost more the more applications a call has.
    for calls in (newest[:1], newest[1:CALLS]):
        for call in calls:
            totals = Totals(call)
            if totals.awarded.known:
                return {"call": call, "totals": totals}
    return {"call": None}


def _plan() -> dict[str, Any]:
    """Return the newest plan and how many of its items are fulfilled; one long past only if it can be told how it did.

    The office evaluates a plan in the year after it.
    """
    newest = Plan.objects.published().order_by("-year").values("pk")[:1]
    items = list(Item.objects.filter(plan__in=newest).select_related("plan"))
    parents = {item.parent_id for item in items}
    states = Counter(item.state for item in items if item.pk not in parents)
    evaluated = any(state not in Item.OPEN for state in states)
    plan = items[0].plan if items else None
    past = plan is not None and plan.year < timezone.localdate().year
    if plan is None or (past and not evaluated and plan.year < timezone.localdate().year - 1):
        return {"plan": None}
    return {
        "plan": plan,
        "plan_is_past": past and evaluated,
        "plan_items": states.total(),
        "plan_states": [(label, states[state]) for state, label in Item.State.choices if state and states[state]],
        "plan_evaluated": evaluated,
        "plan_fulfilled": states[Item.State.FULFILLED],
    }
