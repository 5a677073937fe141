"""A town with a calendar on this machine, which the portal may ask because a test says so."""

import datetime

import pytest
import time_machine

from harvest import reader
from link_checks.downloading import Downloader
from tests.harvest.samples import TODAY
from tests.link_checks.test_fetching import only_loopback
from tests.servers import LocalServer


@pytest.fixture
def server():
    with LocalServer() as running:
        yield running


@pytest.fixture
def local_downloads(server, monkeypatch):
    """Let calendars be downloaded from the server of the test."""
    make = lambda: Downloader(  # noqa: E731
        allowed=only_loopback, ports=frozenset({server.port}), patience=3, most=5, most_bytes=reader.LARGEST
    )
    monkeypatch.setattr(reader, "downloader", make)


@pytest.fixture
def in_september():
    with time_machine.travel(datetime.datetime(TODAY.year, TODAY.month, TODAY.day, 8, tzinfo=datetime.UTC), tick=False):
        yield
