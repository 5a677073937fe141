"""Configuration of the app that keeps changes and the bin."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HistoryConfig(AppConfig):
    name = "common.history"
    label = "history"
    verbose_name = _("History")

    def ready(self) -> None:
        from common.history.acts import act_of_task
        from task_queue import running

        running.around.append(act_of_task)
