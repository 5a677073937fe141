"""Fixtures for most tests: a town with the user who reports for it, the coordinator, and their test clients.

A folder or a module that needs others overrides one fixture; those that depend on it follow.
"""

from collections.abc import Callable

import pytest
from django.test import Client

from members.models import Organisation, User
from portal.models import SiteProfile
from tests import factories as make
from tests.pages import Page
from tests.people import browser_of, clerk_of, make_coordinator


@pytest.fixture
def read(client) -> Callable[[str], Page]:
    """Return a function that opens a page, which has to be there."""

    def page(address: str) -> Page:
        response = client.get(address)
        assert response.status_code == 200, address
        return Page(response)

    return page


@pytest.fixture
def site(db) -> SiteProfile:
    """The profile of the portal and its region."""
    return make.SiteProfileFactory()


@pytest.fixture
def horni_lhota(db) -> Organisation:
    return make.OrganisationFactory(name="Horní Lhota")


@pytest.fixture
def turnov(db) -> Organisation:
    return make.OrganisationFactory(name="Turnov", slug="turnov")


@pytest.fixture
def town(horni_lhota) -> Organisation:
    """The town of the clerk."""
    return horni_lhota


@pytest.fixture
def clerk(town) -> User:
    """A user who reports for the town."""
    return clerk_of(town, email="clerk@town.example")


@pytest.fixture
def browser(clerk) -> Client:
    """A test client in which the clerk is logged in."""
    return browser_of(clerk)


@pytest.fixture
def coordinator(db) -> User:
    return make_coordinator("coordinator@region.example", first_name="Ivana", last_name="Horská")


@pytest.fixture
def office(coordinator) -> Client:
    """A test client in which the coordinator is logged in."""
    return browser_of(coordinator)
