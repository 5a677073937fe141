"""Tasks for the coordinator about unsent mails."""

from __future__ import annotations

import datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from common.admin import form_address
from common.registry import Task, TaskRows
from outbox.models import OutgoingMail

TOLD_FOR = datetime.timedelta(days=90)
"""After this time nobody sends a mail again."""


def unsent_mails(user: Any) -> list[TaskRows]:
    """Mails that were given up or failed repeatedly, as long as they are worth sending again."""
    return [TaskRows(OutgoingMail.objects.in_trouble().filter(created_at__gte=timezone.now() - TOLD_FOR), _unsent)]


def _unsent(mail: Any) -> Task:
    advice = (
        _("It could not be sent for three days. Check the address, contact the person yourself, or send it again.")
        if mail.state == OutgoingMail.State.GIVEN_UP
        else _("It cannot be sent at the moment and will be retried automatically. Check that the address is right.")
    )
    return Task(f"{mail.to}: {mail.subject}", advice, form_address(mail))
