"""Tasks that were set aside: put off until a day, or for good because they do not concern the office."""

from __future__ import annotations

import datetime
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, Model, OuterRef
from django.utils import timezone

from common.registry import LeaveOut, Task, TaskKind
from portal.models import SetAside


class Aside:
    """What lies aside today, by kinds of tasks and models; asked for once for all kinds."""

    def __init__(self) -> None:
        self._models: set[tuple[str, str]] = set(
            SetAside.objects.in_force().order_by().values_list("kind", "model").distinct()
        )

    def leave_out(self, kind: TaskKind) -> LeaveOut:
        """Return what leaves out the rows of the kind that lie aside."""
        return _LeaveOut(kind.name, {model for name, model in self._models if name == kind.name})


@dataclass(frozen=True)
class _LeaveOut:
    """Leaves out the rows that lie aside of a kind, of models of which any does."""

    kind: str
    models: set[str]

    def concerns(self, model: type[Model]) -> bool:
        return model._meta.label_lower in self.models

    def __call__(self, rows: Any, *, since: str = "") -> Any:
        if not self.concerns(rows.model):
            return rows
        model = rows.model._meta.label_lower
        aside = SetAside.objects.in_force().filter(kind=self.kind, model=model, object_id=OuterRef("pk"))
        if since:
            aside = aside.filter(made_at__gte=OuterRef(since))
        return rows.filter(~Exists(aside.order_by()))


def put_off(kind: TaskKind, task: Task, until: datetime.date, *, by: Any) -> None:
    """Leave the task aside until the day, on which it waits again."""
    _set_aside(kind, task, until=until, reason="", by=by)


def dismiss(kind: TaskKind, task: Task, reason: str, *, by: Any) -> None:
    """Leave the task aside for good, because it does not concern the office."""
    _set_aside(kind, task, until=None, reason=reason, by=by)


def _set_aside(kind: TaskKind, task: Task, **facts: Any) -> None:
    """Remember it, and forget those whose day has come."""
    model, pk = task.row
    SetAside.objects.filter(until__lte=timezone.localdate()).delete()
    SetAside.objects.update_or_create(
        kind=kind.name, model=model, object_id=pk, defaults={**facts, "made_at": timezone.now()}
    )


def forget_about(model: type[Model], keys: Collection[Any]) -> None:
    """Forget what was set aside about rows that are erased, with the reasons."""
    SetAside.objects.filter(
        model=model._meta.label_lower, object_id__in=[key for key in keys if isinstance(key, int)]
    ).delete()


def give_back(kind: TaskKind, model: str, pk: int) -> bool:
    """Let a task wait again; return whether it lay aside."""
    count, _of_models = SetAside.objects.filter(kind=kind.name, model=model, object_id=pk).delete()
    return bool(count)
