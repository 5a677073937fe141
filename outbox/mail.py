"""Queues mails in the transaction of the change they report.

Other apps call `queue_mail`. A mail is stored in the same transaction as the change, so that neither is saved without
the other. A task then sends it and retries until it succeeds or is given up.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any, TypedDict, cast
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
"""The parts of a mail and the suffixes of their base templates."""


class Words(TypedDict):
    """The parts of a mail."""

    subject: str
    text: str
    html: str


def mail_facts() -> dict[str, Any]:
    """Return the context of every mail: the portal's URL and what apps declare, such as the sender's name."""
    facts: dict[str, Any] = {"site_url": settings.SITE_URL}
    for one in declared().values():
        facts |= one.mail_facts() if one.mail_facts else {}
    return facts


def one_line(text: str) -> str:
    """Return the text on one line, so that user input cannot inject a mail header."""
    return " ".join(text.replace("\0", " ").split())


def queue_mail(
    *, key: str, to: str, template: str, context: dict[str, Any], language: str = "cs", **delivery: Any
) -> OutgoingMail | None:
    """Write a mail from `mail/TEMPLATE.html` and send it after the commit.

    The template is rendered three times: it extends the base template of the subject, text or HTML part.

    The key identifies the event (`report-12-returned-3`): a second call with the same key writes nothing and returns
    None, so that a repeated step sends only one mail. `delivery` is what `store_mail` takes besides.
    """
    with translation.override(language):
        parts = rendered(f"mail/{template}.html", mail_facts() | context)
    return store_mail(key=key, to=to, **parts, **delivery)


def rendered(template: str, context: dict[str, Any]) -> Words:
    """Return the subject, text and HTML of a mail by the names in PARTS."""
    parts = {name: render_to_string(template, context | {"part": ending}) for name, ending in PARTS.items()}
    return cast(Words, parts)


@transaction.atomic
def store_mail(
    *,
    key: str,
    to: str,
    subject: str,
    text: str,
    html: str = "",
    headers: Mapping[str, str] | None = None,
    is_private: bool = False,
    priority: int | None = None,
) -> OutgoingMail | None:
    """Store a rendered mail and queue its sending; return None if the key exists.

    A private mail is shown to nobody and deleted once it was sent or given up; what becomes of it is told to the app
    that declares `private_mails` for the beginning of its key.
    """
    facts: dict[str, Any] = {
        "to": to,
        "subject": one_line(subject)[:250],
        "text": text.replace("\0", "").strip() + "\n",
        "html": html.replace("\0", "").strip(),
        "message_id": message_id(key),
        "headers": {name: one_line(value) for name, value in (headers or {}).items()},
        "is_private": is_private,
        # A callable, so that it is queued only for a new mail.
        "task": lambda: deliver_mail.enqueue(priority=priority),
    }
    mail, is_new = OutgoingMail.objects.get_or_create(key=key, defaults=facts)
    return mail if is_new else None


def message_id(key: str) -> str:
    """Return a Message-ID derived from the key, without disclosing it."""
    digest = hashlib.sha256(f"{settings.SECRET_KEY}:{key}".encode()).hexdigest()[:40]
    return f"<{digest}@{urlsplit(settings.SITE_URL).hostname or 'localhost'}>"


@transaction.atomic
def send_again(mail: OutgoingMail) -> bool:
    """Queue an unsent mail again; return False if it was sent or is being sent."""
    # Lock the task first, as the worker does when it records a failure, to avoid a deadlock.
    task = Task.objects.select_for_update().filter(pk=mail.task_id).first() if mail.task_id else None
    mail = OutgoingMail.objects.select_for_update().get(pk=mail.pk)
    if mail.state == OutgoingMail.State.SENT:
        return False
    if task is None:  # given up so long ago that its task was pruned
        mail.task = deliver_mail.enqueue()
    elif not deliver_mail.requeue(task):
        return False
    mail.state = OutgoingMail.State.WAITING
    mail.attempts = 0
    mail.save(update_fields=["task", "state", "attempts"])
    return True
