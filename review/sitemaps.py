"""The sitemap of yearly reviews."""

from __future__ import annotations

from django.urls import reverse

from common.sitemaps import OurSitemap
from review.sections import years_with_content


class Years(OurSitemap):
    """One page for each year with public content."""

    def items(self) -> list[int]:
        return years_with_content()

    def location(self, item: int) -> str:
        return reverse("review:year", args=[item])
