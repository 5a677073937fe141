"""The dashboard and the evidence of a town in a real browser: on a desk, on a phone, in the dark."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from evidence.models import EvidenceLink
from tests import factories as make
from tests.browser.looks import DESK_SCREEN, PHONE_SCREEN, faults_everywhere, settle
from tests.people import make_coordinator

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TOWN = "/en/hlaseni/obec/horni-lhota/"


@pytest.fixture
def reporting_town(horni_lhota):
    """A town with reports of this year in every state, and an indicator for each way of proving."""
    year = timezone.localdate().year
    town = horni_lhota
    criterion = make.MaCriterionFactory(criteria_set__year=year, criteria_set__is_example=True)
    proofs = ("reports", "coordinator", "link")
    indicators = [
        make.MaIndicatorFactory(criterion=criterion, proof=proof, evidence_wanted="Usnesení", limit="aspoň jedno")
        for proof in proofs
    ]
    for state in ("draft", "submitted", "returned", "accepted", "published", "withdrawn"):
        report = make.ActivityReportFactory(
            organisation=town, state=state, when=f"květen {year}", participants=120, indicators=indicators[:1]
        )
        if state == "returned":
            make.ReportEventFactory(report=report, action="returned", text="Doplňte prosím počet účastníků.")
    make.ActivityReportFactory(organisation=town, state="accepted", when=f"květen {year - 1}")
    make.MandateFactory(organisation=town)
    return town


def test_town_reads_its_reports_and_completes_its_evidence(page, log_in, reporting_town, looks_right_everywhere):
    log_in(page.context, make.OrganisationUserFactory(organisation=reporting_town).user)
    page.goto("/en/hlaseni/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Horní Lhota")
    looks_right_everywhere()

    page.get_by_role("link", name="Proven indicators: 2 of 3").click()
    looks_right_everywhere()
    form = page.locator(".indicator").last
    form.locator("summary", has_text="Add a link").click()
    form.get_by_label("What the link shows").fill("Usnesení rady")
    form.get_by_role("button", name="Add the link").click()
    expect(page.get_by_text("The link has not been added yet.")).to_be_visible()
    expect(form.get_by_label("What the link shows")).to_have_value("Usnesení rady")
    looks_right_everywhere()
    form.get_by_label("Address of the page").fill("mesto.example/rada")
    form.get_by_role("button", name="Add the link").click()
    expect(page.get_by_text("Proven indicators: 3 of 3")).to_be_visible()
    assert EvidenceLink.objects.get().url == "https://mesto.example/rada"

    page.get_by_role("link", name="Sheet to print and copy").first.click()
    looks_right_everywhere()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy").first.click()
    expect(page.locator("[data-copy-status]")).to_have_text("Copied.")
    assert page.evaluate("navigator.clipboard.readText()") == "Horní Lhota"


def test_coordinator_reads_the_matrix_of_towns(page, log_in, reporting_town, looks_right_everywhere):
    log_in(page.context, make_coordinator("coordinator@region.example"))
    page.goto("/sprava/hlaseni/doklady/")
    expect(page.locator(".evidence-table tbody tr")).to_have_count(1)
    assert faults_everywhere(page, context=".evidence") == {}

    page.locator(".evidence-cell a").first.click()
    looks_right_everywhere()


def test_matrix_of_ten_towns_fits_a_desk_and_scrolls_in_its_own_region_on_a_phone(page, log_in, reporting_town):
    criterion = make.MaCriterionFactory(criteria_set__year=timezone.localdate().year, criteria_set__kind="municipality")
    for number in range(1, 14):
        make.MaIndicatorFactory(criterion=criterion, number=f"K.{number}", required=number < 6)
    for number in range(10):
        make.OrganisationFactory(name=f"Rokytnice nad Jizerou {number}", kind="municipality")
    log_in(page.context, make_coordinator("coordinator@region.example"))
    for screen, scrolls in ((DESK_SCREEN, False), (PHONE_SCREEN, True)):
        page.set_viewport_size(screen)
        page.goto("/sprava/hlaseni/doklady/")
        region = page.locator(".evidence-scroll", has_text="Rokytnice")
        expect(region.locator("tbody tr")).to_have_count(10)
        settle(page)

        overflow = region.evaluate("node => node.scrollWidth - node.clientWidth")
        assert (overflow > 0) == scrolls
        region.focus()
        region.evaluate("node => node.scrollLeft = 400")
        first = region.locator("tbody th").first
        assert first.bounding_box()["x"] >= region.bounding_box()["x"]
        expect(region).to_have_role("region")
        expect(region).to_be_focused()
