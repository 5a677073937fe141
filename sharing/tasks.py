"""Posters, made in the background."""

from __future__ import annotations

from typing import Any

from task_queue.kinds import UNHURRIED, URGENT, task
from task_queue.running import Run


@task("sharing.make_poster", priority=URGENT, attempts=2, pauses=(0,))
def make_poster(run: Run, kind: str, key: int, language: str, **_facts: Any) -> None:
    """Draw the poster of an event as it is now and keep it."""
    from sharing.posters import keeping

    keeping.make(kind, key, language)


@task("sharing.tidy_posters", priority=UNHURRIED)
def tidy_posters(run: Run, **_facts: Any) -> None:
    """Remove posters that nobody has asked for lately."""
    from sharing.posters import keeping

    keeping.tidy()
