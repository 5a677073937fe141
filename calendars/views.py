"""Pages of the public calendar: a month, the programme ahead, a day, and how to subscribe."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import dates, timezone
from django.views.decorators.http import require_safe

from calendars.days import Days, days_between, grouped_by_month, month_days, months_later
from calendars.nearest import days_at_once, nearest_months
from calendars.sources import source_of, sources
from calendars.subscribing import Subscription
from common.page_cache.kept import kept
from common.page_cache.pages import public_page
from common.periods import FIRST_YEAR, LAST_YEAR
from common.registry import CalendarSource

FILTERS = ("okruh", "tema", "obec")
TIME = ("rok", "mesic")
FREE_TEXT = ("hledat",)
MOST_A_DAY = 4
"""Events of a day in the table of a month."""
MOST_LISTED_A_DAY = 8
"""Events of a day in the programme, as long as there are few days."""
MOST_LISTED = 120
"""Events of all days of a programme."""
MOST_OF_ONE_DAY = 150
PROGRAMME = 3
"""Months of the programme ahead."""


@dataclass(frozen=True)
class Choice:
    """What the visitor wants to see: the form, and the rows of each source that are to be shown."""

    form_filter: Any
    rows: list[tuple[CalendarSource, Any]]
    query: str
    """The filter as a query with its question mark; empty without a filter."""
    known: range
    """The years in which there is anything."""

    @property
    def is_faulty(self) -> bool:
        return not self.form_filter.form.is_valid()

    @property
    def narrows(self) -> bool:
        return bool(self.form_filter.asked)


def filtered_source() -> CalendarSource:
    """Return the source that has a filter."""
    return next(one for one in sources() if one.filterset is not None)


def choice_of(request: HttpRequest) -> Choice:
    """Return what is chosen. Sources without a filter of their own are left out while anything is."""
    source = filtered_source()
    found = source.filterset(request.GET, source.rows(), in_any_year=True)  # type: ignore[misc]
    found.whole = request.path
    if not found.form.is_valid():
        return Choice(found, [], "", range(0))
    others = [] if found.asked else [(one, one.rows()) for one in sources() if one is not source]
    query = f"?{urlencode(found.asked)}" if found.asked else ""
    return Choice(found, [(source, found.qs), *others], query, known_years())


@require_safe
@public_page((*FILTERS, *TIME), free_text=FREE_TEXT, by_day=True)
def month(request: HttpRequest, month: str = "") -> HttpResponse:
    """Show a month as a table of its days, on a phone as their list."""
    asked = asked_month(request, month)
    if isinstance(asked, HttpResponse):
        return asked
    choice, today = choice_of(request), timezone.localdate()
    if choice.form_filter.address:
        return redirect(f"{request.path}{choice.form_filter.address}")
    first, last = month_days(asked.year, asked.month)

    def details() -> dict[str, Any]:
        shown = days_between(choice.rows, first, last, today)
        for day in shown.days:
            day.shorten(MOST_A_DAY)
        found = {"shown": shown, "weekdays": weekdays(), "steps": steps(first, 1, "calendars:month", choice, today)}
        return found | elsewhere(shown, choice, first, last, "calendars:month")

    return render(request, "calendars/month.html", page_of(choice, first, last, today, details) | {"is_month": True})


@require_safe
@public_page((*FILTERS, *TIME), free_text=FREE_TEXT, by_day=True)
def agenda(request: HttpRequest, month: str = "") -> HttpResponse:
    """Show what is on in three months, day by day; in the current one from today on."""
    asked = asked_month(request, month)
    if isinstance(asked, HttpResponse):
        return asked
    choice, today = choice_of(request), timezone.localdate()
    if choice.form_filter.address:
        return redirect(f"{request.path}{choice.form_filter.address}")
    begins = months_later(asked, PROGRAMME - 1) or asked
    first, last = asked, month_days(begins.year, begins.month)[1]
    if first <= today <= last:
        first = today

    def details() -> dict[str, Any]:
        shown = days_between(choice.rows, first, last, today)
        cut_down(shown)
        months = grouped_by_month(shown.busy)
        found = {"shown": shown, "months": months, "steps": steps(asked, PROGRAMME, "calendars:agenda", choice, today)}
        return found | elsewhere(shown, choice, first, last, "calendars:agenda")

    return render(request, "calendars/agenda.html", page_of(choice, asked, last, today, details) | {"from_day": first})


def cut_down(shown: Days) -> None:
    """Leave as many events as one page may have; each day says how many more are on its own page."""
    busy = shown.busy
    most = max(1, min(MOST_LISTED_A_DAY, MOST_LISTED // max(1, len(busy))))
    for day in busy:
        day.shorten(most)


@require_safe
@public_page(by_day=True)
def one_day(request: HttpRequest, day: str) -> HttpResponse:
    """Show everything on one day."""
    try:
        date = datetime.date.fromisoformat(day)
    except ValueError:
        raise Http404 from None
    if not FIRST_YEAR <= date.year <= LAST_YEAR:
        raise Http404
    today = timezone.localdate()

    def details() -> dict[str, Any]:
        shown = days_between([(one, one.rows()) for one in sources()], date, date, today, most_long=36)
        shown.days[0].shorten(MOST_OF_ONE_DAY)
        return {"shown": shown}

    context = {
        "date": date,
        "month_address": reverse("calendars:month", args=[f"{date:%Y-%m}"]),
        "activities_address": reverse(filtered_source().list_name),
        "details": details,
    }
    return render(request, "calendars/day.html", context)


@require_safe
@public_page((*FILTERS, *TIME, "co"), free_text=FREE_TEXT)
def subscribe(request: HttpRequest) -> HttpResponse:
    """Say how to subscribe to the calendar, or to a part of it, in each program."""
    query = request.GET
    source = filtered_source()
    asked = {name: query[name] for name in (*FREE_TEXT, *FILTERS, *TIME) if query.get(name)}
    name = source.name if asked else query.get("co", "vse")
    chosen = source_of(name)
    if chosen is None and name != "vse":
        raise Http404
    chips: list[Any] = []
    if asked:
        narrowed = source.filterset(query, source.rows(), in_any_year=not asked.keys() & set(TIME))  # type: ignore[misc]
        narrowed.whole = request.path
        if not narrowed.form.is_valid():
            return redirect("calendars:subscribe")
        chips = narrowed.chips
    path = reverse("calendars:source", args=[name]) if chosen is not None else reverse("calendars:everything")
    context = {
        "chosen": chosen,
        "chips": chips,
        "name": name,
        "sources": sources(),
        "narrows": bool(asked),
        "subscription": Subscription(
            str(chosen.title) if chosen is not None else "", f"{path}?{urlencode(asked)}" if asked else path
        ),
    }
    return render(request, "calendars/subscribe.html", context)


# --- What pages share -----------------------------------------------------------


def asked_month(request: HttpRequest, month: str) -> datetime.date | HttpResponse:
    """Return the first day of the month of the address, or of now; a month chosen in the form has its own address."""
    if not month:
        chosen = _month_of(f"{request.GET.get('rok', '')}-{request.GET.get('mesic', ''):0>2}")
        if chosen is None:
            return timezone.localdate().replace(day=1)
        rest = {name: request.GET[name] for name in (*FREE_TEXT, *FILTERS) if request.GET.get(name)}
        match: Any = request.resolver_match
        view = "calendars:agenda" if match.url_name == "agenda-now" else "calendars:month"
        address = reverse(view, args=[f"{chosen:%Y-%m}"])
        return redirect(f"{address}?{urlencode(rest)}" if rest else address)
    found = _month_of(month)
    if found is None:
        raise Http404
    return found


def _month_of(text: str) -> datetime.date | None:
    try:
        found = datetime.date.fromisoformat(f"{text}-01") if len(text) == len("2026-11") else None
    except ValueError:
        return None
    return found if found is not None and FIRST_YEAR <= found.year <= LAST_YEAR else None


def page_of(
    choice: Choice, first: datetime.date, last: datetime.date, today: datetime.date, details: Any
) -> dict[str, Any]:
    """Return the context of a page with a form."""
    months = [(number, name, number == first.month) for number, name in dates.MONTHS.items()]
    choosable = sorted({*choice.known, first.year, today.year, today.year + 1})
    month = [f"{first:%Y-%m}"]
    return {
        "filter": choice.form_filter,
        "choice": choice,
        "first": first,
        "last": last,
        "months_to_choose": months,
        "years_to_choose": [(year, year == first.year) for year in choosable],
        "month_address": reverse("calendars:month", args=month) + choice.query,
        "agenda_address": reverse("calendars:agenda", args=month) + choice.query,
        "subscribe_address": reverse("calendars:subscribe") + choice.query,
        "activities_address": reverse(filtered_source().list_name),
        "is_known": first.year in choice.known or first.year == today.year,
        "details": details,
    }


@dataclass(frozen=True)
class Step:
    """A link to the time before or after."""

    first: datetime.date
    address: str
    is_known: bool
    """Whether there may be anything; else robots need not follow."""

    @classmethod
    def to(cls, month: datetime.date, view: str, choice: Choice, *, is_known: bool) -> Step:
        return cls(month, reverse(view, args=[f"{month:%Y-%m}"]) + choice.query, is_known)


def steps(first: datetime.date, months: int, view: str, choice: Choice, today: datetime.date) -> dict[str, Step | None]:
    """Return the links to the time before, after, and to now; None where nothing follows any more.

    Nobody walks further than to the next year or to the last one with anything in it, which spares both visitors and
    robots hundreds of empty months.
    """
    known = {*choice.known, today.year, today.year + 1}

    def step(to: datetime.date | None, years: range) -> Step | None:
        if to is None or to.year not in years:
            return None
        return Step.to(to, view, choice, is_known=to.year in choice.known)

    found = {
        "previous": step(months_later(first, -months), range(min(known), LAST_YEAR + 1)),
        "next": step(months_later(first, months), range(FIRST_YEAR, max(known) + 1)),
    }
    now = today.replace(day=1)
    found["now"] = None if first == now else Step(now, reverse(f"{NOW[view]}") + choice.query, True)
    return found


def elsewhere(shown: Days, choice: Choice, first: datetime.date, last: datetime.date, view: str) -> dict[str, Any]:
    """Return the links to the nearest months before and after with anything, where nothing is on these days."""
    if not shown.is_empty:
        return {}
    before, after = (
        month and Step.to(month, view, choice, is_known=True) for month in nearest_months(choice.rows, first, last)
    )
    return {"before": before, "after": after}


NOW = {"calendars:month": "calendars:now", "calendars:agenda": "calendars:agenda-now"}


@kept
def known_years() -> range:
    """Return the years from the first to the last in which anything is public."""
    ends = [
        (source.rows().filter(**{f"{column}__isnull": False}).order_by(order)[:1], column)
        for source in sources()
        for column in sorted({column for pair in source.days for column in pair})
        for order in (column, f"-{column}")
    ]
    found = [day.year for day in days_at_once(ends)]
    return range(min(found), max(found) + 1) if found else range(0)


def weekdays() -> list[tuple[Any, Any]]:
    """Return the names of the days of the week, short and whole, from Monday."""
    return [(dates.WEEKDAYS_ABBR[day], dates.WEEKDAYS[day]) for day in range(7)]
