"""Configuration of the queue: finds the tasks of every app and keeps the queue itself tidy."""

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
        """Let every app register what it declares in its module `tasks`."""
        autodiscover_modules("tasks")
