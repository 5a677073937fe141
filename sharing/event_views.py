"""Pages and files about one event: ways to tell others of it."""

from __future__ import annotations

from typing import Any, cast
from urllib.parse import quote

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from common.moves import moved
from common.page_cache.pages import public_page
from common.qr import qr_of
from common.registry import calendar_file_of
from decks.files.pango import has_pango
from decks.pdf.making import MISSING
from portal.sharing import Shared, address_of
from sharing import messages
from sharing.posters import drawing, keeping
from sharing.rows import MODELS, event_of, told_of
from sharing.told import Told, is_over
from task_queue.models import Task

LOOK_EVERY = 3
"""Seconds after which the page that waits for a poster asks again."""


@require_safe
@public_page(by_day=True)
def share(request: HttpRequest, kind: str, slug: str) -> HttpResponse:
    """Show all ways to tell others of an event."""
    event = event_of(kind, slug=slug)
    if event is None:
        return moved(cast(Any, MODELS[kind]), slug, "sdilet/")
    told = told_of(event)
    line = " · ".join(filter(None, [told.when, told.place]))
    context = {
        "told": told,
        "up": reverse("activities:activity-list" if kind == "activity" else "meetings:meeting-list"),
        "up_title": _("Activities") if kind == "activity" else _("Meetings"),
        "is_over": is_over(event),
        "bulletin": messages.bulletin_of(told),
        "bulletin_address": reverse(f"sharing:{kind}-bulletin", args=[slug]),
        "poster_address": reverse(f"sharing:{kind}-poster", args=[slug]),
        "sms": messages.sms_of(told),
        "sms_with_diacritics": messages.sms_with_diacritics(told),
        "qr": qr_of(told.short_url),
        "picture": address_of(Shared(told.title, line, told.language)),
        "calendar_file": calendar_file_of(event),
        "elsewhere": elsewhere(told, line),
    }
    return render(request, "sharing/share.html", context)


def elsewhere(told: Told, line: str) -> list[tuple[str, str]]:
    """Return links that open a program or another site with the event: names and addresses, no script of theirs."""
    url, words = quote(told.url, safe=""), quote(f"{told.headline} ({line}) {told.url}" if line else told.url, safe="")
    body = quote(f"{messages.bulletin_of(told)}", safe="")
    return [
        (_("E-mail"), f"mailto:?subject={quote(told.headline, safe='')}&body={body}"),
        ("WhatsApp", f"https://wa.me/?text={words}"),
        ("Facebook", f"https://www.facebook.com/sharer/sharer.php?u={url}"),
        ("LinkedIn", f"https://www.linkedin.com/sharing/share-offsite/?url={url}"),
        ("X", f"https://x.com/intent/post?text={quote(told.headline, safe='')}&url={url}"),
    ]


@require_safe
@public_page(by_day=True)
def bulletin(request: HttpRequest, kind: str, slug: str) -> HttpResponse:
    """Send the text for a town's bulletin as plain text."""
    event = event_of(kind, slug=slug)
    if event is None:
        return moved(cast(Any, MODELS[kind]), slug, "sdilet/zpravodaj.txt")
    answer = HttpResponse(messages.bulletin_of(told_of(event)), content_type="text/plain; charset=utf-8")
    answer.headers["X-Robots-Tag"] = "noindex"
    return answer


@require_safe
@public_page()
def short(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """Lead from the short address of an event to its page."""
    event: Any = MODELS[kind]._default_manager.published().filter(pk=pk).only("slug").first() if pk < 2**63 else None
    if event is None:
        raise Http404
    return redirect(event.get_absolute_url())


@require_safe
def poster(request: HttpRequest, kind: str, slug: str) -> HttpResponseBase:
    """Send the poster, or a page that comes back by itself while it is being made."""
    event = event_of(kind, slug=slug)
    if event is None:
        return moved(cast(Any, MODELS[kind]), slug, "plakat.pdf")
    told = told_of(event)
    digest = drawing.digest_of(told)
    if keeping.is_ready(digest):
        return sent(request, told, digest)
    if not has_pango():
        return waiting_page(request, told, str(MISSING))
    task = keeping.order(told, digest)
    # A worker may have been faster than this request.
    if keeping.is_ready(digest):
        return sent(request, told, digest)
    failed = task.state in {Task.State.FAILED, Task.State.DONE}
    return waiting_page(request, told, _("The poster cannot be made now.") if failed else "")


def sent(request: HttpRequest, told: Told, digest: str) -> HttpResponseBase:
    """Return the poster to be shown in the browser; who has it already gets nothing."""
    etag = f'"{digest[:32]}"'
    if conditional := get_conditional_response(request, etag=etag):
        return cast(HttpResponseBase, conditional)
    try:
        file = default_storage.open(keeping.name_of(digest))
    except OSError as error:
        raise Http404 from error
    headers = {
        "ETag": etag,
        "Cache-Control": "public, no-cache",
        "X-Robots-Tag": "noindex",
    }
    # The response would put the name of the stored file over one among the headers.
    return FileResponse(file, filename=f"plakat-{told.slug}.pdf", content_type="application/pdf", headers=headers)


def waiting_page(request: HttpRequest, told: Told, fault: str) -> HttpResponse:
    """Return the page of a poster that is not ready, or cannot be made."""
    context = {"told": told, "fault": fault}
    answer = render(request, "sharing/poster_waiting.html", context, status=503 if fault else 202)
    answer.headers["Cache-Control"] = "no-store"
    answer.headers["X-Robots-Tag"] = "noindex"
    if fault:
        answer.headers["Retry-After"] = str(int(keeping.TRY_AFTER.total_seconds()))
    else:
        answer.headers["Refresh"] = str(LOOK_EVERY)
    return answer
