"""Public pages of awards."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from awards.models import Award, Round
from common.lists.later import first_alone, with_the_rest
from common.moves import moved
from common.page_cache.kept import kept
from common.page_cache.pages import public_page
from common.years import YearSwitch, year_from


@public_page(("rok",))
def award_list(request: HttpRequest) -> HttpResponse:
    """List received and given awards, of all years or of one."""
    asked = request.GET.get("rok")
    year = year_from(asked, years_of_rounds()) if asked else None

    def details() -> dict[str, Any]:
        awards = list(Award.objects.published().with_rounds(year))
        if asked:
            awards = [award for award in awards if year and award.shown_rounds]
        return {
            "received": [award for award in awards if not award.is_given],
            "given": [award for award in awards if award.is_given],
            "unknown_year": bool(asked) and year is None,
            "years": YearSwitch.to(years_of_rounds(), year, lambda one: f"?rok={one}", everything=request.path),
        }

    return render(request, "awards/list.html", {"year": year, "details": details})


@kept
def years_of_rounds() -> list[int]:
    """Return the years of the rounds of public awards."""
    return list(Round.objects.filter(award__publication="published").values_list("year", flat=True).distinct())


@public_page()
def award_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one award with its rounds; an old URL redirects to the new one."""
    award = first_alone(Award.objects.published().with_rounds().prefetch_related("links").filter(slug=slug))
    return award_page(request, award) if award else moved(Award, slug)


def award_page(request: HttpRequest, award: Award) -> HttpResponse:
    """Render an award from `Award.objects.with_rounds()`; also used to preview a draft."""

    def details() -> dict[str, Any]:
        rounds = with_the_rest(award).shown_rounds
        years = [round_.year for round_ in rounds]
        return {"rounds": rounds, "years": YearSwitch.to(years, None, lambda year: f"#rocnik-{year}")}

    return render(request, "awards/detail.html", {"award": award, "details": details})
