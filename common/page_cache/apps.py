"""Configuration of the app that keeps public pages."""

from typing import Any

from django.apps import AppConfig
from django.db import connections
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class PageCacheConfig(AppConfig):
    name = "common.page_cache"
    label = "page_cache"
    verbose_name = _("Kept pages")

    def ready(self) -> None:
        post_migrate.connect(watch_public_tables, sender=self)


def watch_public_tables(*, using: str, **facts: Any) -> None:
    """Let the database move the revision from now on, and move it once for what the migrations wrote."""
    from common.page_cache import moving

    moving.watch(connections[using])
