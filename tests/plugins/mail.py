"""Running the task queue on demand."""

from collections.abc import Callable
from types import SimpleNamespace

import pytest


@pytest.fixture
def kept_connection(monkeypatch) -> None:
    """Prevent the worker from closing the connection with the test's transaction."""
    for module in ("task_queue.running", "task_queue.worker"):
        monkeypatch.setattr(f"{module}.close_old_connections", lambda: None)
    monkeypatch.setattr("task_queue.worker.connections", SimpleNamespace(close_all=lambda: None))


@pytest.fixture
def deliver(mailoutbox, kept_connection) -> Callable[[], list]:
    """Return a function that runs all due tasks as the worker does, and returns the mails sent so far."""
    from task_queue.worker import TaskLoop

    def run() -> list:
        TaskLoop().run_ready()
        return mailoutbox

    return run
