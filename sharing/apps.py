"""Configuration of the sharing app."""

import datetime

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from task_queue.schedule import Scheduled


class SharingConfig(AppConfig):
    name = "sharing"
    verbose_name = _("Sharing")
    schedule = (Scheduled("sharing.tidy_posters", at=datetime.time(3, 55)),)
