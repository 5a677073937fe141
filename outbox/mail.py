"""Writing mails in the transaction of a step.

`queue_mail` is for everybody. A mail is stored with the step it tells of, in one transaction: no mail without the step,
no step without the mail. A task of the queue then sends it, as often as it takes.
"""

from __future__ import annotations

import hashlib
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import translation

from common.registry import declared
from outbox.models import OutgoingMail
from outbox.tasks import deliver_mail
from task_queue.models import Task

PARTS = {"subject": "_subject.txt", "text": ".txt", "html": ".html"}
"""The parts of a mail, by the endings of their frames."""


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
    """Write a mail from `mail/TEMPLATE.html`, to be sent once the transaction is saved.

    The template says each sentence once. It extends the frame of the part that is asked for: subject, text and HTML.

    The key says what the mail tells of (`report-12-returned-3`): the same key a second time writes nothing and returns
    None, so a step that is repeated sends one mail.
    """
    with translation.override(language):
        parts = rendered(f"mail/{template}.html", mail_facts() | context)
    return store_mail(key=key, to=to, **parts)


def rendered(template: str, context: dict[str, Any]) -> dict[str, str]:
    """Return subject, text and HTML of a mail whose one template says each sentence once."""
    return {name: render_to_string(template, context | {"part": ending}) for name, ending in PARTS.items()}


@transaction.atomic
def store_mail(*, key: str, to: str, subject: str, text: str, html: str = "") -> OutgoingMail | None:
    """Store a mail whose words are ready and queue its sending; None when the key is known."""
    facts: dict[str, Any] = {
        "to": to,
        "subject": one_line(subject)[:250],
        "text": text.replace("\0", "").strip() + "\n",
        "html": html.replace("\0", "").strip(),
        "message_id": message_id(key),
        "task": deliver_mail.enqueue,  # called for a new mail only
    }
    mail, is_new = OutgoingMail.objects.get_or_create(key=key, defaults=facts)
    return mail if is_new else None


def message_id(key: str) -> str:
    """Return the number of the message: always the same for the same key, and telling nothing of it."""
    digest = hashlib.sha256(f"{settings.SECRET_KEY}:{key}".encode()).hexdigest()[:40]
    return f"<{digest}@{urlsplit(settings.SITE_URL).hostname or 'localhost'}>"


@transaction.atomic
def send_again(mail: OutgoingMail) -> bool:
    """Begin anew with a mail that was not sent; False when it was, or is just being sent."""
    # The task first, as the worker that notes a fault does: in another order the two could wait for each other.
    task = Task.objects.select_for_update().filter(pk=mail.task_id).first() if mail.task_id else None
    mail = OutgoingMail.objects.select_for_update().get(pk=mail.pk)
    if mail.state == OutgoingMail.State.SENT:
        return False
    if task is None:  # given up so long ago that the queue has forgotten it
        mail.task = deliver_mail.enqueue()
    elif not deliver_mail.begin_anew(task):
        return False
    mail.state = OutgoingMail.State.WAITING
    mail.attempts = 0
    mail.save(update_fields=["task", "state", "attempts"])
    return True
