"""Tells the fields of a row that people have edited since its files were loaded, by the history of the row."""

from __future__ import annotations

from typing import Any

from common.history.models import Change
from common.registry import PERIOD, PERIOD_FIELDS

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
