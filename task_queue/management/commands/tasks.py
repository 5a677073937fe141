"""`manage.py tasks`: list waiting, running and failed tasks."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from task_queue.models import Task


class Command(BaseCommand):
    help = "List tasks that wait, run or failed; with --all also those that are done."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--all", action="store_true", dest="every", help="also tasks that are done")

    def handle(self, *args: Any, every: bool, **options: Any) -> None:
        tasks = Task.objects.order_by("state", "-priority", "due_at", "pk")
        for task in tasks if every else tasks.exclude(state=Task.State.DONE):
            self.stdout.write("  ".join(part for part in described(task) if part))


def described(task: Task) -> list[str]:
    """Return one line on a task with the details that matter in its state."""
    moment = task.finished_at or (task.started_at if task.state == Task.State.RUNNING else task.due_at)
    return [
        str(task.pk),
        task.state,
        f"{timezone.localtime(moment):%Y-%m-%d %H:%M:%S}",
        task.kind,
        " ".join(f"{name}={value}" for name, value in task.arguments.items()),
        f"{task.progress} % {task.progress_note}".strip() if task.state == Task.State.RUNNING else "",
        f"attempt {task.attempts}" if task.attempts else "",
        task.last_fault,
    ]
