"""Configuration of the common app."""

import datetime
from typing import Any, ClassVar

from django.apps import AppConfig
from django.db import connections
from django.db.models.signals import post_migrate
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

    def ready(self) -> None:
        post_migrate.connect(put_up_guards, sender=self)


def put_up_guards(*, using: str, **facts: Any) -> None:
    """Create the guards that apps declare and the database does not have, then repair what they keep."""
    from common.database.triggers import DERIVED, drop, put_up
    from common.registry import declared

    connection = connections[using]
    guards = [guard for app in declared().values() for guard in app.guards.get(connection.vendor, ())]
    put_up(connection, guards)
    drop(connection, DERIVED, keep={(guard.table, guard.name) for guard in guards})
    for app in declared().values():
        for repair in app.repairs:
            repair(connection)
