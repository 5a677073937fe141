"""Public pages of the improvement plan."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from common.lists.later import first_alone, with_the_rest
from common.page_cache.pages import public_page
from common.years import YearSwitch
from improvement_plan.models import Item, Plan

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


@dataclass(frozen=True)
class StateCount:
    """The number of items in a state."""

    state: str
    label: StrOrPromise
    count: int


def state_counts(items: list[Item]) -> list[StateCount]:
    """Count the items without sub-items by state, in the order of the states, leaving out states that do not occur."""
    parents = {item.parent_id for item in items}
    counts = Counter(item.state for item in items if item.pk not in parents)
    return [StateCount(state.value, state.label, counts[state.value]) for state in Item.State if counts[state.value]]


@public_page()
def plan_list(request: HttpRequest) -> HttpResponse:
    """Redirect to the newest plan; without any, explain what will be here."""
    newest = Plan.objects.published().first()
    return redirect(newest) if newest else render(request, "improvement_plan/empty.html")


@public_page()
def plan_detail(request: HttpRequest, year: int) -> HttpResponse:
    """Show the plan of a year with items, indicators and their state."""
    plan = first_alone(Plan.objects.published().for_detail().filter(year=year))
    if plan is None:
        raise Http404
    return plan_page(request, plan)


def plan_page(request: HttpRequest, plan: Plan) -> HttpResponse:
    """Render a plan from `Plan.objects.for_detail()`; also used to preview a draft."""

    def details() -> dict[str, Any]:
        years = Plan.objects.published().values_list("year", flat=True)
        return {
            "items": with_the_rest(plan).tree(),
            "states": state_counts(list(plan.items.all())),
            "years": YearSwitch.to(years, plan.year, lambda year: reverse("improvement_plan:plan-detail", args=[year])),
        }

    return render(request, "improvement_plan/detail.html", {"plan": plan, "details": details})
