"""The queue of tasks, run when a test says so."""

from collections.abc import Callable
from types import SimpleNamespace

import pytest


@pytest.fixture
def kept_connection(monkeypatch) -> None:
    """Keep the worker from closing the connection that holds the test's own transaction."""
    for module in ("outbox.mail", "outbox.worker", "django_tasks_db.management.commands.db_worker"):
        monkeypatch.setattr(f"{module}.close_old_connections", lambda: None)
    monkeypatch.setattr("outbox.worker.connections", SimpleNamespace(close_all=lambda: None))


@pytest.fixture
def deliver(mailoutbox, kept_connection) -> Callable[[], list]:
    """Run all queued tasks whose time has come, as the worker does, and return the mails sent so far."""
    from outbox.worker import TaskLoop

    def run() -> list:
        TaskLoop().run_ready()
        return mailoutbox

    return run
