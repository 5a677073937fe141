"""What all answers of open data and of the interface say in their headers, also refusals and pages of errors."""

from __future__ import annotations

import re
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import patch_vary_headers

OPEN = re.compile(r"/(?:en/)?(?:otevrena-data|zdroj|api/v1)(?:/|\Z)")
"""Beginnings of addresses that anybody may read from anywhere."""
ORIGIN = "Access-Control-Allow-Origin"
EXPOSED = "ETag, Last-Modified, Link, Retry-After, Content-Disposition"
METHODS = "GET, HEAD, OPTIONS"
ASKED = "Accept, Accept-Language, If-None-Match, If-Modified-Since"
DAY = "86400"
NEGOTIATED = frozenset({"open-data-files:thing"})
"""Addresses whose answer depends on what the reader prefers."""


class OpenToAll:
    """Answer OPTIONS for open data, and mark every other answer there as readable from anywhere (CORS).

    Without credentials: the data are the same for everybody, and a cookie of a visitor is never read for them. Here is
    also said what a view cannot say itself: of a refused method all that are answered, and by which header of the
    request caches tell the answers of an identifier apart, even where there is nothing.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not OPEN.match(request.path_info):
            return self.get_response(request)
        if request.method == "OPTIONS":
            return HttpResponse(
                status=204,
                headers={
                    ORIGIN: "*",
                    "Allow": METHODS,
                    "Access-Control-Allow-Methods": METHODS,
                    "Access-Control-Allow-Headers": ASKED,
                    "Access-Control-Max-Age": DAY,
                },
            )
        response = self.get_response(request)
        response.headers[ORIGIN] = "*"
        response.headers["Access-Control-Expose-Headers"] = EXPOSED
        if response.status_code == 405:
            response.headers["Allow"] = METHODS
        if request.resolver_match and request.resolver_match.view_name in NEGOTIATED:
            patch_vary_headers(response, ["Accept"])
        return response
