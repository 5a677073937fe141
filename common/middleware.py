"""Middleware of the whole site."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.middleware.locale import LocaleMiddleware
from django.utils import translation
from django.utils.cache import has_vary_header


class LanguageFromAddress(LocaleMiddleware):
    """Take the language from the URL alone, so that every visitor of a URL gets the same page."""

    def process_request(self, request: HttpRequest) -> None:
        language = translation.get_language_from_path(request.path_info) or settings.LANGUAGE_CODE
        translation.activate(language)
        request.LANGUAGE_CODE = translation.get_language()

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Set Content-Language but not `Vary: Accept-Language`, which would split every cache."""
        response.headers.setdefault("Content-Language", translation.get_language() or settings.LANGUAGE_CODE)
        return response


class SharedByAll:
    """Let shared caches keep public pages for a minute, while a browser always asks whether its copy is still good.

    Public pages are the same for everybody; personal responses set or vary by a cookie, or set Cache-Control.
    """

    POLICY = "public, max-age=0, s-maxage=60"

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        personal = response.cookies or response.has_header("Cache-Control") or has_vary_header(response, "Cookie")
        if request.method in {"GET", "HEAD"} and response.status_code in {200, 304} and not personal:
            response.headers["Cache-Control"] = self.POLICY
        return response
