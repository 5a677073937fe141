"""Starts the process that reads the text of one uploaded document, and keeps what it read."""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
import tempfile
from pathlib import PurePath

from django.conf import settings
from django.core.files.storage import default_storage
from django.db import transaction

from search import following
from search.kinds import kinds
from search.models import FileText, Mark
from search.reading import limits

logger = logging.getLogger(__name__)

PASSED_ON = ("PATH", "LANG", "LC_ALL", "TMPDIR", "HOME", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
"""Variables of the environment that the process gets; it needs no secrets."""
KILLED = {-signal.SIGXCPU, -signal.SIGKILL}


class Refused(Exception):
    """Nothing can be read of the file."""


def read(name: str) -> None:
    """Keep the text of a file, unless it is known, and have the documents of its rows made anew."""
    if FileText.objects.filter(name=name).exists():
        return
    try:
        text, state = text_of(name), FileText.State.READ
    except FileNotFoundError:
        # Its row has gone, or the folder of uploads is away; the next change of the row asks again.
        return
    except Refused as refusal:
        logger.warning("The text of %s cannot be searched: %s", name, refusal)
        text, state = "", FileText.State.REFUSED
    with transaction.atomic():
        FileText.objects.update_or_create(name=name, defaults={"text": text, "state": state})
        for kind in kinds().values():
            if "file" in {field.name for field in kind.model._meta.fields}:
                rows = kind.model._default_manager.filter(file=name).values_list("pk", flat=True)
                Mark.objects.bulk_create([Mark(kind=kind.number, object_id=key) for key in rows])
        following.take_up("default", following.BY_WORKER)


def text_of(name: str) -> str:
    """Return the text of a stored file. Raises Refused with the reason, or OSError if it cannot be opened."""
    environment = {one: os.environ[one] for one in PASSED_ON if one in os.environ}
    environment["MALLOC_ARENA_MAX"] = "2"
    with default_storage.open(name) as stored, tempfile.TemporaryFile() as source, tempfile.TemporaryFile() as answer:
        for piece in stored.chunks():
            source.write(piece)
        source.seek(0)
        command = [sys.executable, "-m", "search.reading", PurePath(name).suffix.lstrip(".").lower()]
        process = subprocess.Popen(  # noqa: S603
            command, stdin=source, stdout=answer, stderr=subprocess.DEVNULL, cwd=settings.BASE_DIR, env=environment
        )
        try:
            status = process.wait(limits.LONGEST)
        except subprocess.TimeoutExpired as error:
            raise Refused("it takes too long") from error
        finally:
            process.kill()
            process.wait()
        if status != 0:
            raise Refused("it takes too much" if status in KILLED else f"it cannot be read ({status})")
        answer.seek(0)
        return answer.read(limits.LARGEST_ANSWER).decode("utf-8", "replace")
