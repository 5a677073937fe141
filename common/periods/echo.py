"""How a vague date is understood, said while it is being typed."""

from __future__ import annotations

import re
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from common.hours import in_words, until
from common.periods import FIRST_YEAR, LAST_YEAR, Period, PeriodError
from common.periods.fields import PeriodFormField
from common.periods.hours import times_of
from common.periods.parsing import MAX_LENGTH, names_time

TEMPLATE = "components/period_echo.html"


def year_of(request: HttpRequest) -> int | None:
    """Return the year `rok` of a date that is written without one; None if it is none."""
    year = request.GET.get("rok", "")
    return int(year) if re.fullmatch(r"[0-9]{4}", year) and FIRST_YEAR <= int(year) <= LAST_YEAR else None


def echo_of(request: HttpRequest, default_year: int | None) -> HttpResponse:
    """Answer how the text `period` was understood, or what is wrong with it; with `hodiny` also the hours in it."""
    try:
        text = request.GET.get("period", "")[:MAX_LENGTH]
        period = Period.parse(text, default_year)
        times = times_of(text, period) if request.GET.get("hodiny") else ()
    except PeriodError as error:
        return render(request, TEMPLATE, {"fault": str(error)})
    begins, ends = (*times, None, None)[:2]
    hours = in_words(begins, ends, of_one_day=period.is_day) if begins else until(ends) if ends else ""
    return render(request, TEMPLATE, {"period": period, "hours": hours, "without_time": names_time(text) and not times})


@require_GET
def period_echo(request: HttpRequest) -> HttpResponse:
    """Answer how a form understands a vague date; without a year of the form, a date has to name its own."""
    return echo_of(request, year_of(request))


def say_understood(form: Any, address: str) -> None:
    """Let the vague dates of a form be said as they are understood; `address` answers how."""
    for field in form.fields.values():
        if isinstance(field, PeriodFormField):
            field.widget.attrs |= {"data-echo": address, "data-year": field.default_year or ""}
            if field.with_hours:
                field.widget.attrs["data-hours"] = "1"
