"""Writing mails in the transaction of a step, and handing them over to the mail server afterwards.

`queue_mail` is for everybody. A mail is stored with the step it tells of, in one transaction: no mail without the step,
no step without the mail. A task of the queue then sends it, as often as it takes.
"""

from __future__ import annotations

import datetime
import hashlib
import logging
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import InterfaceError, OperationalError, close_old_connections, connection, transaction
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django_tasks import TaskResultStatus, task
from django_tasks_db.models import DBTaskResult

from common.registry import declared
from outbox.models import ABANDONED_AFTER, GIVE_UP_AFTER, OutgoingMail

logger = logging.getLogger(__name__)

PAUSES = (1, 5, 15, 60, 240)
"""Minutes after the first, second … failed attempt; the last one repeats."""


def mail_facts() -> dict[str, Any]:
    """Return what every mail knows: the portal's address, and what apps declare, such as the name of the sender."""
    facts: dict[str, Any] = {"site_url": settings.SITE_URL}
    for one in declared().values():
        facts |= one.mail_facts() if one.mail_facts else {}
    return facts


def one_line(text: str) -> str:
    """Return the text on one line, so that nothing typed can begin a header of its own."""
    return " ".join(text.replace("\0", " ").split())


def queue_mail(
    *, key: str, to: str, template: str, context: dict[str, Any], language: str = "cs"
) -> OutgoingMail | None:
    """Write a mail from `mail/TEMPLATE_subject.txt`, `.txt` and `.html`, to be sent once the transaction is saved.

    The key says what the mail tells of (`report-12-returned-3`): the same key a second time writes nothing and returns
    None, so a step that is repeated sends one mail.
    """
    with translation.override(language):
        facts = mail_facts() | context
        subject, text, html = (
            render_to_string(f"mail/{template}{ending}", facts) for ending in ("_subject.txt", ".txt", ".html")
        )
    return store_mail(key=key, to=to, subject=subject, text=text, html=html)


@transaction.atomic
def store_mail(*, key: str, to: str, subject: str, text: str, html: str = "") -> OutgoingMail | None:
    """Store a mail whose words are ready and queue its sending; None when the key is known."""
    now = timezone.now()
    mail, is_new = OutgoingMail.objects.get_or_create(
        key=key,
        defaults={
            "to": to,
            "subject": one_line(subject)[:250],
            "text": text.replace("\0", "").strip() + "\n",
            "html": html.replace("\0", "").strip(),
            "message_id": message_id(key),
            "due_at": now,
            "give_up_at": now + GIVE_UP_AFTER,
        },
    )
    if not is_new:
        return None
    deliver_mail.enqueue(mail.pk)
    return mail


def message_id(key: str) -> str:
    """Return the number of the message: always the same for the same key, and telling nothing of it."""
    digest = hashlib.sha256(f"{settings.SECRET_KEY}:{key}".encode()).hexdigest()[:40]
    return f"<{digest}@{urlsplit(settings.SITE_URL).hostname or 'localhost'}>"


@task()
def deliver_mail(mail_pk: int) -> None:
    """Hand one mail over to the mail server, or try again later.

    Nothing is locked while the server talks, which may take half a minute: the row is marked as being sent, and no
    other worker takes it until the mark is too old to be true.
    """
    mail = claim(mail_pk)
    if mail is None:
        return
    line = get_connection()
    try:
        line.open()
        hand_over(mail, line)
    except OSError as error:  # every fault of SMTP and of the network
        count_fault(mail, error)
        note(postpone, mail)
    except ValueError as error:  # an address or a header that no server would take, now or later
        count_fault(mail, error)
        note(give_up, mail)
    else:
        # Before the goodbye, for which a server may let us wait half a minute: who is killed meanwhile has it noted.
        note(mark_sent, mail)
    finally:
        with suppress(OSError):
            line.close()


@transaction.atomic
def claim(mail_pk: int) -> OutgoingMail | None:
    """Take the mail for sending; None when it is not to be sent now, or somebody else is just sending it."""
    skip = connection.features.has_select_for_update_skip_locked
    mail = OutgoingMail.objects.select_for_update(skip_locked=skip).filter(pk=mail_pk).first()
    now = timezone.now()
    if mail is None or not is_to_be_sent(mail, now):
        return None
    mail.state = OutgoingMail.State.SENDING
    mail.sending_since = now
    mail.save(update_fields=["state", "sending_since"])
    return mail


def is_to_be_sent(mail: OutgoingMail, now: datetime.datetime) -> bool:
    """Tell whether the time of the mail has come and nobody is sending it."""
    if mail.state == OutgoingMail.State.SENDING:
        return mail.sending_since is None or mail.sending_since <= now - ABANDONED_AFTER
    return mail.state == OutgoingMail.State.WAITING and mail.due_at <= now


def hand_over(mail: OutgoingMail, line: BaseEmailBackend) -> None:
    """Send it over an open line, with a number by which a receiver knows a doublet; provoke no automatic answer."""
    headers = {"Message-ID": mail.message_id, "Auto-Submitted": "auto-generated"}
    message = EmailMultiAlternatives(mail.subject, mail.text, to=[mail.to], headers=headers, connection=line)
    if mail.html:
        message.attach_alternative(mail.html, "text/html")
    message.send()


def note(write: Callable[[OutgoingMail], None], mail: OutgoingMail, *, tries: int = 6, pause: float = 5) -> None:
    """Write how it ended even if the database is just starting again: a mail that went out must not go out twice."""
    for left in reversed(range(tries)):
        try:
            write(mail)
            return
        except (OperationalError, InterfaceError):
            if not left or connection.in_atomic_block:
                raise
            close_old_connections()
            time.sleep(pause)


def mark_sent(mail: OutgoingMail) -> None:
    """Note that the server took it, and forget the words."""
    mail.state = OutgoingMail.State.SENT
    mail.sent_at = timezone.now()
    mail.sending_since = None
    mail.text = mail.html = mail.last_fault = ""
    mail.save(update_fields=["state", "sent_at", "sending_since", "text", "html", "last_fault"])


@transaction.atomic
def postpone(mail: OutgoingMail) -> None:
    """Try again later, for three days."""
    pause = PAUSES[min(mail.attempts, len(PAUSES)) - 1]
    mail.due_at = timezone.now() + datetime.timedelta(minutes=pause)
    if mail.due_at > mail.give_up_at:
        mail.state = OutgoingMail.State.GIVEN_UP
    else:
        mail.state = OutgoingMail.State.WAITING
        deliver_mail.using(run_after=mail.due_at).enqueue(mail.pk)
    mail.save()


def give_up(mail: OutgoingMail) -> None:
    """Leave the mail to the coordinator."""
    mail.state = OutgoingMail.State.GIVEN_UP
    mail.save()


def count_fault(mail: OutgoingMail, error: Exception) -> None:
    """Count the failed attempt and note the kind of fault; the server's own words may hold the person's address."""
    mail.attempts = min(mail.attempts + 1, 30_000)
    mail.last_fault = type(error).__name__[:100]
    mail.sending_since = None
    logger.error("Mail %d could not be sent: %s", mail.pk, mail.last_fault)


@transaction.atomic
def send_again(mail: OutgoingMail) -> bool:
    """Begin anew with a mail that was not sent; False when there is nothing to send."""
    mail = OutgoingMail.objects.select_for_update().get(pk=mail.pk)
    now = timezone.now()
    is_being_sent = mail.state == OutgoingMail.State.SENDING and not is_to_be_sent(mail, now)
    if mail.state == OutgoingMail.State.SENT or is_being_sent:
        return False
    requeue(mail, now)
    mail.attempts = 0
    mail.give_up_at = now + GIVE_UP_AFTER
    mail.save()
    return True


def requeue(mail: OutgoingMail, now: datetime.datetime) -> None:
    """Let the mail be sent now; the caller saves it."""
    mail.state = OutgoingMail.State.WAITING
    mail.sending_since = None
    mail.due_at = now
    deliver_mail.enqueue(mail.pk)


@transaction.atomic
def sweep_outbox() -> int:
    """Queue mails again that nobody is going to send, and return how many; called by the worker now and then.

    A worker that is killed leaves its task running for ever and its mail marked as being sent. Whether the mail server
    got the mail nobody knows then. It is sent again: a mail that comes twice hurts less than one that never comes, and
    both carry the same Message-ID, by which mail programs put them together or drop the second.
    """
    now = timezone.now()
    bury_dead_tasks(now)
    skip = connection.features.has_select_for_update_skip_locked
    swept = 0
    mails = list(OutgoingMail.objects.forgotten().select_for_update(skip_locked=skip))
    waiting = waiting_tasks() if mails else set()
    for mail in mails:
        if mail.give_up_at < now:
            mail.state = OutgoingMail.State.GIVEN_UP
            mail.sending_since = None
        elif mail.pk in waiting:
            mail.state = OutgoingMail.State.WAITING
            mail.sending_since = None
        else:
            requeue(mail, now)
            swept += 1
        mail.save()
    return swept


def waiting_tasks() -> set[int]:
    """Return the mails that have a task which will run by itself."""
    rows = DBTaskResult.objects.filter(status=TaskResultStatus.READY, task_path=deliver_mail.module_path)
    return {arguments["args"][0] for arguments in rows.values_list("args_kwargs", flat=True)}


def bury_dead_tasks(now: datetime.datetime) -> None:
    """Mark tasks as failed whose worker is gone, so that they are pruned with the others."""
    DBTaskResult.objects.filter(
        status=TaskResultStatus.RUNNING, task_path=deliver_mail.module_path, started_at__lte=now - ABANDONED_AFTER
    ).update(status=TaskResultStatus.FAILED, finished_at=now)
