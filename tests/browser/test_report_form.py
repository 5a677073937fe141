"""The form of a report in a browser: the whole way on a desk, a phone and in the dark; files; keys; no JavaScript."""

import datetime
import re

import pytest
from playwright.sync_api import expect

from reports.models import ActivityReport
from task_queue.models import Task
from tests import factories
from tests.browser.conftest import DESK, PHONE, STEPS
from tests.browser.looks import settle
from tests.browser.waiting import MADE, Held, eventually
from tests.browser.writing import desk_and_phone, photo
from tests.files import picture
from tests.people import PASSWORD, make_coordinator

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

NARROW = {"viewport": {"width": 320, "height": 640}}
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


@pytest.fixture
def ready(town):
    """A report that can be sent, and somebody to read it."""
    make_coordinator()
    return factories.ActivityReportFactory(organisation=town, title="Den bez aut")


@pytest.fixture
def evidence(page, log_in, clerk, draft, step_of):
    """The step with photographs, documents and links."""
    log_in(page.context, clerk)
    page.goto(step_of(draft, "doklady"))
    return page


def go_on(page, **options):
    page.locator(".report-buttons button[value=next]").click(**options)


def bottom_of(part):
    box = part.bounding_box()
    return box["y"] + box["height"]


def heading(page):
    return page.get_by_role("heading", level=1)


# --- The whole way ------------------------------------------------------------


@desk_and_phone
def test_person_of_a_town_goes_from_the_login_to_the_sent_report(page, town, clerk, looks_right_in_the_dark_too):
    make_coordinator()
    factories.ReportKindFactory(name="Osvětová kampaň")
    factories.TopicFactory(name="Doprava")
    factories.HeadingFactory()
    page.goto("/en/ucet/prihlaseni/?next=/en/hlaseni/")
    page.get_by_label("E-mail").fill(clerk.email)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("main").get_by_role("button", name="Log in").click()
    page.get_by_role("button", name="Write a report").click()

    expect(heading(page)).to_have_text("What and when")
    looks_right_in_the_dark_too()
    page.get_by_text("Osvětová kampaň").click()
    page.get_by_role("textbox", name="Title", exact=True).fill("Den bez aut")
    page.get_by_role("textbox", name="When").fill("jaro 2022")
    expect(page.get_by_text("We understand this as:")).to_contain_text("2022")
    page.get_by_text("Doprava").click()
    looks_right_in_the_dark_too()
    go_on(page)

    expect(heading(page)).to_have_text("Who took part")
    page.get_by_role("textbox", name="Number of participants").fill("1 200")
    page.get_by_role("textbox", name="Partner").fill("Spolek zahrádkářů")
    looks_right_in_the_dark_too()
    go_on(page)

    expect(heading(page)).to_have_text("Course and outcome")
    page.locator(".ProseMirror[aria-label='How it went']").click()
    page.keyboard.type("Přišlo mnoho lidí.")
    page.get_by_role("textbox", name="Costs, Kč").fill("12 500")
    looks_right_in_the_dark_too()
    go_on(page)

    expect(heading(page)).to_have_text("Evidence and photographs")
    page.get_by_label("Add photographs").set_input_files([photo()])
    page.get_by_role("textbox", name="What is in the picture").fill("Prázdná ulice", timeout=MADE)
    looks_right_in_the_dark_too()
    go_on(page)

    expect(heading(page)).to_have_text("Check and send")
    expect(page.get_by_text("Needed before it can be sent")).to_have_count(0)
    looks_right_in_the_dark_too()
    page.get_by_role("button", name="Send to the region").click()
    expect(page.get_by_text("The report is sent.")).to_be_visible()
    looks_right_in_the_dark_too()

    report = ActivityReport.objects.get()
    assert report.state == "submitted"
    assert (report.title, str(report.period)) == ("Den bez aut", "jaro 2022")
    assert (report.participants, report.cost) == (1200, 12500)
    assert [row.name for row in report.partner_rows.all()] == ["Spolek zahrádkářů"]
    assert report.description == "<p>Přišlo mnoho lidí.</p>"
    assert [row.alt for row in report.photos.all()] == ["Prázdná ulice"]


def test_whole_way_goes_without_javascript(another_browser, log_in, clerk, draft, step_of, stored):
    page = another_browser(**DESK, java_script_enabled=False)
    log_in(page.context, clerk)
    page.goto(step_of(draft, "co-a-kdy"))
    page.get_by_text("Osvětová kampaň").click()
    page.get_by_role("textbox", name="Title", exact=True).fill("Den bez aut")
    page.get_by_role("textbox", name="When").fill("květen 2022")
    go_on(page)
    page.get_by_role("button", name="Add a row").click()
    names = page.get_by_role("textbox", name="Partner")
    expect(page).to_have_url(re.compile("rady=1"))
    names.nth(0).fill("Spolek")
    names.nth(1).fill("Škola")
    go_on(page)
    page.get_by_role("textbox", name="How it went").fill("Přišlo mnoho lidí.")
    go_on(page)
    page.get_by_label("Add photographs").set_input_files([photo(), photo("cizi.jpg", "blue")])
    go_on(page, timeout=MADE)
    expect(page.get_by_text("The files are added.")).to_be_visible()
    texts = page.get_by_role("textbox", name="What is in the picture")
    texts.nth(0).fill("Lidé na náměstí")
    texts.nth(1).fill("Kolo u stojanu")
    go_on(page)
    page.get_by_role("button", name="Send to the region").click()

    expect(page.get_by_text("The report is sent.")).to_be_visible()
    report = stored(draft)
    assert report.state == "submitted"
    assert [row.name for row in report.partner_rows.all()] == ["Spolek", "Škola"]
    assert [one.alt for one in report.photos.all()] == ["Lidé na náměstí", "Kolo u stojanu"]


@pytest.mark.parametrize("browser_options", [NARROW], ids=["narrow"])
def test_nothing_scrolls_sideways_on_a_narrow_screen(page, log_in, clerk, ready, step_of):
    factories.ReportLinkFactory(report=ready, url=f"https://noviny.example/{'a' * 200}")
    factories.ReportPartnerFactory(report=ready, name="Severočeskéspolečenstvízahrádkářů" * 3)
    log_in(page.context, clerk)
    for step in (*STEPS, ""):
        page.goto(step_of(ready, step).replace("//", "/"))
        settle(page)
        assert (step, page.evaluate("document.documentElement.scrollWidth")) == (step, 320)


def test_step_is_filled_in_and_left_by_keys_alone(page, log_in, clerk, draft, step_of, stored):
    log_in(page.context, clerk)
    page.goto(step_of(draft, "co-a-kdy"))
    page.get_by_role("radio", name="Osvětová kampaň").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.type("Den bez aut")
    page.keyboard.press("Tab")
    page.keyboard.type("květen 2022")
    page.keyboard.press("Enter")

    expect(heading(page)).to_have_text("Who took part")
    assert (stored(draft).title, str(stored(draft).period), str(stored(draft).kind)) == (
        "Den bez aut",
        "květen 2022",
        "Osvětová kampaň",
    )


@pytest.mark.parametrize("browser_options", [PHONE | {"reduced_motion": "reduce"}], ids=["phone"])
def test_bar_with_buttons_never_covers_the_field_that_is_written(page, log_in, clerk, draft, step_of):
    log_in(page.context, clerk)
    page.goto(step_of(draft, "co-a-kdy"))
    page.get_by_role("radio", name="Osvětová kampaň").focus()
    seen = []
    for _press in range(7):
        page.keyboard.press("Tab")
        seen.append(page.locator(":focus").get_attribute("id"))
        eventually(page, lambda: bottom_of(page.locator(":focus")) <= page.locator(".report-bar").bounding_box()["y"])
    assert seen[:6] == ["id_title", "id_period", "id_starts_at", "id_ends_at", "id_place", "id_summary"]


# --- Fields -------------------------------------------------------------------


def test_vague_date_is_said_back(page, log_in, clerk, draft, step_of):
    log_in(page.context, clerk)
    page.goto(step_of(draft, "co-a-kdy"))
    page.get_by_role("textbox", name="When").fill("květen")
    expect(page.locator(".echo")).to_contain_text(str(datetime.date.today().year))

    page.get_by_role("textbox", name="When").fill("31. 2. 2022")
    expect(page.locator(".echo-fault")).to_be_visible()
    expect(page.locator("[data-saved]")).to_contain_text("Saved at")


def test_further_row_comes_without_a_reload_with_names_of_its_own(page, log_in, clerk, draft, step_of, looks_right):
    log_in(page.context, clerk)
    page.goto(step_of(draft, "kdo"))
    page.get_by_role("textbox", name="Partner").fill("Spolek")
    page.get_by_role("button", name="Add a row").click()

    second = page.get_by_role("group", name="Partner 2")
    expect(second.get_by_role("textbox")).to_be_focused()
    expect(second.get_by_role("textbox")).to_have_value("")
    expect(second.get_by_role("textbox")).to_have_attribute("name", "partners-new-1-name")
    looks_right()
    expect(page.locator("[data-saved]")).to_contain_text("Saved at")


# --- Files --------------------------------------------------------------------


def test_refused_files_are_named_with_the_reason_and_the_rest_stays(evidence, draft, tmp_path):
    files = {
        "dobra.jpg": picture(colour="red", size=(600, 400)),
        "kresba.jpg": SVG,
        "prazdna.jpg": b"",
        "velka.jpg": bytes(16 * 1024 * 1024),
    }
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    evidence.get_by_role("textbox", name="Address").fill("https://noviny.example/clanek")
    evidence.get_by_label("Add photographs").set_input_files([tmp_path / name for name in files])

    refused = evidence.locator(".upload-file[data-state=refused]")
    expect(refused).to_have_count(3, timeout=MADE)
    expect(refused.filter(has_text="kresba.jpg")).to_contain_text("An SVG drawing cannot be used")
    expect(refused.filter(has_text="prazdna.jpg")).to_contain_text("The file is empty")
    expect(refused.filter(has_text="velka.jpg")).to_contain_text("larger than 15 MB. Please send or save it from")
    expect(evidence.get_by_role("textbox", name="Address")).to_have_value("https://noviny.example/clanek")
    expect(evidence.locator(".photo-row")).to_have_count(1)
    go_on(evidence)
    expect(heading(evidence)).to_have_text("Check and send")
    assert draft.photos.count() == 1
    assert [link.url for link in draft.links.all()] == ["https://noviny.example/clanek"]


def test_several_photos_go_one_after_another_with_their_progress(evidence, draft, looks_right_everywhere):
    held = []
    evidence.route("**/soubory/", lambda route: held.append(route), times=1)
    evidence.get_by_label("Add photographs").set_input_files(
        [photo(f"foto{number}.jpg", colour) for number, colour in enumerate(("red", "green", "blue"))]
    )
    files = evidence.locator(".upload-file")
    expect(files).to_have_count(3)
    expect(files.nth(0).get_by_role("progressbar", name="foto0.jpg")).to_be_visible()
    expect(files.nth(2)).to_contain_text("Waits")
    looks_right_everywhere()
    files.nth(2).get_by_role("button", name="Cancel foto2.jpg").click()
    held[0].continue_()

    expect(evidence.locator(".photo-row")).to_have_count(2, timeout=MADE)
    expect(files).to_have_count(0)
    assert draft.photos.count() == 2


def test_photo_added_while_another_is_described_is_no_conflict(evidence, draft):
    evidence.get_by_label("Add photographs").set_input_files([photo()])
    alt = evidence.get_by_role("textbox", name="What is in the picture")
    expect(alt).to_have_count(1, timeout=MADE)
    alt.fill("Prázdná ulice")
    evidence.get_by_label("Add photographs").set_input_files([photo("druha.jpg", "blue")])
    expect(alt).to_have_count(2, timeout=MADE)
    expect(alt.nth(0)).to_have_value("Prázdná ulice")
    alt.nth(1).fill("Kolo u stojanu")
    go_on(evidence)

    expect(heading(evidence)).to_have_text("Check and send")
    assert [row.alt for row in draft.photos.all()] == ["Prázdná ulice", "Kolo u stojanu"]


def test_upload_broken_by_the_connection_goes_on_when_it_is_back(evidence, draft, watch):
    watch.expect("ERR_INTERNET_DISCONNECTED")
    evidence.context.set_offline(True)
    evidence.get_by_label("Add photographs").set_input_files([photo()])
    expect(evidence.locator(".upload-file")).to_contain_text("There is no connection. It will be sent again by itself.")
    evidence.context.set_offline(False)

    expect(evidence.locator(".photo-row")).to_have_count(1, timeout=MADE)
    assert draft.photos.count() == 1


def test_photo_is_taken_away_only_by_a_pressed_button(evidence, draft):
    evidence.get_by_label("Add photographs").set_input_files([photo()])
    evidence.get_by_role("checkbox", name="Remove").check(timeout=MADE)
    evidence.get_by_role("textbox", name="What is in the picture").fill("Ulice")
    expect(evidence.locator("[data-saved]")).to_contain_text("Saved at")
    assert draft.photos.count() == 1

    go_on(evidence)
    expect(heading(evidence)).to_have_text("Check and send")
    assert draft.photos.count() == 0


# --- Sending ------------------------------------------------------------------


def test_double_press_sends_once(page, log_in, clerk, ready, step_of, stored):
    log_in(page.context, clerk)
    page.goto(step_of(ready, "kontrola"))
    page.get_by_role("button", name="Send to the region").dblclick()
    expect(page.get_by_text("The report is sent.")).to_be_visible()

    assert stored(ready).state == "submitted"
    assert ready.versions.count() == 1
    assert Task.objects.count() == 1


def test_press_while_the_report_is_on_its_way_sends_nothing_more(page, log_in, clerk, ready, step_of):
    log_in(page.context, clerk)
    page.goto(step_of(ready, "kontrola"))
    sent = Held(page, "**/krok/odeslat/")
    button = page.get_by_role("button", name="Send to the region")
    button.scroll_into_view_if_needed()
    box = button.bounding_box()
    middle = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.click(*middle)
    sent.wait()
    page.mouse.click(*middle)
    page.wait_for_timeout(1000)
    assert len(sent.routes) == 1
    sent.let_go()

    expect(page.get_by_text("The report is sent.")).to_be_visible()
    assert ready.versions.count() == 1


def test_way_back_and_another_press_send_nothing_more(page, log_in, clerk, ready, step_of, stored):
    log_in(page.context, clerk)
    page.goto(step_of(ready, "kontrola"))
    token = page.locator(".report-send [name=csrfmiddlewaretoken]").input_value()
    page.get_by_role("button", name="Send to the region").click()
    expect(page.get_by_text("The report is sent.")).to_be_visible()
    page.go_back()
    again = page.request.post(
        f"/en/hlaseni/{ready.public_id}/krok/odeslat/",
        form={"csrfmiddlewaretoken": token, "revision": str(ready.revision), "text": ""},
    )

    assert again.ok
    assert stored(ready).state == "submitted"
    assert ready.versions.count() == 1
    assert Task.objects.count() == 1


def test_double_press_of_the_beginning_makes_one_report(page, log_in, clerk, town):
    log_in(page.context, clerk)
    page.goto(f"/en/hlaseni/obec/{town.slug}/")
    page.get_by_role("button", name="Write a report").dblclick()
    expect(heading(page)).to_have_text("What and when")

    assert ActivityReport.objects.count() == 1
