"""Configuration of the app that keeps changes and the bin."""

import datetime
from typing import ClassVar

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from task_queue.schedule import Scheduled, scheduled_command


class HistoryConfig(AppConfig):
    name = "common.history"
    label = "history"
    verbose_name = _("History")
    # Before the files that nothing keeps any more are removed.
    schedule: ClassVar[list[Scheduled]] = [scheduled_command("empty_bin", at=datetime.time(3, 10))]

    def ready(self) -> None:
        from common.history.acts import act_of_task
        from task_queue import running

        running.around.append(act_of_task)
