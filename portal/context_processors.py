"""What every template knows: the site profile, the navigation, and the addresses of this page in both languages."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse, translate_url
from django.utils.encoding import escape_uri_path
from django.utils.functional import SimpleLazyObject

from common.registry import NavigationLink, declared
from portal.models import SiteProfile


def site(request: HttpRequest) -> dict[str, Any]:
    """Return the profile as `site`, the `navigation`, `pages` by what they are for, and the addresses of this page."""
    # Escaped, because anything can be asked for; one slash at the beginning, because two would name a foreign host.
    path = "/" + escape_uri_path(request.path.lstrip("/"))
    return {
        # Asked of the database only by a template that shows it and whose view has not brought it already.
        "site": SimpleLazyObject(SiteProfile.load),
        "navigation": SimpleLazyObject(navigation),
        "pages": SimpleLazyObject(named_pages),
        "site_url": settings.SITE_URL,
        "canonical": f"{settings.SITE_URL}{path}",
        "address_cs": translate_url(path, "cs"),
        "address_en": translate_url(path, "en"),
    }


def navigation() -> list[NavigationLink]:
    """Return the entries of the main navigation that apps declare."""
    return [link for one in declared().values() for link in one.navigation]


def named_pages() -> dict[str, str]:
    """Return the addresses to which templates of lower apps lead, by what the pages are for."""
    return {use: reverse(name) for one in declared().values() for use, name in one.named_pages.items()}


def sender_name() -> str:
    """Return the name under which the portal writes mails."""
    profile = SiteProfile.load()
    return profile.name if profile else ""
