"""Kinds of tasks: what an app registers in its module `tasks`, and how it is queued.

    @task("outbox.deliver_mail", quick=True)
    def deliver_mail(run: Run) -> None: ...

    deliver_mail.enqueue({…})

A task may run more than once: its worker may be killed after the work is done and before that is noted. It has to bear
that, or say `repeatable=False` and fail instead.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from task_queue.models import Task

KINDS: dict[str, Kind] = {}
"""Every kind by its name, which is stored with its tasks and so never changes."""

URGENT, NORMAL, UNHURRIED = 10, 0, -10
"""Priorities; anything between them is fine, too."""


class ExpectedFault(Exception):
    """What goes wrong outside of the portal. Its first argument, and nothing else of it, is noted and logged."""


class TryAgain(ExpectedFault):
    """This attempt failed; another one may not."""


class GiveUp(ExpectedFault):
    """No attempt would ever succeed."""


@dataclass(frozen=True)
class Kind:
    """What to do, and what to do when it fails."""

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
        """Queue a task in the transaction of the caller; a known key returns the task that is there already."""
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

    def begin_anew(self, task: Task) -> bool:
        """Let a finished or waiting task run again at once as if it were new; False when it is just running."""
        fresh = {"state": Task.State.WAITING, "attempts": 0, "finished_at": None, "progress": 0, "progress_note": ""}
        idle = Task.objects.filter(pk=task.pk).exclude(state=Task.State.RUNNING)
        return bool(idle.update(**fresh, **self.timing(timezone.now())))

    def timing(self, due_at: datetime.datetime) -> dict[str, datetime.datetime | None]:
        """Return the times of a task that is due then."""
        return {"due_at": due_at, "give_up_at": due_at + self.give_up_after if self.give_up_after else None}

    def pause_after(self, attempts: int) -> datetime.timedelta:
        """Return how long to wait after so many attempts that failed."""
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

    `quick` is for what never takes more than a few seconds: all other kinds run in a process of their own and keep
    nobody waiting. `pauses` are minutes after the first, second … attempt that failed, the last one repeats; after
    `attempts` of them, or `give_up_after` it was due, the task has failed. `after_fault` is called with the task in the
    transaction that notes a failed attempt, whether another one follows or not.
    """

    def register(function: Callable[..., None]) -> Kind:
        kind = Kind(name, function, quick, priority, pauses, attempts, give_up_after, repeatable, after_fault)
        if name in KINDS:
            raise ValueError(f"There are two kinds of tasks called {name}.")
        KINDS[name] = kind
        return kind

    return register
