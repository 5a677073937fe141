"""`manage.py prune_tasks`: delete tasks that finished or failed more than two weeks ago."""

from __future__ import annotations

import datetime
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from task_queue.models import Task

KEPT = datetime.timedelta(days=14)


class Command(BaseCommand):
    """Delete old finished tasks; waiting and running ones are never touched."""

    help = __doc__

    def handle(self, *args: Any, **options: Any) -> None:
        old = Task.objects.finished().filter(finished_at__lt=timezone.now() - KEPT)
        count = old.count()
        old.delete()
        self.stdout.write(f"{count} tasks removed.")
