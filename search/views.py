"""The page of the search, and suggestions for what is being typed."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from common.lists.paging import PARAMETER, links_to_pages
from common.page_cache.pages import public_page
from common.search.query import Query
from search.forms import ORGANISATION, TEXT, YEAR, SearchForm
from search.kinds import sections
from search.results import ON_A_PAGE, SECTION, Asked, Found
from search.suggesting import suggestions


@public_page((YEAR, ORGANISATION, SECTION, PARAMETER), free_text=(TEXT,), by_day=True)
def results(request: HttpRequest) -> HttpResponse:
    """Find what the words of `?q=` ask for in everything public."""
    form = SearchForm(request.GET)
    section = request.GET.get(SECTION, "")
    if section and section not in sections():
        raise Http404
    query = Query.of(form.data[TEXT])
    context: dict[str, Any] = {"form": form, "query": query, "section": section}
    if form.is_valid() and query.asks:
        context |= found_on_page(request, Asked(query, form.year, _key(form), section, _values(form)))
    return render(request, "search/results.html", context)


def _key(form: SearchForm) -> int | None:
    return form.organisation.pk if form.organisation else None


def _values(form: SearchForm) -> dict[str, str]:
    """Return the values of the address, the organisation by the last part of its page's address."""
    slug = form.organisation.slug if form.organisation else ""
    return {TEXT: form.data[TEXT], YEAR: form.data[YEAR], ORGANISATION: slug}


def found_on_page(request: HttpRequest, asked: Asked) -> dict[str, Any]:
    """Return the context of a page of results. Raises Http404 for a page that is not there."""
    found = Found(asked)
    number = page_number(request.GET.get(PARAMETER), found.last_page)
    pages = Paginator(range(min(found.count, found.last_page * ON_A_PAGE)), ON_A_PAGE)
    page: Page[Any] = Page(found.page(number) if found.count else [], number, pages)
    return {
        "found": found,
        "page_obj": page,
        "page_number": number,
        "everything": asked.address(),
        "meant": (meant := "" if found.all_count else found.meant()),
        "meant_address": f"?{urlencode({TEXT: meant})}",
        "unnarrowed": f"?{urlencode({TEXT: asked.query.text})}",
        **links_to_pages(request, page),
    }


def page_number(text: str | None, last: int) -> int:
    """Return the number of the asked page. Raises Http404 if there is no such one."""
    if not text:
        return 1
    if not (text.isascii() and text.isdigit() and len(text) < 6 and 1 <= int(text) <= last):
        raise Http404
    return int(text)


@public_page((), free_text=(TEXT,), by_day=True)
def suggest(request: HttpRequest) -> HttpResponse:
    """Offer titles that go on as what is being typed, as a piece of HTML that `suggest.js` puts below the field."""
    found = suggestions(request.GET.get(TEXT, ""))
    return render(request, "search/suggestions.html", {"titles": list(dict.fromkeys(one.title for one in found))})
