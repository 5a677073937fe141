"""Migrations render only the models that a change of a field concerns.

When a field changes, Django renders anew all models that share a relation with the changed one. Here each table of
history points to the user, so that is the whole project for nearly every new column: most of the time of a first
`migrate`. The changed model and those that point to it, directly or through others, are enough: before code of a
migration runs, Django renders all of them anyway (`clear_delayed_apps_cache`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.migrations.state import ProjectState


def concerned(self: Any, app_label: str, model_name: str, delay: bool = False) -> set[tuple[str, str]]:
    """Return the models to render anew after a change of one, as names of the app and the model."""
    self.is_delayed = True
    found = {(app_label, model_name)}
    try:
        waiting = [self.apps.get_model(app_label, model_name)]
    except LookupError:
        return found
    while waiting:
        for model in pointing_to(waiting.pop()):
            name = (model._meta.app_label, model._meta.model_name)
            if name not in found:
                found.add(name)
                waiting.append(model)
    return found


def pointing_to(model: Any) -> Iterator[Any]:
    """Yield the models with a relation to a model, and those that inherit from it."""
    yield from model.__subclasses__()
    for field in model._meta.get_fields(include_hidden=True):
        if field.auto_created and not field.concrete and not isinstance(field.related_model, str):
            yield field.related_model


def lighten() -> None:
    """Let migrations render models as described above."""
    ProjectState._find_reload_model = concerned  # type: ignore[attr-defined]
