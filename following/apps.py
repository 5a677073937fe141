"""Configuration of the app through which people follow what is new."""

import datetime
from typing import ClassVar

from django.apps import AppConfig
from django.utils.translation import pgettext_lazy

from task_queue.schedule import Scheduled


class FollowingConfig(AppConfig):
    name = "following"
    verbose_name = pgettext_lazy("the app", "Following")
    schedule: ClassVar[list[Scheduled]] = [Scheduled("following.tidy", at=datetime.time(3, 20))]

    def ready(self) -> None:
        from following.watching import look
        from task_queue import worker

        worker.asides.append(look)
