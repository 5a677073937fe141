"""The administration in a real browser: it keeps the policy, axe finds nothing, rows are moved by hand and by keys."""

import datetime
import re

import pytest
from playwright.sync_api import expect

from activities.models import Activity, Meeting
from common.history.models import Binned
from task_queue.models import Task
from task_queue.worker import TaskLoop
from tests import factories as make
from tests.admin.conftest import change_address
from tests.browser.conftest import DESK
from tests.browser.looks import faults_everywhere

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def content(transactional_db):
    """One row of each kind, with what the landing page and the forms can show."""
    make.SiteProfileFactory()
    town = make.OrganisationFactory(name="Turnov")
    call = make.CallFactory(declared_applications=3)
    make.ApplicationFactory(call=call, applicant=town, requested=60_000, awarded=60_000, decision="full")
    meeting = make.MeetingFactory(group="Skupina", date=datetime.date(2022, 11, 24))
    item = make.AgendaItemFactory(meeting=meeting, order=1, title="Přivítání")
    make.AgendaSpeakerFactory(item=item, order=1)
    make.AgendaItemFactory(meeting=meeting, order=2, title="Diskuse", organisations=[town])
    activity = make.ActivityFactory(draft=True, organiser=town, title="Den Země", topics=[make.TopicFactory()])
    make.ItemFactory(plan__year=2022)
    make.MandateFactory(organisation=town)
    make.RecipientFactory()
    make.ActivityLinkFactory(activity__title="Smazaný den").activity.delete()
    return {"town": town, "call": call, "meeting": meeting, "activity": activity}


def screens(content):
    """Return the addresses of the main screens."""
    activity = content["activity"]
    return [
        "/sprava/",
        "/sprava/grants/",
        "/sprava/activities/activity/",
        "/sprava/activities/activity/?publication__exact=draft",
        "/sprava/grants/application/",
        change_address(content["meeting"]),
        change_address(activity),
        change_address(content["call"]),
        change_address(content["town"]),
        "/sprava/members/user/add/",
        "/sprava/activities/activity/import/",
        "/sprava/activities/activity/export/",
        f"/sprava/activities/activity/{activity.pk}/history/",
        f"/sprava/activities/activity/{activity.pk}/history/{activity.history.latest().pk}/",
        f"/sprava/members/organisation/{content['town'].pk}/delete/",
        f"/sprava/activities/activity/{activity.pk}/delete/",
        f"/sprava/activities/meeting/{content['meeting'].pk}/copy/",
        f"/sprava/nahled/activities/activity/{activity.pk}/",
        "/sprava/hledat/?q=den",
        "/sprava/kos/",
        f"/sprava/kos/{Binned.objects.get().pk}/",
        f"/sprava/kos/{Binned.objects.get().pk}/smazat/",
    ]


def test_main_screens_are_accessible_keep_the_policy_and_do_not_scroll_sideways(office, content):
    found = {}
    for address in screens(content):
        office.goto(address, wait_until="networkidle")
        found[address] = faults_everywhere(office)

    assert {address: faults for address, faults in found.items() if faults} == {}


# --- A meeting ---------------------------------------------------------------


def test_meeting_gets_an_item_with_two_speakers_and_a_link_on_one_page(office, content):
    office.goto(change_address(content["meeting"]))
    group = office.locator("#agenda-group")
    for number, title in enumerate(["Dobrá praxe", "Různé"], 2):
        group.get_by_text("Přidat bod programu").locator("visible=true").click()
        expect(office.locator(f"#id_agenda-{number}-title")).to_be_focused()
        office.keyboard.type(title)
    # The one that was written before is a line again.
    expect(office.locator("#id_agenda-2-title")).to_be_hidden()
    office.locator("#agenda-2 summary").first.click()
    new = office.locator("#agenda-2")
    for index, name in enumerate(["Petra Skalní", "Jan Lesní", "Eva Luční"]):
        new.get_by_text("Přidat vystupujícího").locator("visible=true").click()
        new.locator(f"[name=agenda-2-speakers-{index}-name]").fill(name)
    new.get_by_text("Přidat odkaz").locator("visible=true").click()
    new.locator("[name=agenda-2-links-0-title]").fill("Prezentace")
    office.locator(".record-head [name=_save]").click()
    expect(office.locator(".messagelist .success")).to_be_visible()

    *_before, item, last = content["meeting"].agenda.all()
    assert [(one.title, one.order) for one in (item, last)] == [("Dobrá praxe", 3), ("Různé", 4)]
    assert [one.name for one in item.speakers.all()] == ["Petra Skalní", "Jan Lesní", "Eva Luční"]
    assert [one.title for one in item.links.all()] == ["Prezentace"]


def test_person_of_an_added_speaker_is_looked_up(office, content):
    person = make.PersonFactory(first_name="Alena", last_name="Horáková")
    office.goto(change_address(content["meeting"]))
    office.locator("#agenda-0 summary").first.click()
    office.locator("#agenda-0 .nested-add").first.click()
    row = office.locator("#agenda-0-speakers-1")
    row.locator(".field-person .select2-selection").click()
    office.locator(".select2-search--dropdown input").fill("Horák")
    office.locator(".select2-results__option", has_text="Alena").click()
    office.locator(".record-head [name=_save]").click()
    expect(office.locator(".messagelist .success")).to_be_visible()

    assert content["meeting"].agenda.first().speakers.last().person == person


def test_stored_item_opens_with_its_editor_and_autocompletes(office, content):
    item = content["meeting"].agenda.first()
    town = make.OrganisationFactory(name="Horní Lhota")
    item.organisations.set([town])
    make.AgendaSpeakerFactory(item=item, order=5, organisation=town)
    office.goto(change_address(content["meeting"]))
    expect(office.locator("#agenda-0 .select2-container")).to_have_count(0)
    office.locator("#agenda-0 summary").first.click()

    office.locator("#agenda-0 .field-description [contenteditable]").click()
    office.keyboard.type("Úvod")
    expect(office.locator("#agenda-0 .field-organisation .select2-container")).to_have_count(0)
    office.locator("#agenda-0-speakers-1 summary").click()
    for field in (".field-organisations", ".field-organisation"):
        expect(office.locator(f"#agenda-0 {field} .select2-container").last).to_contain_text("Horní Lhota")
    expect(office.locator("#add_id_agenda-0-organisations")).to_be_visible()
    office.locator(".record-head [name=_save]").click()
    expect(office.locator(".messagelist .success")).to_be_visible()

    item.refresh_from_db()
    assert (item.description, list(item.organisations.all())) == ("<p>Úvod</p>", [town])


def test_items_change_places_by_keyboard(office, content):
    office.goto(change_address(content["meeting"]))
    office.locator("#agenda-1 > .order-tools .order-up").focus()
    office.keyboard.press("Enter")
    expect(office.locator("#admin-live")).to_contain_text("1")
    office.locator(".record-head [name=_save]").click()
    expect(office.locator(".messagelist .success")).to_be_visible()

    assert [item.title for item in content["meeting"].agenda.all()] == ["Diskuse", "Přivítání"]


def test_items_change_places_by_dragging(office, content):
    office.goto(change_address(content["meeting"]))
    handle, target = office.locator("#agenda-0 > .order-tools .order-handle"), office.locator("#agenda-1")
    office.locator("#agenda-0").evaluate("row => row.scrollIntoView({behavior: 'instant'})")
    # Waits until the handle stays in its place.
    handle.hover()
    start, end = handle.bounding_box(), target.bounding_box()
    office.mouse.down()
    office.mouse.move(start["x"] + 5, end["y"] + end["height"] - 4, steps=8)
    office.mouse.up()
    office.locator(".record-head [name=_save]").click()
    expect(office.locator(".messagelist .success")).to_be_visible()

    assert [item.title for item in content["meeting"].agenda.all()] == ["Diskuse", "Přivítání"]


@pytest.mark.parametrize("browser_options", [{**DESK, "java_script_enabled": False}], ids=["plain"])
def test_meeting_is_written_without_scripts_too(office, content):
    office.goto("/sprava/activities/meeting/add/")
    office.locator("#id_group").fill("Skupina")
    office.locator("#id_date").fill("8. 6. 2023")
    office.get_by_text("Přidat bod programu").click()
    office.locator("#id_agenda-0-title").fill("Přivítání")
    for number, name in enumerate(["Jiří Skála", "Petra Skalní", "Jan Lesní"]):
        office.locator("#agenda-0-speakers").get_by_text("Přidat vystupujícího").locator("visible=true").click()
        office.locator(f"[name=agenda-0-speakers-{number}-name]").fill(name)
    # The Enter key saves and does not add a row.
    office.locator("[name=agenda-0-speakers-2-function]").press("Enter")
    expect(office.locator(".messagelist .success")).to_be_visible()

    meeting = Meeting.objects.get(date=datetime.date(2023, 6, 8))
    assert [one.name for one in meeting.agenda.get().speakers.all()] == ["Jiří Skála", "Petra Skalní", "Jan Lesní"]


def test_record_is_read_as_text_and_what_was_typed_too_once_it_is_folded(office, content, looks_right_everywhere):
    office.goto(change_address(content["activity"]))
    expect(office.locator("[name=period]")).to_be_hidden()
    office.locator("[data-for=period]").click()
    expect(office.locator("[name=period]")).to_be_focused()
    office.keyboard.press("Control+A")
    office.keyboard.type("jaro 2023")
    expect(office.locator(".echo")).to_contain_text("jaro 2023")
    office.locator("[name=place]").fill("Náměstí")
    looks_right_everywhere()

    office.locator(".record-section summary").first.click()
    expect(office.locator(".digest").first).to_contain_text("Náměstí")
    expect(office.locator(".record-section summary").first).to_contain_text("zatím neuloženo")
    office.locator("#links-group").get_by_text("Přidat odkaz").locator("visible=true").click()
    office.keyboard.type("Pozvánka")
    looks_right_everywhere()
    office.keyboard.press("Control+s")
    expect(office.locator(".messagelist .success")).to_be_visible()

    activity = Activity.objects.get()
    assert (activity.place, str(activity.period), activity.links.get().title) == ("Náměstí", "jaro 2023", "Pozvánka")


# --- Text and lists ----------------------------------------------------------


def test_text_editor_has_a_name_and_our_words_and_writes_what_is_typed(office, content):
    office.goto(change_address(content["activity"]))
    office.locator("[data-for=description]").click()
    editor = office.locator(".field-description [contenteditable]")
    label = office.locator("label[for=id_description]").inner_text().rstrip(":")
    expect(editor).to_have_attribute("role", "textbox")
    expect(editor).to_have_attribute("aria-label", label)
    editor.click()
    office.keyboard.type("Sejdeme se.")
    office.keyboard.press("Control+A")
    office.locator(".field-description button[data-name=bold]").click()
    names = office.locator(".field-description .prose-menubar__button").evaluate_all(
        "buttons => buttons.map(button => button.title)"
    )
    office.locator(".record-head [name=_save]").click()
    expect(office.locator(".messagelist .success")).to_be_visible()

    assert Activity.objects.get().description == "<p><strong>Sejdeme se.</strong></p>"
    assert not {"bold", "italic", "unordered list", "ordered list", "insert link", "undo", "redo"} & set(names)


def test_numbered_list_offers_nothing_but_itself(office, content):
    office.goto(change_address(content["activity"]))
    office.locator("[data-for=description]").click()
    office.locator(".field-description [contenteditable]").click()
    buttons = office.locator(".field-description .prose-menubar__button:visible")
    before = buttons.count()

    office.locator(".field-description button[data-name=orderedList]").click()

    expect(office.locator(".field-description [contenteditable] ol")).to_be_visible()
    assert buttons.count() == before


def test_screen_readers_are_told_which_buttons_of_the_editor_hold_and_which_do_nothing(office, content):
    office.goto(change_address(content["activity"]))
    office.locator("[data-for=description]").click()
    undo = office.locator(".field-description [data-name='history:undo']")
    bold = office.locator(".field-description [data-name=bold]")
    expect(undo).to_have_attribute("aria-disabled", "true")
    expect(bold).to_have_attribute("aria-pressed", "false")
    office.locator(".field-description [contenteditable]").click()
    bold.click()
    office.keyboard.type("Sejdeme se.")

    expect(undo).to_have_attribute("aria-disabled", "false")
    expect(bold).to_have_attribute("aria-pressed", "true")


def test_link_is_put_into_a_text_by_keyboard(office, content):
    office.goto(change_address(content["activity"]))
    office.locator("[data-for=description]").click()
    expect(office.locator(".field-description [contenteditable]")).to_be_focused()
    office.keyboard.type("zprava")
    office.keyboard.press("Control+A")
    office.keyboard.press("Control+K")
    office.locator("dialog input[name=href]").fill("https://kraj.example/zprava")
    office.locator("dialog button[type=submit]").click()
    office.locator(".record-head [name=_save]").click()
    expect(office.locator(".messagelist .success")).to_be_visible()

    assert 'href="https://kraj.example/zprava"' in Activity.objects.get().description


def test_drafts_are_published_from_the_list(office, content):
    office.goto("/sprava/activities/activity/")
    office.locator("#action-toggle").check()
    office.get_by_role("button", name="Zveřejnit vybrané…").click()
    expect(office.get_by_role("heading", name="Zveřejnit 1 záznam?")).to_be_visible()
    office.get_by_role("button", name="Zveřejnit", exact=True).click()
    expect(office.locator(".messagelist .success")).to_be_visible()

    assert Activity.objects.get().is_published


def test_record_is_saved_by_keyboard_and_a_refused_one_leads_to_its_faults(office, content, looks_right_everywhere):
    activity = content["activity"]
    office.goto(f"/sprava/activities/activity/{activity.pk}/change/")
    office.keyboard.press("Tab")
    office.keyboard.press("Enter")
    expect(office).to_have_url(re.compile("#"))
    office.keyboard.press("Tab")
    expect(office.locator(".record-head [name=_save]")).to_be_focused()

    title, when = office.locator("[name=title]"), office.locator("[name=period]")
    office.locator(".digest [data-for=title]").click()
    title.fill("")
    when.fill("31. 2. 2022")
    office.keyboard.press("Control+s")
    expect(office.locator(".refused li")).to_have_count(2)
    expect(title).to_be_focused()
    looks_right_everywhere()

    office.locator(".refused a").last.click()
    expect(when).to_be_focused()
    title.fill("Týden Země")
    when.fill("duben 2022")
    office.keyboard.press("Enter")
    expect(office.locator(".messagelist .success")).to_be_visible()
    activity.refresh_from_db()
    assert (activity.title, activity.publication) == ("Týden Země", "draft")

    office.goto("/sprava/activities/activity/add/")
    expect(title).to_be_focused()
    title.fill("Den vody")
    when.fill("2023")
    office.keyboard.press("Control+s")
    expect(office.locator(".field-heading .select2-selection")).to_be_focused()


def test_long_file_is_checked_and_loaded_by_the_worker_while_its_page_follows(office, content, tmp_path, monkeypatch):
    monkeypatch.setattr("common.tables.loading.AT_ONCE", 0)
    file = tmp_path / "aktivity.csv"
    heading = content["activity"].heading.name
    file.write_text(f"title;heading;period\nTýden Země;{heading};duben 2023\n", encoding="utf-8")
    office.goto("/sprava/activities/activity/import/")
    office.locator("[name=import_file]").set_input_files(file)
    office.locator(".submit-row .default").click()
    expect(office.locator("progress")).to_be_visible()
    assert faults_everywhere(office) == {}

    TaskLoop(Task.Lane.LONG).run_ready()
    expect(office.locator(".preview-rows")).to_contain_text("Týden Země")
    office.locator("[name=confirm]").click()
    expect(office.locator("progress")).to_be_visible()
    TaskLoop(Task.Lane.LONG).run_ready()
    expect(office.locator(".messagelist .success")).to_be_visible()
    assert faults_everywhere(office) == {}


def test_file_is_checked_shown_and_loaded(office, content, tmp_path):
    file = tmp_path / "aktivity.csv"
    heading = content["activity"].heading.name
    file.write_text(f"title;heading;period\nTýden Země;{heading};duben 2023\n", encoding="cp1250")
    office.goto("/sprava/activities/activity/import/")
    office.locator("[name=import_file]").set_input_files(file)
    office.locator(".submit-row .default").click()
    expect(office.locator(".preview-rows")).to_contain_text("Týden Země")
    office.locator("[name=confirm]").click()
    expect(office.locator(".messagelist .success")).to_be_visible()

    assert Activity.objects.filter(title="Týden Země").exists()
