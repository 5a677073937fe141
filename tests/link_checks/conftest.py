"""A web server on this machine, which the checks of links may ask because a test says so."""

from collections.abc import Iterator

import pytest

from tests.servers import LocalServer


@pytest.fixture
def server() -> Iterator[LocalServer]:
    with LocalServer() as running:
        yield running
