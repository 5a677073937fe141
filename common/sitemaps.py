"""The kind of sitemap that every room writes: in both languages, with the site's own address."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap


class OurSitemap(Sitemap):
    """Addresses from the site's own setting, never from the host that was asked."""

    i18n = True
    alternates = True

    def get_domain(self, site: Any = None) -> str:
        return str(urlsplit(settings.SITE_URL).netloc)

    def get_urls(self, page: int | str = 1, site: Any = None, protocol: str | None = None) -> list[dict[str, Any]]:
        return super().get_urls(page, site, urlsplit(settings.SITE_URL).scheme)
