"""What one request writes is one change."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase

from common.history.acts import act_of_request


class ActOfRequest:
    """Open an act for each request; nothing is stored unless the request writes a version of a row."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        with act_of_request():
            return self.get_response(request)
