"""Claiming a task, running it, and recording the result."""

from __future__ import annotations

import datetime
import logging
import os
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, suppress
from typing import Any

from django.db import InterfaceError, OperationalError, close_old_connections, connection, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.crypto import get_random_string

from task_queue.kinds import KINDS, ExpectedFault, GiveUp, Kind
from task_queue.models import Task, TaskQuerySet

logger = logging.getLogger(__name__)

HEARTBEAT_EVERY = 30.0
"""Seconds between heartbeats of a running task."""
ABANDONED_AFTER = datetime.timedelta(minutes=10)
"""A worker without a heartbeat for so long is considered dead."""
REPORT_EVERY = 1.0
"""Minimal seconds between two records of progress."""


around: list[Callable[[Task], AbstractContextManager[Any]]] = []
"""Contexts in which every task runs; apps above add theirs when they start."""


class WorkerStops(Exception):
    """The worker was asked to stop during a task; the task is returned to the queue and does not count as failed."""


class Run:
    """The first argument of a task's function; reports progress."""

    def __init__(self, task: Task, goes_on: Callable[[], bool] = lambda: True) -> None:
        self.task = task
        self._goes_on = goes_on
        self._reported_at = float("-inf")

    def report(self, done: int, total: int, note: str = "") -> None:
        """Record the progress of the task; call it after each part, outside a transaction.

        Raises WorkerStops if the worker was asked to stop, so long tasks should call it every few seconds.
        """
        if not self._goes_on():
            raise WorkerStops
        now = time.monotonic()
        if done < total and now - self._reported_at < REPORT_EVERY:
            return
        self._reported_at = now
        percent = min(100, 100 * done // total) if total else 100
        ours(self.task).update(progress=percent, progress_note=note[:200])


def ours(task: Task) -> TaskQuerySet:
    """Return a queryset with the task; empty if another worker has taken it over, believing this one dead."""
    return Task.objects.filter(pk=task.pk, state=Task.State.RUNNING, worker=task.worker, attempts=task.attempts)


def ready(lane: str) -> TaskQuerySet:
    """Return due tasks whose kind is known to this version of the code; unknown kinds wait for a newer worker."""
    return Task.objects.ready().filter(lane=lane, kind__in=KINDS)


def claim(lane: str, worker: str) -> Task | None:
    """Claim the next due task, or return None."""
    return _claim_first(ready(lane), worker)


def _claim_first(tasks: TaskQuerySet, worker: str) -> Task | None:
    """Claim the first of the tasks, or return None. A read comes first, because SQLite allows only one writer."""
    if not tasks.exists():
        return None
    skip = connection.features.has_select_for_update_skip_locked
    with transaction.atomic():
        task = tasks.select_for_update(skip_locked=skip).first()
        if task is None:
            return None
        task.state, task.worker, task.attempts = Task.State.RUNNING, worker, task.attempts + 1
        task.started_at = task.heartbeat_at = timezone.now()
        task.progress, task.progress_note = 0, ""
        fields = ("state", "worker", "attempts", "started_at", "heartbeat_at", "progress", "progress_note")
        waiting = Task.objects.filter(pk=task.pk, state=Task.State.WAITING)
        is_taken = waiting.update(**{name: getattr(task, name) for name in fields})
    return task if is_taken else None


def run_at_once(task: Task) -> None:
    """Run a due task in this process, unless a worker has already taken it.

    It is meant for a task that takes less than a second and whose result a person waits for.
    """
    worker = f"{socket.gethostname()[:100]}:{os.getpid()}:{get_random_string(12)}"
    if claimed := _claim_first(Task.objects.ready().filter(pk=task.pk), worker):
        run_task(claimed)


def run_task(task: Task, goes_on: Callable[[], bool] = lambda: True) -> None:
    """Run a claimed task and record the result, even if the database is restarting."""
    kind = KINDS[task.kind]
    try:
        with ExitStack() as stack:
            stack.enter_context(heartbeat(task))
            for one in around:
                stack.enter_context(one(task))
            kind.function(Run(task, goes_on), **task.arguments)
    except WorkerStops:
        retry_during_restart(lambda: put_back(task))
    except Exception as error:  # noqa: BLE001  # the worker must go on with other tasks
        log_fault(task, error)
        fault, is_final = name_of(error), isinstance(error, GiveUp)
        retry_during_restart(
            lambda: end_attempt(task, kind, fault, pause=kind.pause_after(task.attempts), final=is_final)
        )
    else:
        retry_during_restart(lambda: mark_done(task))


@contextmanager
def heartbeat(task: Task) -> Iterator[None]:
    """Update the task's heartbeat while it runs, from a thread with its own database connection."""
    is_over = threading.Event()

    def beat() -> None:
        while not is_over.wait(HEARTBEAT_EVERY):
            with suppress(OperationalError, InterfaceError):
                ours(task).update(heartbeat_at=timezone.now())
            connection.close()

    thread = threading.Thread(target=beat, name="heartbeat", daemon=True)
    thread.start()
    try:
        yield
    finally:
        is_over.set()
        thread.join(5)


def log_fault(task: Task, error: Exception) -> None:
    """Log a failure; of an ExpectedFault only its name, as its message may contain personal data."""
    if isinstance(error, ExpectedFault):
        logger.warning("Task %d (%s) failed: %s", task.pk, task.kind, name_of(error))
    else:
        logger.error("Task %d (%s) failed", task.pk, task.kind, exc_info=error)


def name_of(error: Exception) -> str:
    """Return the description of a failure to record."""
    named = isinstance(error, ExpectedFault) and error.args
    return str(error.args[0] if named else type(error).__name__)[:100]


def retry_during_restart(write: Callable[[], Any], *, tries: int = 6, pause: float = 5) -> None:
    """Retry a write while the database is restarting, so that finished work is recorded and not repeated."""
    for left in reversed(range(tries)):
        try:
            write()
            return
        except (OperationalError, InterfaceError):
            if not left or connection.in_atomic_block:
                raise
            close_old_connections()
            time.sleep(pause)


def mark_done(task: Task) -> None:
    """Record that the task is finished."""
    ours(task).update(state=Task.State.DONE, finished_at=timezone.now(), progress=100, last_fault="")


def put_back(task: Task) -> None:
    """Return the task to the queue, due at once."""
    ours(task).update(state=Task.State.WAITING, attempts=task.attempts - 1, progress=0, progress_note="")


@transaction.atomic
def end_attempt(task: Task, kind: Kind, fault: str, *, pause: datetime.timedelta, final: bool = False) -> None:
    """Record a failed attempt; another one follows after the pause unless the limits are reached."""
    now = timezone.now()
    due_at = now + pause
    is_late = task.give_up_at is not None and due_at > task.give_up_at
    is_enough = kind.attempts is not None and task.attempts >= kind.attempts
    if final or is_late or is_enough:
        outcome = {"state": Task.State.FAILED, "finished_at": now}
    else:
        outcome = {"state": Task.State.WAITING, "due_at": due_at}
    outcome["last_fault"] = fault
    if ours(task).update(**outcome) and kind.after_fault is not None:
        for name, value in outcome.items():
            setattr(task, name, value)
        kind.after_fault(task)


@transaction.atomic
def recover_orphaned_tasks(of: Q | None = None) -> int:
    """Queue tasks of dead workers again, or fail those that are not repeatable; return their number.

    Without a condition these are the tasks without a recent heartbeat.
    """
    lost = of or Q(heartbeat_at__lte=timezone.now() - ABANDONED_AFTER)
    skip = connection.features.has_select_for_update_skip_locked
    running = Task.objects.filter(lost, state=Task.State.RUNNING, kind__in=KINDS)
    tasks = list(running.select_for_update(skip_locked=skip)) if running.exists() else []
    for task in tasks:
        kind = KINDS[task.kind]
        end_attempt(task, kind, "WorkerLost", pause=datetime.timedelta(0), final=not kind.repeatable)
    return len(tasks)


@transaction.atomic
def fail_late_tasks() -> int:
    """Fail waiting tasks whose `give_up_at` has passed; return their number."""
    late = Task.objects.filter(state=Task.State.WAITING, give_up_at__lt=timezone.now(), kind__in=KINDS)
    skip = connection.features.has_select_for_update_skip_locked
    tasks = list(late.select_for_update(skip_locked=skip)) if late.exists() else []
    for task in tasks:
        task.state, task.finished_at = Task.State.FAILED, timezone.now()
        task.last_fault = task.last_fault or "TooLate"
        task.save(update_fields=["state", "finished_at", "last_fault"])
        if (after_fault := KINDS[task.kind].after_fault) is not None:
            after_fault(task)
    return len(tasks)
