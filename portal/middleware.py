"""Middleware that shows pages of the portal."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase

from common.database.outage import known
from common.page_cache.wsgi import DATABASE_IS_AWAY
from portal.views.errors import out_of_service


class NoWaitingForTheDatabase:
    """Answer 503 at once where the page cache, or a request before this one, has learned that the database is away."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.META.get(DATABASE_IS_AWAY) or known.are_missing():
            return out_of_service(request)
        return self.get_response(request)
