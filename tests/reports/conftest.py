"""Fixtures for tests of reports: the town of Turnov with its clerk, the coordinator, and their browsers."""

import pytest

from tests import factories as make
from tests.admin.conftest import make_coordinator
from tests.reports.people import browser_of, clerk_of


@pytest.fixture
def town(db):
    return make.OrganisationFactory(name="Turnov", slug="turnov")


@pytest.fixture
def clerk(town):
    return clerk_of(town, email="clerk@turnov.example")


@pytest.fixture
def browser(clerk):
    """The browser of the clerk."""
    return browser_of(clerk)


@pytest.fixture
def coordinator(db):
    return make_coordinator("coordinator@region.example", first_name="Ivana", last_name="Horská")


@pytest.fixture
def office(coordinator):
    """The browser of the coordinator."""
    return browser_of(coordinator)
