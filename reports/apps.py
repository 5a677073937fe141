"""The room of town reports."""

import datetime
from typing import ClassVar

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from task_queue.schedule import Scheduled, scheduled_command


class ReportsConfig(AppConfig):
    name = "reports"
    verbose_name = _("reports of towns")
    schedule: ClassVar[list[Scheduled]] = [scheduled_command("tidy_reports", at=datetime.time(3, 30))]
