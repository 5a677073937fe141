"""What a device keeps is deleted only when the server has that very text, or when its author says so."""

import datetime
import json
import re

import pytest
from playwright.sync_api import expect

from reports import workflow
from tests import factories
from tests.browser.conftest import DESK, PHONE
from tests.browser.waiting import MADE, Held, closed_offline_and_opened, eventually
from tests.browser.writing import NO_CONNECTION, SAVED, line_of, notice_of, photo
from tests.people import clerk_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TEXT = "Den bez aut a bez hluku"


@pytest.fixture
def browser_options():
    return DESK


@pytest.fixture
def ready(draft, town):
    """A draft that can be sent."""
    draft.kind, draft.title, draft.organiser = factories.ReportKindFactory(), "Den", town
    draft.period = factories.Period.parse("květen 2022")
    draft.save()
    return draft


def title_of(page):
    return page.get_by_role("textbox", name="Title", exact=True)


def left_on(page):
    return page.locator("[data-left] .notice")


@pytest.fixture
def typed_offline(open_step, ready, watch, copies):
    """The page of a person who has typed a title while nothing of hers reached the server."""
    watch.expect(NO_CONNECTION)
    # When it is back, the script asks about the report, which is closed or does not exist.
    watch.expect("409|404|403")
    page = open_step("co-a-kdy")
    page.context.set_offline(True)
    title_of(page).fill(TEXT)
    expect(line_of(page)).to_contain_text("You are offline")
    assert copies(page)[0]["title"] == TEXT
    return page


def send(report, by):
    report.refresh_from_db()
    workflow.submit(report, by=by, revision=report.revision)


@pytest.mark.parametrize("browser_options", [DESK, PHONE], ids=["desk", "phone"])
def test_text_of_a_report_sent_meanwhile_is_shown_and_goes_as_a_comment(
    typed_offline, ready, clerk, copies, looks_right_everywhere
):
    page = typed_offline
    send(ready, clerk)
    page.context.set_offline(False)
    page.reload()

    expect(left_on(page)).to_contain_text("was not saved, because the report can no longer be changed")
    expect(left_on(page).locator(".left-label")).to_have_text("Title")
    expect(left_on(page).locator("pre")).to_have_text(TEXT)
    looks_right_everywhere()
    left_on(page).get_by_role("button", name="Put it into a comment").click()
    expect(page.get_by_label("Write to the region")).to_be_focused()
    page.get_by_role("button", name="Add the comment").click()

    expect(page.locator(".thread-text").last).to_have_text(f"Title: {TEXT}")
    expect(left_on(page)).to_have_count(0)
    eventually(page, lambda: copies(page), [])


def test_text_that_the_server_has_is_deleted_silently(typed_offline, ready, clerk, copies):
    page = typed_offline
    ready.title = f" {TEXT}".strip()
    ready.save()
    send(ready, clerk)
    page.context.set_offline(False)
    page.goto(f"/en/hlaseni/{ready.public_id}/")

    expect(left_on(page)).to_have_count(0)
    eventually(page, lambda: copies(page), [])


def test_text_of_a_deleted_report_is_shown_on_the_pages_of_the_town(typed_offline, ready, copies):
    page = typed_offline
    ready.delete()
    page.context.set_offline(False)
    page.goto("/en/hlaseni/")

    expect(left_on(page)).to_contain_text("Its report does not exist any more")
    expect(left_on(page).locator("pre")).to_have_text(TEXT)
    assert copies(page)[0]["title"] == TEXT
    left_on(page).get_by_role("button", name="Delete it").click()
    expect(left_on(page)).to_have_count(0)
    assert copies(page) == []


def test_nobody_else_on_the_device_sees_or_deletes_it(typed_offline, ready, town, clerk, log_in, copies):
    page = closed_offline_and_opened(typed_offline)
    log_in(page.context, clerk_of(town, first_name="Petr", last_name="Druhý"))
    page.context.set_offline(False)
    page.goto(f"/en/hlaseni/{ready.public_id}/co-a-kdy/")
    expect(title_of(page)).to_have_value("Den")
    expect(notice_of(page)).to_be_hidden()
    page.get_by_role("button", name="Log out").click()
    page.wait_for_url(re.compile(r"/(en/)?$"))
    assert copies(page)[0]["title"] == TEXT

    log_in(page.context, clerk)
    page.goto(f"/en/hlaseni/{ready.public_id}/co-a-kdy/")
    expect(notice_of(page)).to_contain_text("There is an unsaved text")
    notice_of(page).get_by_role("button", name="Restore it").click()
    expect(line_of(page)).to_have_text(SAVED)
    assert copies(page) == []


def test_page_left_open_saves_nothing_under_the_name_of_who_has_logged_in_since(
    typed_offline, ready, town, log_in, stored, copies
):
    page = typed_offline
    log_in(page.context, clerk_of(town, first_name="Petr", last_name="Druhý"))
    # As each login does.
    page.context.clear_cookies(name="csrftoken")
    page.context.set_offline(False)

    expect(notice_of(page)).to_contain_text("Someone else is logged in on this device now")
    assert stored(ready).title == "Den"
    assert copies(page)[0]["title"] == TEXT


def test_logging_out_on_another_page_asks_before_it_deletes(typed_offline, ready, copies):
    page = closed_offline_and_opened(typed_offline)
    page.context.set_offline(False)
    page.goto("/en/hlaseni/")
    expect(left_on(page)).to_contain_text("has not been saved yet")
    page.get_by_role("button", name="Log out").click()
    expect(page.locator("[data-left]")).to_contain_text("would be lost. Press Log out again")
    assert copies(page)[0]["title"] == TEXT

    page.get_by_role("button", name="Log out").click()
    page.wait_for_url(re.compile(r"/(en/)?$"))
    assert copies(page) == []


def test_another_window_that_saves_deletes_nothing_of_the_first(typed_offline, ready, step_of, copies):
    typed_offline.route("**/co-a-kdy/", lambda route: route.abort())
    typed_offline.context.set_offline(False)
    second = typed_offline.context.new_page()
    second.goto(step_of(ready, "co-a-kdy"))
    expect(notice_of(second)).to_contain_text("There is an unsaved text")
    second.get_by_role("combobox", name="Place", exact=True).fill("Náměstí")
    expect(line_of(second)).to_have_text(SAVED)

    assert [copy["title"] for copy in copies(second)] == [TEXT]


def test_message_for_sending_is_shown_when_a_colleague_has_sent_the_report(open_step, ready, clerk, copies, watch):
    page = open_step("kontrola")
    page.get_by_label("Message for the region").fill("Prosím o rychlé vyřízení")
    eventually(page, lambda: len(copies(page)), 1)
    send(ready, clerk)
    page.goto(f"/en/hlaseni/{ready.public_id}/")

    expect(left_on(page)).to_contain_text("has not been sent")
    expect(left_on(page).locator("pre")).to_have_text("Prosím o rychlé vyřízení")
    assert json.loads(page.evaluate("JSON.stringify(Object.keys(localStorage))"))[0].startswith("hlaseni:slova-")


def test_device_that_cannot_keep_a_text_says_so(open_step, ready, watch):
    watch.expect(NO_CONNECTION)
    page = open_step("co-a-kdy")
    page.evaluate("() => { Storage.prototype.setItem = () => { throw new Error('full'); }; }")
    page.context.set_offline(True)
    title_of(page).fill(TEXT)

    expect(line_of(page)).to_contain_text("this device cannot keep what you type")


# --- Uploads on a dead network -----------------------------------------------------


@pytest.fixture
def clock(page):
    """The clock of the page, which the test moves."""
    page.clock.install()
    yield page.clock
    # A window that once had such a clock would keep it in other tests.
    page.context.close()


def stand_still(clock, *, after):
    """Move the clock of the page by so many seconds and let it stand, as no machine is quick enough for its pauses."""
    clock.pause_at(datetime.datetime.now() + datetime.timedelta(seconds=after))


def test_upload_that_stands_still_is_stopped_and_sent_again_by_one_press(clock, open_step, draft):
    evidence = open_step("doklady")
    Held(evidence, "**/soubory/", times=1)
    evidence.get_by_label("Add photographs").set_input_files([photo("a.jpg"), photo("b.jpg", "blue")])
    file = evidence.locator(".upload-file").nth(0)
    expect(file).to_contain_text("Being")
    again = evidence.get_by_role("button", name="Send again")
    expect(again).to_be_hidden()
    stand_still(clock, after=91)

    expect(file).to_contain_text("The connection has stopped. It will be sent again by itself.")
    again.click()
    expect(evidence.locator(".photo-row")).to_have_count(2, timeout=MADE)
    expect(again).to_be_hidden()


def test_upload_that_does_not_arrive_at_all_waits_for_a_press(clock, open_step, draft, watch, looks_right_everywhere):
    watch.expect("ERR_FAILED")
    evidence = open_step("doklady")
    stand_still(clock, after=1)
    evidence.route("**/soubory/", lambda route: route.abort(), times=5)
    evidence.get_by_label("Add photographs").set_input_files([photo("a.jpg"), photo("b.jpg", "blue")])
    files = evidence.locator(".upload-file")
    for pause in (2, 5, 10, 30):
        expect(files.nth(0)).to_contain_text("It will be sent again by itself")
        clock.run_for(pause * 1000)
    expect(files.nth(0)).to_contain_text("It has not arrived. Press Send again")
    expect(files.nth(1)).to_contain_text("It has not arrived. Press Send again")
    clock.resume()
    looks_right_everywhere()
    evidence.get_by_role("button", name="Send again").click()

    expect(evidence.locator(".photo-row")).to_have_count(2, timeout=MADE)
    assert draft.photos.count() == 2
