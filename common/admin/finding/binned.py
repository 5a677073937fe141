"""Deleted records that can still be brought back, found by the name that they had."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.urls import reverse

from common.admin.finding.records import fitness
from common.history.bin import waiting
from common.history.models import Binned
from common.search import search_text

RIGHT = "history.view_binned"
LOOKED_THROUGH = 500
"""Records deleted last in which names are looked for."""


def binned_found(user: Any, words: list[str], models_seen: set[type[models.Model]], most: int) -> list[Binned]:
    """Return the deleted records of these models with all the words in their name, the last deleted first."""
    if not user.has_perm(RIGHT):
        return []
    found = (one for one in waiting()[:LOOKED_THROUGH] if fitness(search_text(one.label), words) is not None)
    return [one for one in found if one.model in models_seen][:most]


def address_in_bin(binned: Binned) -> str:
    """Return the URL where the record is brought back."""
    return reverse("admin:bin-record", args=[binned.pk])
