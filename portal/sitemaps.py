"""The map of public pages for search engines."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from activities.models import Activity, Meeting
from awards.models import Award
from common.sitemaps import OurSitemap
from grants.models import Call, Programme
from improvement_plan.models import Plan
from members.models import Organisation


class Pages(OurSitemap):
    """Pages that are always there."""

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
        return [(name, []) for name in names]

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
