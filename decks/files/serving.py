"""Sends files to the public, or a page that says how far a file is and comes back by itself."""

from __future__ import annotations

import datetime
from typing import Any, Final
from urllib.parse import quote

from django.conf import settings
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header, urlencode

from decks.files.kinds import Owner, content_type, file_name, is_pdf
from decks.files.ordering import State, failed_at, order, order_again, state_of, words_of_fault
from decks.files.pango import missing_for
from decks.models import Deck, MadeFile

LOOK_EVERY: Final = 3
"""Seconds after which the page that waits asks again."""
TRY_AFTER: Final = datetime.timedelta(minutes=5)
"""After so long, a file that could not be made is tried again for the next visitor."""
WAITED: Final = "ceka"
"""Parameter of the page that has waited: it says that the file is ready before it is sent."""


def answer(request: HttpRequest, owner: Owner, kind: str) -> HttpResponseBase:
    """Return the file of a public document, or the page of one that is not ready; it is ordered if nobody has yet."""
    if missing := missing_for(kind):
        return _page(request, owner, kind, State.FAILED, missing)
    made = order(owner, kind)
    state = state_of(made)
    if state is State.READY and WAITED not in request.GET:
        return sent(request, made)
    if state is State.FAILED and (made.file or timezone.now() - failed_at(made) > TRY_AFTER):
        order_again(made)
        state = State.WAITING
    return _page(request, owner, kind, state, words_of_fault(made) if state is State.FAILED else "", made)


def sent(request: HttpRequest, made: MadeFile, *, personal: bool = False) -> HttpResponseBase:
    """Return a made file; PDF is shown in the browser, others are saved."""
    name = made.file.name or ""
    etag = f'"{made.pk:x}-{made.digest[:16]}"'
    saved_as, is_saved = file_name(made.owner, made.kind), not is_pdf(made.kind)
    headers = {
        "Content-Type": content_type(made.kind),
        "Content-Disposition": content_disposition_header(not is_pdf(made.kind), file_name(made.owner, made.kind))
        or "",
        "X-Content-Type-Options": "nosniff",
        "ETag": etag,
        "Cache-Control": "private, no-store" if personal else "public, no-cache",
    }
    if personal:
        headers["X-Robots-Tag"] = "noindex"
    elif conditional := get_conditional_response(request, etag=etag):
        conditional.headers["Cache-Control"] = headers["Cache-Control"]
        return conditional
    if settings.MEDIA_ACCEL:
        return HttpResponse(headers=headers | {"X-Accel-Redirect": f"{settings.MEDIA_ACCEL}{quote(name)}"})
    try:
        file = default_storage.open(name)
    except OSError as error:
        raise Http404 from error
    return FileResponse(file, as_attachment=is_saved, filename=saved_as, headers=headers)


def _page(
    request: HttpRequest, owner: Owner, kind: str, state: State, fault: str, made: MadeFile | None = None
) -> HttpResponse:
    asked = {name: str(value) for name, value in request.GET.items() if name == "format"}
    file = f"{request.path}?{urlencode(asked)}" if asked else request.path
    context: dict[str, Any] = {
        "state": state.value,
        "name": file_name(owner, kind),
        "fault": fault,
        "percent": made.task.progress if made is not None and made.task else 0,
        "file": file,
        "up": owner.get_absolute_url() if isinstance(owner, Deck) else "",
        "up_title": str(owner),
    }
    response = render(request, "decks/preparing.html", context)
    response.status_code = 503 if state is State.FAILED else 200 if state is State.READY else 202
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Robots-Tag"] = "noindex"
    if state is State.READY:
        response.headers["Refresh"] = f"0; url={file}"
    elif state.is_on_the_way:
        response.headers["Refresh"] = f"{LOOK_EVERY}; url={request.path}?{urlencode({**asked, WAITED: '1'})}"
    else:
        response.headers["Retry-After"] = str(int(TRY_AFTER.total_seconds()))
    return response
