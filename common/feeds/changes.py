"""When rows last changed, by their histories."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import Any

from django.db import models
from django.db.models import Max

from common.registry import last_change_of, row_changes

LONG_AGO = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
"""Said of what has no history at all."""


def last_changes(model: type[models.Model], keys: Sequence[Any], column: str = "id") -> dict[Any, datetime.datetime]:
    """Return when each row last changed, by the keys in a column: the own one, or that of a row they belong to.

    It asks the history, and, for own keys, what apps note of rows whoever writes them.
    """
    told = _versions(model).filter(**{f"{column}__in": keys}).order_by().values_list(column)
    found = dict(told.annotate(last=Max("history_date")))
    for key, moment in (row_changes(model, keys) if column == "id" else {}).items():
        found[key] = max(moment, found.get(key, moment))
    return found


def last_change(found: Iterable[type[models.Model]]) -> datetime.datetime:
    """Return when any row of the models last changed, also such as are gone or no longer public."""
    moments = []
    for model in found:
        moments += [_versions(model).aggregate(last=Max("history_date"))["last"], last_change_of(model)]
    return max((moment for moment in moments if moment is not None), default=LONG_AGO)


def _versions(model: Any) -> Any:
    return model.history.model._default_manager
