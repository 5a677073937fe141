"""The folder of uploads, and the processes that make pictures, as tests find them."""

import fcntl
import os
import subprocess
from pathlib import Path

import pytest

from common.pictures import limits


@pytest.fixture
def away(settings) -> None:
    """The folder of uploads cannot be written: a file stands in its place."""
    Path(settings.MEDIA_ROOT).write_text("in the way")


ENDINGS = {
    "a fault": ["sh", "-c", "echo tajne >&2; exit 1"],
    "a crash": ["sh", "-c", "echo tajne >&2; kill -SEGV $$"],
    "half an answer": ["echo", '{"suffix": ".jpg", "size": [1, 1], "whole": 9, "copies": [], "widths": []}'],
}
"""Commands in place of the one that makes pictures, by how they end."""


@pytest.fixture
def first_picture_ends(monkeypatch):
    """Let the process of the first picture end as one of ENDINGS; those after it work."""
    real = subprocess.Popen

    def end(how):
        def started(command, **kwargs):
            monkeypatch.setattr(subprocess, "Popen", real)
            return real(ENDINGS[how], **kwargs)

        monkeypatch.setattr(subprocess, "Popen", started)

    return end


@pytest.fixture
def started(monkeypatch) -> list[bool]:
    """Whether the database was in a transaction, for each process that was started to make a picture."""
    from django.db import connection

    real, seen = subprocess.Popen, []

    def watched(*args, **kwargs):
        seen.append(connection.in_atomic_block)
        return real(*args, **kwargs)

    monkeypatch.setattr(subprocess, "Popen", watched)
    return seen


@pytest.fixture
def all_places_taken(settings, monkeypatch):
    """Other processes make as many pictures as may be made at a time, and nobody waits for them for long."""
    monkeypatch.setattr(limits, "LONGEST_WAIT", 0.2)
    folder = Path(settings.VAR_DIR) / "cache" / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    held = [os.open(folder / f"{number}.lock", os.O_RDWR | os.O_CREAT) for number in range(limits.AT_ONCE)]
    for descriptor in held:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
    yield
    for descriptor in held:
        os.close(descriptor)
