"""What the site profile and the useful links say to the apps that show them elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from common.registry import Office, UsefulAddress
from common.text import fold
from portal.models import SiteProfile, UsefulLink


def office() -> Office | None:
    """Return the programme and its office as the site profile has them."""
    site = SiteProfile.load()
    if site is None:
        return None
    return Office(
        programme=site.told.name,
        tagline=site.told.tagline,
        region=str(site.region),
        name=site.office,
        department=site.office_department,
        address=site.address,
        email=site.email,
        phone=site.phone,
        web=site.web,
    )


def useful_addresses() -> Iterator[UsefulAddress]:
    """Yield the useful links in the order of their page."""
    site = SiteProfile.load()
    own = fold(site.name) if site else None
    for link in UsefulLink.objects.all():
        yield UsefulAddress(link.told.group, link.told.title, link.url, link.told.description, fold(link.group) == own)
