"""A portal that has been read once, and its mails."""

import pytest

from following.collecting import collect
from tests import factories as make


@pytest.fixture(autouse=True)
def site(settings):
    settings.SITE_URL = "https://portal.example"


@pytest.fixture
def region(db):
    """The portal with everything that is public read once, so that what comes later is new."""
    make.SiteProfileFactory()

    collect()


@pytest.fixture
def deliver(deliver, mailoutbox):
    """Return a function that runs what is due, and returns the mails that this has sent."""

    def run() -> list:
        before = len(mailoutbox)
        deliver()
        return list(mailoutbox[before:])

    return run
