"""Files of presentations and reports, made in the background.

Every process imports this module, so what makes files is imported when a task runs.
"""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from task_queue.kinds import UNHURRIED, URGENT, task
from task_queue.models import Task
from task_queue.running import Run


def _note_fault(task: Task) -> None:
    """Note why a file was given up, if its maker could not say so itself."""
    from decks.models import MadeFile

    if task.state == Task.State.FAILED:
        MadeFile.objects.filter(Q(task=task), fault="", file="").update(fault=MadeFile.Fault.LOST)


@task("decks.make_file", priority=URGENT, attempts=3, pauses=(0, 1), after_fault=_note_fault)
def make_file(run: Run, file: int, **_facts: Any) -> None:
    """Make a file that was ordered."""
    from decks.files.making import make

    make(run, file)


@task("decks.prepare_files", attempts=2)
def prepare_files(run: Run, deck: int | None = None, report: int | None = None, **_facts: Any) -> None:
    """Order the files of a public document that was changed."""
    from decks.files.ordering import document, is_public, prepare

    owner = document(deck, report)
    if owner is not None and is_public(owner):
        prepare(owner)


@task("decks.tidy_files", priority=UNHURRIED)
def tidy_files(run: Run, **_facts: Any) -> None:
    """Remove files that nobody will ask for any more."""
    from decks.files.tidying import tidy

    tidy(run)
