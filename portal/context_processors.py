"""Context of every template: the site profile, the navigation, and the URLs of the page in both languages."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse, translate_url
from django.utils.encoding import escape_uri_path
from django.utils.functional import SimpleLazyObject

from common.registry import NavigationLink, declared
from portal.models import SiteProfile


def site(request: HttpRequest) -> dict[str, Any]:
    """Return the profile as `site`, the `navigation`, the `pages` by purpose, and the URLs of this page."""
    # Escaped, because a request may have any path; with a single leading slash, because two would name another host.
    path = "/" + escape_uri_path(request.path.lstrip("/"))
    return {
        # Queried only by a template that uses it and whose view has not provided it.
        "site": SimpleLazyObject(SiteProfile.load),
        "navigation": SimpleLazyObject(navigation),
        "pages": SimpleLazyObject(named_pages),
        "site_url": settings.SITE_URL,
        "canonical": f"{settings.SITE_URL}{path}",
        "address_cs": translate_url(path, "cs"),
        "address_en": translate_url(path, "en"),
    }


def navigation() -> list[NavigationLink]:
    """Return the declared entries of the main navigation."""
    return [link for one in declared().values() for link in one.navigation]


def named_pages() -> dict[str, str]:
    """Return the URLs of pages that templates of lower apps link to, by purpose."""
    return {use: reverse(name) for one in declared().values() for use, name in one.named_pages.items()}


def sender_name() -> str:
    """Return the sender's name for mails of the portal."""
    profile = SiteProfile.load()
    return profile.name if profile else ""
