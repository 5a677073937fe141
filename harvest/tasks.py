"""Reads calendars of towns in the worker. Every process imports this, so all else is imported when a task runs."""

from __future__ import annotations

import logging

from task_queue.kinds import UNHURRIED, task
from task_queue.running import Run

logger = logging.getLogger(__name__)


@task("harvest.read_source", attempts=2)
def read_source(run: Run, source: int, **_facts: object) -> None:
    """Read one calendar."""
    from harvest import workflow
    from harvest.models import CalendarSource

    row = CalendarSource.objects.select_related("organisation").filter(pk=source).first()
    if row is not None:
        workflow.read(row, run.report)


@task("harvest.read_all", priority=UNHURRIED, pauses=(5, 60))
def read_all(run: Run, **_facts: object) -> None:
    """Read all calendars, those that have waited longest first; one that was read meanwhile is left out."""
    from harvest import workflow

    for done, (row, total) in enumerate(workflow.waiting(), start=1):
        try:
            workflow.read(row, lambda _done, _total: None)
        except Exception:
            # One calendar must not stop the reading of the others.
            logger.exception("The calendar %d of a town could not be read", row.pk)
        run.report(done, total)
