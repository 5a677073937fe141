"""Public links of all apps and the rows that contain them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.contrib import admin
from django.db import models
from simple_history.models import HistoricalChanges

from link_checks.checking import batches

SCHEMES = ("http://", "https://")
LONGEST = 500
"""The maximum length of all URL fields of the portal."""


@dataclass(frozen=True)
class Holder:
    """A row and the link that it contains."""

    row: Any
    url: str

    @property
    def name(self) -> str:
        """The name of the row; a part is named together with its owner."""
        if name := getattr(self.row, "in_context", ""):
            return str(name)
        owners = [field for field in self.row._meta.fields if isinstance(field, models.ForeignKey) and not field.null]
        owners.sort(key=lambda field: field.remote_field.on_delete is not models.CASCADE)
        part = not admin.site.is_registered(type(self.row)) and owners
        return f"{getattr(self.row, owners[0].name)} – {self.row}" if part else str(self.row)


def link_fields() -> Iterator[tuple[type[models.Model], models.URLField]]:
    """Return every URL field of the project's models, found by introspection."""
    for app in apps.get_app_configs():
        if Path(app.path).parent != Path(settings.BASE_DIR):
            continue
        for model in app.get_models():
            if issubclass(model, HistoricalChanges) or model._meta.proxy:
                continue
            yield from ((model, field) for field in model._meta.local_fields if isinstance(field, models.URLField))


def public_links() -> set[str]:
    """Return all URLs used in the content."""
    found: set[str] = set()
    for model, field in link_fields():
        urls = model._default_manager.exclude(**{field.name: ""}).values_list(field.name, flat=True)
        found.update(url for url in urls if url and len(url) <= LONGEST and url.lower().startswith(SCHEMES))
    return found


def holders_of(urls: Iterable[str]) -> Iterator[Holder]:
    """Return the rows that contain these URLs."""
    wanted = sorted(set(urls))
    for model, field in link_fields():
        for part in batches(wanted, 500):
            rows = model._default_manager.filter(**{f"{field.name}__in": part}).order_by("pk")
            yield from (Holder(row, getattr(row, field.name)) for row in rows)
