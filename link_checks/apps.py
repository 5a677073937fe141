"""Configuration of the app that checks public links."""

import datetime
from typing import ClassVar

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from task_queue.schedule import SUNDAY, Scheduled


class LinkChecksConfig(AppConfig):
    name = "link_checks"
    verbose_name = _("Checks of links")
    schedule: ClassVar[list[Scheduled]] = [
        Scheduled("link_checks.check_links", at=datetime.time(4, 0), weekday=SUNDAY),
    ]
