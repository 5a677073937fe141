"""While somebody writes a report: the screen and the server hold the same, faults are said in time, words for the
region survive a lost connection, and the bar with buttons stays in sight."""

import re
from json import dumps

import pytest
from playwright.sync_api import expect

from tests import factories
from tests.browser.conftest import DESK
from tests.browser.looks import settle
from tests.browser.waiting import MADE, Held, eventually
from tests.browser.writing import NO_CONNECTION, SAVED, line_of, notice_of, on_phone
from tests.files import picture
from tests.people import make_coordinator

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def browser_options():
    return DESK


def field_of(page, name):
    return page.get_by_label(name, exact=True)


def bottom_of(part):
    box = part.bounding_box()
    return box["y"] + box["height"]


def change(draft, **fields):
    """Let the server get something that this page does not know of."""
    type(draft).objects.filter(pk=draft.pk).update(**fields)


def keep_copy(page, draft, text, *, is_going):
    """Leave a copy of a title in the device, as a page that goes away does."""
    copy = {"typed": [["title", text]], "seen": "{}", "unconfirmed": None, "isGoing": is_going}
    page.evaluate(
        "([name, copy]) => localStorage.setItem(name, JSON.stringify({ ...JSON.parse(copy), at: Date.now() }))",
        [f"hlaseni:{draft.public_id}:what", dumps(copy)],
    )


# --- The same on the screen and on the server ---------------------------------


def test_reload_in_the_middle_of_writing_shows_what_the_server_has_and_asks_nothing(open_step, draft, stored, copies):
    page = open_step("co-a-kdy")
    for text in ("Den bez aut", "Den bez aut a hluku", "Den bez aut, hluku a prachu"):
        field_of(page, "Title").fill(text)
        page.wait_for_timeout(600)
        page.reload()
        expect(field_of(page, "Title")).to_have_value(text)
        expect(notice_of(page)).to_be_hidden()
        assert stored(draft).title == text
    page.wait_for_timeout(2500)
    eventually(page, lambda: copies(page), [])


def test_text_that_arrives_after_the_page_was_asked_for_comes_into_the_page(
    open_step, page, draft, step_of, stored, copies
):
    open_step("co-a-kdy")
    keep_copy(page, draft, "Den bez aut", is_going=True)
    held = Held(page, "**/js/report-form*.js")
    page.goto(step_of(draft, "co-a-kdy"), wait_until="commit")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    change(draft, title="Den bez aut")
    held.let_go()

    expect(field_of(page, "Title")).to_have_value("Den bez aut")
    expect(notice_of(page)).to_be_hidden()
    eventually(page, lambda: copies(page), [])
    field_of(page, "Title").press_sequentially("!")
    expect(line_of(page)).to_have_text(SAVED)
    assert stored(draft).title in {"Den bez aut!", "!Den bez aut"}


def test_thrown_away_text_that_came_to_the_server_after_all_is_on_the_screen(open_step, page, draft):
    open_step("co-a-kdy")
    keep_copy(page, draft, "Den bez aut", is_going=False)
    page.reload()
    expect(notice_of(page)).to_contain_text("There is an unsaved text")
    change(draft, title="Den bez aut")
    page.get_by_role("button", name="Delete it").click()

    expect(field_of(page, "Title")).to_have_value("Den bez aut")


def test_what_changed_elsewhere_comes_into_the_page_with_the_next_saving(open_step, draft, stored):
    page = open_step("co-a-kdy")
    change(draft, place="Náměstí", rough={"period": "31. 2. 2026"})
    field_of(page, "Title").fill("Den bez aut")

    expect(line_of(page)).to_contain_text("Changed elsewhere in the meantime and now shown here: When, Place")
    expect(field_of(page, "Place")).to_have_value("Náměstí")
    expect(field_of(page, "When")).to_have_value("31. 2. 2026")
    field_of(page, "Place").fill("Náměstí a ulice")
    field_of(page, "Place").blur()
    eventually(page, lambda: (stored(draft).title, stored(draft).place), ("Den bez aut", "Náměstí a ulice"))
    expect(line_of(page)).to_have_text(SAVED)


def test_field_in_which_the_cursor_stands_is_not_changed_under_it(open_step, draft):
    page = open_step("co-a-kdy")
    held = Held(page, "**/co-a-kdy/")
    field_of(page, "Title").fill("Den bez aut")
    field_of(page, "Place").focus()
    held.wait()
    change(draft, place="Náměstí")
    held.let_go()
    expect(line_of(page)).to_have_text(SAVED)
    expect(field_of(page, "Place")).to_have_value("")
    field_of(page, "Place").blur()

    expect(field_of(page, "Place")).to_have_value("Náměstí")


def test_who_types_without_a_pause_is_saved_too(open_step, draft, stored, copies):
    page = open_step("co-a-kdy")
    field_of(page, "Title").focus()
    page.keyboard.type("Den bez aut. ", delay=100)
    eventually(page, lambda: [copy["title"][:3] for copy in copies(page)], ["Den"])

    def is_saved_after_a_letter():
        page.keyboard.type("a", delay=100)
        return stored(draft).title.startswith("Den bez aut. a")

    assert any(is_saved_after_a_letter() for _letter in range(200))


# --- Faults -------------------------------------------------------------------


def test_number_that_is_not_understood_is_marked_once_its_field_is_left_and_until_it_is_right(open_step, draft):
    page = open_step("kdo")
    people = field_of(page, "Number of participants")
    people.fill("-5")
    page.wait_for_timeout(3000)
    expect(people).not_to_have_attribute("aria-invalid", "true")
    people.blur()
    expect(people).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_text("Write a number, for example 120 or about 120.")).to_be_visible()
    expect(line_of(page)).to_contain_text("Please correct: Number of participants")

    people.fill("120")
    expect(line_of(page)).to_have_text(re.compile(r"^Saved at [0-9:]+$"))
    expect(people).not_to_have_attribute("aria-invalid", "true")
    expect(page.get_by_text("Write a number, for example 120 or about 120.")).to_have_count(0)


def test_corrected_fault_leaves_its_field_and_the_list_at_the_top(open_step, draft, looks_right):
    change(draft, rough={"participants": "sto", "partners": [{"name": "", "sector": "business"}]})
    page = open_step("kdo")
    faults = page.locator(".report-faults li")
    expect(faults).to_have_count(2)
    field_of(page, "Number of participants").fill("100")
    expect(faults).to_have_text(["Partner 1: Enter the name of the partner, or remove the sector."])
    looks_right()
    page.get_by_role("group", name="Partner 1").get_by_role("textbox").fill("Pekárna")

    expect(faults).to_have_count(0)
    expect(page.locator(".report-faults")).to_have_count(0)
    expect(page.locator("[aria-invalid=true]")).to_have_count(0)


# --- Words for the region -----------------------------------------------------


def test_comment_written_without_a_connection_is_kept_and_sent_later(open_step, draft, copies, watch, looks_right):
    watch.expect(NO_CONNECTION)
    page = open_step("kdo")
    page.goto(f"/en/hlaseni/{draft.public_id}/")
    page.context.set_offline(True)
    page.get_by_label("Write to the region").fill("Prosíme o radu s fotografiemi.")
    page.get_by_role("button", name="Add the comment").click()
    expect(page.get_by_text("You are offline, so this cannot be sent now.")).to_be_visible()
    assert copies(page) == [{"text": "Prosíme o radu s fotografiemi."}]
    page.context.set_offline(False)
    page.goto(f"/en/hlaseni/{draft.public_id}/")

    expect(page.get_by_label("Write to the region")).to_have_value("Prosíme o radu s fotografiemi.")
    expect(page.get_by_text("You wrote this here earlier and it has not been sent yet.")).to_be_visible()
    looks_right()
    page.get_by_role("button", name="Add the comment").click()
    expect(page.locator(".thread-text")).to_have_text("Prosíme o radu s fotografiemi.")
    expect(page.get_by_label("Write to the region")).to_have_value("")
    eventually(page, lambda: copies(page), [])
    assert [event.text for event in draft.events.all()] == ["Prosíme o radu s fotografiemi."]


def test_broken_connection_that_the_browser_does_not_know_of_takes_no_words(open_step, draft, watch):
    watch.expect(NO_CONNECTION)
    page = open_step("kdo")
    page.goto(f"/en/hlaseni/{draft.public_id}/")
    page.get_by_label("Write to the region").fill("Prosíme o radu.")
    page.route("**/*", lambda route: route.abort())
    page.get_by_role("button", name="Add the comment").click()

    expect(page.get_by_text("You are offline, so this cannot be sent now.")).to_be_visible()
    expect(page.get_by_label("Write to the region")).to_have_value("Prosíme o radu.")


def test_message_with_the_sending_is_kept_without_a_connection_and_forgotten_once_sent(
    page, log_in, clerk, town, step_of, stored, copies, watch
):
    watch.expect(NO_CONNECTION)
    make_coordinator()
    ready = factories.ActivityReportFactory(organisation=town, title="Den bez aut")
    log_in(page.context, clerk)
    page.goto(step_of(ready, "kontrola"))
    page.context.set_offline(True)
    page.get_by_label("Message for the region").fill("Fotografie pošleme později.")
    page.get_by_role("button", name="Send to the region").click()
    expect(page.get_by_text("You are offline, so this cannot be sent now.")).to_be_visible()
    page.context.set_offline(False)
    page.goto(step_of(ready, "kontrola"))
    expect(page.get_by_label("Message for the region")).to_have_value("Fotografie pošleme později.")
    page.get_by_role("button", name="Send to the region").click()

    expect(page.get_by_text("The report is sent.")).to_be_visible()
    assert stored(ready).state == "submitted"
    eventually(page, lambda: copies(page), [])


# --- On the screen ------------------------------------------------------------


@on_phone
def test_bar_with_buttons_is_in_sight_also_under_a_list_of_faults(open_step, draft):
    change(draft, rough={"participants": "sto", "partners": [{"name": "", "sector": "business"}]})
    page = open_step("kdo")
    for height in (800, 667, 600, 560):
        page.set_viewport_size({"width": 375, "height": height})
        eventually(page, lambda: round(bottom_of(page.locator(".report-bar"))), height)
    page.evaluate("scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })")
    last, bar = page.locator(".site-footer"), page.locator(".report-bar")
    eventually(page, lambda: bottom_of(last) <= bar.bounding_box()["y"] + 1)


def test_bar_rises_above_the_form_on_a_low_desk(open_step, page, draft):
    change(draft, rough={"participants": "sto", "partners": [{"name": "", "sector": "business"}]})
    page.set_viewport_size({"width": 1280, "height": 620})
    open_step("kdo")

    eventually(page, lambda: round(bottom_of(page.locator(".report-bar"))), 620)


@pytest.mark.parametrize("browser_options", [{"viewport": {"width": 320, "height": 640}}], ids=["narrow"])
def test_last_button_stays_within_the_bar_on_the_narrowest_screen_in_the_longer_language(open_step, draft, step_of):
    page = open_step("doklady")
    page.goto(step_of(draft, "doklady").removeprefix("/en"))
    settle(page)
    later, bar = page.locator(".report-later").bounding_box(), page.locator(".report-bar").bounding_box()

    assert later["x"] + later["width"] <= bar["x"] + bar["width"] - 8


def test_row_is_taken_away_by_its_button(open_step, draft, stored):
    for name in ("Spolek", "Škola", "Pekárna"):
        factories.ReportPartnerFactory(report=draft, name=name)
    page = open_step("kdo")
    page.get_by_role("button", name="Remove the row 2").click()

    expect(page.get_by_role("group", name="Partner 2")).to_be_hidden()
    expect(page.get_by_role("group", name="Partner 3").get_by_role("textbox")).to_be_focused()
    expect(line_of(page)).to_have_text(SAVED)
    assert [row.name for row in stored(draft).partner_rows.all()] == ["Spolek", "Pekárna"]


def test_added_row_does_not_scroll_the_next_step_without_javascript(another_browser, log_in, clerk, draft, step_of):
    page = another_browser(java_script_enabled=False)
    log_in(page.context, clerk)
    page.goto(step_of(draft, "kdo"))
    page.get_by_role("button", name="Add a row").click()
    expect(page).to_have_url(re.compile(r"\?rady=1#radky$"))
    page.locator(".report-buttons button[value=next]").click()

    expect(page).to_have_url(re.compile(r"/vysledek/$"))


def test_photograph_sent_a_second_time_is_said_to_be_there(open_step, draft):
    page = open_step("doklady")
    photo = {"name": "foto.jpg", "mimeType": "image/jpeg", "buffer": picture(colour="red")}
    page.get_by_label("Add photographs").set_input_files([photo])
    expect(page.locator(".photo-row")).to_have_count(1, timeout=MADE)
    page.get_by_label("Add photographs").set_input_files([photo])

    expect(page.locator(".upload-file")).to_contain_text("This file has already been added.", timeout=MADE)
    assert draft.photos.count() == 1
