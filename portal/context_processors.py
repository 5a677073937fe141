"""What every template knows: the site profile and the addresses of this page in both languages."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import translate_url
from django.utils.encoding import escape_uri_path
from django.utils.functional import SimpleLazyObject

from portal.models import SiteProfile


def site(request: HttpRequest) -> dict[str, Any]:
    """Return `site` (the profile), `canonical` and the same page's address in each language."""
    # Escaped, because anything can be asked for; one slash at the beginning, because two would name a foreign host.
    path = "/" + escape_uri_path(request.path.lstrip("/"))
    return {
        # Asked of the database only by a template that shows it and whose view has not brought it already.
        "site": SimpleLazyObject(SiteProfile.load),
        "site_url": settings.SITE_URL,
        "canonical": f"{settings.SITE_URL}{path}",
        "address_cs": translate_url(path, "cs"),
        "address_en": translate_url(path, "en"),
    }


def sender_name() -> str:
    """Return the name under which the portal writes mails."""
    profile = SiteProfile.load()
    return profile.name if profile else ""
