"""Lists of the administration and the table of decisions in a real browser: few clicks, chips, cards on a phone."""

import pytest
from playwright.sync_api import expect

from grants.models import Application
from tests import factories as make
from tests.browser.conftest import PHONE

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("site")]


@pytest.fixture
def call(transactional_db):
    call = make.CallFactory(year=2022, allocation=400_000)
    for number in range(1, 15):
        make.ApplicationFactory(
            call=call, number=f"{number:02}", title="Týden zdraví pro celý mikroregion", requested=30_000, points=90
        )
    return call


def test_fourteen_applications_are_decided_in_few_clicks_with_the_sums_said_at_once(
    office, call, looks_right_everywhere
):
    office.goto("/sprava/grants/call/")
    office.get_by_role("link", name="Rozhodnout (14)").click()
    rows, sums = office.locator("[data-row]"), office.locator("[data-sums]")
    for number in (11, 12, 13):
        rows.nth(number).get_by_label("Nepodpořit").click()
    office.get_by_role("button", name="Zbývající podpořit").click()
    expect(sums).to_contain_text("zbývá 70 000 Kč")
    rows.nth(0).locator("input.amount").click()
    for amount in ("10 000", "12500", "9 999,50"):
        office.keyboard.type(amount)
        office.keyboard.press("Enter")
    expect(sums).to_contain_text("127 500,50 Kč")
    expect(rows.nth(1).locator("[data-outcome]")).to_have_text("částečně")
    office.get_by_label("Odůvodnění u nepodpořených").fill("málo bodů")
    looks_right_everywhere()
    office.get_by_role("button", name="Uložit rozhodnutí").click()
    expect(office.locator(".messagelist")).to_contain_text("Uloženo: 14 rozhodnutí.")

    stored = list(Application.objects.order_by("number").values_list("decision", "awarded"))
    assert stored == [
        ("part", 10_000), ("part", 12_500), ("part", 9_999.5), *[("full", 30_000)] * 8, *[("refused", None)] * 3,
    ]  # fmt: skip


def test_list_is_filtered_by_chips_and_its_rows_are_chosen(office, looks_right_everywhere):
    for number in range(3):
        make.ActivityFactory(draft=True, title=f"Sázení stromů v sadu č. {number}", when="květen 2022")
    office.goto("/sprava/activities/activity/")
    expect(office.get_by_role("button", name="Zveřejnit vybrané…")).to_be_hidden()
    office.get_by_text("Filtrovat").click()
    office.locator(".filter summary", has_text="Rok").click()
    office.get_by_role("link", name="2022", exact=True).click()
    expect(office.locator(".chip")).to_contain_text("Rok: 2022")
    # The scripts of the list are there.
    office.wait_for_load_state()
    for place in (0, 1):
        office.locator(".action-select").nth(place).check()
    office.get_by_text("Filtrovat").click()
    looks_right_everywhere()

    office.get_by_role("button", name="Odstranit vybrané…").click()
    expect(office.get_by_role("heading", name="Odstranit 2 záznamy?")).to_be_visible()
    looks_right_everywhere()


def test_row_is_a_card_on_a_phone_with_its_action_and_ways_to_sort(another_browser, log_in, coordinator):
    make.ActivityFactory(draft=True, title="Trhy", when="květen 2022")
    phone = another_browser(**PHONE)
    log_in(phone.context, coordinator)
    phone.goto("/sprava/activities/activity/")

    expect(phone.locator("#result_list tbody tr")).to_have_css("display", "block")
    expect(phone.locator("thead").get_by_role("link", name="Název")).to_be_visible()
    phone.locator(".action-select").check()
    expect(phone.get_by_role("button", name="Archivovat vybrané…")).to_be_visible()
    phone.get_by_role("button", name="Zveřejnit: Trhy").click()
    expect(phone.get_by_role("button", name="Vzít zpět")).to_be_visible()
