"""One worker is enough: a mail goes out at once while a long task runs, and no end of a process loses a task."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.outbox.conftest import ROOT
from tests.outbox.mail_server import PATIENCE

pytestmark = pytest.mark.both_databases

AT_ONCE = 10
"""Seconds in which a mail goes out, also on a machine that is busy with other tests."""

QUEUE_LONG_TASK = """
from tests.outbox.slow_tasks.tasks import wait
wait.enqueue({{"folder": {folder!r}}})
"""
WRITE = """
store_mail(key="step-1", to="jana@obec.example", subject="Forum", text="Forum")
"""
STATES = "SELECT kind, state, attempts, progress FROM task_queue_task WHERE key IS NULL ORDER BY id"
PROCESS = "SELECT worker FROM task_queue_task WHERE state = 'running'"


@pytest.fixture
def environment(environment) -> dict[str, str]:
    return environment | {"DJANGO_SETTINGS_MODULE": "tests.outbox.slow_tasks.settings"}


@pytest.fixture
def folder(tmp_path) -> Path:
    """Where the long task says that it has begun, and looks whether it is enough."""
    path = tmp_path / "slow"
    path.mkdir()
    return path


@pytest.fixture
def worker(environment) -> Iterator[Callable[[], subprocess.Popen]]:
    started: list[subprocess.Popen] = []

    def start() -> subprocess.Popen:
        command = [sys.executable, "manage.py", "work"]
        started.append(subprocess.Popen(command, cwd=ROOT, env=environment, start_new_session=True))
        return started[-1]

    yield start
    for process in started:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def wait_until(reached: Callable[[], bool], patience: float = PATIENCE) -> bool:
    until = time.monotonic() + patience
    while not reached() and time.monotonic() < until:
        time.sleep(0.05)
    return reached()


def times_begun(folder: Path) -> int:
    log = folder / "begun"
    return len(log.read_text(encoding="utf-8").splitlines()) if log.exists() else 0


def test_long_task_survives_its_workers_and_a_mail_never_waits_for_it(server, portal, rows, worker, folder):
    portal(QUEUE_LONG_TASK.format(folder=str(folder)))
    stopped = worker()
    assert wait_until(lambda: times_begun(folder) == 1), "the long task never began"

    ((number, *_),) = portal(WRITE)
    sent = ["outbox.deliver_mail", "done", 1, 100]
    assert wait_until(lambda: server.numbers == [number], AT_ONCE), "the mail waited for the long task"
    assert wait_until(lambda: rows(STATES) == [["slow_tasks.wait", "running", 1, 25], sent])

    stopped.terminate()
    assert stopped.wait(PATIENCE) == 0
    assert rows(STATES) == [["slow_tasks.wait", "waiting", 0, 0], sent], "a stopped worker leaves its task to the next"

    running = worker()
    assert wait_until(lambda: times_begun(folder) == 2)
    ((name,),) = rows(PROCESS)
    child = int(name.split(":")[1])
    assert child != running.pid
    os.kill(child, signal.SIGKILL)
    assert wait_until(lambda: times_begun(folder) == 3), "nobody took up the task of a killed process"
    assert rows(STATES)[0][:3] == ["slow_tasks.wait", "running", 2]

    (folder / "enough").touch()
    assert wait_until(lambda: rows(STATES)[0] == ["slow_tasks.wait", "done", 2, 100])
    running.terminate()
    assert running.wait(PATIENCE) == 0
