"""How the form of a report lies on a screen: its bar and messages, the echo of a date, photographs, a late editor."""

from json import dumps

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import expect

from tests import factories
from tests.browser.conftest import PHONE
from tests.browser.looks import settle
from tests.browser.waiting import MADE, Held, eventually
from tests.browser.writing import NO_CONNECTION, SAVED, desk_and_phone, line_of, notice_of, on_phone, photo

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

EDITOR = "**/django_prose_editor/editor*.js"


@pytest.fixture
def browser_options():
    return PHONE


def bar_of(page):
    return page.locator(".report-bar")


def go_on(page):
    page.locator(".report-buttons .report-next").click()


def lies_over(one, other):
    """Whether one thing covers a part of the other on the screen."""
    first, second = one.bounding_box(), other.bounding_box()
    return first["y"] < second["y"] + second["height"] and second["y"] < first["y"] + first["height"]


# --- What stands in the way ---------------------------------------------------


@desk_and_phone
def test_ended_login_is_said_over_everything_and_covers_no_field(open_step, watch):
    watch.expect("401")
    page = open_step("vysledek")
    text = page.locator(".ProseMirror[aria-label='How it went']")
    text.click()
    # The bar of the editor sticks to the top of the window then.
    text.evaluate("at => scrollTo({ top: at.getBoundingClientRect().top + scrollY + 10, behavior: 'instant' })")
    Session.objects.all().delete()
    page.keyboard.type("Přišlo mnoho lidí.")
    expect(notice_of(page)).to_contain_text("Your login has expired")

    on_top = "at => at.contains(document.elementFromPoint(innerWidth / 2, at.getBoundingClientRect().top + 12))"
    eventually(page, lambda: notice_of(page).evaluate(on_top))
    box = notice_of(page).bounding_box()
    assert box["y"] + box["height"] <= page.viewport_size["height"]
    page.get_by_role("textbox", name="Costs, Kč").focus()
    # The page moves smoothly to a field that it shows.
    eventually(page, lambda: lies_over(bar_of(page), page.get_by_role("textbox", name="Costs, Kč")), wanted=False)


@desk_and_phone
def test_field_that_another_person_changed_is_not_covered_by_the_message_on_it(open_step, draft, clerk, watch):
    watch.expect("409")
    page = open_step("co-a-kdy")
    title = page.get_by_role("textbox", name="Title", exact=True)
    # At the very edge, where the message will come.
    title.focus()
    page.evaluate("document.activeElement.scrollIntoView({ block: 'end', behavior: 'instant' })")
    type(draft).objects.filter(pk=draft.pk).update(title="Kolegy", updated_by=factories.UserFactory())
    page.keyboard.type("Moje")

    expect(notice_of(page)).to_contain_text("Someone else has changed the same thing in the meantime: Title")
    page.wait_for_timeout(200)
    eventually(page, lambda: lies_over(bar_of(page), title), wanted=False)


def test_line_tells_again_when_it_was_saved_once_the_login_is_back(
    open_step, another_browser, log_in, clerk, draft, watch
):
    watch.expect("401")
    page = open_step("doklady")
    before = line_of(page).text_content()
    Session.objects.all().delete()
    # The page asks at once whether the login still holds; the person comes back later than that is answered.
    with page.expect_response(lambda answer: "/prihlaseni/" in answer.url):
        page.get_by_label("Add photographs").set_input_files([photo()])
    expect(notice_of(page)).to_contain_text("Your login has expired")

    log_in(page.context, clerk)
    page.evaluate("dispatchEvent(new Event('focus'))")
    expect(page.locator(".photo-row")).to_have_count(1, timeout=MADE)
    expect(notice_of(page)).to_be_hidden()
    expect(line_of(page)).to_have_text(before)


def test_press_without_a_connection_is_answered_and_the_page_stays_when_it_is_back(open_step, draft, stored, watch):
    watch.expect(NO_CONNECTION)
    page = open_step("co-a-kdy")
    page.get_by_role("textbox", name="Title", exact=True).fill("Den bez aut")
    page.context.set_offline(True)
    go_on(page)
    expect(notice_of(page)).to_contain_text("You are offline")

    page.context.set_offline(False)
    expect(line_of(page)).to_have_text(SAVED)
    expect(notice_of(page)).to_be_hidden()
    assert stored(draft).title == "Den bez aut"
    page.wait_for_timeout(1500)
    expect(page.get_by_role("heading", level=1)).to_have_text("What and when")


def test_files_go_on_when_the_connection_is_back_and_the_page_does_not(open_step, draft, watch):
    watch.expect(NO_CONNECTION)
    page = open_step("doklady")
    held = Held(page, "**/soubory/", times=1)
    page.get_by_label("Add photographs").set_input_files([photo()])
    held.wait()
    go_on(page)
    expect(line_of(page)).to_contain_text("Files are being uploaded")
    page.context.set_offline(True)
    held.routes[0].abort()
    expect(notice_of(page)).to_contain_text("You are offline")

    page.context.set_offline(False)
    expect(page.locator(".photo-row")).to_have_count(1, timeout=MADE)
    page.wait_for_timeout(1500)
    expect(page.get_by_role("heading", level=1)).to_have_text("Evidence and photographs")


def test_offered_text_is_dated_as_the_portal_writes_dates(open_step, draft):
    page = open_step("co-a-kdy")
    copy = {"at": 1795491360000, "typed": [["title", "Den bez aut"]], "seen": "{}", "unconfirmed": None}
    page.evaluate(
        "([name, copy]) => localStorage.setItem(name, copy)", [f"hlaseni:{draft.public_id}:what", dumps(copy)]
    )
    page.reload()

    expect(notice_of(page)).to_contain_text("an unsaved text from 24. 11. 04:36 on")


# --- The bar and the fields ---------------------------------------------------


@on_phone
def test_bar_is_low_and_the_echo_of_a_date_stands_right_under_its_field(open_step):
    page = open_step("co-a-kdy")
    when = page.get_by_role("textbox", name="When")
    when.focus()
    page.keyboard.type("jaro 2024")
    echo = page.locator(".echo")
    expect(echo).to_contain_text("2024")

    # The page makes room above the bar a frame later.
    eventually(page, lambda: lies_over(bar_of(page), echo), wanted=False)
    field, said, bar = when.bounding_box(), echo.bounding_box(), bar_of(page).bounding_box()
    assert 0 <= said["y"] - field["y"] - field["height"] < 16
    assert said["y"] + said["height"] <= bar["y"]
    assert bar["height"] < 100


@desk_and_phone
def test_buttons_stand_in_one_order_in_every_step_for_eyes_and_for_keys(open_step):
    for step in ("kdo", "kontrola"):
        page = open_step(step)
        settle(page)
        buttons = page.locator(".report-buttons > *")
        assert [one.get_attribute("class").split()[-1] for one in buttons.all()] == [
            "report-back",
            "report-next",
            "report-later",
        ]
        places = [one.bounding_box() for one in buttons.all()]
        assert [box["x"] for box in places] == sorted(box["x"] for box in places)
        middles = {round(box["y"] + box["height"] / 2) for box in places}
        assert max(middles) - min(middles) <= 1


# --- Photographs --------------------------------------------------------------


def test_rare_facts_of_a_photograph_are_folded_until_they_are_needed(open_step, draft):
    page = open_step("doklady")
    page.get_by_label("Add photographs").set_input_files([photo()])
    consent = page.get_by_role("textbox", name="Consent")
    expect(page.locator(".photo-row")).to_have_count(1, timeout=MADE)
    expect(consent).to_be_hidden()

    page.get_by_role("combobox", name="Kind").select_option("portrait")
    expect(consent).to_be_visible()
    expect(line_of(page)).to_have_text(SAVED)
    page.reload()
    expect(consent).to_be_visible()


def test_photograph_to_be_removed_says_so_and_can_be_kept(open_step, draft):
    page = open_step("doklady")
    page.get_by_label("Add photographs").set_input_files([photo()])
    note = page.get_by_text("It will be removed when you save the step")
    expect(note).to_be_hidden()
    page.get_by_role("checkbox", name="Remove").check(timeout=MADE)
    expect(note).to_be_visible()
    page.get_by_role("checkbox", name="Remove").uncheck()
    expect(note).to_be_hidden()
    go_on(page)

    expect(page.get_by_role("heading", level=1)).to_have_text("Check and send")
    assert draft.photos.count() == 1


def test_photograph_chosen_before_the_scripts_came_is_sent_by_them(page, log_in, clerk, draft, step_of):
    log_in(page.context, clerk)
    held = Held(page, "**/js/report-upload*.js")
    page.goto(step_of(draft, "doklady"), wait_until="commit")
    page.get_by_label("Add photographs").set_input_files([photo()])
    held.let_go()

    expect(page.locator(".photo-row")).to_have_count(1, timeout=MADE)


# --- The editor that comes late -----------------------------------------------


@pytest.fixture
def late(page, open_step):
    """The step with long texts while its editor is still on the way, and how to let it come."""
    held = Held(page, EDITOR)
    open_step("vysledek")
    area = page.locator("textarea#id_description")
    expect(area).to_be_visible()
    page.wait_for_function(
        "() => performance.getEntriesByType('resource').some(({ name }) => name.includes('report-editor'))"
    )
    held.wait()
    return page, area, held.let_go


def test_text_is_written_and_saved_before_the_editor_comes(late, draft, stored):
    page, area, _come = late
    area.fill("Přišlo mnoho lidí.")
    expect(line_of(page)).to_have_text(SAVED)

    assert stored(draft).description == "<p>Přišlo mnoho lidí.</p>"


def test_editor_takes_over_in_the_middle_of_a_word_and_loses_nothing(late, draft, stored):
    page, area, come = late
    area.click()
    page.keyboard.type("První <odstavec>.\n\nDruhý, konec")
    for _letter in "konec":
        page.keyboard.press("ArrowLeft")
    come()
    words = "velmi dlouhý a zajímavý "
    page.keyboard.type(words, delay=40)
    text = page.locator(".ProseMirror[aria-label='How it went']")
    expect(text).to_be_focused()
    page.keyboard.type("!")

    expect(text.locator("p")).to_have_text(["První <odstavec>.", f"Druhý, {words}!konec"])
    go_on(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Evidence and photographs")
    assert stored(draft).description == f"<p>První &lt;odstavec&gt;.</p><p>Druhý, {words}!konec</p>"


def test_space_at_the_end_survives_the_editor(late):
    page, area, come = late
    area.click()
    page.keyboard.type("Přišlo ")
    come()
    text = page.locator(".ProseMirror[aria-label='How it went']")
    expect(text).to_be_focused()
    page.keyboard.type("mnoho.")

    expect(text).to_have_text("Přišlo mnoho.")


def test_editor_that_only_came_saves_nothing(open_step, draft):
    type(draft).objects.filter(pk=draft.pk).update(description="<p>Přišlo mnoho lidí.</p>")
    page = open_step("vysledek")
    asked = []
    page.on("request", lambda request: request.method == "POST" and asked.append(request.url))
    expect(page.locator(".ProseMirror[aria-label='How it went']")).to_have_text("Přišlo mnoho lidí.")
    page.get_by_role("textbox", name="Costs, Kč").focus()
    page.wait_for_timeout(3000)

    assert asked == []
