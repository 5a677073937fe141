"""Mails about the steps of a report, queued in the transaction of the step and sent after it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.conf import settings
from django.utils.translation import override

from members.models import User
from members.rules import COORDINATOR_GROUP
from outbox.mail import queue_mail
from reports.content import last_sent_again
from reports.lifecycle import DECISIONS, Action
from reports.models import ReportEvent

_quiet: ContextVar[bool] = ContextVar("quiet", default=False)


@contextmanager
def no_mails() -> Iterator[None]:
    """Send no mails within the block; used when creating sample reports."""
    token = _quiet.set(True)
    try:
        yield
    finally:
        _quiet.reset(token)


def notify(event: ReportEvent) -> None:
    """Write to the other side: to all who report for the organisation, or to the coordinator's group."""
    report = event.report
    with override("cs"):
        path = report.get_absolute_url() if event.from_office else report.get_office_url()
    people: Any = (
        report.organisation.users if event.from_office else User.objects.filter(groups__name=COORDINATOR_GROUP)
    )
    template = f"report_{event.action}" if event.from_office else f"report_{event.action}_office"
    _queue_mails(event, people.filter(is_active=True), template, f"{settings.SITE_URL}{path}")


def _queue_mails(event: ReportEvent, people: Any, template: str, address: str) -> None:
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
    """Return the labels of the fields that the office has corrected since the last decision or submission."""
    if event.action not in DECISIONS:
        return ""
    names: list[str] = []
    for step in event.report.events.filter(pk__lt=event.pk).order_by("pk"):
        if step.action == Action.EDITED:
            names += step.text.split(", ")
        elif step.action in DECISIONS or step.action == Action.SUBMITTED:
            names = []
    return ", ".join(dict.fromkeys(names))
