"""Somebody of a town at her report, for the tests of the form in a browser."""

import json

import pytest
from django.conf import settings
from django.test import Client

from reports.models import ActivityReport
from tests import factories
from tests.browser.looks import faults_everywhere, faults_in_the_dark, faults_of

DESK = {"viewport": {"width": 1280, "height": 900}}
PHONE = {"viewport": {"width": 375, "height": 800}, "has_touch": True, "is_mobile": True}
STEPS = ("co-a-kdy", "kdo", "vysledek", "doklady", "kontrola")


@pytest.fixture
def looks_right(page):
    """Check the screen that is open."""

    def check():
        assert faults_of(page) == []

    return check


@pytest.fixture
def looks_right_in_the_dark_too(page, looks_right):
    """Check the screen that is open, and its colours in the dark."""

    def check():
        looks_right()
        assert faults_in_the_dark(page) == []

    return check


@pytest.fixture
def looks_right_everywhere(page):
    """Check the screen that is open on a desk, in the dark and on a phone."""

    def check(**options):
        assert faults_everywhere(page, **options) == {}

    return check


@pytest.fixture
def draft(town):
    factories.ReportKindFactory(name="Osvětová kampaň")
    return factories.ActivityReportFactory(organisation=town, blank=True)


@pytest.fixture
def log_in(live_server):
    """Log a person in within a browser context, as if she had come yesterday."""

    def enter(context, user):
        client = Client()
        client.force_login(user)
        cookie = client.cookies[settings.SESSION_COOKIE_NAME].value
        context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": live_server.url}])

    return enter


@pytest.fixture
def office(page, coordinator, log_in):
    """The page of the coordinator."""
    log_in(page.context, coordinator)
    return page


@pytest.fixture
def another_browser(windows, watch, browser_options):
    """Open further browsers, watched like the first: of a colleague, or one without JavaScript."""
    return lambda **options: windows.lend(watch, browser_options | options)


@pytest.fixture
def step_of():
    """The address of a step of a report, on pages in English."""
    return lambda report, step: f"/en/hlaseni/{report.public_id}/{step}/"


@pytest.fixture
def stored():
    """What the database holds of a report now."""
    return lambda report: ActivityReport.objects.get(pk=report.pk)


@pytest.fixture
def copies():
    """The texts that the device of a page keeps, by the names of their fields."""

    def read(page):
        kept = page.evaluate("JSON.stringify(Object.values(localStorage))")
        return [dict(json.loads(one)["typed"]) for one in json.loads(kept)]

    return read


@pytest.fixture
def open_step(page, log_in, clerk, draft, step_of):
    """Open a step of the draft in the browser of its clerk."""
    log_in(page.context, clerk)

    def enter(step):
        page.goto(step_of(draft, step))
        return page

    return enter
