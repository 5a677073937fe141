"""Which models have a history, and how they depend on one another."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from django.apps import apps
from django.db import models

Model = type[models.Model]


def is_tracked(model: Any) -> bool:
    """Whether rows of the model have a history."""
    return hasattr(model, "_meta") and hasattr(model._meta, "simple_history_manager_attribute")


def is_restorable(model: Any) -> bool:
    """Whether rows of the model may get an earlier state."""
    return is_tracked(model) and bool(model.history_is_restorable)


def is_personal(model: Any) -> bool:
    """Whether rows of the model are about a person."""
    return is_tracked(model) and bool(model.history_is_personal)


def versions_of(model: Model) -> Any:
    """Return the model of the versions of a model."""
    return model.history.model  # type: ignore[attr-defined]


@cache
def tracked_models() -> tuple[Model, ...]:
    """Return all models with a history, each after those that it refers to."""
    placed: dict[Model, None] = {}

    def place(model: Model, above: tuple[Model, ...]) -> None:
        if model in placed or model in above:
            return
        for field in foreign_keys(model):
            if is_tracked(field.related_model):
                place(field.related_model, (*above, model))
        placed[model] = None

    for model in apps.get_models():
        if is_tracked(model):
            place(model, ())
    return tuple(placed)


def foreign_keys(model: Model) -> list[Any]:
    """Return the foreign keys of a model."""
    return [field for field in model._meta.concrete_fields if isinstance(field, models.ForeignKey)]


def is_owner(field: Any) -> bool:
    """Whether a field leads to the row with a history that takes this one with it when deleted."""
    is_bound = isinstance(field, models.ForeignKey) and not field.null and hasattr(field.related_model, "history")
    return is_bound and field.remote_field.on_delete is models.CASCADE


def followed_lists(model: Model) -> list[Any]:
    """Return the many-to-many fields of a model that its versions keep."""
    kept: list[Any] = versions_of(model)._history_m2m_fields
    return kept


def references_to(model: Model) -> Iterator[tuple[Model, Any]]:
    """Return the foreign keys by which rows refer to rows of the model; tables of many-to-many fields have them too."""
    for relation in model._meta.get_fields(include_hidden=True):
        field = getattr(relation, "field", None)
        if relation.auto_created and not relation.concrete and isinstance(field, models.ForeignKey):
            source: Any = relation.related_model
            is_checked: bool = field.db_constraint  # type: ignore[attr-defined]
            if is_checked and source._meta.managed and not source._meta.proxy:
                yield source, field


def key_of(model: Model) -> str:
    """Return the column of the primary key, as the versions have it too."""
    key: Any = model._meta.pk
    name: str = key.attname
    return name
