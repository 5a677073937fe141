"""Base class of the sitemaps: in both languages, with the configured address of the site."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap


class OurSitemap(Sitemap):
    """Uses the configured address of the site, never the Host header of the request."""

    i18n = True
    alternates = True

    def get_domain(self, site: Any = None) -> str:
        return str(urlsplit(settings.SITE_URL).netloc)

    def get_urls(self, page: int | str = 1, site: Any = None, protocol: str | None = None) -> list[dict[str, Any]]:
        return super().get_urls(page, site, urlsplit(settings.SITE_URL).scheme)
