"""A worker that does what was ordered, and a published presentation."""

from collections.abc import Callable

import pytest

from common.models import Published
from decks.models import Deck
from task_queue.models import Task
from task_queue.worker import TaskLoop


@pytest.fixture
def work(kept_connection, settings) -> Callable[[], None]:
    """Return a function that runs all tasks that wait, in this process."""

    def run() -> None:
        while TaskLoop(Task.Lane.LONG).run_ready():
            pass

    return run


@pytest.fixture
def public(deck) -> Deck:
    deck.publication = Published.Publication.PUBLISHED
    deck.save()
    return deck
