"""Fixtures for tests of reports: the town of Turnov, its clerk Petra Skalní, and a report of the town."""

from collections.abc import Callable

import pytest

from reports.steps import StepForms, save_step
from tests import factories as make
from tests.admin.conftest import fields_of
from tests.people import clerk_of
from tests.reports.office import address_of
from tests.reports.people import typed_into


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
def write(clerk, report):
    """Save some fields of a step as its view does."""

    def save(step, *, autosave=False, **changes):
        forms = StepForms(step, report)
        typed = {name.replace("__", "-"): [text] for name, text in changes.items()} | {"seen": [forms.seen]}
        return save_step(
            step, report, typed_into(dict(forms.everything_stored().lists()) | typed), by=clerk, autosave=autosave
        )

    return save


@pytest.fixture
def full_turnov(db):
    """Turnov by its full name, with a short one for lists."""
    return make.OrganisationFactory(name="Město Turnov", short_name="Turnov", slug="turnov")


@pytest.fixture
def send(office) -> Callable:
    """Open the screen of a report in the office, change some fields, press a button; returns the answer."""

    def press(report, decision="edit", client=None, opened=None, **changes):
        browser = client or office
        fields = dict(opened or fields_of(browser.get(address_of(report))))
        for name, value in changes.items():
            fields[name.replace("__", "-")] = value if isinstance(value, list) else [value]
        return browser.post(address_of(report), {**fields, "decision": decision})

    return press
