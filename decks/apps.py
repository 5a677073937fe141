"""Configuration of the decks app."""

import datetime

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from task_queue.schedule import Scheduled


class DecksConfig(AppConfig):
    name = "decks"
    verbose_name = _("Presentations and evaluation reports")
    schedule = (Scheduled("decks.tidy_files", at=datetime.time(3, 50)),)
