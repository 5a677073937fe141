"""The records that somebody changed last, from the history of changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import models

from common.admin.finding.records import fitness
from common.history.models import Change
from common.search import search_text

LOOKED_THROUGH = 200
"""Last changes of a person in which records are looked for."""
NOT_BY_HAND = [Change.Kind.IMPORT, Change.Kind.LOADING, Change.Kind.TASK, Change.Kind.OTHER]


@dataclass(frozen=True)
class Recent:
    """A record that somebody changed."""

    model: type[models.Model]
    key: int


def recent_records(user: Any, words: list[str], models_seen: set[type[models.Model]], most: int) -> list[Recent]:
    """Return the records of these models that the user changed last and whose name has all the words, in one query."""
    changes = Change.objects.filter(user=user, object_id__isnull=False).exclude(kind__in=NOT_BY_HAND)
    found: dict[tuple[Any, int], Recent] = {}
    for change in changes.select_related("content_type").order_by("-pk")[:LOOKED_THROUGH]:
        model, key = change.content_type.model_class(), change.object_id or 0
        if model not in models_seen or (model, key) in found:
            continue
        if words and fitness(search_text(change.label), words) is None:
            continue
        found[model, key] = Recent(model, key)
        if len(found) == most:
            break
    return list(found.values())
