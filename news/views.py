"""Public pages of news, and news as open data."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from common.lists.paging import PARAMETER, KeptPages, asked_page, page_context
from common.moves import moved
from common.page_cache.pages import public_page, true_until
from news.data import news_as_jsonld
from news.models import NewsItem
from news.reading import stage, turns_of_today

ON_A_PAGE = 20
JSON_LD = "application/ld+json"


@public_page((PARAMETER,))
def news_list(request: HttpRequest) -> HttpResponse:
    """List the news that are public now, the newest first."""
    since = stage(request, turns_of_today())

    def details() -> dict[str, Any]:
        rows = NewsItem.objects.visible(since).newest_first().with_photo().defer("text", "text_en")
        return page_context(request, KeptPages(rows, ON_A_PAGE))

    context = {"stage": since.isoformat(), "page_number": asked_page(request), "details": details}
    return render(request, "news/list.html", context)


@public_page()
def news_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one news item; of one whose time has passed, the page says so and has nothing else."""
    item = NewsItem.objects.published().filter(slug=slug).first()
    if item is None:
        return moved(NewsItem, slug)
    if item.is_over:
        return render(request, "news/gone.html", {}, status=HTTPStatus.GONE)
    if item.is_waiting:
        raise Http404
    if item.shown_until is not None:
        true_until(request, item.shown_until)
    return news_page(request, item)


def news_page(request: HttpRequest, item: NewsItem) -> HttpResponse:
    """Render a news item; also used to preview a draft."""
    return render(request, "news/detail.html", {"item": item})


@require_http_methods(["GET", "HEAD", "OPTIONS"])
@public_page()
def news_as_data(request: HttpRequest) -> HttpResponse:
    """All public news as the open formal norm “Aktuality” wants them."""
    rows = NewsItem.objects.visible(stage(request, turns_of_today())).newest_first().with_photo()
    told = [] if request.method == "OPTIONS" else news_as_jsonld(rows)
    answer = JsonResponse(told, safe=False, content_type=JSON_LD, json_dumps_params={"ensure_ascii": False})
    # Harvesters of catalogues and pages of others read it, too.
    answer["Access-Control-Allow-Origin"] = "*"
    answer["Access-Control-Allow-Methods"] = "GET, HEAD, OPTIONS"
    return answer
