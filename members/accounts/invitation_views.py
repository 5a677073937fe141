"""The page of an invitation link. GET requests change nothing, because mail scanners open every link."""

from __future__ import annotations

from typing import Any

from allauth.core.internal.ratelimit import consume, respond_429
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from common.text import tidy
from members.accounts import invitations
from members.accounts.devices import remember_device
from members.accounts.forms import NewPersonForm
from members.accounts.invitations import InvitationClosed, WrongAccount
from members.models import Invitation

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
LONGEST_NAME = 150
GUESSES = {"guess": "20/10m/ip"}
"""Rate limit of unknown links per IP address."""


@require_http_methods(["GET", "HEAD", "POST"])
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Show the invitation and let the invited person accept it."""
    return prevent_url_leaks(answer(request, token))


def invitation_again(request: HttpRequest) -> HttpResponse | None:
    """Show the page again, without accepting, if its form came with an expired CSRF token; None for other forms.

    The name is kept in the fields, the password is discarded.
    """
    match = request.resolver_match
    if request.method != "POST" or match is None or match.view_name != "account_invitation":
        return None
    response = prevent_url_leaks(answer(request, match.kwargs["token"], is_stale=True))
    add_never_cache_headers(response)
    if response.status_code == 200:
        response.status_code = 403
    return response


def prevent_url_leaks(response: HttpResponse) -> HttpResponse:
    """Prevent the secret URL of the page from leaking."""
    # The URL is a secret and must not reach other sites. "no-referrer" would also hide it from the CSRF check of
    # this site, which needs the Referer header.
    response["Referrer-Policy"] = "same-origin"
    return response


def answer(request: HttpRequest, token: str, *, is_stale: bool = False) -> HttpResponse:
    """Choose the page by the state of the invitation and by the user; a form with an expired token is not processed."""
    if not may_guess(request, dry_run=True):
        return respond_429(request)
    found = invitations.find(token)
    if found is None:
        may_guess(request)
        return closed(request, None)
    if found.state == Invitation.State.ACCEPTED and found.accepted_by == request.user:
        return redirect(settings.LOGIN_REDIRECT_URL)
    if not found.is_waiting:
        return closed(request, found.state)
    try:
        case = for_somebody if request.user.is_authenticated else for_stranger
        return case(request, found, is_stale=is_stale)
    except InvitationClosed:
        found.refresh_from_db()
        return closed(request, found.state)


def may_guess(request: HttpRequest, *, dry_run: bool = False) -> bool:
    """Count an unknown link; return False if the rate limit is exceeded."""
    usage = consume(request=request, app="members", action="guess", config=GUESSES, dry_run=dry_run, limit_get=True)
    return usage is not None


def closed(request: HttpRequest, state: str | None) -> HttpResponse:
    """Say what to do with a link that does not work, without disclosing whom it was for."""
    return render(request, "account/invitation_closed.html", {"state": state}, status=410 if state else 404)


def for_somebody(request: HttpRequest, found: Invitation, *, is_stale: bool) -> HttpResponse:
    """The page for logged-in users: one button, or a notice that the invitation is for another account."""
    is_theirs = request.user.email.lower() == found.email
    if request.method == "POST" and is_theirs and not is_stale:
        try:
            invitations.accept(found, request.user)  # type: ignore[arg-type]
        except WrongAccount:
            return page(request, found, "other")
        welcome(request, found)
        return redirect(settings.LOGIN_REDIRECT_URL)
    return page(request, found, "mine" if is_theirs else "other", is_stale=is_stale)


def for_stranger(request: HttpRequest, found: Invitation, *, is_stale: bool) -> HttpResponse:
    """The page for anonymous users: a link to the login, or a form with the name and password of a new account."""
    account = invitations.account_of(found.email)
    if account is not None:
        return page(request, found, "login" if account.is_active else "off", is_stale=is_stale)
    if is_stale:
        names = {name: tidy(request.POST.get(name, ""))[:LONGEST_NAME] for name in ("first_name", "last_name")}
        return page(request, found, "new", form=NewPersonForm(email=found.email, initial=names), is_stale=True)
    form = NewPersonForm(request.POST if request.method == "POST" else None, email=found.email)
    if request.method != "POST" or not form.is_valid():
        return page(request, found, "new", form=form)
    try:
        person = invitations.accept_as_new(found, **form.person())
    except WrongAccount:
        return page(request, found, "login")
    login(request, person, backend=BACKEND)
    welcome(request, found)
    response = redirect(settings.LOGIN_REDIRECT_URL)
    remember_device(request, response, person)
    return response


def page(request: HttpRequest, found: Invitation, case: str, **context: Any) -> HttpResponse:
    """Return the page of a waiting invitation, with status 200 even for a refusal, as error statuses are logged."""
    facts = {"invitation": found, "inviter": found.invited_by.get_full_name(), "case": case}
    return render(request, "account/invitation.html", facts | context)


def welcome(request: HttpRequest, found: Invitation) -> None:
    """Show a success message on the next page."""
    text = _("Welcome. From now on you report for: %(organisation)s.") % {"organisation": found.organisation}
    messages.success(request, text)
