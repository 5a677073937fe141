"""The people of most tests of reports, Turnov and its clerk Petra Skalní, and the report she writes."""

import pytest

from tests import factories as make
from tests.people import clerk_of


@pytest.fixture
def town(turnov):
    return turnov


@pytest.fixture
def clerk(town):
    return clerk_of(town, email="clerk@turnov.example", first_name="Petra", last_name="Skalní")


@pytest.fixture
def report(town):
    """A draft that could be sent."""
    return make.ActivityReportFactory(organisation=town, title="Den bez aut", when="září 2022")


@pytest.fixture
def full_turnov(db):
    """Turnov by its full name, with a short one for lists."""
    return make.OrganisationFactory(name="Město Turnov", short_name="Turnov", slug="turnov")
