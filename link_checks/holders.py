"""Public links of all apps and the rows that contain them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from django.apps import apps
from django.conf import settings
from django.contrib import admin
from django.db import models
from django.db.models import Value
from django.db.models.functions import Cast
from simple_history.models import HistoricalChanges

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
        owners = owners_of(type(self.row))
        part = not admin.site.is_registered(type(self.row)) and owners
        return f"{getattr(self.row, owners[0].name)} – {self.row}" if part else str(self.row)


def owners_of(model: type[models.Model]) -> list[models.ForeignKey]:
    """Return the relations to rows without which this one cannot be, those that it is deleted with first."""
    owners = [field for field in model._meta.fields if isinstance(field, models.ForeignKey) and not field.null]
    return sorted(owners, key=lambda field: field.remote_field.on_delete is not models.CASCADE)


class Place(NamedTuple):
    """The field of a row that contains a link."""

    label: str
    field: str
    key: int
    url: str


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


def places_of(urls: Any, may_see: Callable[[type[models.Model]], bool] = bool) -> list[Place]:
    """Return where these URLs (a list, or a query of them) are; `may_see` tells the models in which to look."""
    fields = {(model._meta.label, field.name): model for model, field in link_fields() if may_see(model)}
    if not fields:
        return []
    parts = [
        model._default_manager.filter(**{f"{name}__in": urls})
        .order_by()
        .annotate(url_of_link=Cast(name, models.TextField()))
        .values_list(Value(label), Value(name), "pk", "url_of_link")
        for (label, name), model in fields.items()
    ]
    order = {field: position for position, field in enumerate(fields)}
    found = [Place(*row) for row in parts[0].union(*parts[1:], all=True)]
    return sorted(found, key=lambda place: (order[place.label, place.field], place.key))


def holders_at(places: Iterable[Place]) -> list[Holder]:
    """Return the rows at these places, in the same order; the owners by which they are named come with them."""
    wanted = list(places)
    rows: dict[str, dict[int, Any]] = {}
    for label in {place.label for place in wanted}:
        model = apps.get_model(label)
        keys = [place.key for place in wanted if place.label == label]
        rows[label] = model._default_manager.select_related(*_path_to_owner(model)).in_bulk(keys)
    return [Holder(row, place.url) for place in wanted if (row := rows[place.label].get(place.key))]


def holders_of(urls: Iterable[str]) -> list[Holder]:
    """Return the rows that contain these URLs."""
    return holders_at(places_of(list(urls)))


def _path_to_owner(model: type[models.Model]) -> list[str]:
    """Return the relation of a part to the row that has a form, by way of the rows between them."""
    names: list[str] = []
    while not admin.site.is_registered(model) and (owners := owners_of(model)):
        names.append(owners[0].name)
        model = owners[0].related_model
    return ["__".join(names)] if names else []
