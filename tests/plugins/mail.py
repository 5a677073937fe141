"""The queue of tasks, run when a test says so."""

from collections.abc import Callable
from types import SimpleNamespace

import pytest


@pytest.fixture
def kept_connection(monkeypatch) -> None:
    """Keep the worker from closing the connection that holds the test's own transaction."""
    for module in ("task_queue.running", "task_queue.worker"):
        monkeypatch.setattr(f"{module}.close_old_connections", lambda: None)
    monkeypatch.setattr("task_queue.worker.connections", SimpleNamespace(close_all=lambda: None))


@pytest.fixture
def deliver(mailoutbox, kept_connection) -> Callable[[], list]:
    """Run all queued tasks whose time has come, as the worker does, and return the mails sent so far."""
    from task_queue.worker import TaskLoop

    def run() -> list:
        TaskLoop().run_ready()
        return mailoutbox

    return run
