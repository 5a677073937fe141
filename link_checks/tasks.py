"""The weekly check of links as a task with progress."""

from __future__ import annotations

from link_checks.checking import check_links, forget_links
from link_checks.holders import public_links
from task_queue.kinds import UNHURRIED, task
from task_queue.running import Run


@task("link_checks.check_links", priority=UNHURRIED, pauses=(5, 60))
def check_registered_links(run: Run) -> None:
    """Check links that were not checked recently; an interrupted run continues where it stopped."""
    links = public_links()
    forget_links(except_for=links)
    check_links(links, report=run.report)
