"""The entrance to the interface: it counts who asks, and loads the library only when somebody does.

django-ninja with pydantic takes 16 MB and a third of a second, which a process that nobody asks shall not pay.
"""

from __future__ import annotations

from allauth.core.internal.ratelimit import consume
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import Resolver404
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from open_data.conditional import etag_of, mark, not_modified
from open_data.parameters import refusal
from open_data.problems import problem

PREFIX = "/api/v1/"
WAIT = 60
"""Seconds after which somebody who asked too often may ask again."""


@csrf_exempt
def call(request: HttpRequest, rest: str) -> HttpResponseBase:
    """Answer a request to the interface."""
    if request.method not in {"GET", "HEAD"}:
        return problem(405, _("The interface is for reading only."))
    if asks_too_often(request):
        refused = problem(429, _("Too many requests."), _("Please wait a minute. Whole files are among open data."))
        refused.headers["Retry-After"] = str(WAIT)
        return refused
    etag = etag_of(request)
    if (same := not_modified(request, etag)) is not None:
        return same
    response = answer(request)
    if response.status_code == 200:
        mark(response, etag)
    if request.method == "HEAD" and isinstance(response, HttpResponse):
        length = str(len(response.content))
        response.content = b""
        response.headers["Content-Length"] = length
    return response


def asks_too_often(request: HttpRequest) -> bool:
    """Count the request of this network address, and tell whether there were too many."""
    rate = {"api": f"{settings.API_RATE}/ip"}
    return consume(request, app="open_data", action="api", config=rate, limit_get=True) is None


def answer(request: HttpRequest) -> HttpResponseBase:
    from open_data.api.building import interface

    here = interface()
    try:
        found = here.resolver.resolve(request.path_info)
    except Resolver404:
        return problem(404, _("There is nothing at this address."))
    if (refused := refusal(request, here.parameters.get(found.url_name or "", []))) is not None:
        return refused
    method, request.method = request.method, "GET"
    try:
        response: HttpResponseBase = found.func(request, *found.args, **found.kwargs)
    finally:
        request.method = method
    return response
