"""Queues the scheduled tasks that apps declare.

The next run of each entry is a queued task with a unique key, so that several workers queue it only once.
If no worker ran for a while, that task runs once, however many runs were missed.
"""

from __future__ import annotations

from django.apps import apps
from django.utils import timezone

from task_queue.kinds import KINDS
from task_queue.models import Task
from task_queue.schedule import Scheduled

PREFIX = "schedule:"


def declared() -> list[Scheduled]:
    """Return the schedules of all apps."""
    return [entry for config in apps.get_app_configs() for entry in getattr(config, "schedule", ())]


def plan() -> int:
    """Queue missing next runs and delete those of removed entries; return the number of new tasks.

    Writes nothing if nothing changes.
    """
    now = timezone.now()
    turns = [(entry, entry.next_after(now)) for entry in declared()]
    wanted = {f"{PREFIX}{entry.name}:{due_at.isoformat()}": (entry, due_at) for entry, due_at in turns}
    untouched = Task.objects.filter(state=Task.State.WAITING, attempts=0, due_at__gt=now, key__startswith=PREFIX)
    if stale := untouched.exclude(key__in=wanted).values_list("pk", flat=True):
        untouched.filter(pk__in=list(stale)).delete()
    missing = wanted.keys() - set(Task.objects.filter(key__in=wanted).values_list("key", flat=True))
    for key in sorted(missing):
        entry, due_at = wanted[key]
        KINDS[entry.kind].enqueue(entry.arguments, key=key, due_at=due_at)
    return len(missing)
