"""A user of a town with a report, for tests of the form in a browser."""

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
    """Return a function that checks the open page."""

    def check():
        assert faults_of(page) == []

    return check


@pytest.fixture
def looks_right_in_the_dark_too(page, looks_right):
    """Return a function that checks the open page, and its colours in the dark scheme."""

    def check():
        looks_right()
        assert faults_in_the_dark(page) == []

    return check


@pytest.fixture
def looks_right_everywhere(page):
    """Return a function that checks the open page on a desktop, in the dark scheme and on a phone."""

    def check(**options):
        assert faults_everywhere(page, **options) == {}

    return check


@pytest.fixture
def draft(town):
    factories.ReportKindFactory(name="Osvětová kampaň")
    return factories.ActivityReportFactory(organisation=town, blank=True)


@pytest.fixture
def log_in(live_server):
    """Return a function that logs a user in within a browser context, without the login form."""

    def enter(context, user):
        client = Client()
        client.force_login(user)
        cookie = client.cookies[settings.SESSION_COOKIE_NAME].value
        context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": live_server.url}])

    return enter


@pytest.fixture
def office(page, coordinator, log_in):
    """A page in which the coordinator is logged in."""
    log_in(page.context, coordinator)
    return page


@pytest.fixture
def another_browser(windows, watch, browser_options):
    """Open further monitored browser windows, for example of a colleague, or without JavaScript."""
    return lambda **options: windows.lend(watch, browser_options | options)


@pytest.fixture
def step_of():
    """Return a function that returns the English URL of a step of a report."""
    return lambda report, step: f"/en/hlaseni/{report.public_id}/{step}/"


@pytest.fixture
def stored():
    """Return a function that reads a report from the database."""
    return lambda report: ActivityReport.objects.get(pk=report.pk)


@pytest.fixture
def copies():
    """Return a function that reads the texts stored in the browser of a page, by the names of their fields."""

    def read(page):
        kept = page.evaluate("JSON.stringify(Object.values(localStorage))")
        return [dict(json.loads(one)["typed"]) for one in json.loads(kept)]

    return read


@pytest.fixture
def open_step(page, log_in, clerk, draft, step_of):
    """Return a function that opens a step of the draft in the browser of its clerk."""
    log_in(page.context, clerk)

    def enter(step):
        page.goto(step_of(draft, step))
        return page

    return enter
