"""The sitemaps of public pages."""

from __future__ import annotations

import datetime
from typing import Any

from django.urls import reverse

from common.registry import declared
from common.sitemaps import OurSitemap


class FixedPagesSitemap(OurSitemap):
    """Pages that always exist."""

    def items(self) -> list[str]:
        of_apps = [name for one in declared().values() for name in one.sitemap_pages]
        ours = ["portal:cooperation", "portal:links", "portal:contact", "portal:accessibility"]
        return ["portal:home", *of_apps, *ours]

    def location(self, item: str) -> str:
        return reverse(item)


class ContentSitemap(OurSitemap):
    """Every published row that has a page."""

    def items(self) -> list[Any]:
        return [row for one in declared().values() for rows in one.sitemap_rows for row in rows()]

    def lastmod(self, item: Any) -> datetime.datetime | None:
        return getattr(item, "published_at", None)


def sitemaps() -> dict[str, Any]:
    """Return the sitemaps of the site by section."""
    of_apps = {section: sitemap for one in declared().values() for section, sitemap in one.sitemaps.items()}
    return {"stranky": FixedPagesSitemap, "obsah": ContentSitemap} | of_apps
