"""The language of messages in tests that read them without a page."""

from collections.abc import Iterator

import pytest
from django.utils import translation


@pytest.fixture
def in_english() -> Iterator[None]:
    with translation.override("en"):
        yield


@pytest.fixture
def in_czech() -> Iterator[None]:
    with translation.override("cs"):
        yield
