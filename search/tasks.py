"""What the worker does for the search. Every process imports this module, so all else is imported when a task runs."""

from __future__ import annotations

import time
from typing import Any

from django.db import transaction

from task_queue.kinds import UNHURRIED, task
from task_queue.running import Run

LONGEST = 5.0
"""Seconds after which the making of documents lets other quick tasks pass."""


@task("search.take_up", quick=True, pauses=(1, 5, 15, 60), attempts=None)
def take_up(run: Run, **_facts: Any) -> None:
    """Make the documents of marked rows, a part in each transaction; what is left comes in another task."""
    from search import following
    from search.models import Mark

    until = time.monotonic() + LONGEST
    while time.monotonic() < until:
        with transaction.atomic():
            taken = following.take_up("default", following.BY_WORKER, part=True)
        if not taken:
            return
        run.report(0, 1)
    if Mark.objects.exists():
        take_up.enqueue()


@task("search.follow_days", quick=True, attempts=None)
def follow_days(run: Run, **_facts: Any) -> None:
    """Mark what has ended or begun with the day."""
    from search import following
    from search.kinds import kinds

    following.mark_all(number for number, kind in kinds().items() if kind.by_day)


@task("search.look_over", priority=UNHURRIED)
def look_over(run: Run, **_facts: Any) -> None:
    """Forget the texts of files that nothing has, and words that no document has any more."""
    from search.tidying import tidy

    tidy()


@task("search.read_file", attempts=3, pauses=(1, 30), priority=UNHURRIED)
def read_file(run: Run, name: str, **_facts: Any) -> None:
    """Read the text of an uploaded document in a process of its own, and have its documents made anew."""
    from search.files import read

    read(name)
