"""Who is told about a step of a report; the mails are queued in the transaction of the step and sent after it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override

from members.models import User
from members.rules import COORDINATOR_GROUP
from outbox.mail import queue_mail
from reports.content import last_sent_again
from reports.models import ReportEvent

Action = ReportEvent.Action
DECISIONS = {Action.ACCEPTED, Action.PUBLISHED, Action.UNPUBLISHED, Action.RETURNED, Action.REOPENED}
"""Steps of the office of which the mail says also what it corrected before."""

_quiet: ContextVar[bool] = ContextVar("quiet", default=False)


@contextmanager
def silence() -> Iterator[None]:
    """Tell nobody meanwhile: samples of a trial run are no news."""
    token = _quiet.set(True)
    try:
        yield
    finally:
        _quiet.reset(token)


def tell_office(event: ReportEvent) -> None:
    """Write to everybody of the coordinator's group."""
    with override("cs"):
        address = f"{settings.SITE_URL}{reverse('admin:report-review', args=[event.report.public_id])}"
    people = User.objects.filter(is_active=True, groups__name=COORDINATOR_GROUP)
    _tell(event, people, f"report_{event.action}_office", address)


def tell_town(event: ReportEvent) -> None:
    """Write to everybody who reports for the organisation."""
    with override("cs"):
        address = f"{settings.SITE_URL}{event.report.get_absolute_url()}"
    _tell(event, event.report.organisation.users.filter(is_active=True), f"report_{event.action}", address)


def _tell(event: ReportEvent, people: Any, template: str, address: str) -> None:
    if _quiet.get():
        return
    report = event.report
    again = last_sent_again(report)
    with override("cs"):
        context = {
            "title": str(report),
            "organisation": str(report.organisation),
            "text": event.text,
            "quoted": "\n".join(f"> {line}" for line in event.text.splitlines()),
            "who": str(event.by) if event.by else "",
            "again": again.value if again else "",
            "corrected": _corrected(event),
            "address": address,
            "public_address": f"{settings.SITE_URL}{report.activity.get_absolute_url()}"
            if report.is_public and report.activity
            else "",
        }
    for person in people.exclude(pk=event.by_id).distinct():
        queue_mail(key=f"report-{event.pk}-{person.pk}", to=person.email, template=template, context=context)


def _corrected(event: ReportEvent) -> str:
    """Return the names of the fields that the office corrected and of which the town was not told yet."""
    if event.action not in DECISIONS:
        return ""
    names: list[str] = []
    for step in event.report.events.filter(pk__lt=event.pk).order_by("pk"):
        if step.action == Action.EDITED:
            names += step.text.split(", ")
        elif step.action in DECISIONS or step.action == Action.SUBMITTED:
            names = []
    return ", ".join(dict.fromkeys(names))
