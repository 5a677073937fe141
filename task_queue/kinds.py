"""Kinds of tasks: apps register functions in their module `tasks` and enqueue calls of them.

    @task("outbox.deliver_mail", quick=True)
    def deliver_mail(run: Run) -> None: ...

    deliver_mail.enqueue({…})

A task may run more than once, because its worker may be killed between doing the work and recording it. A task must be
safe to repeat, or be registered with `repeatable=False`, which makes it fail instead.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from task_queue.models import Task

KINDS: dict[str, Kind] = {}
"""All kinds by name. The name is stored with tasks and must never change."""

URGENT, NORMAL, UNHURRIED = 10, 0, -10
"""Common priorities; other numbers are allowed."""


class ExpectedFault(Exception):
    """A failure outside the portal. Only its first argument is recorded and logged."""


class TryAgain(ExpectedFault):
    """This attempt failed, but another one may succeed."""


class GiveUp(ExpectedFault):
    """No further attempt can succeed."""


@dataclass(frozen=True)
class Kind:
    """A registered function and how it is queued and retried; see `task` for the fields."""

    name: str
    function: Callable[..., None]
    quick: bool
    priority: int
    pauses: tuple[int, ...]
    attempts: int | None
    give_up_after: datetime.timedelta | None
    repeatable: bool
    after_fault: Callable[[Task], None] | None

    def enqueue(
        self,
        arguments: Mapping[str, Any] | None = None,
        *,
        key: str | None = None,
        due_at: datetime.datetime | None = None,
        priority: int | None = None,
    ) -> Task:
        """Queue a task in the caller's transaction; if a task with the key exists, return that one."""
        facts: dict[str, Any] = {
            "kind": self.name,
            "arguments": dict(arguments or {}),
            "lane": Task.Lane.QUICK if self.quick else Task.Lane.LONG,
            "priority": self.priority if priority is None else priority,
            **self.timing(due_at or timezone.now()),
        }
        if key is None:
            return Task.objects.create(**facts)
        return Task.objects.get_or_create(key=key, defaults=facts)[0]

    def requeue(self, task: Task) -> bool:
        """Make a finished or waiting task due now as if it were new; return False if it is running."""
        fresh = {"state": Task.State.WAITING, "attempts": 0, "finished_at": None, "progress": 0, "progress_note": ""}
        idle = Task.objects.filter(pk=task.pk).exclude(state=Task.State.RUNNING)
        return bool(idle.update(**fresh, **self.timing(timezone.now())))

    def timing(self, due_at: datetime.datetime) -> dict[str, datetime.datetime | None]:
        """Return the time fields of a task due at the given time."""
        return {"due_at": due_at, "give_up_at": due_at + self.give_up_after if self.give_up_after else None}

    def pause_after(self, attempts: int) -> datetime.timedelta:
        """Return the pause after the given number of failed attempts."""
        return datetime.timedelta(minutes=self.pauses[min(max(attempts, 1), len(self.pauses)) - 1])


def task(
    name: str,
    *,
    quick: bool = False,
    priority: int = NORMAL,
    pauses: tuple[int, ...] = (1, 5, 15),
    attempts: int | None = 4,
    give_up_after: datetime.timedelta | None = None,
    repeatable: bool = True,
    after_fault: Callable[[Task], None] | None = None,
) -> Callable[[Callable[..., None]], Kind]:
    """Register a function as a kind of tasks.

    `quick` is for tasks that never take more than a few seconds; all other kinds run in a separate process and do not
    delay them. `pauses` are minutes after the first, second … failed attempt; the last one repeats. After
    `attempts` attempts, or `give_up_after` the due time, the task has failed. `after_fault` is called with the task in
    the transaction that records a failed attempt, whether another one follows or not.
    """

    def register(function: Callable[..., None]) -> Kind:
        kind = Kind(name, function, quick, priority, pauses, attempts, give_up_after, repeatable, after_fault)
        if name in KINDS:
            raise ValueError(f"There are two kinds of tasks called {name}.")
        KINDS[name] = kind
        return kind

    return register
