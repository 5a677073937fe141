"""Broken markup in a report stops no page: not the office's search, not the acceptance, not the giving back of text."""

import uuid

import pytest

from reports import workflow
from tests import factories as make
from tests.pages import Page
from tests.people import browser_of, make_coordinator

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

BROKEN = "<![x>"


def test_office_finds_and_accepts_a_report_with_broken_markup(town):
    coordinator = make_coordinator("coordinator@region.example")
    report = make.ActivityReportFactory(
        organisation=town,
        state="submitted",
        title=f"Den bez aut {BROKEN} na náměstí",
        heading=make.HeadingFactory(),
        description=f"<p>Přišlo {'mnoho ' * 20} lidí.</p>",
    )

    found = browser_of(coordinator).get("/sprava/hlaseni/", {"hledat": "namesti"})
    workflow.accept(report, by=coordinator)

    assert report.title in Page(found).main
    report.refresh_from_db()
    assert (report.state, report.activity.title) == ("published", report.title)


@pytest.mark.parametrize("state", ["submitted", "accepted", "published", None])
def test_text_with_broken_markup_comes_back_from_a_form_that_is_closed(town, browser, state):
    public_id = make.ActivityReportFactory(organisation=town, state=state).public_id if state else uuid.uuid4()

    answer = browser.post(
        f"/hlaseni/{public_id}/vysledek/", {"description": f"<p>Po uzavření {BROKEN} přišlo 80 lidí.</p>"}
    )

    assert answer.status_code == (409 if state else 404)
    assert "přišlo 80 lidí." in Page(answer).main


def test_step_with_too_long_broken_markup_opens_again(town, browser):
    report = make.ActivityReportFactory(organisation=town)
    address = f"/hlaseni/{report.public_id}/vysledek/"

    browser.post(address, {"description": f"<p>ahoj {BROKEN}</p><p>{'x' * 61_000}</p>", "go": "stay"})

    assert browser.get(address).status_code == 200
