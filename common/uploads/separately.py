"""Starts the process that makes one picture, waits for its turn before and for its end after, and kills it if need be.

Only `limits.AT_ONCE` pictures are made at a time by all processes of a machine: each holds the lock of one of as many
files, which its process inherits, so that the place is free when both have ended. Who waits takes a thread of the
server; so only some of the threads may wait, and public pages always find a free one.
"""

from __future__ import annotations

import fcntl
import json
import logging
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any

from django.conf import settings

from common.pictures import limits
from common.pictures.answer import read_answer
from common.pictures.made import Made
from common.pictures.structure import Refused, examine

logger = logging.getLogger(__name__)

PAUSE = 0.05
KILLED = {-signal.SIGXCPU, -signal.SIGKILL}
PASSED_ON = ("PATH", "LANG", "LC_ALL", "TMPDIR", "HOME", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
"""Variables of the environment that the process gets; it needs no secrets."""

threads_for_pictures = threading.BoundedSemaphore(limits.THREADS)
this_thread = threading.local()


@contextmanager
def thread_for_pictures() -> Iterator[None]:
    """Let this thread work on pictures, once for all of a request; raises Refused (busy) when too many already do."""
    if getattr(this_thread, "works", False):
        yield
        return
    if not threads_for_pictures.acquire(blocking=False):
        raise Refused("busy")
    this_thread.works = True
    try:
        yield
    finally:
        this_thread.works = False
        threads_for_pictures.release()


def make(file: Any, widths: tuple[int, ...]) -> Made:
    """Return a picture as it is stored. Raises Refused with the reason, OSError when the disk is full or the like."""
    with thread_for_pictures():
        file.seek(0)
        content = file.read()
        file.seek(0)
        examine(content)
        with tempfile.TemporaryFile() as source:
            source.write(content)
            source.flush()
            del content
            with place() as lock:
                return _made(source, widths, lock)


@contextmanager
def place() -> Iterator[int]:
    """Hold one of the places for making pictures, and give its descriptor; raises Refused (busy) after a time-out."""
    folder = settings.VAR_DIR / "cache" / "pictures"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    until = time.monotonic() + limits.LONGEST_WAIT
    lock = None
    while lock is None:
        lock = _free_place(folder)
        if lock is None:
            if time.monotonic() >= until:
                raise Refused("busy")
            time.sleep(PAUSE)
    try:
        yield lock
    finally:
        os.close(lock)


def _free_place(folder: Any) -> int | None:
    for number in range(limits.AT_ONCE):
        descriptor = os.open(folder / f"{number}.lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(descriptor)
        except OSError:
            os.close(descriptor)
            raise
        else:
            return descriptor
    return None


def _made(source: IO[bytes], widths: tuple[int, ...], lock: int) -> Made:
    """Start the process, wait for it and read its answer."""
    environment = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
    # A heap of its own for each thread would count as address space.
    environment["MALLOC_ARENA_MAX"] = "2"
    with tempfile.TemporaryFile() as answer, tempfile.TemporaryFile() as faults:
        process = subprocess.Popen(  # noqa: S603
            [sys.executable, "-m", "common.pictures", json.dumps(widths)],
            stdin=source,
            stdout=answer,
            stderr=faults,
            cwd=settings.BASE_DIR,
            env=environment,
            pass_fds=[lock],
        )
        try:
            status = process.wait(limits.LONGEST)
        except subprocess.TimeoutExpired as error:
            raise Refused("demanding") from error
        finally:
            process.kill()
            process.wait()
        if status == 0:
            answer.seek(0)
            return read_answer(answer)
        if status in KILLED:
            raise Refused("demanding")
        if status == limits.DISK_IS_FULL:
            raise OSError("There is no room for what was made of a picture.")
        faults.seek(0)
        words = faults.read(10_000).decode(errors="replace")
        raise RuntimeError(f"The process that makes pictures ended with {status}: {words}")
