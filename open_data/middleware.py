"""Lets pages of other sites read open data and the interface: cross-origin requests (CORS)."""

from __future__ import annotations

import re
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBase

OPEN = re.compile(r"/(?:en/)?(?:otevrena-data|zdroj|api/v1)(?:/|\Z)")
"""Beginnings of addresses that anybody may read from anywhere."""
ORIGIN = "Access-Control-Allow-Origin"
EXPOSED = "ETag, Last-Modified, Link, Retry-After, Content-Disposition"
METHODS = "GET, HEAD, OPTIONS"
ASKED = "Accept, Accept-Language, If-None-Match, If-Modified-Since"
DAY = "86400"


class OpenToAll:
    """Answer OPTIONS for open data, and mark every other answer there, also a refusal, as readable from anywhere.

    Without credentials: the data are the same for everybody, and a cookie of a visitor is never read for them.
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
        return response
