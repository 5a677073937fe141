"""Configuration of the app that reads calendars of towns."""

from __future__ import annotations

import datetime
from typing import ClassVar

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from task_queue.schedule import Scheduled


class HarvestConfig(AppConfig):
    name = "harvest"
    verbose_name = _("Events from calendars of towns")
    schedule: ClassVar[list[Scheduled]] = [Scheduled("harvest.read_all", at=datetime.time(1, 40), every=4)]
