"""The yearly review: everything public of a year on one page."""

from __future__ import annotations

from functools import cache, partial

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from common.charts import Chart
from common.page_cache.pages import public_page
from common.years import YearSwitch, newest_of
from review.charts import money_chart
from review.page import page_of
from review.reading.money import money_of
from review.years import years_with_content


@public_page()
def latest(request: HttpRequest) -> HttpResponse:
    """Redirect to the newest year with public content that has begun: a year that is only planned is no story yet."""
    years = years_with_content()
    if not years:
        return render(request, "review/empty.html")
    begun = [year for year in years if year <= timezone.localdate().year]
    return redirect("review:year", newest_of(begun or years))


@public_page()
def year(request: HttpRequest, year: int) -> HttpResponse:
    """Show a year in chapters in the order of the yearly report."""
    years = years_with_content()
    if year not in years:
        raise Http404
    switch = YearSwitch.to(years, year, lambda one: reverse("review:year", args=[one]))
    details = cache(partial(page_of, year, years))
    return render(request, "review/year.html", {"year": year, "years": switch, "details": details})


def money_of_year(year: int, below: str) -> Chart:
    """Find the chart of the money of a year, for its addresses. Raises Http404 if the year has no grants."""
    money = money_of(year)
    if money is None:
        raise Http404
    return money_chart(year, money)
