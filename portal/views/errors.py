"""Pages for what went wrong, in the site's face."""

from typing import Any
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from common.uploads import document_limits, image_limits, several_limits
from reports.views.access import kept_from_stale


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400: the request could not be understood."""
    return HttpResponse(render_to_string("errors/plain.html", {"status": 400}), status=400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403: the person may not see this."""
    return render(request, "errors/403.html", status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404: nothing is at this address."""
    return render(request, "errors/404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """500: our fault; drawn without the database, which may be the cause."""
    return HttpResponse(render_to_string("errors/plain.html", {"status": 500}), status=500)


def too_large(request: HttpRequest) -> HttpResponse:
    """413: a form with more than the web server lets through; nginx asks for this page."""
    context = {"photographs": image_limits(), "documents": document_limits(), "together": several_limits()}
    return render(request, "errors/413.html", context, status=413)


def csrf_failure(request: HttpRequest, reason: str = "", **kwargs: Any) -> HttpResponse:
    """403: the form is stale; say what to do. What was typed into a report comes back, unsaved, for another try."""
    if came_from_here(request):
        if answer := kept_from_stale(request):
            return answer
    return render(request, "errors/csrf.html", status=403)


def came_from_here(request: HttpRequest) -> bool:
    """Whether the form was sent from a page of this site: the word of the browser, not of the form."""
    sender = urlsplit(request.headers.get("Origin") or request.headers.get("Referer") or "")
    return sender.scheme == request.scheme and sender.netloc == request.get_host()
