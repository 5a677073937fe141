"""Forms and lists of the administration on an ordinary desk: fields in one line, every column in sight."""

import pytest
from playwright.sync_api import expect

from outbox.mail import store_mail
from tests import factories as make
from tests.admin.conftest import change_address
from tests.browser.looks import settle
from tests.browser.writing import on_phone

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("site")]

FORMS = {
    "/sprava/members/user/add/": ["email", "first_name"],
    "/sprava/members/criteriaset/add/": ["title", "year", "note"],
    "/sprava/members/mandate/add/": ["function", "valid_from"],
}


def test_fields_of_a_form_begin_in_one_line(office):
    for address, names in FORMS.items():
        office.goto(address)
        settle(office)
        edges = {name: round(office.locator(f"#id_{name}").bounding_box()["x"]) for name in names}
        assert len(set(edges.values())) == 1, (address, edges)


def test_list_of_mails_shows_every_column_and_says_in_which_group_it_stands(office):
    people = ["nova.referentka@mesto-horni-lhota.example", "turnov@zdravykraj.example"]
    for number, to in enumerate(people):
        store_mail(key=f"k{number}", to=to, subject="Hlášení je znovu otevřené: Den bez aut", text="x")
    office.goto("/sprava/outbox/outgoingmail/")
    settle(office)
    last = office.locator("#result_list thead th").last.bounding_box()
    content = office.locator("#changelist").bounding_box()

    assert last["x"] + last["width"] <= content["x"] + content["width"] + 1
    expect(office.locator(".breadcrumbs a").nth(1)).to_have_attribute("href", "/sprava/members/")
    office.locator("#result_list tbody a").first.click()
    expect(office.locator(".breadcrumbs a").nth(1)).to_have_attribute("href", "/sprava/members/")


def test_help_opens_beside_the_form_and_keeps_what_is_typed(office, looks_right_in_the_dark_too):
    office.goto("/sprava/activities/activity/add/")
    office.fill("#id_title", "Den bez aut")
    link, panel = office.get_by_role("link", name="Nápověda"), office.get_by_role("dialog")
    link.click()
    expect(panel.get_by_role("heading", name="Aktivity")).to_be_focused()
    expect(panel.get_by_text("Jednou zapsaná aktivita")).to_be_visible()
    title = office.locator("#id_title").bounding_box()
    assert title["x"] + title["width"] <= panel.bounding_box()["x"]
    looks_right_in_the_dark_too()

    panel.locator("a[rel=next]").click()
    expect(panel.get_by_role("heading", name="Místa konání")).to_be_focused()
    office.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(link).to_be_focused()
    expect(office.locator("#id_title")).to_have_value("Den bez aut")
    assert office.url.endswith("/sprava/activities/activity/add/")


def test_row_of_an_indicator_has_the_columns_of_the_form_and_the_fields_of_its_kind(office):
    office.goto(change_address(make.IndicatorFactory(title="Délka stezek").item))
    office.locator(".record-section summary").first.click()
    office.locator("#indicators-0 summary").first.click()
    row = {
        name: office.locator(f"#id_indicators-0-{name}") for name in ("title", "kind", "baseline", "target", "limit")
    }
    expect(row["target"]).to_be_hidden()
    row["kind"].select_option("number")
    expect(row["baseline"]).to_be_visible()
    edges = {round(one.bounding_box()["x"]) for one in (row["title"], row["kind"], row["baseline"], row["limit"])}
    assert edges == {round(office.locator("#id_title").bounding_box()["x"])}

    row["target"].fill("12,5")
    row["kind"].select_option("text")
    expect(row["baseline"]).to_be_hidden()
    expect(row["target"]).to_have_value("12,5")
    expect(office.locator("#indicators-0 .unfit")).to_contain_text("K tomuto druhu nepatří")
    row["target"].fill("")
    row["kind"].focus()
    expect(row["target"]).to_be_hidden()


@on_phone
def test_head_of_a_record_on_a_phone_keeps_saving_in_sight_and_opens_the_rest(office, looks_right):
    office.goto(change_address(make.MeetingFactory(group="Skupina pro místní Agendu 21")))
    settle(office)
    bar, more = office.locator(".record-bar"), office.get_by_role("button", name="Další")
    for button in (office.locator("[name=_save]").first, office.locator("[name=_hide]"), more):
        expect(button).to_be_in_viewport(ratio=1)
    assert bar.evaluate("bar => bar.scrollWidth <= bar.clientWidth")

    more.focus()
    office.keyboard.press("Enter")
    expect(office.get_by_role("link", name="Kopírovat")).to_be_visible()
    looks_right()
    office.keyboard.press("Escape")
    expect(office.get_by_role("link", name="Kopírovat")).to_be_hidden()
    expect(more).to_be_focused()
