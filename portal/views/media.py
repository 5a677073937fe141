"""Uploaded files, served so that a browser can only show pictures and must download the rest."""

from pathlib import PurePosixPath

from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.utils._os import safe_join
from django.views.static import serve as serve_file

INLINE = {".jpg", ".jpeg", ".png", ".webp"}


def serve(request: HttpRequest, path: str) -> HttpResponseBase:
    """Serve one file of MEDIA_ROOT; documents go out as a download in a sandbox."""
    try:
        safe_join(settings.MEDIA_ROOT, path)
        response = serve_file(request, path, document_root=str(settings.MEDIA_ROOT))
    except (SuspiciousFileOperation, OSError, ValueError) as error:
        # Outside of the folder, longer than a name can be, with a NUL byte: there is no such file.
        raise Http404 from error
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    name = PurePosixPath(path)
    if name.suffix.lower() not in INLINE:
        response.headers["Content-Disposition"] = f'attachment; filename="{name.name}"'
    return response
