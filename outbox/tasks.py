"""Sends mails through the mail server."""

from __future__ import annotations

import datetime
import logging
import smtplib
from contextlib import suppress

from django.core.mail import EmailMultiAlternatives, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction
from django.utils import timezone

from common.registry import declared
from outbox.models import OutgoingMail
from task_queue.kinds import URGENT, GiveUp, TryAgain, task
from task_queue.models import Task
from task_queue.running import Run, retry_during_restart

logger = logging.getLogger(__name__)

PAUSES = (1, 5, 15, 60, 240)
"""Minutes after the first, second … failed attempt; the last one repeats."""
GIVE_UP_AFTER = datetime.timedelta(days=3)
"""As long as mail servers usually retry delivery."""
PERMANENT = 500
"""Answers of a mail server from this number on are final (RFC 5321, 4.2.1)."""


def note_fault(task: Task) -> None:
    """Record on the mail that an attempt failed, and whether it was the last one."""
    is_given_up = task.state == Task.State.FAILED
    if is_given_up:
        OutgoingMail.objects.filter(task=task, is_private=True).delete()
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
    """Send the mail of the task.

    If the worker is killed, it is unknown whether the mail server received the mail. It is then sent again: a duplicate
    is better than a lost mail, and both have the same Message-ID, by which mail programs can recognise duplicates.
    A mail recorded as sent is not sent again.
    """
    mail = OutgoingMail.objects.filter(task=run.task, state=OutgoingMail.State.WAITING).first()
    if mail is None:
        return
    line = get_connection()
    try:
        line.open()
        hand_over(mail, line)
    except OSError as error:  # the base of all SMTP and network errors
        log_fault(mail, error)
        if mail.is_private and is_refused_for_good(error):
            tell_about(mail, is_refused=True)
            raise GiveUp(type(error).__name__) from error
        raise TryAgain(type(error).__name__) from error
    except ValueError as error:  # an address or header that no server will ever accept
        log_fault(mail, error)
        raise GiveUp(type(error).__name__) from error
    else:
        # Recorded before QUIT, which may take half a minute, so that it is kept if the worker is killed meanwhile.
        retry_during_restart(lambda: mark_sent(mail))
    finally:
        with suppress(OSError):
            line.close()


def hand_over(mail: OutgoingMail, line: BaseEmailBackend) -> None:
    """Send the mail over an open connection, with its Message-ID and headers that prevent automatic replies."""
    headers = {"Message-ID": mail.message_id, "Auto-Submitted": "auto-generated", **mail.headers}
    message = EmailMultiAlternatives(mail.subject, mail.text, to=[mail.to], headers=headers, connection=line)
    if mail.html:
        message.attach_alternative(mail.html, "text/html")
    message.send()


def mark_sent(mail: OutgoingMail) -> None:
    """Record that the server accepted the mail, and delete its text; of a private mail delete everything."""
    if mail.is_private:
        with transaction.atomic():
            tell_about(mail, is_refused=False)
            mail.delete()
        return
    mail.state = OutgoingMail.State.SENT
    mail.sent_at = timezone.now()
    mail.text = mail.html = mail.last_fault = ""
    mail.save(update_fields=["state", "sent_at", "text", "html", "last_fault"])


def is_refused_for_good(error: OSError) -> bool:
    """Whether the server says that the address does not exist and that trying again is of no use (5xx)."""
    if isinstance(error, smtplib.SMTPNotSupportedError):
        return True
    if not isinstance(error, smtplib.SMTPRecipientsRefused):
        return False
    return bool(error.recipients) and all(code >= PERMANENT for code, _words in error.recipients.values())


def tell_about(mail: OutgoingMail, *, is_refused: bool) -> None:
    """Tell the app to which a private mail belongs what became of it."""
    for app in declared().values():
        for beginning, hear in app.private_mails.items():
            if mail.key.startswith(beginning):
                hear(mail.key, is_refused)


def log_fault(mail: OutgoingMail, error: Exception) -> None:
    """Log the type of error only; the server's message may contain the recipient's address."""
    logger.error("Mail %d could not be sent: %s", mail.pk, type(error).__name__)
