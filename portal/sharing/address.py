"""The address of a picture for sharing, which says what is drawn."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.signing import BadSignature, Signer
from django.templatetags.static import static
from django.urls import reverse

LONGEST = 160
"""Characters of a title or line; of more there would be no room."""


@dataclass(frozen=True)
class Shared:
    """What the picture of a page says."""

    title: str
    line: str = ""
    language: str = "cs"
    """That of the page, in which the site is named."""


def address_of(shared: Shared) -> str:
    """Return the URL path of the picture; without a title that of the picture of the whole site."""
    if not shared.title:
        return static("img/share.png")
    word = _signer().sign_object([shared.title[:LONGEST], shared.line[:LONGEST], shared.language], compress=True)
    return reverse("share-picture", args=[word])


def shared_at(word: str) -> Shared | None:
    """Return what the picture with this word in its address says; None if the portal never gave such an address."""
    try:
        title, line, language = _signer().unsign_object(word)
    except (BadSignature, ValueError):
        return None
    return Shared(title, line, language)


def _signer() -> Signer:
    # Another sign would make another address of the same picture, so there is no time in it.
    return Signer(salt="portal.sharing")
