"""The map of the site for search engines."""

from __future__ import annotations

from itertools import chain

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render

from common.page_cache.pages import public_page
from portal.sitemaps import PART, WHOLE, parts, sections, written

XML = "application/xml"
HEADERS = {"X-Robots-Tag": "noindex"}


@public_page()
def index(request: HttpRequest) -> HttpResponse:
    """List the parts of the map; a small site has all its pages here."""
    found = sections()
    if sum(one.count for one in found) <= WHOLE:
        text = "".join(written(chain.from_iterable(one.entries(0, WHOLE) for one in found)))
        return HttpResponse(text, content_type=XML, headers=HEADERS)
    context = {"parts": parts(found)}
    return render(request, "portal/sitemap_index.xml", context, content_type=XML)


def part(request: HttpRequest, name: str, number: int) -> HttpResponseBase:
    """Send one part of the map while it is being written, so that it takes little memory."""
    found = sections()
    if (name, number) not in parts(found):
        raise Http404
    (section,) = (one for one in found if one.name == name)
    text = written(section.entries((number - 1) * PART, number * PART))
    return StreamingHttpResponse(text, content_type=XML, headers=HEADERS)
