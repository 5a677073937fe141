"""Tells what people have edited, renamed or deleted since files were loaded, by the history of the rows."""

from __future__ import annotations

from typing import Any

from common.history.models import Change
from common.registry import PERIOD, PERIOD_FIELDS, Kind

NOTHING = (None, "", [])


def is_edited(instance: Any, name: str) -> bool:
    """Return whether somebody wrote the value that the stored row has in this field, so that no file may replace it.

    What a loading wrote last is not edited, nor is what has been empty since the row was made.
    """
    names = PERIOD_FIELDS if name == PERIOD else (instance._meta.get_field(name).attname,)
    versions = instance.history.order_by("history_date", "history_id").values_list("history_change__kind", *names)
    first = current = loaded = None
    for kind, *value in versions:
        if value == current:
            continue
        if kind == Change.Kind.LOADING:
            loaded = value
        first, current = first or value, value
    untouched = current is first and all(part in NOTHING for part in current or [])
    return current is not None and current != loaded and not untouched


def renamed(kind: Kind, known_by: dict[str, Any]) -> Any:
    """Return the row that had these values before somebody changed them; None if there is none."""
    versions = _versions(kind, known_by)
    return None if versions is None else kind.model._default_manager.filter(pk__in=versions).order_by("pk").first()


def was_deleted(kind: Kind, known_by: dict[str, Any]) -> bool:
    """Whether a row with these values was there before, and somebody deleted it; one that was erased is forgotten."""
    versions = _versions(kind, known_by)
    return versions is not None and versions.exists()


def _versions(kind: Kind, known_by: dict[str, Any]) -> Any:
    """Return the keys of rows with these values in any version; None if the kind has no history of its own."""
    model: Any = kind.model
    if not known_by or not hasattr(model, "history"):
        return None
    return model.history.filter(**known_by).order_by().values(model._meta.pk.attname)
