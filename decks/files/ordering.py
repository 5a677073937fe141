"""Orders files, each once, and says how far they are."""

from __future__ import annotations

import datetime
from enum import Enum
from typing import Any

from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from decks.files.content import digest_of
from decks.files.kinds import Owner, public_kinds
from decks.models import Deck, EvaluationReport, MadeFile
from decks.pdf.making import MISSING
from decks.tasks import make_file, prepare_files
from task_queue.models import Task

LATE = datetime.timedelta(seconds=10)
"""After so long without a worker, people are told that it takes longer."""
TOGETHER = 30
"""Seconds: changes within them make the files of a document only once."""


class State(Enum):
    """How far a file is."""

    NONE = "none"
    WAITING = "waiting"
    LATE = "late"
    """It waits, and nobody seems to work."""
    RUNNING = "running"
    READY = "ready"
    FAILED = "failed"

    @property
    def is_on_the_way(self) -> bool:
        return self in {State.WAITING, State.LATE, State.RUNNING}


def owner_field(owner: Owner) -> dict[str, Any]:
    """Return the column of a made file that holds its document."""
    return {"deck" if isinstance(owner, Deck) else "report": owner}


def current(owner: Owner, kind: str) -> MadeFile | None:
    """Return the file that holds what the document says now, made or not, if it was ordered."""
    found = MadeFile.objects.filter(**owner_field(owner), kind=kind, digest=digest_of(owner, kind))
    return found.select_related("task").first()


def state_of(made: MadeFile | None, *, late: datetime.timedelta = LATE) -> State:
    """Return how far a file is; `late` is how long it may wait before it seems that nobody works."""
    if made is None:
        return State.NONE
    if made.file:
        return State.READY if default_storage.exists(made.file.name or "") else State.FAILED
    task = made.task
    if task is None or task.state in {Task.State.DONE, Task.State.FAILED}:
        return State.FAILED
    if task.state == Task.State.RUNNING:
        return State.RUNNING
    return State.LATE if timezone.now() - task.due_at > late and not _is_busy() else State.WAITING


def _is_busy() -> bool:
    return Task.objects.filter(lane=Task.Lane.LONG, state=Task.State.RUNNING).exists()


def order(owner: Owner, kind: str) -> MadeFile:
    """Return the file of what the document says now; if nobody has asked for it yet, it is put into the queue."""
    found = current(owner, kind)
    return found if found is not None and (found.file or found.task) else _ordered(owner, kind)


@transaction.atomic
def _ordered(owner: Owner, kind: str) -> MadeFile:
    made, _new = MadeFile.objects.get_or_create(**owner_field(owner), kind=kind, digest=digest_of(owner, kind))
    # The key lets those who ask at the same moment queue one task.
    made.task = make_file.enqueue({"file": made.pk}, key=f"{make_file.name}:{made.pk}")
    MadeFile.objects.filter(pk=made.pk).update(task=made.task)
    return made


@transaction.atomic
def order_again(made: MadeFile) -> None:
    """Put a file that could not be made, or was lost, into the queue again; does nothing while it is being made."""
    MadeFile.objects.filter(pk=made.pk).update(fault="", file="", size=0, made_at=None)
    made.task = make_file.enqueue({"file": made.pk}, key=f"{make_file.name}:{made.pk}")
    MadeFile.objects.filter(pk=made.pk).update(task=made.task)
    if made.task.state in {Task.State.DONE, Task.State.FAILED}:
        make_file.requeue(made.task)


def failed_at(made: MadeFile) -> datetime.datetime:
    """Return when the last attempt at a failed file ended."""
    ended = made.task.finished_at if made.task else None
    return ended or made.created_at


def words_of_fault(made: MadeFile) -> str:
    """Return in words why a file could not be made."""
    return {
        MadeFile.Fault.PANGO: str(MISSING),
        MadeFile.Fault.TEMPLATE: _(
            "The office's template cannot be opened. Upload it again, or stop using it, and then try again."
        ),
        MadeFile.Fault.MEMORY: _("The server has too little memory for so large a document."),
        MadeFile.Fault.LOST: _("The work was interrupted in the middle, perhaps by a restart of the server."),
    }.get(
        MadeFile.Fault(made.fault) if made.fault else MadeFile.Fault.LOST,
        _("An unexpected error occurred. The administrator of the portal finds it in the log of the server."),
    )


def prepare_soon(owner: Owner) -> None:
    """Let the files of a public document be made before anybody asks for them; call it where it was changed."""
    if not is_public(owner):
        return
    turn = int(timezone.now().timestamp()) // TOGETHER + 1
    due_at = datetime.datetime.fromtimestamp(turn * TOGETHER, datetime.UTC)
    name, number = "deck" if isinstance(owner, Deck) else "report", owner.pk
    prepare_files.enqueue({name: number}, key=f"{prepare_files.name}:{name}:{number}:{turn}", due_at=due_at)


def prepare(owner: Owner) -> None:
    """Order all the public files of a document."""
    for kind in public_kinds(owner):
        order(owner, kind)


def is_public(owner: Owner) -> bool:
    """Whether everybody may have the files of a document."""
    return owner.is_public if isinstance(owner, Deck) else owner.is_published


def document(deck: int | None = None, report: int | None = None) -> Owner | None:
    """Return a document by its number."""
    if deck is not None:
        return Deck.objects.select_related("meeting").filter(pk=deck).first()
    return EvaluationReport.objects.filter(pk=report).first() if report is not None else None
