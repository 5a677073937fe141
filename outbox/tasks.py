"""Handing a mail over to the mail server."""

from __future__ import annotations

import datetime
import logging
from contextlib import suppress

from django.core.mail import EmailMultiAlternatives, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.utils import timezone

from outbox.models import OutgoingMail
from task_queue.kinds import URGENT, GiveUp, TryAgain, task
from task_queue.models import Task
from task_queue.running import Run, outlast_restart

logger = logging.getLogger(__name__)

PAUSES = (1, 5, 15, 60, 240)
"""Minutes after the first, second … failed attempt; the last one repeats."""
GIVE_UP_AFTER = datetime.timedelta(days=3)
"""As long as mail servers themselves keep a mail they cannot hand over."""


def note_fault(task: Task) -> None:
    """Show the coordinator that an attempt failed, and whether it was the last one."""
    is_given_up = task.state == Task.State.FAILED
    OutgoingMail.objects.filter(task=task).exclude(state=OutgoingMail.State.SENT).update(
        state=OutgoingMail.State.GIVEN_UP if is_given_up else OutgoingMail.State.WAITING,
        attempts=task.attempts,
        last_fault=task.last_fault,
    )


@task(
    "outbox.deliver_mail",
    quick=True,
    priority=URGENT,
    pauses=PAUSES,
    attempts=None,
    give_up_after=GIVE_UP_AFTER,
    after_fault=note_fault,
)
def deliver_mail(run: Run) -> None:
    """Hand the mail of the task over to the mail server.

    A worker that is killed leaves it unknown whether the mail server got the mail. It is sent again then: a mail that
    comes twice hurts less than one that never comes, and both carry the same Message-ID, by which mail programs put
    them together or drop the second. What was noted as sent is not sent again.
    """
    mail = OutgoingMail.objects.filter(task=run.task, state=OutgoingMail.State.WAITING).first()
    if mail is None:
        return
    line = get_connection()
    try:
        line.open()
        hand_over(mail, line)
    except OSError as error:  # every fault of SMTP and of the network
        log_fault(mail, error)
        raise TryAgain(type(error).__name__) from error
    except ValueError as error:  # an address or a header that no server would take, now or later
        log_fault(mail, error)
        raise GiveUp(type(error).__name__) from error
    else:
        # Before the goodbye, for which a server may let us wait half a minute: who is killed meanwhile has it noted.
        outlast_restart(lambda: mark_sent(mail))
    finally:
        with suppress(OSError):
            line.close()


def hand_over(mail: OutgoingMail, line: BaseEmailBackend) -> None:
    """Send it over an open line, with a number by which a receiver knows a doublet; provoke no automatic answer."""
    headers = {"Message-ID": mail.message_id, "Auto-Submitted": "auto-generated"}
    message = EmailMultiAlternatives(mail.subject, mail.text, to=[mail.to], headers=headers, connection=line)
    if mail.html:
        message.attach_alternative(mail.html, "text/html")
    message.send()


def mark_sent(mail: OutgoingMail) -> None:
    """Note that the server took it, and forget the words."""
    mail.state = OutgoingMail.State.SENT
    mail.sent_at = timezone.now()
    mail.text = mail.html = mail.last_fault = ""
    mail.save(update_fields=["state", "sent_at", "text", "html", "last_fault"])


def log_fault(mail: OutgoingMail, error: Exception) -> None:
    """Log the kind of fault; the server's own words may hold the person's address."""
    logger.error("Mail %d could not be sent: %s", mail.pk, type(error).__name__)
