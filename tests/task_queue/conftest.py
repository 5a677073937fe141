"""Kinds of tasks that only tests use."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from task_queue.kinds import KINDS, Kind, task
from task_queue.models import Task
from task_queue.worker import TaskLoop


@pytest.fixture
def done() -> list[Any]:
    """A list of what the tasks of a test did, in order."""
    return []


@pytest.fixture
def kind(done, monkeypatch) -> Callable[..., Kind]:
    """Return a function that registers a kind whose tasks record their number, or call the given function."""
    monkeypatch.setattr("task_queue.kinds.KINDS", KINDS)
    before = dict(KINDS)

    def register(name: str = "tests.note", function: Callable[..., None] | None = None, **policy: Any) -> Kind:
        return task(name, **policy)(function or (lambda _run, number=0: done.append(number)))

    yield register
    KINDS.clear()
    KINDS.update(before)


@pytest.fixture
def work(kept_connection) -> Iterator[Callable[..., None]]:
    """Return a function that runs ready tasks in both lanes, in this process."""

    def run(*lanes: str) -> None:
        for lane in lanes or Task.Lane.values:
            TaskLoop(lane).run_ready()

    return run
