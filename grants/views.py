"""Public pages of the region's grants."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any, cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from common.charts import Chart
from common.english import as_told
from common.lists.later import first_alone, with_the_rest
from common.lists.paging import PARAMETER, KeptPages, asked_page, page_context
from common.moves import moved
from common.page_cache.pages import public_page
from common.years import YearSwitch
from grants.charts import call_chart, programme_chart, recipients_chart
from grants.models import Call, CallQuerySet, Programme
from grants.structured import call_data
from grants.totals import Totals

APPLICATIONS = 50
"""Applications of a call on a page."""


@public_page()
def programme_list(request: HttpRequest) -> HttpResponse:
    """List all programmes with their newest calls."""

    def details() -> dict[str, Any]:
        programmes = list(Programme.objects.published().with_newest_call())
        for programme in programmes:
            programme.newest = programme.public_calls[0] if programme.public_calls else None
            programme.totals = Totals(programme.newest) if programme.newest else None
        return {"programmes": programmes}

    return render(request, "grants/list.html", {"details": details})


@public_page()
def programme_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one programme with its calls and the chart of its money."""
    programme = first_alone(Programme.objects.published().with_calls().filter(slug=slug))
    return programme_page(request, programme) if programme else moved(Programme, slug)


def programme_page(request: HttpRequest, programme: Programme) -> HttpResponse:
    """Render a programme from `Programme.objects.with_calls()`; also used to preview a draft."""

    def details() -> dict[str, Any]:
        calls = with_the_rest(programme).public_calls
        rows = [(call, Totals(call)) for call in calls]
        columns = {
            "allocation": any(call.allocation is not None for call in calls),
            **{name: any(getattr(totals, name).known for _call, totals in rows) for name in Totals.NAMES},
        }
        return {
            "calls": rows,
            "columns": columns,
            "any_amount": any(columns.values()),
            "any_declared": any(totals.any_declared for _call, totals in rows),
            "chart": programme_chart(programme, calls),
            "years": _years(programme, [call.year for call in calls], None),
        }

    return render(request, "grants/programme.html", {"programme": programme, "details": details})


@public_page((PARAMETER,), by_day=True)
def call_detail(request: HttpRequest, slug: str, year: int) -> HttpResponse:
    """Show the call of one year with its requested and awarded amounts."""
    of_programme = {"programme__slug": slug, "programme__publication": "published"}
    call = Call.objects.published().select_related("programme").filter(**of_programme, year=year).first()
    if call is None:
        if Programme.objects.published().filter(slug=slug).exists():
            raise Http404
        return moved(Programme, slug, below=f"{year}/")
    return call_page(request, cast(Call, call))


def calls_for_page() -> CallQuerySet:
    """Return calls with all that the page of a call shows."""
    rows = Call.objects.with_totals().select_related("programme")
    return rows.prefetch_related("raises", "links", "attachments", "criteria")


def call_page(request: HttpRequest, call: Call) -> HttpResponse:
    """Render a call with its programme; also used to preview a draft."""

    @cache
    def details() -> dict[str, Any]:
        whole = calls_for_page().get(pk=call.pk)
        years = Call.objects.published().filter(programme=call.programme).values_list("year", flat=True)
        applications = whole.shown_applications().select_related("applicant", "contract")
        pages = KeptPages(applications.order_by("sort_key", "pk"), APPLICATIONS)
        page = page_context(request, pages, fragment="zadosti")
        return {
            **page,
            "columns": {
                name: any(getattr(row, name) not in (None, "") for row in page["page_obj"].object_list)
                for name in ("title", "requested", "recommended", "awarded")
            },
            "call": whole,
            "followed_name": as_told(call.programme.told.name, f"{call.programme} {call.year}"),
            "totals": (totals := Totals(whole)),
            "charts": [one for one in (call_chart(whole, totals), recipients_chart(whole)) if one.is_worth_drawing],
            "years": _years(call.programme, years, call.year),
            "structured": call_data(whole, page["page_obj"].object_list),
        }

    context = {
        "call": call,
        "programme": call.programme,
        "page_number": asked_page(request),
        # Told by the year alone, so that the page does not betray whether the office has any application.
        "awaits_results": call.year >= timezone.localdate().year and not call.results_published,
        "details": details,
    }
    return render(request, "grants/call.html", context)


def money_of_programme(slug: str, below: str) -> Chart | HttpResponse:
    """Find the chart of a programme, for its addresses."""
    programme = Programme.objects.published().with_calls().filter(slug=slug).first()
    return programme_chart(programme, programme.public_calls) if programme else moved(Programme, slug, below)


def money_of_call(slug: str, year: int, below: str) -> Chart | HttpResponse:
    """Find the chart of the money of a call."""
    call = _call_with_totals(slug, year)
    return call_chart(call, Totals(call)) if call else moved(Programme, slug, f"{year}/{below}")


def recipients_of_call(slug: str, year: int, below: str) -> Chart | HttpResponse:
    """Find the chart of those who received money from a call."""
    call = _call_with_totals(slug, year)
    return recipients_chart(call) if call else moved(Programme, slug, f"{year}/{below}")


def _call_with_totals(slug: str, year: int) -> Call | None:
    """Return a public call with its totals, or None where the programme may have moved."""
    public = Call.objects.published().filter(programme__slug=slug, programme__publication="published", year=year)
    call = cast(Call | None, public.select_related("programme").with_totals().first())
    if call is None and Programme.objects.published().filter(slug=slug).exists():
        raise Http404
    return call


def _years(programme: Programme, years: Iterable[int], current: int | None) -> YearSwitch:
    base = programme.get_absolute_url()
    return YearSwitch.to(years, current, lambda year: f"{base}{year}/", everything=base)
