"""Whether a reader already has what is asked for: ETag and Last-Modified of open data."""

from __future__ import annotations

import datetime
import hashlib
from email.utils import format_datetime

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_vary_headers

from common.page_cache.revision import RevisionUnavailable, current_revision

SETTLED = datetime.timedelta(minutes=2)
"""A change that is younger may be followed by another one of an earlier moment, whose transaction took longer."""
ANYTHING = "*"
VERSION = "1"
"""Raised when what files hold changes without their content, so that nobody keeps an old one."""


def etag_of(request: HttpRequest) -> str | None:
    """Return a tag that changes with every change of public content; None while the database does not tell.

    Weak, because a long file is not of one moment. It is read before anything else of the answer, so that the answer
    is at least as new.
    """
    try:
        # The number alone is the same in all processes and servers.
        number = current_revision().rpartition(".")[2]
    except RevisionUnavailable:
        return None
    text = f"{VERSION} {number} {request.get_full_path()}"
    return f'W/"{hashlib.sha256(text.encode()).hexdigest()[:24]}"'


def not_modified(request: HttpRequest, etag: str | None) -> HttpResponseBase | None:
    """Return the answer 304 if the reader named the tag, else None.

    The star stands for any tag, so whether it is met is known only once there is something to answer.
    """
    if etag is None or request.method not in {"GET", "HEAD"} or ANYTHING in request.headers.get("If-None-Match", ""):
        return None
    response = get_conditional_response(request, etag=etag)
    if response is None or response.status_code != 304:
        return None
    mark(response, etag)
    # As with the whole answer (RFC 9110, section 15.4.5); compression says so only of what it has to compress.
    patch_vary_headers(response, ["Accept-Encoding"])
    return response


def mark(response: HttpResponse | HttpResponseBase, etag: str | None, changed: datetime.datetime | None = None) -> None:
    """Say the tag, and when the data set was last changed if that is long enough ago to be final."""
    if etag:
        response.headers["ETag"] = etag
    if changed and timezone.now() - changed > SETTLED:
        response.headers["Last-Modified"] = format_datetime(changed.astimezone(datetime.UTC), usegmt=True)
