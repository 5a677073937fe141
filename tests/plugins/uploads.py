"""The folder of uploads as tests find it."""

from pathlib import Path

import pytest


@pytest.fixture
def away(settings) -> None:
    """The folder of uploads cannot be written: a file stands in its place."""
    Path(settings.MEDIA_ROOT).write_text("in the way")
