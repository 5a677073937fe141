"""Pages of following: the one address that all forms are sent to, and those to which the links in mails lead.

No page needs a cookie. A form is believed because the mail has to be confirmed; a link because of its token. A GET
changes nothing, as programs that scan mails open every link.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

from allauth.core.internal.ratelimit import consume
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.crypto import salted_hmac
from django.utils.translation import get_language
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from common.page_cache.pages import public_page
from following import workflow
from following.forms import FollowForm
from following.links import follower_of, token_of
from following.models import Follow, Follower
from following.tasks import ask_to_confirm
from following.topics import kinds, topics_of

RATES = {"ask": "60/h/ip", "address": "5/h/key", "token": "60/10m/ip"}
"""Forms and unknown links of one IP address, where a whole town hall may be, and mails to one address."""
OF_THE_SITE = ("aktuality", "setkani")
"""Kinds of topics that are followed as a whole."""
SAME_SITE = {"same-origin", "none"}
View = Callable[..., HttpResponse]


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@public_page()
def follow(request: HttpRequest) -> HttpResponse:
    """Explain what can be followed, and take the forms of all pages."""
    if request.method != "POST":
        return render(request, "following/follow.html", {"offered": offered()})
    form = FollowForm(request.POST)
    if form.is_trapped:
        return redirect("following:sent")
    if not _may(request, "ask"):
        return _page(request, "following/busy.html", status=HTTPStatus.TOO_MANY_REQUESTS)
    if not comes_from_here(request):
        return _again(request, form, is_foreign=True, status=HTTPStatus.FORBIDDEN)
    if not form.is_valid():
        return _again(request, form)
    (kind, key), _topic = form.cleaned_data["co"]
    email = workflow.normal_address(form.cleaned_data["email"])
    # Too many mails to one address are not sent, and nobody is told, as that would tell that others asked for it.
    if _may(request, "address", key=salted_hmac("following.address", email).hexdigest()):
        facts = {"kind": kind, "key": key, "frequency": form.cleaned_data["jak"], "language": get_language()}
        ask_to_confirm.enqueue({"email": email, **facts})
    return redirect("following:sent")


def offered() -> list[tuple[str, str]]:
    """Return what can be followed as a whole, as values of the form with their names."""
    pairs = [(kind, "0") for kind in OF_THE_SITE if kind in kinds()]
    return [(f"{kind}:{key}", topic.title) for (kind, key), topic in topics_of(pairs).items()]


def _again(request: HttpRequest, form: FollowForm, **more: Any) -> HttpResponse:
    """Show the form with what was typed and what is wrong; 200 for a typing error, as error statuses are logged."""
    status = more.pop("status", HTTPStatus.OK)
    asked = str(form.data.get("co", ""))
    # Only what the form offers, or a public topic, is sent back.
    cleaned = getattr(form, "cleaned_data", {}) if form.is_bound and form.errors is not None else {}
    topic = cleaned["co"][1] if cleaned.get("co") else None
    context = {"form": form, "topic": topic, "asked": asked if topic else "", "offered": offered(), **more}
    return _page(request, "following/follow.html", context, status)


def _page(
    request: HttpRequest, template: str, context: dict[str, Any] | None = None, status: int = HTTPStatus.OK
) -> HttpResponse:
    response = render(request, template, context, status=status)
    add_never_cache_headers(response)
    return response


def _may(request: HttpRequest, action: str, key: str | None = None, *, dry_run: bool = False) -> bool:
    """Count an act; return False if there were too many."""
    usage = consume(
        request=request, app="following", action=action, config=RATES, key=key, dry_run=dry_run, limit_get=True
    )
    return usage is not None


def comes_from_here(request: HttpRequest) -> bool:
    """Whether the form was sent from a page of this site, as the browser says.

    Programs without these headers are no browsers that somebody could misuse; what they send is limited by the rates.
    """
    fetched = request.headers.get("Sec-Fetch-Site")
    if fetched is not None:
        return fetched in SAME_SITE
    sender = request.headers.get("Origin") or request.headers.get("Referer")
    try:
        return not sender or urlsplit(sender).netloc == request.get_host()
    except ValueError:
        # No browser says what is no address.
        return False


@public_page()
def sent(request: HttpRequest) -> HttpResponse:
    """Say that a mail is on its way; the same whatever was typed."""
    return render(request, "following/sent.html")


def of_a_mail(view: View) -> View:
    """Keep a page with a secret in its address out of caches, search engines and addresses sent to others."""

    @csrf_exempt
    @require_http_methods(["GET", "HEAD", "POST"])
    @wraps(view)
    def wrapped(request: HttpRequest, token: str) -> HttpResponse:
        if not _may(request, "token", dry_run=True):
            return _page(request, "following/busy.html", status=HTTPStatus.TOO_MANY_REQUESTS)
        response = view(request, token)
        if response.status_code == HTTPStatus.NOT_FOUND:
            _may(request, "token")
        add_never_cache_headers(response)
        response["Referrer-Policy"] = "same-origin"
        response["X-Robots-Tag"] = "noindex"
        return response

    return wrapped


@of_a_mail
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """Ask for one press, and begin to send mails after it."""
    found = workflow.asked_by(token)
    topic = topics_of([(found.kind, found.key)]).get((found.kind, found.key)) if found else None
    if found is not None and topic is not None and request.method == "POST":
        found = workflow.confirm(token)
    if found is None or topic is None:
        return render(request, "following/unknown.html", status=HTTPStatus.NOT_FOUND)
    context = {"follow": found, "topic": topic, "is_done": request.method == "POST" or found.confirmed_at is not None}
    return render(request, "following/confirm.html", context)


@of_a_mail
def change(request: HttpRequest, token: str) -> HttpResponse:
    """Show what the address follows; change how often, stop one or all."""
    follower = follower_of(token)
    if follower is None:
        return render(request, "following/unknown.html", status=HTTPStatus.NOT_FOUND)
    if request.method == "POST":
        workflow.change(follower, _wanted(request, follower))
        if not Follower.objects.filter(pk=follower.pk).exists():
            return render(request, "following/stopped.html")
    return render(request, "following/settings.html", _settings_of(follower, is_saved=request.method == "POST"))


def _wanted(request: HttpRequest, follower: Follower) -> dict[int, str]:
    """Return what the form says of each topic; a button that stops one says it before its choice."""
    stopped = request.POST.get("stop", "")
    wanted = {}
    for pk in follower.follows.values_list("pk", flat=True):
        name = f"jak-{pk}"
        if str(pk) == stopped:
            wanted[pk] = ""
        elif name in request.POST:
            wanted[pk] = request.POST[name] or "-"
    return wanted


def _settings_of(follower: Follower, *, is_saved: bool) -> dict[str, Any]:
    follows = list(follower.follows.confirmed().order_by("kind", "pk"))
    topics = topics_of((one.kind, one.key) for one in follows)
    rows = [(one, topics.get((one.kind, one.key))) for one in follows]
    stop_address = reverse("following:stop", args=[token_of(follower)])
    facts = {"masked": follower.masked, "stop_address": stop_address, "is_saved": is_saved}
    return {"rows": rows, "choices": Follow.Frequency.choices, **facts}


@of_a_mail
def stop(request: HttpRequest, token: str) -> HttpResponse:
    """Stop everything after one press, of the button or in a mail program (RFC 8058), and forget the address."""
    follower = follower_of(token)
    if request.method == "POST":
        if follower is not None:
            workflow.erase(follower)
        return render(request, "following/stopped.html")
    if follower is None:
        return render(request, "following/unknown.html", status=HTTPStatus.NOT_FOUND)
    return render(request, "following/stop.html", {"masked": follower.masked})
