"""The map of public pages for search engines."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.urls import reverse

from activities.models import Activity, Meeting
from awards.models import Award
from grants.models import Call, Programme
from improvement_plan.models import Plan
from members.models import Organisation
from review.years import years_with_content


class OurSitemap(Sitemap):
    """Addresses from the site's own setting, never from the host that was asked."""

    i18n = True
    alternates = True

    def get_domain(self, site: Any = None) -> str:
        return urlsplit(settings.SITE_URL).netloc

    def get_urls(self, page: int = 1, site: Any = None, protocol: str | None = None) -> list[dict[str, Any]]:
        return super().get_urls(page, site, urlsplit(settings.SITE_URL).scheme)


class Pages(OurSitemap):
    """Pages that are always there, and each year's review."""

    def items(self) -> list[tuple[str, list[Any]]]:
        names = [
            "portal:home",
            "activities:activity-list",
            "meetings:meeting-list",
            "grants:programme-list",
            "awards:award-list",
            "members:organisation-list",
            "portal:cooperation",
            "portal:links",
            "portal:contact",
            "portal:accessibility",
        ]
        return [(name, []) for name in names] + [("review:year", [year]) for year in years_with_content()]

    def location(self, item: tuple[str, list[Any]]) -> str:
        return reverse(item[0], args=item[1])


class Rows(OurSitemap):
    """Every published row that has a page."""

    def items(self) -> list[Any]:
        sets: Iterable[Iterable[Any]] = (
            Activity.objects.published().order_by("pk"),
            Meeting.objects.published(),
            Programme.objects.published(),
            Call.objects.published().filter(programme__publication="published").select_related("programme"),
            Plan.objects.published(),
            Award.objects.published(),
            Organisation.objects.with_page(),
        )
        return [row for rows in sets for row in rows]

    def lastmod(self, item: Any) -> datetime.datetime | None:
        return getattr(item, "published_at", None)


SITEMAPS = {"stranky": Pages, "obsah": Rows}
