"""Devices that somebody has logged in from: failures of others do not lock these people out there.

A login leaves a signed cookie with a number of the device and digests of the accounts that logged in from it. Attempts
that come with it are counted for this device and account alone, those without it for the account and for the network
address. So whoever guesses passwords elsewhere locks the account for strangers, but not for its owner at their own
computer; and a stolen cookie allows no more guesses than any other place.
"""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any

from allauth.core.internal import ratelimit
from django.conf import settings
from django.core import signing
from django.utils.crypto import salted_hmac

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from members.models import User

COOKIE = "device"
SALT = "members.accounts.devices"
DAYS = 180
MOST_ACCOUNTS = 10
"""Colleagues at one shared computer."""
FAILURES = {"login_device": "10/5m/key"}


def known_device(request: HttpRequest, email: str) -> str:
    """Return the number of the device if the account has logged in from it, else nothing."""
    number, accounts = _read(request)
    return number if digest_of(email) in accounts else ""


def consume_attempt(request: HttpRequest, email: str, *, key: str) -> ratelimit.RateLimitUsage | None:
    """Count an attempt at the account and return its use, which a success rolls back; None if there were too many.

    It counts for a known device alone, otherwise for the key and for the network address.
    """
    if device := known_device(request, email):
        of_device = f"{device}:{digest_of(email)}"
        return ratelimit.consume(request, app="members", action="login_device", config=FAILURES, key=of_device)
    return ratelimit.consume(request, app="allauth.account", action="login_failed", key=key)


def remember_device(request: HttpRequest, response: HttpResponse, user: User) -> None:
    """Leave on the device that this account has logged in from it."""
    number, accounts = _read(request)
    mine = digest_of(user.email)
    accounts = [mine, *(one for one in accounts if one != mine)][:MOST_ACCOUNTS]
    value = signing.dumps([number or secrets.token_hex(8), accounts], salt=SALT)
    response.set_cookie(
        COOKIE,
        value,
        max_age=DAYS * 86_400,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def digest_of(email: str) -> str:
    """Return a digest that names the account without telling its address."""
    return salted_hmac(SALT, email.strip().lower(), algorithm="sha256").hexdigest()[:24]


def _read(request: HttpRequest) -> tuple[str, list[str]]:
    """Return the number of the device and its accounts, both empty for a missing, forged or old cookie."""
    found: Any = None
    try:
        found = signing.loads(request.COOKIES.get(COOKIE, ""), salt=SALT, max_age=DAYS * 86_400)
    except signing.BadSignature:
        return "", []
    match found:
        case [str(number), list(accounts)]:
            return number, accounts
    return "", []
