"""Configuration of the search of the public site."""

from __future__ import annotations

import datetime
from typing import Any, ClassVar

from django.apps import AppConfig
from django.db import connections
from django.db.models.signals import post_migrate, pre_migrate
from django.utils.translation import pgettext_lazy

from task_queue.schedule import Scheduled


class SearchConfig(AppConfig):
    name = "search"
    verbose_name = pgettext_lazy("the app", "Search")
    schedule: ClassVar[list[Scheduled]] = [
        Scheduled("search.follow_days", at=datetime.time(0, 1)),
        Scheduled("search.look_over", at=datetime.time(4, 30)),
    ]

    def ready(self) -> None:
        from search import following
        from task_queue import worker

        following.begin()
        worker.asides.append(follow_left)
        pre_migrate.connect(following.pause, sender=self)
        post_migrate.connect(after_migrations, sender=self)


def after_migrations(*, using: str, plan: Any = (), **facts: Any) -> None:
    """Write the dictionary for all processes, and have documents made anew, as migrations may have changed rows."""
    from common.search.lexicon import prepare
    from search import following

    prepare()
    if plan and following.is_ready(connections[using]):
        following.mark_all(using=using)
    following.resume()


def follow_left() -> None:
    """Queue the making of documents that no transaction made."""
    from search.models import Mark
    from search.tasks import take_up
    from task_queue.models import Task

    unfinished = Task.objects.filter(kind=take_up.name, state__in=[Task.State.WAITING, Task.State.RUNNING])
    if Mark.objects.exists() and not unfinished.exists():
        take_up.enqueue()
