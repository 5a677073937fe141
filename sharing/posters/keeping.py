"""Keeps posters in the storage under the digest of what they are made of, and orders those that are not there yet."""

from __future__ import annotations

import datetime
from contextlib import suppress
from typing import Final

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone
from django.utils.translation import override

from sharing.posters import drawing
from sharing.rows import event_of, told_of
from sharing.tasks import make_poster
from sharing.told import Told
from task_queue.models import Task

FOLDER: Final = "plakaty"
"""In the storage of uploads. No row refers to it, so nobody gets a file by its stored name."""
LONGEST: Final = datetime.timedelta(days=30)
TRY_AFTER: Final = datetime.timedelta(minutes=5)
"""After so long, a poster that could not be made is tried again for the next visitor."""


def name_of(digest: str) -> str:
    return f"{FOLDER}/{digest}.pdf"


def is_ready(digest: str) -> bool:
    """Whether the poster with this digest is there."""
    return default_storage.exists(name_of(digest))


@transaction.atomic
def order(told: Told, digest: str) -> Task:
    """Put a poster into the queue; however many ask for it, it is made once."""
    arguments = {"kind": told.kind, "key": told.key, "language": told.language}
    task = make_poster.enqueue(arguments, key=f"{make_poster.name}:{digest}")
    ended = task.state in {Task.State.DONE, Task.State.FAILED}
    if ended and timezone.now() - (task.finished_at or task.due_at) > TRY_AFTER:
        make_poster.requeue(task)
        task.refresh_from_db()
    return task


def make(kind: str, key: int, language: str) -> None:
    """Draw the poster of an event as it is now; nothing of one that is not public any more, or is there already."""
    with override(language):
        event = event_of(kind, pk=key)
        if event is None:
            return
        told = told_of(event)
        digest = drawing.digest_of(told)
        if not is_ready(digest):
            default_storage.save(name_of(digest), ContentFile(drawing.pdf_of(told)))


def tidy() -> None:
    """Remove old posters; whoever asks for one of them again has it made anew."""
    before = timezone.now() - LONGEST
    with suppress(FileNotFoundError):
        for name in default_storage.listdir(FOLDER)[1]:
            path = f"{FOLDER}/{name}"
            if default_storage.get_modified_time(path) < before:
                default_storage.delete(path)
