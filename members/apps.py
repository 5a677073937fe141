"""Configuration of the members app."""

import datetime
from typing import ClassVar

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from members.accounts.postponed import postpone
from task_queue.schedule import SUNDAY, Scheduled, scheduled_command


class MembersConfig(AppConfig):
    name = "members"
    verbose_name = _("People and towns")
    schedule: ClassVar[list[Scheduled]] = [
        scheduled_command("clearsessions", at=datetime.time(3, 40), weekday=SUNDAY),
    ]

    def import_models(self) -> None:
        """Import the models. Security keys are not offered, so the libraries for them can wait."""
        postpone("allauth.mfa.webauthn.internal.auth")
        super().import_models()

    def ready(self) -> None:
        """Let the log of accounts listen."""
        from members.accounts.log import listen

        listen()
