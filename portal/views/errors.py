"""Error pages in the design of the site."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _

from common.database.outage import is_passing, known
from common.editing.drafts import back_from, is_background, redirect_after_csrf_failure
from common.uploads import document_limits, image_limits, several_limits
from members.accounts.invitation_views import invitation_again

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


TOO_MUCH: dict[type[Exception], tuple[StrOrPromise, StrOrPromise]] = {
    TooManyFilesSent: (_("Too many files at once"), _("Then choose fewer files and add the others afterwards.")),
    TooManyFieldsSent: (_("The form has too many rows"), _("Then send it with fewer rows, in several parts.")),
    RequestDataTooBig: (_("The text is too long"), _("Then please shorten or divide it.")),
}
"""The title and advice for each exception about a form that is too large."""


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400: the request is invalid."""
    # A session that the database could not take looks to Django like one that was deleted.
    if is_passing(exception):
        return out_of_service(request)
    if request.method == "POST" and type(exception) in TOO_MUCH:
        return too_much(request, *TOO_MUCH[type(exception)])
    return HttpResponse(render_to_string("errors/plain.html", {"status": 400}), status=400)


def too_much(request: HttpRequest, title: StrOrPromise, advice: StrOrPromise) -> HttpResponse:
    """400: a form over Django's limits; a script of the page gets the message as JSON."""
    if is_background(request):
        return JsonResponse({"state": "refused", "refused": [f"{title}. {advice}"]}, status=400)
    context = {"title": title, "advice": advice, "limits": "", "form_address": back_from(request)}
    if title is TOO_MUCH[TooManyFilesSent][0]:
        context["limits"] = several_limits()
    return render(request, "errors/too_much.html", context, status=400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403: the user may not see this."""
    user = getattr(request, "user", None)
    is_town = bool(user and user.is_authenticated and user.organisations.exists())
    return render(request, "errors/403.html", {"is_town": is_town}, status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404: there is nothing at this URL."""
    return render(request, "errors/404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """500: an error of the portal; rendered without the database, which may be the cause."""
    error = sys.exception()
    if is_passing(error):
        known.note(error)
        return out_of_service(request)
    return HttpResponse(render_to_string("errors/plain.html", {"status": 500}), status=500)


def out_of_service(request: HttpRequest) -> HttpResponse:
    """503: the database or a disk is temporarily unavailable; rendered without them."""
    address = request.get_full_path() if request.method in {"GET", "HEAD"} else ""
    page = render_to_string("errors/503.html", {"address": address})
    return HttpResponse(page, status=503, headers={"Retry-After": "30", "Cache-Control": "no-store"})


def too_large(request: HttpRequest) -> HttpResponse:
    """413: a form over the limit of the web server; nginx requests this page."""
    context = {"photographs": image_limits(), "documents": document_limits(), "together": several_limits()}
    return render(request, "errors/413.html", context, status=413)


def csrf_failure(request: HttpRequest, reason: str = "", **kwargs: Any) -> HttpResponse:
    """403: the form has expired. What was typed into a report or an invitation is shown again, unsaved."""
    if came_from_here(request):
        if answer := redirect_after_csrf_failure(request) or invitation_again(request):
            return answer
    return render(request, "errors/csrf.html", status=403)


def came_from_here(request: HttpRequest) -> bool:
    """Whether the form was sent from a page of this site, according to headers set by the browser."""
    try:
        sender = urlsplit(request.headers.get("Origin") or request.headers.get("Referer") or "")
    except ValueError:
        # No browser says what is no address.
        return False
    return sender.scheme == request.scheme and sender.netloc == request.get_host()
