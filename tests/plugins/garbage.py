"""What a run of tests holds until its end is not looked through for garbage over and over: that took a tenth of it."""

import gc
from collections.abc import Iterator

import pytest

USUAL = gc.get_threshold()
"""When Python itself looks for garbage."""
SELDOM = (100_000, 50, 100)


def pytest_collection_finish() -> None:
    """Set aside the modules, tests and whatever else is there before the first test."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*SELDOM)


@pytest.fixture
def usual_garbage_collection() -> Iterator[None]:
    """For tests that measure memory."""
    gc.set_threshold(*USUAL)
    yield
    gc.set_threshold(*SELDOM)
