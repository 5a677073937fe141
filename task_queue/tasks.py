"""The queue's own tasks."""

from __future__ import annotations

from django.core.management import call_command

from task_queue.kinds import UNHURRIED, task
from task_queue.running import Run
from task_queue.schedule import COMMAND


@task(COMMAND, priority=UNHURRIED, pauses=(5, 60))
def run_command(_run: Run, name: str) -> None:
    """Run a management command."""
    call_command(name)
