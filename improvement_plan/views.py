"""Public pages of the improvement plan."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.text import Truncator

from common.charts import Chart
from common.english import as_told
from common.lists.paging import PARAMETER, asked_page, page_context
from common.page_cache.pages import public_page
from common.years import YearSwitch
from improvement_plan.charts import plan_chart
from improvement_plan.listing import items_with, near_on_further, page_with, pages_of, rows_of, state_counts
from improvement_plan.models import ITEM, Item, Plan

NAMED = 60
"""Characters of an item's title where it is chosen."""


@public_page()
def plan_list(request: HttpRequest) -> HttpResponse:
    """Redirect to the newest plan; without any, explain what will be here."""
    newest = Plan.objects.published().first()
    return redirect(newest) if newest else render(request, "improvement_plan/empty.html")


@public_page((ITEM, PARAMETER))
def plan_detail(request: HttpRequest, year: int) -> HttpResponse:
    """Show the plan of a year with its items; `?polozka=3-1` leads to the page with the item."""
    plan = Plan.objects.published().for_detail().filter(year=year).first()
    if plan is None:
        raise Http404
    if ITEM in request.GET:
        number = page_with(rows_of(plan), request.GET[ITEM]) or 1
        return redirect(f"{request.path}{f'?{PARAMETER}={number}' if number > 1 else ''}")
    return plan_page(request, plan)


def plan_page(request: HttpRequest, plan: Plan) -> HttpResponse:
    """Render a plan from `Plan.objects.for_detail()`; also used to preview a draft."""

    def details() -> dict[str, Any]:
        rows = rows_of(plan)
        pages = pages_of(rows)
        context = page_context(request, pages)
        page = context["page_obj"]
        years = Plan.objects.published().values_list("year", flat=True)
        return {
            **context,
            "items": (items := items_with(page.object_list)),
            "told_rows": [one for item in items for one in (item, *item.parts)],
            "followed": [(f"polozka:{item.pk}", _named(item)) for item in items],
            "further": near_on_further(rows, pages) if page.number == 1 else [],
            "states": (states := state_counts(rows)),
            "chart": plan_chart(plan, states),
            "years": YearSwitch.to(years, plan.year, lambda year: reverse("improvement_plan:plan-detail", args=[year])),
        }

    context = {"plan": plan, "page_number": asked_page(request), "details": details}
    return render(request, "improvement_plan/detail.html", context)


def _named(item: Item) -> str:
    """Return an item as it is called where it is chosen."""
    return as_told(item.told.title, Truncator(f"{item.full_number} {item.told.title}").chars(NAMED))


def states_of_plan(year: int, below: str) -> Chart:
    """Find the chart of a plan, for its addresses. Raises Http404 if there is no public plan of the year."""
    plan = Plan.objects.published().filter(year=year).first()
    if plan is None:
        raise Http404
    return plan_chart(plan, state_counts(rows_of(plan)))
