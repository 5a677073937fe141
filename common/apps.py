"""Configuration of the common app."""

import datetime
from typing import ClassVar

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from task_queue.schedule import Scheduled, scheduled_command


class CommonConfig(AppConfig):
    name = "common"
    verbose_name = _("Common parts")
    schedule: ClassVar[list[Scheduled]] = [scheduled_command("clean_media", at=datetime.time(3, 20))]

    def import_models(self) -> None:
        """Import the models. This comes before any app's administration, which imports import-export."""
        from common.tables.formats import postpone_slow_formats

        postpone_slow_formats()
        super().import_models()
