"""Context of every template: the site profile, the navigation, and the URLs of the page in both languages."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.encoding import escape_uri_path
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language, override

from common.page_cache.kept import kept
from common.page_cache.keys import plain_query
from common.registry import NavigationLink, Sign, declared
from portal.models import SiteProfile


def site(request: HttpRequest) -> dict[str, Any]:
    """Return the profile as `site`, the `navigation` with its `section`, the `pages` by purpose, and the URLs."""
    # Escaped, because a request may have any path; with a single leading slash, because two would name another host.
    path = "/" + escape_uri_path(request.path.lstrip("/"))
    return {
        # Queried only by a template that uses it and whose view has not provided it.
        "site": SimpleLazyObject(profile),
        "navigation": SimpleLazyObject(navigation),
        "section": SimpleLazyObject(lambda: section(request.path)),
        "pages": SimpleLazyObject(named_pages),
        "site_url": settings.SITE_URL,
        "canonical": f"{settings.SITE_URL}{path}",
        # Called by a template that uses it; an error page must not read the query that may be the error.
        "this_address": lambda: this_address(request),
        "address_cs": address_in("cs", request, path),
        "address_en": address_in("en", request, path),
        "question": plain_query(request.META.get("QUERY_STRING", "")) if request.method in {"GET", "HEAD"} else "",
    }


PARAMETERS = {"rok", "strana", "cast", "resort"}
"""Parameters with so few values that what depends on them may be kept."""
LONGEST_ADDRESS = 200
"""In characters; a longer one is no page of ours."""


def this_address(request: HttpRequest) -> str | None:
    """Return the path and query of a page, for the tag `kept`; None if they may be anything."""
    address = request.get_full_path()
    return address if len(address) <= LONGEST_ADDRESS and PARAMETERS.issuperset(request.GET) else None


@kept
def profile() -> SiteProfile | None:
    """Return the profile with its region for reading, or None on an empty site."""
    return SiteProfile.load()


def sign() -> Sign | None:
    """Return the region's sign as the site profile keeps it; None where it has none yet."""
    found = profile()
    if found is None or not found.sign_path:
        return None
    return Sign(found.sign_path, found.sign_view_box, found.sign_description)


def address_in(language: str, request: HttpRequest, path: str) -> str:
    """Return the URL of the page in a language; its own path if it has no other."""
    match = request.resolver_match
    if match is None or not match.view_name or language == get_language():
        return path
    with override(language):
        try:
            return reverse(match.view_name, args=match.args, kwargs=match.kwargs)
        except NoReverseMatch:
            return path


def navigation() -> list[NavigationLink]:
    """Return the declared entries of the main navigation."""
    return [link for one in declared().values() for link in one.navigation]


def section(path: str) -> str:
    """Return the URL of the entry of the navigation that a page belongs to; empty if to none."""
    return next((address for address in _navigation_addresses() if address in path), "")


@kept
def _navigation_addresses() -> list[str]:
    return [reverse(link.address) for link in navigation()]


def named_pages() -> dict[str, str]:
    """Return the URLs of pages that templates of lower apps link to, by purpose."""
    return {use: reverse(name) for one in declared().values() for use, name in one.named_pages.items()}


def sender_name() -> str:
    """Return the sender's name for mails of the portal."""
    profile = SiteProfile.load()
    return profile.name if profile else ""
