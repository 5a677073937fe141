"""Serving uploaded files to those who may see them: pictures inline, everything else only as a download."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import quote

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import SuspiciousFileOperation
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils._os import safe_join
from django.utils.http import http_date
from django.views.decorators.http import require_safe

from common.slugs import slug_of
from common.uploads import access
from members.accounts.middleware import lacks_second_factor
from portal.views.ranges import ranged

PICTURES = {".jpg": "image/jpeg", ".png": "image/png", ".webp": "image/webp", ".avif": "image/avif"}
OPEN_XML = "application/vnd.openxmlformats-officedocument"
DOCUMENTS = {
    ".pdf": "application/pdf",
    ".docx": f"{OPEN_XML}.wordprocessingml.document",
    ".xlsx": f"{OPEN_XML}.spreadsheetml.sheet",
    ".pptx": f"{OPEN_XML}.presentationml.presentation",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
}
PUBLIC = "public, max-age=300"
PERSONAL = "private, no-store"


@require_safe
def serve(request: HttpRequest, path: str) -> HttpResponseBase:
    """Serve a file to users who may see it; for others it does not exist (404)."""
    found = access.find(path, lambda: visitor(request))
    if found is None:
        raise Http404
    try:
        place = Path(safe_join(settings.MEDIA_ROOT, path))
        facts = place.stat()
    except (SuspiciousFileOperation, OSError, ValueError) as error:
        raise Http404 from error
    if not place.is_file():
        raise Http404
    suffix = place.suffix.lower()
    headers = {
        "Content-Type": PICTURES.get(suffix) or DOCUMENTS.get(suffix, "application/octet-stream"),
        "Content-Disposition": disposition(path, found.download_name),
        "Cache-Control": PUBLIC if found.public else PERSONAL,
        "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
        "Cross-Origin-Resource-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
        "Last-Modified": http_date(facts.st_mtime),
        # The same format as nginx, so that a cached copy is valid whichever of the two served it.
        "ETag": f'"{int(facts.st_mtime):x}-{facts.st_size:x}"',
    }
    if not found.public:
        headers["X-Robots-Tag"] = "noindex"
    return sent(request, place, path, facts, headers)


def visitor(request: HttpRequest) -> Any:
    """Return the user; staff without the required second factor count as anonymous."""
    return AnonymousUser() if lacks_second_factor(request.user) else request.user


def sent(
    request: HttpRequest, place: Path, path: str, facts: os.stat_result, headers: dict[str, str]
) -> HttpResponseBase:
    """Return the file itself, or a header that lets the web server send it."""
    if settings.MEDIA_ACCEL:
        return HttpResponse(headers=headers | {"X-Accel-Redirect": f"{settings.MEDIA_ACCEL}{quote(path)}"})
    try:
        return ranged(request, place, facts, headers)
    except OSError as error:
        raise Http404 from error


def disposition(path: str, name: str) -> str:
    """Return the Content-Disposition of the file (RFC 6266): an ASCII name for old browsers and the full name."""
    pure = PurePosixPath(path)
    if pure.suffix.lower() in PICTURES:
        return "inline"
    if not name:
        return f'attachment; filename="{pure.name}"'
    plain = slug_of(PurePosixPath(name).stem)[:80] or pure.stem
    return f"attachment; filename=\"{plain}{pure.suffix}\"; filename*=UTF-8''{quote(name, safe='')}"
