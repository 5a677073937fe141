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
    """A record that somebody changed, with its name at that time."""

    model: type[models.Model]
    key: int
    label: str


def recent_records(user: Any, words: list[str], models_seen: set[type[models.Model]], most: int) -> list[Recent]:
    """Return the records of these models that the user changed last and whose name has all the words, in one query."""
    changes = Change.objects.filter(user=user, object_id__isnull=False).exclude(kind__in=NOT_BY_HAND)
    found: dict[tuple[Any, int], Recent] = {}
    for change in changes.select_related("content_type").order_by("-pk")[:LOOKED_THROUGH]:
        model = change.content_type.model_class()
        if model not in models_seen or (model, change.object_id) in found:
            continue
        if words and fitness(search_text(change.label), words) is None:
            continue
        found[model, change.object_id] = Recent(model, change.object_id, change.label)
        if len(found) == most:
            break
    return list(found.values())
