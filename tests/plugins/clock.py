"""The clock of tests whose words and deadlines depend on the day."""

import datetime
from collections.abc import Iterator

import pytest
import time_machine


@pytest.fixture
def spring() -> Iterator[None]:
    """Noon of a day on which half of the year's deadlines are still ahead."""
    with time_machine.travel(datetime.datetime(2026, 5, 20, 12, tzinfo=datetime.UTC), tick=False):
        yield
