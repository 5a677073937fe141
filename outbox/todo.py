"""Tasks for the coordinator about unsent mails."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from common.admin import form_address
from common.registry import Task
from outbox.models import OutgoingMail


def unsent_mails(user: Any) -> Iterator[Task]:
    """Mails that were given up or failed repeatedly."""
    for mail in OutgoingMail.objects.in_trouble():
        advice = (
            _("It could not be sent for three days. Check the address, contact the person yourself, or send it again.")
            if mail.state == OutgoingMail.State.GIVEN_UP
            else _(
                "It cannot be sent at the moment and will be retried automatically. Check that the address is right."
            )
        )
        yield Task(f"{mail.to}: {mail.subject}", advice, form_address(mail))
