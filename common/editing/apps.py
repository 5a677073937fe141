"""Configuration of the app that stores input across a login, and deletes it by schedule."""

import datetime
from typing import ClassVar

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from task_queue.schedule import Scheduled, scheduled_command


class EditingConfig(AppConfig):
    name = "common.editing"
    label = "editing"
    verbose_name = _("Saved draft texts")
    schedule: ClassVar[list[Scheduled]] = [scheduled_command("tidy_reports", at=datetime.time(3, 30))]
