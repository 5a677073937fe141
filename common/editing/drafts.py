"""Stores form input that could not be processed because the session had expired, and restores it after login.

Who typed it is known from the form: the tag `author_field` puts a signed number of the account into it. Only that
account gets the input back, whoever logs in next in the same browser.

The decorators below make a view keep its input. A view may have an attribute `form_address`, a function that takes the
request and returns the URL of the form, where that is not the view's own URL.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import get_user_model
from django.core.cache import cache
from django.core.signing import BadSignature, Signer
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
AUTHOR = "author"
"""The hidden field with the signed number of the account that opened the form."""
NOT_KEPT = {"csrfmiddlewaretoken", "password", "go", AUTHOR}
MOST_OF_ONE = 20
"""How much input is kept for one account."""
LONGEST_TOKEN = 40
RESTORED = "obnovit"
"""The query parameter with the token of the input to restore."""


def login_required_keeping_input(view: View) -> View:
    """Require a login; input posted without one is stored and restored after the login."""

    @never_cache
    @functools.wraps(view)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.user.is_authenticated:
            return view(request, *args, **kwargs)
        if is_background(request):
            return JsonResponse({"state": "login"}, status=401)
        target = request.get_full_path()
        if request.method == "POST":
            target = way_back(request, stash_input(request))
        return redirect(f"{resolve_url(settings.LOGIN_URL)}?{urlencode({'next': target})}")

    wrapped.keeps_typed = True  # type: ignore[attr-defined]
    return wrapped


def stash_input_before_admin_login(view: View) -> View:
    """Store input posted after the session expired; the administration itself redirects to the login."""

    @functools.wraps(view)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method == "POST" and not request.user.is_authenticated:
            return redirect(way_back(request, stash_input(request)))
        return view(request, *args, **kwargs)

    wrapped.keeps_typed = True  # type: ignore[attr-defined]
    return wrapped


def is_background(request: HttpRequest) -> bool:
    """Whether the request was sent by a script of the page rather than by a navigation."""
    return request.headers.get("X-Requested-With") == "fetch"


def stash_input(request: HttpRequest, path: str = "") -> Stash | None:
    """Store the posted input for two days; return None if there is none, it is too large, or the rate limit is reached.

    Only the account that typed it can restore it, at the URL `path`, by default that of the form. Nothing is stored if
    nobody knows whose it is.
    """
    typed, path, author = typed_now(request), path or back_from(request), author_of(request)
    size = sum(len(name) + sum(len(one) for one in values) for name, values in typed.items())
    if not typed or author is None or size > LARGEST_STASH or len(path) > LONGEST_PATH or too_often(request):
        return None
    stash = Stash.objects.create(user=author, path=path, typed=typed)
    older = Stash.objects.filter(user=author).order_by("-pk").values_list("pk", flat=True)[MOST_OF_ONE:]
    Stash.objects.filter(pk__in=list(older)).delete()
    return stash


def signed_author(user: Any) -> str:
    """Return the value of the field that says whose form it is; empty for nobody."""
    return _signer().sign(str(user.pk)) if getattr(user, "is_authenticated", False) else ""


def author_of(request: HttpRequest) -> Any:
    """Return the account that opened the posted form, or else the one that is logged in; None if nobody is known."""
    try:
        key = _signer().unsign(request.POST.get(AUTHOR, ""))
    except BadSignature:
        user = getattr(request, "user", None)
        return user if user is not None and user.is_authenticated else None
    return get_user_model()._default_manager.filter(pk=key).first()


def _signer() -> Signer:
    return Signer(salt="common.editing.author")


def typed_now(request: HttpRequest) -> dict[str, list[str]]:
    """Return the posted input without tokens and passwords; empty if all fields are empty."""
    sent = {tidy(name): [tidy(one) for one in values] for name, values in request.POST.lists() if name not in NOT_KEPT}
    return sent if any(any(values) for values in sent.values()) else {}


def too_often(request: HttpRequest) -> bool:
    """Count requests of one client IP address and return whether its hourly limit is exceeded."""
    key = f"editing:stash:{get_adapter().get_client_ip(request)}"
    cache.add(key, 0, 3600)
    try:
        return bool(cache.incr(key) > MOST_STASHES_AN_HOUR)
    except ValueError:  # the cache entry expired between the two calls
        return False


def back_from(request: HttpRequest) -> str:
    """Return the URL of the form that was posted."""
    view = getattr(request.resolver_match, "func", None)
    ask: Callable[[HttpRequest], str] | None = getattr(view, "form_address", None)
    return ask(request) if ask else request.path


def redirect_after_csrf_failure(request: HttpRequest) -> HttpResponse | None:
    """Redirect back to a form posted with an expired CSRF token; None if its view does not keep input."""
    if request.method != "POST" or not getattr(getattr(request.resolver_match, "func", None), "keeps_typed", False):
        return None
    if is_background(request):
        return JsonResponse({"state": "stale"}, status=403)
    stash = stash_input(request)
    if stash is None and typed_now(request):
        # Too large to store: the input is still in the form when the user goes back in the browser.
        return None
    messages.warning(request, _("The page was open for too long. Nothing has been done yet; please try again."))
    return redirect(way_back(request, stash))


def way_back(request: HttpRequest, stash: Stash | None) -> str:
    """Return the URL of the posted form, with its query (filters, page) and the token that restores the input."""
    path = back_from(request)
    asked = request.GET.copy() if path == request.path else QueryDict(mutable=True)
    asked.pop(RESTORED, None)
    if stash:
        asked[RESTORED] = stash.token
    return f"{path}?{asked.urlencode()}" if asked else path


def restored(stash: Stash | None) -> str:
    return f"?{urlencode({RESTORED: stash.token})}" if stash else ""


def typed_before(request: HttpRequest) -> QueryDict | None:
    """Return the input to restore into this form for whoever typed it, as POST data, or None."""
    token = tidy(request.GET.get(RESTORED, ""))[:LONGEST_TOKEN]
    typed = Stash.of(token, request.path, request.user.pk) if token else None
    if typed is None:
        return None
    data = QueryDict(mutable=True)
    for name, values in typed.items():
        data.setlist(name, values)
    return data
