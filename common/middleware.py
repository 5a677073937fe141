"""Middleware of the whole site."""

from collections.abc import Callable, Iterable
from typing import cast

from django.conf import settings
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.middleware.gzip import GZipMiddleware
from django.middleware.locale import LocaleMiddleware
from django.utils import translation
from django.utils.cache import has_vary_header, patch_vary_headers, set_response_etag

from common.page_cache import compression


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
    """Let caches keep public pages, if they ask each time whether their copy is still valid.

    Public pages are the same for everybody; personal responses set or vary by a cookie, or set Cache-Control.
    """

    POLICY = "public, no-cache"

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        personal = response.cookies or response.has_header("Cache-Control") or has_vary_header(response, "Cookie")
        if request.method in {"GET", "HEAD"} and response.status_code in {200, 304} and not personal:
            response.headers["Cache-Control"] = self.POLICY
        return response


class Compressed:
    """Compress text: public answers by what the client likes best, all others only by Django's own gzip.

    Compressed, a page with a token and words of an attacker could betray the token by its length (BREACH); Django's
    gzip adds a random length against that. So whatever is not public by its Cache-Control, or is asked for by a
    logged-in person, is left to it. Files keep their length, because parts of them may be asked for.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response
        self.guarded = GZipMiddleware(get_response)

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if not is_compressible(response):
            return response
        patch_vary_headers(response, ["Accept-Encoding"])
        add_etag(request, response)
        public = directives(response) >= {"public"} and settings.SESSION_COOKIE_NAME not in request.COOKIES
        offered = compression.ENCODINGS if public else [compression.GZIP]
        encoding = compression.accepted_encoding(request.headers.get("Accept-Encoding", ""), offered)
        if not encoding:
            return response
        if not public:
            return self.guarded.process_response(request, response)
        encode(response, encoding)
        return response


def directives(response: HttpResponseBase) -> set[str]:
    """Return the directives of Cache-Control in lower case."""
    return {directive.strip() for directive in response.headers.get("Cache-Control", "").lower().split(",")}


def is_compressible(response: HttpResponseBase) -> bool:
    """Tell whether the body is text worth compressing, and not a file or a part of one."""
    if isinstance(response, FileResponse) or response.has_header("Content-Encoding"):
        return False
    if response.has_header("Content-Range") or not compression.is_compressible(response.get("Content-Type", "")):
        return False
    return not isinstance(response, HttpResponse) or len(response.content) >= compression.SMALLEST


def add_etag(request: HttpRequest, response: HttpResponseBase) -> None:
    """Give a page its ETag before it is compressed, since the padding of Django's gzip changes each time.

    HEAD gets it, too; Django's own middleware leaves HEAD out.
    """
    read = request.method in {"GET", "HEAD"} and response.status_code == 200 and "no-store" not in directives(response)
    if read and isinstance(response, HttpResponse) and not response.has_header("ETag"):
        set_response_etag(response)


def encode(response: HttpResponseBase, encoding: str) -> None:
    """Replace the body by the encoded one. Its ETag becomes weak: the same page in other bytes."""
    if isinstance(response, StreamingHttpResponse):
        chunks = cast(Iterable[bytes], response.streaming_content)
        response.streaming_content = compression.compressed_stream(chunks, encoding)
        del response.headers["Content-Length"]
    elif isinstance(response, HttpResponse):
        response.content = compression.compressed(response.content, encoding)
        response.headers["Content-Length"] = str(len(response.content))
    response.headers["Content-Encoding"] = encoding
    etag = response.headers.get("ETag", "")
    if etag.startswith('"'):
        response.headers["ETag"] = f"W/{etag}"
