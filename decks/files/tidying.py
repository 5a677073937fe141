"""Removes files whose document says something else by now, and orders that were never carried out."""

from __future__ import annotations

import datetime

from django.db import transaction
from django.utils import timezone

from common.uploads.access import remove_named
from decks.files.content import digest_of
from decks.models import MadeFile
from task_queue.running import Run

UNFINISHED = datetime.timedelta(days=7)


def tidy(run: Run) -> None:
    """Go through all files; one that is asked for again is made anew."""
    rows = list(MadeFile.objects.select_related("deck__meeting", "report"))
    for done, made in enumerate(rows, start=1):
        if _is_left(made):
            _remove(made)
        run.report(done, len(rows))


def _is_left(made: MadeFile) -> bool:
    if made.file:
        return digest_of(made.owner, made.kind) != made.digest
    return made.created_at < timezone.now() - UNFINISHED


@transaction.atomic
def _remove(made: MadeFile) -> None:
    names = [made.file.name] if made.file and made.file.name else []
    made.delete()
    remove_named(names)
