"""What the classes of `common` require of their AdminSite."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse


class SiteWithPreviews(admin.AdminSite):
    """An AdminSite that can preview the public page of a draft, and knows the pages around it."""

    def pages_around(self) -> list[tuple[str, str, str]]:
        """Return pages in no group: the name of each, further words by which the search finds it, and its URL."""
        return []

    def chapter_address(self, document: str, name: str) -> str:
        """Return the URL of a chapter of a guide, which is known by the name of its file."""
        raise NotImplementedError

    def preview_address(self, row: Any) -> str:
        """Return the URL of the preview of the row's public page."""
        raise NotImplementedError

    def typed_preview(self, request: HttpRequest, row: Any) -> HttpResponse:
        """Return the public page of a row that was saved for a trial and is undone afterwards."""
        raise NotImplementedError
