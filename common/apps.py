"""Configuration of the common app."""

import datetime
from typing import Any, ClassVar

from django.apps import AppConfig
from django.db import connections
from django.db.models.signals import post_migrate, pre_migrate
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
        from common.admin.signs import say_yes_and_no
        from common.database.light_states import lighten

        say_yes_and_no()
        lighten()
        pre_migrate.connect(make_way_for_migrations, sender=self)
        post_migrate.connect(put_up_guards, sender=self)
        post_migrate.connect(close_uploads_to_others, sender=self)


def make_way_for_migrations(*, using: str, plan: Any, **facts: Any) -> None:
    """Drop the guards that would be in the way of a migration; without any to run nothing is dropped."""
    from common.database.triggers import make_way

    if plan:
        make_way(connections[using], declared_guards(using))


def put_up_guards(*, using: str, **facts: Any) -> None:
    """Create the guards that apps declare and the database does not have, then repair what they keep."""
    from common.database.triggers import DERIVED, drop, put_up
    from common.registry import declared

    connection, guards = connections[using], declared_guards(using)
    put_up(connection, guards)
    drop(connection, DERIVED, keep={(guard.table, guard.name) for guard in guards})
    for app in declared().values():
        for repair in app.repairs:
            repair(connection)


def declared_guards(using: str) -> list[Any]:
    """Return the guards that apps declare for the database."""
    from common.registry import declared

    return [guard for app in declared().values() for guard in app.guards_of(connections[using].vendor)]


def close_uploads_to_others(**facts: Any) -> None:
    """Give uploads of older versions the permissions of new ones; `migrate` runs before each start."""
    from common.uploads.folder import close_to_others

    close_to_others()
