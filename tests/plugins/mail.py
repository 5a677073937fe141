"""The queue of tasks, run when a test says so."""

from collections.abc import Callable

import pytest


@pytest.fixture
def deliver(mailoutbox) -> Callable[[], list]:
    """Run all queued tasks whose time has come, as the worker does, and return the mails sent so far."""
    from common.worker import TaskLoop

    def run() -> list:
        TaskLoop().run_ready()
        return mailoutbox

    return run
