"""The way into the pages of reports: only with a login, only one's own, nothing typed lost on the way."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.contrib import messages
from django.core.cache import cache
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed, JsonResponse, QueryDict
from django.shortcuts import redirect, resolve_url
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from common.text import tidy
from members.accounts.middleware import lacks_second_factor
from members.models import Organisation
from members.rules import is_coordinator
from reports.models import ActivityReport, Stash
from reports.words import STEP_ADDRESSES

View = Callable[..., HttpResponse]
MOST_STASHES_AN_HOUR = 60
LARGEST_STASH = 300_000
LONGEST_PATH = 200
NOT_KEPT = {"csrfmiddlewaretoken", "password", "go"}
OURS = "put_aside"
"""Where the session keeps the tokens of what this browser put aside."""
MOST_OF_ONE = 20
RESTORED = "obnovit"
"""The part of an address that brings put aside text back."""


def for_people(view: View) -> View:
    """Ask for a login first; what was sent without one is put aside and comes back after it."""

    @never_cache
    @functools.wraps(view)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.user.is_authenticated:
            return view(request, *args, **kwargs)
        if is_background(request):
            return JsonResponse({"state": "login"}, status=401)
        target = request.get_full_path()
        if request.method == "POST":
            target = way_back(request, put_aside(request))
        return redirect(f"{resolve_url(settings.LOGIN_URL)}?{urlencode({'next': target})}")

    return puts_aside(wrapped)


def sent_only(view: View) -> View:
    """Take only what was sent; who comes by the bare address is led to the page on which the button stands."""

    @functools.wraps(view)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method == "POST":
            return view(request, *args, **kwargs)
        if request.method not in {"GET", "HEAD"} or is_background(request):
            return HttpResponseNotAllowed(["POST"])
        if "slug" in kwargs:
            own_organisation(request, kwargs["slug"])
        else:
            own_report(request, kwargs["public_id"])
        return redirect(back_from(request))

    return wrapped


def kept_for_office(view: View) -> View:
    """Put aside what the office typed once its login ran out; to ask for the login is the administration's part."""

    @functools.wraps(view)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method == "POST" and not request.user.is_authenticated:
            return redirect(way_back(request, put_aside(request)))
        return view(request, *args, **kwargs)

    return puts_aside(wrapped)


def puts_aside(view: View) -> View:
    """Mark a view whose forms are put aside when they come with a stale token."""
    view.puts_aside = True
    return view


def is_background(request: HttpRequest) -> bool:
    """Whether a script of the page asks, not a person."""
    return request.headers.get("X-Requested-With") == "fetch"


def put_aside(request: HttpRequest, path: str = "") -> Stash | None:
    """Keep what was typed for two days; nothing when somebody does so too often or too much.

    Only the browser that sent it gets it back, at the address `path`, by default that of the form.
    """
    typed, path = typed_now(request), path or back_from(request)
    size = sum(len(name) + sum(len(one) for one in values) for name, values in typed.items())
    if not typed or size > LARGEST_STASH or len(path) > LONGEST_PATH or too_often(request):
        return None
    stash = Stash.objects.create(path=path, typed=typed)
    request.session[OURS] = [*request.session.get(OURS, []), stash.token][-MOST_OF_ONE:]
    return stash


def typed_now(request: HttpRequest) -> dict[str, list[str]]:
    """Return what was sent, empty when nothing was typed."""
    sent = {tidy(name): [tidy(one) for one in values] for name, values in request.POST.lists() if name not in NOT_KEPT}
    return sent if any(any(values) for values in sent.values()) else {}


def too_often(request: HttpRequest) -> bool:
    """Count what comes from one address; the proxy before the portal is not the one who asks."""
    key = f"reports:stash:{get_adapter().get_client_ip(request)}"
    cache.add(key, 0, 3600)
    try:
        return bool(cache.incr(key) > MOST_STASHES_AN_HOUR)
    except ValueError:  # forgotten by the cache in this very moment
        return False


def back_from(request: HttpRequest) -> str:
    """Return the address of the form that was sent; steps that are only sent lead to the page they stand on."""
    path = request.path
    if path.endswith("/krok/odeslat/"):
        return path.replace("/krok/odeslat/", f"/{STEP_ADDRESSES['check']}/")
    for inner in ("/krok/", "/soubory/", "/nove/"):
        path = f"{path.partition(inner)[0]}/" if inner in path else path
    return path


def kept_from_stale(request: HttpRequest) -> HttpResponse | None:
    """Lead back to a form that came with a stale token; None when it is not one that is put aside."""
    match = request.resolver_match
    if request.method != "POST" or match is None or not getattr(match.func, "puts_aside", False):
        return None
    if is_background(request):
        return JsonResponse({"state": "stale"}, status=403)
    stash = put_aside(request)
    if stash is None and typed_now(request):
        # Too much to keep: the browser's way back still has it, another page of ours would not.
        return None
    messages.warning(request, _("The page was open for too long. Nothing has been done yet, please try once more."))
    return redirect(way_back(request, stash))


def way_back(request: HttpRequest, stash: Stash | None) -> str:
    """Return the address of the form that was sent, with what it asked for (filters, page), to get the text back at."""
    path = back_from(request)
    asked = request.GET.copy() if path == request.path else QueryDict(mutable=True)
    asked.pop(RESTORED, None)
    if stash:
        asked[RESTORED] = stash.token
    return f"{path}?{asked.urlencode()}" if asked else path


def restored(stash: Stash | None) -> str:
    return f"?{urlencode({RESTORED: stash.token})}" if stash else ""


def typed_before(request: HttpRequest) -> QueryDict | None:
    """Return what this form was sent with before the login, as a browser would send it."""
    token = request.GET.get(RESTORED, "")
    typed = Stash.of(token, request.path) if token in request.session.get(OURS, []) else None
    if typed is None:
        return None
    data = QueryDict(mutable=True)
    for name, values in typed.items():
        data.setlist(name, values)
    return data


def own_organisation(request: HttpRequest, slug: str) -> Organisation:
    """Return the organisation of the person; raise Http404 for any other, as if it did not exist."""
    organisation: Organisation | None = request.user.organisations.filter(slug=slug).first()
    if organisation is None:
        raise Http404
    return organisation


def own_report(request: HttpRequest, public_id: Any) -> ActivityReport:
    """Return a report of the person's organisations; raise Http404 for any other, as if it did not exist."""
    report: ActivityReport | None = (
        ActivityReport.objects.for_user(request.user).select_related("organisation").filter(public_id=public_id).first()
    )
    if report is None:
        raise Http404
    return report


def readable_report(request: HttpRequest, public_id: Any) -> ActivityReport:
    """Return a report that the person may read: one of her own, for the office also one that was sent to it."""
    rows = ActivityReport.objects.for_user(request.user)
    if is_coordinator(request.user) and not lacks_second_factor(request.user):
        rows = rows | ActivityReport.objects.for_office()
    report: ActivityReport | None = rows.with_all().filter(public_id=public_id).first()
    if report is None:
        raise Http404
    return report
