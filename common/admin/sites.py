"""What the screens of models ask of the administration that they are registered with."""

from __future__ import annotations

from typing import Any

from django.contrib import admin


class SiteWithPreviews(admin.AdminSite):
    """An administration that shows the public page of a draft."""

    def preview_address(self, row: Any) -> str:
        """Return where the public page of the row can be seen before the public sees it."""
        raise NotImplementedError
