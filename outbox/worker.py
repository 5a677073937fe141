"""The worker: runs queued tasks and looks after forgotten mails, whatever happens to the database meanwhile."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable

from django.db import InterfaceError, OperationalError, close_old_connections, connections
from django.utils.crypto import get_random_string
from django_tasks import DEFAULT_TASK_BACKEND_ALIAS
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from outbox.mail import sweep_outbox

logger = logging.getLogger(__name__)

SWEEP_EVERY = 120.0
"""Seconds between two looks for forgotten mails."""
POLL_EVERY = 1.0
"""Seconds between two looks into an empty queue."""
DATABASE_PAUSE = 5.0
"""Seconds to wait for a database that does not answer."""
AT_ONCE = 100
"""Tasks after which the worker comes up for air, so that a long queue does not put off the look for mails."""


class TaskLoop:
    """Runs what is ready, again and again, until it is told to stop."""

    def __init__(self, is_wanted: Callable[[], bool] = lambda: True) -> None:
        self.is_wanted = is_wanted
        self.running = True
        self.worker_id = get_random_string(32)
        self._worker: Worker | None = None
        self._swept_at: float | None = None

    def stop(self) -> None:
        """Finish the task that runs and begin no other."""
        self.running = False
        if self._worker is not None:
            self._worker.running = False

    def run(self) -> None:
        """Work until stopped; a database that is away is waited for."""
        while self.running and self.is_wanted():
            try:
                self.round()
                pause = POLL_EVERY
            except (OperationalError, InterfaceError) as error:
                logger.warning("The database does not answer (%s), trying again.", type(error).__name__)
                connections.close_all()
                pause = DATABASE_PAUSE
            if self.running:
                time.sleep(pause)

    def round(self) -> None:
        """Look for forgotten mails when it is time, then run what is ready."""
        close_old_connections()
        if self._swept_at is None or time.monotonic() - self._swept_at >= SWEEP_EVERY:
            if swept := sweep_outbox():
                logger.warning("%d forgotten mails were queued again.", swept)
            self._swept_at = time.monotonic()
        self.run_ready()

    def run_ready(self) -> None:
        """Run the tasks whose time has come. A look that writes nothing comes first: SQLite has one writer only."""
        if not DBTaskResult.objects.ready().exists():
            return
        self._worker = Worker(
            queue_names=["*"],
            interval=0.1,
            batch=True,
            backend_name=DEFAULT_TASK_BACKEND_ALIAS,
            startup_delay=False,
            max_tasks=AT_ONCE,
            worker_id=self.worker_id,
            excluded_queue_names=[],
        )
        self._worker.running = self.running
        self._worker.run()
        self._worker = None
