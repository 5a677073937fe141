"""The worker: runs queued tasks in a loop and survives outages of the database.

The worker runs quick tasks itself and starts a child process for long ones, so that a mail never
waits for an import even with a single worker.
"""

from __future__ import annotations

import logging
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress

from django.conf import settings
from django.db import InterfaceError, OperationalError, close_old_connections, connections
from django.db.models import Q
from django.utils.crypto import get_random_string

from task_queue.models import Task
from task_queue.planner import plan
from task_queue.running import claim, fail_late_tasks, ready, recover_orphaned_tasks, run_task

logger = logging.getLogger(__name__)

LOOK_AFTER_EVERY = 60.0
"""Seconds between two checks for orphaned and scheduled tasks."""
ASIDE_EVERY = 20.0
"""Seconds between two calls of what apps do beside the queue."""
POLL_EVERY = 1.0
"""Seconds between two polls of an empty queue."""
DATABASE_PAUSE = 5.0
"""Seconds to wait for a database that does not answer."""
AT_ONCE = 100
"""Tasks in one round, so that a full queue does not delay the other checks."""
CHILD_PAUSE = 5.0
"""Minimal seconds between two starts of a child, in case it exits at once."""
CHILD_PATIENCE = 15.0
"""Seconds for a child to exit when the worker stops, before it is killed."""


asides: list[Callable[[], None]] = []
"""Quick functions of apps that look whether there is anything to queue; apps add theirs when they start."""


def worker_name(process: int) -> str:
    """Return the prefix of a process's worker name; a random suffix makes the full name unique."""
    return f"{socket.gethostname()[:100]}:{process}:"


class TaskLoop:
    """Runs due tasks of one lane in a loop until stopped."""

    def __init__(
        self,
        lane: str = Task.Lane.QUICK,
        *,
        is_wanted: Callable[[], bool] = lambda: True,
        child: LongTasksChild | None = None,
    ) -> None:
        self.lane = lane
        self.is_wanted = is_wanted
        self.child = child
        self.running = True
        self.name = worker_name(os.getpid()) + get_random_string(12)
        self._looked_at: float | None = None
        self._aside_at: float | None = None

    def stop(self) -> None:
        """Start no further task; the running one is finished, or interrupted when it next reports progress."""
        self.running = False
        if self.child is not None:
            self.child.ask_to_stop()

    def goes_on(self) -> bool:
        """Whether the loop should continue."""
        return self.running and self.is_wanted()

    def run(self) -> None:
        """Work until stopped; wait while the database is unavailable."""
        while self.goes_on():
            try:
                self.round()
                pause = POLL_EVERY
            except (OperationalError, InterfaceError) as error:
                logger.warning("The database does not answer (%s), trying again.", type(error).__name__)
                connections.close_all()
                pause = DATABASE_PAUSE
            if self.running:
                time.sleep(pause)
        if self.child is not None:
            self.child.wait()

    def round(self) -> None:
        """Maintain the queue if it is time, then run due tasks."""
        close_old_connections()
        if self._looked_at is None or time.monotonic() - self._looked_at >= LOOK_AFTER_EVERY:
            look_after_queue()
            self._looked_at = time.monotonic()
        if self.child is not None:
            self.child.look_after()
            if self._aside_at is None or time.monotonic() - self._aside_at >= ASIDE_EVERY:
                self._aside_at = time.monotonic()
                for look in asides:
                    look()
        self.run_ready()

    def run_ready(self) -> int:
        """Run due tasks, at most AT_ONCE; return their number."""
        done = 0
        while done < AT_ONCE and self.goes_on() and (task := claim(self.lane, self.name)):
            run_task(task, self.goes_on)
            close_old_connections()
            done += 1
        return done


def look_after_queue() -> None:
    """Recover tasks of dead workers, fail overdue ones, and queue scheduled ones."""
    if lost := recover_orphaned_tasks():
        logger.warning("%d tasks were taken up whose worker is gone.", lost)
    if late := fail_late_tasks():
        logger.warning("%d tasks were given up that nobody did in time.", late)
    plan()


class LongTasksChild:
    """The child process for long tasks: started when there are any, it exits when there are none."""

    def __init__(self) -> None:
        self.process: subprocess.Popen[bytes] | None = None
        self._started_at = float("-inf")

    def look_after(self) -> None:
        """Start the process if it is needed, and recover the task of one that died."""
        if self.process is not None and self.process.poll() is not None:
            self._note_end_of(self.process)
        is_time = time.monotonic() - self._started_at >= CHILD_PAUSE
        if self.process is None and is_time and ready(Task.Lane.LONG).exists():
            command = [sys.executable, "manage.py", "work", "--lane", "long", "--until-empty"]
            self.process = subprocess.Popen([*command, "--parent", str(os.getpid())], cwd=settings.BASE_DIR)  # noqa: S603
            self._started_at = time.monotonic()

    def ask_to_stop(self) -> None:
        """Ask the process to interrupt its task and exit."""
        if self.process is not None:
            self.process.terminate()

    def wait(self) -> None:
        """Wait for the process to exit; kill it after CHILD_PATIENCE."""
        if self.process is None:
            return
        self.process.terminate()
        try:
            self.process.wait(timeout=CHILD_PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        with suppress(OperationalError, InterfaceError):
            self._note_end_of(self.process)

    def _note_end_of(self, process: subprocess.Popen[bytes]) -> None:
        if recover_orphaned_tasks(Q(worker__startswith=worker_name(process.pid))):
            logger.warning("The process for long tasks ended with %d in the middle of one.", process.returncode)
        self.process = None
