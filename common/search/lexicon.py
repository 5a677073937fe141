"""The dictionary of Czech forms: which words a form may belong to, typed with diacritics or without.

It comes from the package simplemma, whose dictionary would take 45 MB in each process. So it is written once, by a
process of its own, as a trie into `LEXICON_DIR`, which all processes of a machine then share as a mapped file.
"""

from __future__ import annotations

import fcntl
import logging
import os
import subprocess
import sys
from contextlib import contextmanager, suppress
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.conf import settings

if TYPE_CHECKING:
    from collections.abc import Iterator

logger = logging.getLogger(__name__)

PLAIN = "~"
"""Begins the keys of forms without diacritics."""
SHAPE = "1"
"""To be changed with what the file holds."""
LONGEST_WRITING = 120
"""Seconds after which the process that writes the file is given up."""


def words_of_form(form: str) -> list[str]:
    """Return the dictionary words that a form in lower case belongs to; empty for an unknown one."""
    return _found(form)


def words_of_plain_form(form: str) -> list[str]:
    """Return the dictionary words of all forms that look like this one without diacritics."""
    return _found(PLAIN + form)


def _found(key: str) -> list[str]:
    trie = _trie()
    return [word.decode() for word in trie.get(key, ())] if trie is not None else []


@cache
def _trie() -> Any:
    """Return the mapped dictionary; None where it cannot be written, so that only stems are left."""
    import marisa_trie

    try:
        return marisa_trie.BytesTrie().mmap(str(prepared()))
    except (OSError, RuntimeError, subprocess.SubprocessError):
        logger.exception("The dictionary of Czech forms cannot be written; words are found by their stems alone.")
        return None


def prepared() -> Path:
    """Return the file with the dictionary, written first if it is missing. Raises OSError or SubprocessError."""
    folder = Path(settings.LEXICON_DIR)
    path = folder / f"czech-{version('simplemma')}-{SHAPE}.trie"
    if path.exists():
        return path
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with _alone(folder / "lock"):
        if not path.exists():
            unfinished = path.with_suffix(".part")
            command = [sys.executable, "-m", "common.search.lexicon_file", str(unfinished)]
            subprocess.run(command, check=True, timeout=LONGEST_WRITING, cwd=settings.BASE_DIR)  # noqa: S603
            unfinished.replace(path)
    return path


def prepare() -> None:
    """Write the dictionary if it is missing, before anybody needs it."""
    with suppress(OSError, subprocess.SubprocessError):
        prepared()


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)
