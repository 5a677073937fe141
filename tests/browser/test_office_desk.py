"""How the screen of one report is laid out: what is compared has room, and the decision stays at hand."""

import pytest
from playwright.sync_api import expect

from reports import workflow
from reports.models import ActivityReport
from tests import factories as make
from tests.browser.looks import faults_of, settle

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("site")]


@pytest.fixture
def completed_report(clerk, coordinator):
    """A long report that came again."""
    report = make.ActivityReportFactory(
        organisation=clerk.organisations.get(),
        title="Den bez aut",
        place="Turnov",
        description="<p>Bylo plno.</p>" * 60,
        kind__heading=make.HeadingFactory(),
    )
    workflow.submit(report, by=clerk)
    workflow.return_to_town(report, by=coordinator, text="Doplňte.")
    ActivityReport.objects.update(outputs="<p>Nový cyklopruh.</p>")
    return workflow.submit(ActivityReport.objects.get(), by=clerk)


@pytest.fixture
def desk(office, completed_report):
    office.goto(f"/sprava/hlaseni/{completed_report.public_id}/")
    settle(office)
    return office


def box(page, selector):
    return page.locator(selector).first.bounding_box()


def test_decision_stays_in_sight_to_the_end_of_a_long_report(desk):
    desk.locator("#thread").scroll_into_view_if_needed()

    expect(desk.locator("#thread")).to_be_in_viewport()
    expect(desk.locator("button[value=accept]")).to_be_in_viewport()
    expect(desk.locator("button[value=comment]")).to_be_in_viewport()


def test_compared_texts_have_the_whole_width_and_labels_the_line_of_their_values(desk):
    assert box(desk, ".sides .side")["width"] > 380
    assert box(desk, "#changes")["y"] < box(desk, "#whole")["y"]
    for term, value in zip(desk.locator(".report-facts dt").all(), desk.locator(".report-facts dd").all(), strict=True):
        assert abs(term.bounding_box()["y"] - value.bounding_box()["y"]) < 1, term.inner_text()


def test_page_of_a_report_taken_back_is_accessible_with_what_she_wrote(desk, completed_report, clerk, watch):
    watch.expect("409")
    desk.locator("#id_text").fill("Doplňte počet dětí.")
    workflow.withdraw_and_resume(completed_report, by=clerk)
    desk.locator("button[value=return]").click()
    expect(desk.get_by_role("alert")).to_be_visible()
    expect(desk.locator("textarea")).to_have_value("Doplňte počet dětí.")

    for width in (1280, 320):
        desk.set_viewport_size({"width": width, "height": 800})
        assert faults_of(desk) == []
