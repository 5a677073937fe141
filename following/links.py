"""The links in mails: their tokens, and the headers by which a mail program stops the mails (RFC 2369, RFC 8058).

The token of an address is its random name with a signature of the portal, so nothing in the database opens the page.
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.urls import reverse
from django.utils import translation

from following.models import Follower

SALT = "following.links"
LONGEST_TOKEN = 120
TOKEN_BYTES = 32


def _signer() -> Signer:
    return Signer(salt=SALT, sep=".", algorithm="sha256")


def token_of(follower: Follower) -> str:
    """Return the token by which an address changes and stops its mails."""
    return _signer().sign(follower.public_id)


def follower_of(token: str) -> Follower | None:
    """Return whose token it is, or None."""
    if len(token) > LONGEST_TOKEN:
        return None
    try:
        public_id = _signer().unsign(token)
    except BadSignature:
        return None
    return Follower.objects.filter(public_id=public_id).first()


def new_token() -> tuple[str, str]:
    """Return a token that confirms once, and its digest, which is stored instead of it."""
    token = secrets.token_urlsafe(TOKEN_BYTES)
    return token, digest(token)


def digest(token: str) -> str:
    """Return the digest of a token."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True)
class MailLinks:
    """Addresses for the text of a mail, and headers for mail programs."""

    facts: dict[str, Any]
    headers: dict[str, str]


def mail_links(follower: Follower, language: str) -> MailLinks:
    """Return the links of a mail to an address."""
    token = token_of(follower)
    with translation.override(language):
        settings_url, stop_url = (
            settings.SITE_URL + reverse(f"following:{name}", args=[token]) for name in ("settings", "stop")
        )
    headers = {"List-Unsubscribe": f"<{stop_url}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}
    return MailLinks({"settings_url": settings_url, "stop_url": stop_url}, headers)
