"""What was typed into a form that could not be taken just then: put aside, and brought back into its fields.

A view that keeps what is typed is decorated here. It may carry `form_address`, a function of the request that says at
which address its form stands, where that is not its own.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.contrib import messages
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.shortcuts import redirect, resolve_url
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from common.editing.models import Stash
from common.text import tidy

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


def login_required_keeping_input(view: View) -> View:
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

    wrapped.keeps_typed = True  # type: ignore[attr-defined]
    return wrapped


def kept_for_office(view: View) -> View:
    """Put aside what was typed once the login ran out; to ask for the login is the administration's part."""

    @functools.wraps(view)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method == "POST" and not request.user.is_authenticated:
            return redirect(way_back(request, put_aside(request)))
        return view(request, *args, **kwargs)

    wrapped.keeps_typed = True  # type: ignore[attr-defined]
    return wrapped


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
    key = f"editing:stash:{get_adapter().get_client_ip(request)}"
    cache.add(key, 0, 3600)
    try:
        return bool(cache.incr(key) > MOST_STASHES_AN_HOUR)
    except ValueError:  # forgotten by the cache in this very moment
        return False


def back_from(request: HttpRequest) -> str:
    """Return the address of the form that was sent."""
    view = getattr(request.resolver_match, "func", None)
    ask: Callable[[HttpRequest], str] | None = getattr(view, "form_address", None)
    return ask(request) if ask else request.path


def kept_from_stale(request: HttpRequest) -> HttpResponse | None:
    """Lead back to a form that came with a stale token; None when its view keeps nothing."""
    if request.method != "POST" or not getattr(getattr(request.resolver_match, "func", None), "keeps_typed", False):
        return None
    if is_background(request):
        return JsonResponse({"state": "stale"}, status=403)
    stash = put_aside(request)
    if stash is None and typed_now(request):
        # Too much to keep: the browser's way back still has it, another page of ours would not.
        return None
    messages.warning(request, _("The page was open for too long. Nothing has been done yet; please try again."))
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
