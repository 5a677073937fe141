"""Looks whether anything has become public, or has to be sent, and queues what is to be done then.

The worker calls `look` every few seconds. What becomes public moves the revision of the public content, whatever way it
was written, or comes at a moment that was read beforehand.
"""

from __future__ import annotations

from typing import Any

from django.db.models import Sum
from django.utils import timezone

from common.page_cache.models import Revision
from following.models import Follow, Notice, Reading
from task_queue.models import Task


def look() -> None:
    """Queue the reading of what is new, and the sending of what is due."""
    from following.tasks import collect_changes, send_notices

    # Without anybody to tell, nothing is read; what is public then is no news to who comes first (`workflow.confirm`).
    if not Follow.objects.confirmed().exists():
        return
    now = timezone.now()
    read = Reading.objects.first()
    if read is None or read.revision != present_revision() or (read.next_turn and read.next_turn <= now):
        _queue(collect_changes)
    if Notice.objects.filter(due_at__lte=now).exists():
        _queue(send_notices)


def present_revision() -> int:
    """Return the number of the revision of the public content, as the present transaction sees it."""
    return Revision.objects.aggregate(sum=Sum("number"))["sum"] or 0


def _queue(kind: Any) -> None:
    unfinished = Task.objects.filter(kind=kind.name, state__in=[Task.State.WAITING, Task.State.RUNNING])
    if not unfinished.exists():
        kind.enqueue()
