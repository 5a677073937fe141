"""Pages that say how to take content elsewhere: into a website, into a feed reader."""

from __future__ import annotations

from csp.constants import SELF
from csp.decorators import csp_update
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from common.embedding import COLOURS
from common.page_cache.pages import public_page
from common.registry import Feed, declared
from sharing.embedding import COUNT, KIND, TOWN, YEAR, EmbedForm


@require_safe
@public_page((KIND, TOWN, YEAR, COUNT, COLOURS))
@csp_update({"frame-src": [SELF]})
def embed(request: HttpRequest) -> HttpResponse:
    """Let a webmaster choose what to embed, and give the code with a preview."""
    form = EmbedForm(request.GET)
    context = {"form": form, "is_chosen": bool(request.GET)}
    if form.is_valid():
        facts = {"code": form.code(), "address": form.address(), "title": form.title(), "height": form.height()}
        context |= {"embedded": facts}
    return render(request, "sharing/embed.html", context)


@require_safe
@public_page()
def feeds(request: HttpRequest) -> HttpResponse:
    """List the feeds of the site."""
    found: list[tuple[Feed, str, str]] = [
        (feed, f"{settings.SITE_URL}{reverse(feed.route)}", reverse(feed.list_route))
        for one in declared().values()
        for feed in one.feeds
    ]
    return render(request, "sharing/feeds.html", {"feeds": found})
