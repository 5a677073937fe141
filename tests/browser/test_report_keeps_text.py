"""Nothing typed into a report is ever lost: not with a closed tab, a lost connection, an ended login or a colleague."""

import re

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import expect

from reports import workflow
from tests import factories
from tests.browser.conftest import DESK, PHONE
from tests.browser.waiting import Held, closed_offline_and_opened, eventually
from tests.browser.writing import NO_CONNECTION, SAVED, desk_and_phone, line_of, notice_of
from tests.people import clerk_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def browser_options():
    return DESK


@pytest.fixture
def form(page, log_in, clerk, draft, step_of):
    """The first step of a draft, open in the browser of its clerk."""
    log_in(page.context, clerk)
    page.goto(step_of(draft, "co-a-kdy"))
    return page


def title_of(page):
    return page.get_by_role("textbox", name="Title", exact=True)


def place_of(page):
    return page.get_by_role("combobox", name="Place", exact=True)


# --- Saving by itself ---------------------------------------------------------


def test_text_is_saved_a_moment_after_typing(form, draft, stored, copies):
    title_of(form).press_sequentially("Den bez aut")

    expect(line_of(form)).to_have_text(SAVED)
    # A slow machine makes pauses between letters, too.
    eventually(form, lambda: (stored(draft).title, copies(form)), ("Den bez aut", []))


@desk_and_phone
def test_text_is_there_after_the_tab_is_closed_without_saving(form, draft, stored, step_of):
    title_of(form).fill("Den bez aut")
    with form.expect_event("close"):
        form.close(run_before_unload=True)

    eventually(form, lambda: stored(draft).title, "Den bez aut")


def test_text_with_headings_and_lists_is_saved_from_the_editor(form, draft, stored, step_of):
    form.goto(step_of(draft, "vysledek"))
    text = form.locator(".ProseMirror[aria-label='How it went']")
    text.click()
    form.keyboard.type("Přišlo 120 lidí.")

    expect(line_of(form)).to_have_text(SAVED)
    eventually(form, lambda: stored(draft).description, "<p>Přišlo 120 lidí.</p>")
    form.reload()
    expect(form.get_by_role("textbox", name="How it went")).to_have_text("Přišlo 120 lidí.")


def test_paragraphs_typed_without_javascript_stay_paragraphs_in_the_editor(
    form, another_browser, log_in, clerk, draft, stored, step_of
):
    plain = another_browser(java_script_enabled=False)
    log_in(plain.context, clerk)
    plain.goto(step_of(draft, "vysledek"))
    plain.get_by_label("How it went").fill("První < druhý.\n\nDruhý odstavec.")
    plain.locator(".report-buttons button[value=later]").click()
    expect(plain.get_by_text("The draft is saved.")).to_be_visible()
    assert stored(draft).description == "<p>První &lt; druhý.</p>\n\n<p>Druhý odstavec.</p>"

    form.goto(step_of(draft, "vysledek"))
    text = form.locator(".ProseMirror[aria-label='How it went']")
    expect(text.locator("p")).to_have_text(["První < druhý.", "Druhý odstavec."])
    text.click()
    form.keyboard.press("Control+End")
    form.keyboard.type(" Konec.")
    expect(line_of(form)).to_have_text(SAVED)
    whole = "<p>První &lt; druhý.</p><p>Druhý odstavec. Konec.</p>"
    eventually(form, lambda: stored(draft).description, whole)


def test_what_cannot_be_understood_is_kept_as_it_was_typed(form, draft, stored):
    form.get_by_role("textbox", name="When").fill("až pokvete lípa?!")
    expect(line_of(form)).to_have_text(SAVED)

    form.reload()
    expect(form.get_by_role("textbox", name="When")).to_have_value("až pokvete lípa?!")
    expect(form.locator(".report-faults a")).to_have_attribute("href", "#id_period")


def test_text_that_cannot_be_kept_says_so_at_its_field_until_it_is_corrected(form, draft, stored, watch):
    watch.expect("422")
    title_of(form).fill("Den bez aut")
    # As in the editor of longer texts, which stops nobody.
    place_of(form).evaluate("field => field.removeAttribute('maxlength')")
    place_of(form).fill("Á" * 120_001)
    expect(form.locator("#id_place_refused")).to_contain_text("This is too long, so none of it was saved.")
    expect(place_of(form)).to_have_attribute("aria-invalid", "true")
    assert (stored(draft).title, stored(draft).place, stored(draft).rough) == ("Den bez aut", "", {})

    place_of(form).fill("Náměstí")
    title_of(form).fill("Den bez aut a kol")
    expect(form.locator("#id_place_refused")).to_have_count(0)
    expect(line_of(form)).to_have_text(SAVED)
    eventually(form, lambda: (stored(draft).title, stored(draft).place), ("Den bez aut a kol", "Náměstí"))


# --- A breaking connection ----------------------------------------------------


def test_lost_connection_loses_no_text(form, draft, stored, watch, copies):
    watch.expect(NO_CONNECTION)
    form.context.set_offline(True)
    title_of(form).fill("Den bez aut")
    expect(line_of(form)).to_contain_text("You are offline")
    assert copies(form)[0]["title"] == "Den bez aut"

    place_of(form).fill("Náměstí")
    form.context.set_offline(False)

    expect(line_of(form)).to_have_text(SAVED)
    assert (stored(draft).title, stored(draft).place) == ("Den bez aut", "Náměstí")
    assert copies(form) == []


def test_button_pressed_without_a_connection_keeps_the_page(form, draft, stored, watch):
    watch.expect(NO_CONNECTION)
    title_of(form).fill("Den bez aut")
    form.context.set_offline(True)
    form.locator(".report-buttons button[value=next]").click()

    expect(line_of(form)).to_contain_text("You are offline")
    expect(title_of(form)).to_have_value("Den bez aut")

    form.context.set_offline(False)
    form.locator(".report-buttons button[value=next]").click()
    expect(form.get_by_role("heading", level=1)).to_have_text("Who took part")
    assert stored(draft).title == "Den bez aut"


@desk_and_phone
def test_text_of_a_page_closed_without_a_connection_is_offered_later(form, draft, stored, step_of, watch):
    watch.expect(NO_CONNECTION)
    context = form.context
    context.set_offline(True)
    title_of(form).fill("Den bez aut")
    later = closed_offline_and_opened(form)
    context.set_offline(False)

    later.goto(step_of(draft, "co-a-kdy"))
    expect(notice_of(later)).to_contain_text("There is an unsaved text")
    expect(title_of(later)).to_have_value("")
    later.get_by_role("button", name="Restore it").click()

    expect(title_of(later)).to_have_value("Den bez aut")
    expect(line_of(later)).to_have_text(SAVED)
    assert stored(draft).title == "Den bez aut"


def test_offered_rows_and_rich_text_come_back_whole(form, draft, stored, step_of, watch):
    watch.expect(NO_CONNECTION)
    context = form.context
    form.goto(step_of(draft, "kdo"))
    context.set_offline(True)
    form.get_by_role("textbox", name="Partner").fill("Spolek")
    form.get_by_role("button", name="Add a row").click()
    form.keyboard.type("Škola")
    later = closed_offline_and_opened(form)
    context.set_offline(False)

    later.goto(step_of(draft, "kdo"))
    later.get_by_role("button", name="Restore it").click()
    expect(line_of(later)).to_have_text(SAVED)
    assert [row.name for row in stored(draft).partner_rows.all()] == ["Spolek", "Škola"]


def test_rows_kept_under_older_names_come_back_into_rows_of_the_page(form, draft, stored, step_of):
    for place, name in enumerate(("Spolek", "Škola")):
        factories.ReportPartnerFactory(report=draft, name=name, sector="", order=place)
    form.goto(step_of(draft, "kdo"))
    form.evaluate(
        """name => {
            const page = document.querySelector("[data-report-form]");
            const others = [...new FormData(page)].filter(([field]) => /^(organiser|participants)$/.test(field));
            const rows = [["partners-0-name", "Spolek Lípa"], ["partners-0-sector", ""], ["partners-7-name", "Mlýn"]];
            const copy = { at: Date.now() - 60000, typed: [...others, ...rows], seen: page.elements.seen.value };
            localStorage.setItem(name, JSON.stringify({ ...copy, unconfirmed: null }));
        }""",
        f"hlaseni:{draft.public_id}:who",
    )
    form.reload()
    form.get_by_role("button", name="Restore it").click()

    expect(line_of(form)).to_have_text(SAVED)
    assert [row.name for row in stored(draft).partner_rows.all()] == ["Spolek Lípa", "Mlýn"]


def test_offered_text_can_be_thrown_away(form, draft, stored, step_of, watch, copies):
    watch.expect(NO_CONNECTION)
    context = form.context
    context.set_offline(True)
    title_of(form).fill("Den bez aut")
    later = closed_offline_and_opened(form)
    context.set_offline(False)

    later.goto(step_of(draft, "co-a-kdy"))
    later.get_by_role("button", name="Delete it").click()

    expect(notice_of(later)).to_be_hidden()
    assert copies(later) == []
    assert stored(draft).title == ""


def test_answer_lost_on_the_way_makes_no_conflict_with_oneself(form, draft, stored, watch):
    watch.expect(NO_CONNECTION)
    asked = []

    def lose(route):
        asked.append(route.fetch())
        route.abort()

    form.route("**/co-a-kdy/", lose, times=1)
    title_of(form).fill("Den bez")
    expect(line_of(form)).to_contain_text("You are offline")
    assert stored(draft).title == "Den bez"

    title_of(form).fill("Den bez aut")
    expect(line_of(form)).to_have_text(SAVED)
    # What was lost may have been saved again before this was typed.
    eventually(form, lambda: stored(draft).title, "Den bez aut")
    expect(notice_of(form)).to_be_hidden()


def test_button_pressed_while_saving_waits_for_it(form, draft, stored):
    held = Held(form, "**/co-a-kdy/")
    title_of(form).fill("Den bez")
    title_of(form).blur()
    held.wait()
    title_of(form).fill("Den bez aut")
    form.locator(".report-buttons button[value=next]").click()
    expect(form.locator("[data-report-form]")).to_have_attribute("aria-busy", "true")
    held.let_go()

    expect(form.get_by_role("heading", level=1)).to_have_text("Who took part")
    assert stored(draft).title == "Den bez aut"


def test_logging_out_saves_first_and_leaves_nothing_in_the_device(form, draft, stored, copies, live_server):
    title_of(form).fill("Den bez aut")
    form.get_by_role("button", name="Log out").click()
    form.wait_for_url(re.compile(rf"^{live_server.url}/(en/)?$"))

    assert stored(draft).title == "Den bez aut"
    assert copies(form) == []


def test_logging_out_with_unsaved_text_asks_first(form, draft, stored, copies, watch, live_server):
    watch.expect(NO_CONNECTION)
    form.route("**/co-a-kdy/", lambda route: route.abort())
    title_of(form).fill("Den bez aut")
    form.get_by_role("button", name="Log out").click()
    expect(notice_of(form)).to_contain_text("The latest changes are not saved and would be lost")
    expect(title_of(form)).to_have_value("Den bez aut")

    form.get_by_role("button", name="Log out").click()
    form.wait_for_url(re.compile(rf"^{live_server.url}/(en/)?$"))
    assert copies(form) == []


# --- A login that ends --------------------------------------------------------


def test_ended_login_is_told_and_the_text_goes_on_after_the_next(form, draft, stored, clerk, watch, log_in):
    watch.expect("401")
    Session.objects.all().delete()
    title_of(form).fill("Den bez aut")
    expect(notice_of(form)).to_contain_text("Your login has expired")
    assert stored(draft).title == ""

    clerk.set_password("bukovy les nad jezerem")
    clerk.save()
    with form.context.expect_page() as opened:
        notice_of(form).get_by_role("link", name="Log in").click()
    login = opened.value
    login.get_by_label("E-mail").fill(clerk.email)
    login.get_by_label("Password").fill("bukovy les nad jezerem")
    login.get_by_role("main").get_by_role("button", name="Log in").click()
    login.wait_for_url("**/hlaseni/prihlaseno/")
    expect(login.get_by_role("heading", level=1)).to_have_text("You are logged in")

    expect(line_of(form)).to_have_text(SAVED)
    expect(notice_of(form)).to_be_hidden()
    assert stored(draft).title == "Den bez aut"


def test_stale_token_of_the_form_is_renewed_by_itself(form, draft, stored, watch):
    watch.expect("403")
    form.context.clear_cookies(name="csrftoken")
    title_of(form).fill("Den bez aut")

    expect(line_of(form)).to_have_text(SAVED)
    assert stored(draft).title == "Den bez aut"


def test_ended_login_without_javascript_gives_the_form_back_filled(
    another_browser, log_in, draft, stored, clerk, step_of
):
    clerk.set_password("bukovy les nad jezerem")
    clerk.save()
    page = another_browser(java_script_enabled=False)
    log_in(page.context, clerk)
    page.goto(step_of(draft, "co-a-kdy"))
    title_of(page).fill("Den bez aut")
    Session.objects.all().delete()
    page.locator(".report-buttons button[value=next]").click()

    page.get_by_label("E-mail").fill(clerk.email)
    page.get_by_label("Password").fill("bukovy les nad jezerem")
    page.get_by_role("main").get_by_role("button", name="Log in").click()

    expect(title_of(page)).to_have_value("Den bez aut")
    expect(page.get_by_text("This is what you wrote before your login expired")).to_be_visible()
    assert stored(draft).title == ""
    page.locator(".report-buttons button[value=next]").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Who took part")
    assert stored(draft).title == "Den bez aut"


def test_stale_form_without_javascript_gives_the_text_back(
    another_browser, log_in, draft, stored, clerk, step_of, watch
):
    page = another_browser(java_script_enabled=False)
    log_in(page.context, clerk)
    page.goto(step_of(draft, "co-a-kdy"))
    title_of(page).fill("Den bez aut")
    page.context.clear_cookies(name="csrftoken")
    page.locator(".report-buttons button[value=next]").click()

    expect(page.get_by_text("It is not saved yet.")).to_be_visible()
    expect(title_of(page)).to_have_value("Den bez aut")
    page.locator(".report-buttons button[value=next]").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Who took part")
    assert stored(draft).title == "Den bez aut"


# --- Two at once --------------------------------------------------------------


@pytest.fixture
def colleague(another_browser, log_in, town, draft, step_of):
    """The same step in the browser of another person of the town."""
    user = clerk_of(town, first_name="Petr", last_name="Druhý")
    page = another_browser()
    log_in(page.context, user)
    page.goto(step_of(draft, "co-a-kdy"))
    return page


@pytest.mark.parametrize(
    ("browser_options", "choice", "kept"),
    [(DESK, "mine", "Moje"), (PHONE, "theirs", "Kolegy")],
    ids=["desk-mine", "phone-theirs"],
)
def test_later_of_two_is_shown_both_versions_and_chooses(form, colleague, draft, stored, watch, copies, choice, kept):
    watch.expect("409")
    title_of(colleague).fill("Kolegy")
    expect(line_of(colleague)).to_have_text(SAVED)
    title_of(form).fill("Moje")
    expect(notice_of(form)).to_contain_text("Someone else has changed the same thing in the meantime: Title")
    assert stored(draft).title == "Kolegy"

    notice_of(form).get_by_role("button", name="Show both versions").click()
    expect(form.get_by_text("Petr Druhý changed the same thing")).to_be_visible()
    expect(form.locator(".version-text")).to_have_text(["Moje", "Kolegy"])
    assert stored(draft).title == "Kolegy"
    form.locator(f"input[name=keep-title][value={choice}]").check()
    form.locator(".report-buttons button[value=next]").click()

    expect(form.get_by_role("heading", level=1)).to_have_text("Who took part")
    assert stored(draft).title == kept
    eventually(form, lambda: copies(form), [])


def test_typing_over_two_versions_decides_nothing_by_itself(form, colleague, draft, stored, watch, copies):
    watch.expect("409")
    title_of(colleague).fill("Kolegy")
    expect(line_of(colleague)).to_have_text(SAVED)
    title_of(form).fill("Moje")
    form.get_by_role("button", name="Show both versions").click()
    expect(form.get_by_text("Petr Druhý changed the same thing")).to_be_visible()
    title_of(form).fill("Moje delší")
    # Longer than the page waits after the last letter.
    form.wait_for_timeout(3000)

    assert stored(draft).title == "Kolegy"
    assert copies(form)[0]["title"] == "Moje delší"


def test_two_tabs_of_one_person_are_two(form, draft, stored, step_of, watch):
    watch.expect("409")
    tab = form.context.new_page()
    tab.goto(step_of(draft, "co-a-kdy"))
    title_of(tab).fill("Druhá záložka")
    expect(line_of(tab)).to_have_text(SAVED)
    title_of(form).fill("První záložka")

    expect(notice_of(form)).to_contain_text("You have changed the same thing in another window in the meantime: Title")
    notice_of(form).get_by_role("button", name="Show both versions").click()
    expect(form.get_by_text("you changed the same thing in another window")).to_be_visible()
    assert stored(draft).title == "Druhá záložka"


def test_two_who_change_different_fields_are_asked_nothing(form, colleague, draft, stored):
    place_of(colleague).fill("Náměstí")
    expect(line_of(colleague)).to_have_text(SAVED)
    title_of(form).fill("Den bez aut")
    expect(line_of(form)).to_have_text(SAVED)

    assert (stored(draft).title, stored(draft).place) == ("Den bez aut", "Náměstí")
    title_of(form).fill("Den bez aut 2022")
    form.locator(".report-buttons button[value=next]").click()
    expect(form.get_by_role("heading", level=1)).to_have_text("Who took part")
    assert (stored(draft).title, stored(draft).place) == ("Den bez aut 2022", "Náměstí")


def test_report_sent_by_a_colleague_keeps_the_text_on_the_screen(form, clerk, town, draft, stored, watch):
    watch.expect("409")
    draft.kind, draft.title, draft.organiser = factories.ReportKindFactory(), "Den", town
    draft.period = factories.Period.parse("květen 2022")
    draft.save()
    workflow.submit(draft, by=clerk, revision=draft.revision)
    title_of(form).fill("Den bez aut a bez hluku")

    expect(notice_of(form)).to_contain_text("can no longer be changed")
    expect(title_of(form)).to_have_value("Den bez aut a bez hluku")
    form.locator(".report-buttons button[value=next]").click()
    expect(form.locator("pre.typed-text")).to_have_text("Den bez aut a bez hluku")
    assert stored(draft).title == "Den"
