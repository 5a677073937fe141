"""The view of a feed."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import http_date
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from common.feeds.changes import last_change
from common.feeds.writing import CONTENT_TYPE, written
from common.page_cache.pages import public_page
from common.registry import Feed, office_of_programme

MOST = 50
"""Entries of a feed; readers keep older ones themselves."""


def feed_view(feed: Feed) -> Callable[..., HttpResponse]:
    """Return the view of a feed, chosen by the parameters of its list."""

    @csrf_exempt
    @require_safe
    @public_page(feed.parameters, free_text=feed.free_text)
    def atom(request: HttpRequest) -> HttpResponse:
        turned_at = feed.turned_at(request) if feed.turned_at else None
        chosen = feed.select(request.GET)
        if chosen is None:
            raise Http404
        if chosen.moved_to:
            return redirect(f"{request.path}{chosen.moved_to}")
        asked = f"?{urlencode(sorted(chosen.asked.items()))}" if chosen.asked else ""
        run_by = office_of_programme()
        site = run_by.programme if run_by else ""
        title = f"{feed.title}: {chosen.words}" if chosen.words else str(feed.title)
        content = written(
            f"feed/{feed.name}{asked}",
            f"{title} – {site}" if site else title,
            str(feed.about),
            page=f"{reverse(feed.list_route)}{asked}",
            address=f"{reverse(feed.route)}{asked}",
            author=(run_by.name or site if run_by else "") or title,
            entries=list(feed.entries(list(chosen.rows[:MOST]))),
        )
        response = HttpResponse(content, content_type=CONTENT_TYPE)
        changed = max(filter(None, [last_change(feed.models), turned_at]))
        response.headers["Last-Modified"] = http_date(int(changed.timestamp()))
        response.headers["Access-Control-Allow-Origin"] = "*"
        response.headers["X-Robots-Tag"] = "noindex"
        return response

    return atom
