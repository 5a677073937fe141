"""Files that no row refers to any more, but that come back with an earlier state or from the bin."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from django.db import models
from django.utils import timezone

from common.history.tracking import Model, is_restorable, key_of, versions_of

KEPT = datetime.timedelta(days=31)
"""A day longer than records wait in the bin, so that no file goes before its record."""


def kept_files(model: Model, field: str, name: str | None = None) -> Iterator[str]:
    """Return the names of files of rows that were changed or deleted not long ago; all of them, or the one `name`."""
    if not _comes_back(model):
        return
    history, key = versions_of(model)._default_manager.order_by(), key_of(model)
    recent = history.filter(history_date__gte=timezone.now() - KEPT).values(key)
    versions = history.filter(**{f"{key}__in": recent})
    if name is not None:
        versions = versions.filter(**{field: name})
    yield from (str(one) for one in versions.values_list(field, flat=True) if one)


def lost_files(model: Model, row: models.Model, before: dict[str, Any] | None) -> Iterator[Any]:
    """Return the fields of a row whose file is not on the disk, if it is another than `before`."""
    for field in model._meta.concrete_fields:
        if isinstance(field, models.FileField):
            name = str(row.__dict__[field.attname] or "")
            if name and name != (before or {}).get(field.attname) and not field.storage.exists(name):
                yield field


def _comes_back(model: Any) -> bool:
    """Whether rows of the model are records of the administration, or parts of one, that can be brought back."""
    from common.history.bin import goes_to_bin

    if not is_restorable(model):
        return False
    owners = [
        one.related_model
        for one in model._meta.concrete_fields
        if isinstance(one, models.ForeignKey) and not one.null and one.remote_field.on_delete is models.CASCADE
    ]
    return goes_to_bin(model) or any(_comes_back(owner) for owner in owners)
