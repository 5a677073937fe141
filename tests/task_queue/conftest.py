"""Kinds of tasks that only tests know."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from task_queue.kinds import KINDS, Kind, task
from task_queue.models import Task
from task_queue.worker import TaskLoop


@pytest.fixture
def done() -> list[Any]:
    """What the tasks of a test did, in order."""
    return []


@pytest.fixture
def kind(done, monkeypatch) -> Callable[..., Kind]:
    """Register a kind whose tasks note their number, or do what the test says."""
    monkeypatch.setattr("task_queue.kinds.KINDS", KINDS)
    before = dict(KINDS)

    def register(name: str = "tests.note", function: Callable[..., None] | None = None, **policy: Any) -> Kind:
        return task(name, **policy)(function or (lambda _run, number=0: done.append(number)))

    yield register
    KINDS.clear()
    KINDS.update(before)


@pytest.fixture
def work(kept_connection) -> Iterator[Callable[..., None]]:
    """Do what is ready in both lanes, in this process."""

    def run(*lanes: str) -> None:
        for lane in lanes or Task.Lane.values:
            TaskLoop(lane).run_ready()

    return run
