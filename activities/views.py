"""Public pages of activities and meetings."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any
from urllib.parse import urlencode

from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django_filters.views import FilterView

from activities.filters import ActivityFilter
from activities.models import Activity, Meeting, Series
from activities.news import group_changes, town_news
from activities.outcomes import outcomes_by_town
from activities.practical import practical_of
from activities.series import (
    PER_PAGE as RUNS,
)
from activities.series import (
    SERIES,
    figures_of,
    has_series,
    photos_of,
    public_series,
    runs_of,
    with_latest_runs,
)
from activities.structured import activity_data, meeting_data
from activities.year import years
from common.english import in_page_language
from common.lists.later import first_alone, with_the_rest
from common.lists.paging import PARAMETER, GroupedPages, KeptPages, asked_page, links_to_pages, page_context
from common.moves import moved
from common.page_cache.kept import kept
from common.page_cache.pages import public_page
from common.registry import calendar_file_of, documents_of, share_address_of
from common.text import tidy
from common.years import YearSwitch, with_year, year_from

PER_PAGE = 36
MEETINGS = 20
MOST_RUNS = 24
"""Other activities of a series that the page of one shows."""
LONGEST_SEARCH = 150
"""Characters of words that can be followed."""


def cards(keys: Any) -> Any:
    """Return the public activities with these keys as cards show them; made only where the page is not kept."""
    return Activity.objects.published().for_cards().with_keys(keys)


@method_decorator(
    public_page(("rok", "okruh", "tema", "obec", "mesic", PARAMETER), free_text=("hledat",), by_day=True),
    name="dispatch",
)
class ActivityList(FilterView):
    """The list of activities, grouped by the headings of the yearly report."""

    filterset_class = ActivityFilter
    template_name = "activities/list.html"
    paginate_by = PER_PAGE
    page_kwarg = "strana"
    strict = True

    def get_queryset(self) -> Any:
        return Activity.objects.published().under_headings()

    def get_filterset_kwargs(self, filterset_class: type[ActivityFilter]) -> dict[str, Any]:
        self.years = years()
        return {**super().get_filterset_kwargs(filterset_class), "years": self.years}

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the list; a town written by its name redirects to the address of the same list."""
        answer = super().get(request, *args, **kwargs)
        return redirect(request.path + self.filterset.address) if self.filterset.address else answer

    def get_paginator(self, queryset: Any, per_page: int, **kwargs: Any) -> GroupedPages:
        chosen = self.filterset.only_chosen
        if chosen is None:
            return GroupedPages(queryset.counted_by_heading, per_page, cards)
        return GroupedPages(self.filterset.list.groups, per_page, cards, ("activities of the list", chosen))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        question = self.request.GET
        return (
            context
            | links_to_pages(self.request, context["page_obj"])
            | {
                "years": YearSwitch.to(
                    self.years,
                    self.filterset.year,
                    lambda year: with_year(question, year),
                    everything=with_year(question, ActivityFilter.ALL_YEARS),
                    all_current=self.filterset.all_years,
                ),
                "page_number": context["page_obj"].number,
                "year": self.filterset.year,
                "has_series": has_series(),
                "asked": urlencode(self.filterset.asked),
                "faulty": not self.filterset.form.is_valid(),
                "followed": lambda: followed_from(context["page_obj"].object_list, question.get("hledat", "")),
            }
        )


def followed_from(activities: Iterable[Activity], words: str) -> list[tuple[str, str]]:
    """Return what can be followed from a list: what was searched for, and the headings of the activities on it."""
    words = tidy(words).strip()[:LONGEST_SEARCH]
    found = (
        [(f"hledani:{words}", in_page_language(_("what is found by “%(words)s”") % {"words": words}))] if words else []
    )
    headings = {activity.heading_id: activity.heading for activity in activities}
    return found + [(f"okruh:{pk}", heading.told.name) for pk, heading in headings.items()]


@public_page(by_day=True)
def activity_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one activity; an old URL redirects to the new one."""
    activity = first_alone(Activity.objects.published().for_detail().filter(slug=slug))
    return activity_page(request, activity, with_runs=True) if activity else moved(Activity, slug)


def activity_page(request: HttpRequest, activity: Activity, *, with_runs: bool = False) -> HttpResponse:
    """Render an activity, `with_runs` with the other activities of its series; also used to preview a draft."""

    def details() -> dict[str, Any]:
        reported = outcomes_by_town(with_the_rest(activity))
        in_words = bool(activity.outcome) or any(one.text for town in reported for one in town.outcomes)
        return {
            "reported": reported,
            "in_words": in_words,
            "practical": (practical := practical_of(activity)),
            "structured": activity_data(activity, practical),
            "calendar_file": calendar_file_of(activity) if activity.period else "",
            "share_page": share_address_of(activity),
            "runs": other_runs(activity) if with_runs else [],
            "topic": next((topic for topic in activity.topics.all() if topic.motif == activity.first_motif), None),
        }

    return render(request, "activities/detail.html", {"activity": activity, "details": details})


def other_runs(activity: Activity) -> list[Activity]:
    """Return the other public activities of the same series, the latest first."""
    if activity.series_id is None:
        return []
    runs = Activity.objects.published().filter(series=activity.series_id).exclude(pk=activity.pk).for_cards()
    return list(runs.order_by(F("period_start").desc(nulls_last=True), "pk")[:MOST_RUNS])


@public_page(("rok", PARAMETER))
def meeting_list(request: HttpRequest) -> HttpResponse:
    """List all meetings, or those of one year."""
    years = years_of_meetings()
    asked = request.GET.get("rok")
    year = year_from(asked, years) if asked else None
    rows = Meeting.objects.published().order_by("-date", "pk")
    if asked:
        rows = rows.in_year(year) if year else rows.none()
    context = {
        **page_context(request, KeptPages(rows, MEETINGS)),
        "page_number": asked_page(request),
        "year": year,
        "unknown_year": bool(asked) and year is None,
        "years": YearSwitch.to(years, year, lambda one: f"?rok={one}", everything=request.path),
    }
    return render(request, "activities/meeting_list.html", context)


@kept
def years_of_meetings() -> list[int]:
    """Return the years of public meetings."""
    return list(Meeting.objects.published().order_by().values_list("date__year", flat=True).distinct())


@public_page(by_day=True)
def meeting_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one meeting; an old URL redirects to the new one."""
    meeting = first_alone(Meeting.objects.published().for_detail().filter(slug=slug))
    return meeting_page(request, meeting) if meeting else moved(Meeting, slug)


def meeting_page(request: HttpRequest, meeting: Meeting) -> HttpResponse:
    """Render a meeting from `Meeting.objects.for_detail()`; also used to preview a draft."""

    def details() -> dict[str, Any]:
        news = town_news(with_the_rest(meeting))
        agenda = [(item, news.get(item.pk, [])) for item in meeting.agenda.all()]
        facts = {"changes": group_changes(meeting), "documents": documents_of(meeting)}
        practical = practical_of(meeting)
        facts |= {"calendar_file": calendar_file_of(meeting), "structured": meeting_data(meeting, practical)}
        facts |= {"share_page": share_address_of(meeting)}
        return {**facts, "agenda": agenda, "practical": practical}

    return render(request, "activities/meeting_detail.html", {"meeting": meeting, "details": details})


@public_page((PARAMETER,))
def series_list(request: HttpRequest) -> HttpResponse:
    """List the series that have a public activity."""

    def details() -> dict[str, Any]:
        context = page_context(request, KeptPages(public_series(), SERIES))
        return {**context, "series": with_latest_runs(list(context["page_obj"].object_list))}

    return render(request, "activities/series_list.html", {"page_number": asked_page(request), "details": details})


@public_page((PARAMETER,))
def series_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a series with all its years; an old URL redirects to the new one."""
    series = Series.objects.public().filter(slug=slug).first()
    if series is None:
        return moved(Series, slug)

    @cache
    def details() -> dict[str, Any]:
        context = page_context(request, KeptPages(runs_of(series).for_cards(), RUNS))
        runs = list(context["page_obj"].object_list)
        figures = figures_of(series, context["page_obj"].paginator.count)
        return {**context, "runs": runs, "figures": figures, "photos": photos_of(series)}

    context = {"series": series, "page_number": asked_page(request), "details": details}
    return render(request, "activities/series_detail.html", context)
