"""Addresses with the host of the site, which work from a file."""

from django.conf import settings


def whole(address: str) -> str:
    """Return an address of this site with its host; another address and none as they are."""
    return f"{settings.SITE_URL}{address}" if address.startswith("/") else address
