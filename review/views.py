"""The reading view of a year."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from common.years import YearSwitch
from review.sections import whole_year, years_with_content


def latest(request: HttpRequest) -> HttpResponse:
    """Lead to the newest year that has something to tell."""
    years = years_with_content()
    if not years:
        return render(request, "review/empty.html")
    return redirect("review:year", years[0])


def year(request: HttpRequest, year: int) -> HttpResponse:
    """A year under the headings of the yearly report."""
    years = years_with_content()
    if year not in years:
        raise Http404
    switch = YearSwitch.to(years, year, lambda one: reverse("review:year", args=[one]))
    return render(request, "review/year.html", {"year": year, "years": switch, **whole_year(year)})
