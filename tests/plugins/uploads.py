"""The folder of uploads, and the processes that make pictures, as tests find them."""

import subprocess
from pathlib import Path

import pytest


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
