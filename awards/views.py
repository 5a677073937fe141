"""Public pages of awards."""

from __future__ import annotations

from functools import cache
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from awards.listing import award_pages, awards_with, links_with, list_pages, places_of_rounds, rounds_with
from awards.models import Award, Round
from common.lists.paging import PARAMETER, asked_page, page_context
from common.lists.weighed import WeighedPages
from common.moves import moved
from common.page_cache.kept import kept
from common.page_cache.pages import public_page
from common.years import YearSwitch, year_from


@public_page(("rok", PARAMETER))
def award_list(request: HttpRequest) -> HttpResponse:
    """List received and given awards, of all years or of one."""
    asked = request.GET.get("rok")
    year = year_from(asked, years_of_rounds()) if asked else None
    unknown = bool(asked) and year is None

    def details() -> dict[str, Any]:
        context = page_context(request, WeighedPages([]) if unknown else list_pages(year))
        awards = awards_with(context["page_obj"].object_list)
        return {
            **context,
            "received": [award for award in awards if not award.is_given],
            "given": [award for award in awards if award.is_given],
            "unknown_year": unknown,
            "years": YearSwitch.to(years_of_rounds(), year, lambda one: f"?rok={one}", everything=request.path),
        }

    return render(request, "awards/list.html", {"year": year, "page_number": asked_page(request), "details": details})


@kept
def years_of_rounds() -> list[int]:
    """Return the years of the rounds of public awards."""
    return list(Round.objects.filter(award__publication="published").values_list("year", flat=True).distinct())


@public_page((PARAMETER,))
def award_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one award with its rounds; an old URL redirects to the new one."""
    award = Award.objects.published().select_related("giver").filter(slug=slug).first()
    return award_page(request, award) if award else moved(Award, slug)


def award_page(request: HttpRequest, award: Award) -> HttpResponse:
    """Render an award with its giver; also used to preview a draft."""

    @cache
    def details() -> dict[str, Any]:
        pages = award_pages(award)
        context = page_context(request, pages)
        page = context["page_obj"]
        places = places_of_rounds(award, pages)

        def address(year: int) -> str:
            return f"{'' if places[year] == page.number else f'?{PARAMETER}={places[year]}'}#rocnik-{year}"

        def anchor(year: int) -> str:
            return "" if places[year] == page.number else f"rocnik-{year}"

        return {
            **context,
            "rounds": rounds_with(page.object_list),
            "links": links_with(page.object_list),
            "years": YearSwitch.to(places, None, address, anchor=anchor),
        }

    context = {"award": award, "page_number": asked_page(request), "details": details}
    return render(request, "awards/detail.html", context)
