"""Configuration of the task queue: loads the tasks of all apps, and schedules the pruning of old tasks."""

import datetime
from typing import ClassVar

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _

from task_queue.schedule import Scheduled, scheduled_command


class TaskQueueConfig(AppConfig):
    name = "task_queue"
    verbose_name = _("Queue of tasks")
    schedule: ClassVar[list[Scheduled]] = [scheduled_command("prune_tasks", at=datetime.time(3, 10))]

    def ready(self) -> None:
        """Import the module `tasks` of every app, which registers its tasks."""
        autodiscover_modules("tasks")
