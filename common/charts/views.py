"""The files of a chart, and the page with nothing but the chart that other sites may embed."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from common.charts.data import Chart
from common.charts.files import LICENCE, LICENCE_ADDRESS, as_csv
from common.charts.palette import TEXTS
from common.charts.sheet import sheet
from common.embedding import COLOURS, colours_of, embeddable
from common.page_cache.pages import public_page
from common.templatetags.czech import day

Find = Callable[..., Chart | HttpResponseBase]
View = Callable[..., HttpResponseBase]

UNFIT_FOR_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _found(find: Find, answer: Callable[[HttpRequest, Chart], HttpResponse]) -> View:
    """Return a view that answers with a chart, or as `find` says where there is none."""

    @wraps(answer)
    def view(request: HttpRequest, **facts: Any) -> HttpResponseBase:
        below = request.path[request.path.rindex("graf/") :]
        chart = find(**facts, below=below)
        return answer(request, chart) if isinstance(chart, Chart) else chart

    return view


def csv_file(find: Find) -> View:
    """Return the view of the table as CSV."""

    def chart_csv(request: HttpRequest, chart: Chart) -> HttpResponse:
        return _file(request, as_csv(worth(chart)), "text/csv; charset=utf-8")

    return public_page()(_found(find, chart_csv))


def svg_file(find: Find) -> View:
    """Return the view of the picture as SVG."""

    def chart_svg(request: HttpRequest, chart: Chart) -> HttpResponse:
        context = {
            "chart": worth(chart),
            "sheet": sheet(chart),
            "texts": TEXTS,
            "source": _("Source"),
            "as_of": _("as of %(day)s") % {"day": day(timezone.localdate())},
            "licence": _("Licence %(licence)s") % {"licence": LICENCE},
            "licence_address": LICENCE_ADDRESS,
        }
        page = render(request, "common/chart.svg", context)
        return _file(request, UNFIT_FOR_XML.sub("", page.content.decode()).encode(), "image/svg+xml")

    return public_page(by_day=True)(_found(find, chart_svg))


def embedded(find: Find) -> View:
    """Return the view of the page to embed; it says so where there is nothing to show yet."""

    def chart_embedded(request: HttpRequest, chart: Chart) -> HttpResponse:
        return render(request, "common/chart_embedded.html", {"chart": chart, "colours": colours_of(request)})

    return public_page((COLOURS,))(embeddable(_found(find, chart_embedded)))


def worth(chart: Chart) -> Chart:
    """Return a chart that has anything to show. Raises Http404 for another."""
    if not chart.is_worth_drawing:
        raise Http404
    return chart


def _file(request: HttpRequest, content: bytes, kind: str) -> HttpResponse:
    name = "-".join(part for part in request.path.strip("/").split("/") if part != "graf")
    return HttpResponse(content, content_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})
