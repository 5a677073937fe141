"""The search of the administration and its menu, by keyboard and on a phone."""

import re

import pytest
from playwright.sync_api import expect

from tests import factories as make
from tests.admin.conftest import change_address
from tests.browser.conftest import PHONE
from tests.browser.waiting import Held

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_record_is_found_and_opened_by_keys_alone(office, looks_right_in_the_dark_too):
    town = make.OrganisationFactory(name="Šťastná Lhota")
    make.OrganisationFactory(name="Lhota za lesem")
    office.goto("/sprava/members/organisation/")
    field = office.get_by_role("combobox", name="Hledat ve správě")

    # In a field the key only writes.
    office.locator("#searchbar").press("/")
    expect(office.locator("#searchbar")).to_have_value("/")
    office.locator("h1").click()
    office.keyboard.press("/")
    expect(field).to_be_focused()
    office.keyboard.type("stastna lhota/")
    office.keyboard.press("Backspace")
    options = office.locator("#find-options").get_by_role("option")
    expect(options).to_have_text([f"{town.name}", "Všechny výsledky"])
    expect(office.locator("#admin-live")).to_have_text("1 návrh")
    office.keyboard.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    expect(field).to_have_attribute("aria-activedescendant", options.first.get_attribute("id"))
    looks_right_in_the_dark_too()
    office.keyboard.press("Enter")
    office.wait_for_url(f"**{change_address(town)}")

    # Escape leads back to where she was.
    link = office.locator(".record-head a").first
    link.focus()
    office.keyboard.press("/")
    expect(field).to_be_focused()
    office.keyboard.press("Escape")
    office.keyboard.press("Escape")
    expect(link).to_be_focused()


def test_late_suggestions_take_no_choice_away(office):
    make.SiteProfileFactory()
    make.OrganisationFactory(name="Šťastná Lhota")
    office.goto("/sprava/members/organisation/")
    field = office.get_by_role("combobox", name="Hledat ve správě")
    field.fill("stastna")
    first = office.locator("#find-options").get_by_role("option").first
    expect(first).to_contain_text("Šťastná Lhota")
    late = Held(office, re.compile("q=stastna.lhota"))
    field.fill("stastna lhota")
    late.wait()
    office.keyboard.press("ArrowDown")
    expect(first).to_have_attribute("aria-selected", "true")
    with office.expect_response(re.compile("q=stastna.lhota")):
        late.let_go()

    office.wait_for_timeout(300)
    expect(first).to_have_attribute("aria-selected", "true")


def test_menu_remembers_its_groups_and_is_a_panel_on_a_phone_even_without_scripts(
    office, another_browser, log_in, coordinator, looks_right
):
    make.SiteProfileFactory()
    office.goto("/sprava/activities/activity/")
    menu = office.get_by_role("navigation", name="Nabídka")
    assert office.locator("#content-main").evaluate("one => one.getBoundingClientRect().width") >= 1000
    grants = menu.locator("details", has_text="Dotace")
    grants.locator("summary").click()
    menu.get_by_role("link", name="Výzvy", exact=True).click()
    menu.get_by_role("link", name="Co na vás čeká").click()
    expect(grants).to_have_attribute("open", "")
    expect(menu.locator("details", has_text="Dění")).not_to_have_attribute("open", "")

    menu.get_by_role("button", name="Skrýt nabídku").click()
    expect(menu).to_be_hidden()
    office.reload()
    expect(menu).to_be_hidden()
    office.get_by_role("button", name="Nabídka").click()
    menu.get_by_role("button", name="Mít nabídku vedle stránky").click()
    expect(menu).to_be_visible()

    phone = another_browser(**PHONE, java_script_enabled=False)
    log_in(phone.context, coordinator)
    phone.goto("/sprava/activities/activity/")
    menu = phone.get_by_role("navigation", name="Nabídka")
    expect(menu).to_be_hidden()
    phone.get_by_role("button", name="Nabídka").click()
    menu.locator("summary", has_text="Dotace").click()
    menu.get_by_role("link", name="Výzvy", exact=True).click()
    expect(phone.locator("h1")).to_have_text("Výzvy")
    phone.get_by_role("searchbox", name="Hledat ve správě").fill("Žádosti")
    phone.keyboard.press("Enter")
    expect(phone.locator(".finding-group").first).to_contain_text("Žádosti")
