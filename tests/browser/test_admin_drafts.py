"""Two people edit one meeting over a breaking line: typing never waits, nothing is lost, and both choose."""

import pytest
from playwright.sync_api import expect

from activities.models import Activity, Meeting
from common.editing.models import Unsaved
from tests import factories as make
from tests.admin.conftest import change_address
from tests.browser.writing import DESK
from tests.people import make_coordinator

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("site")]

TRY = 40_000


@pytest.fixture
def meeting():
    item = make.AgendaItemFactory(title="Přivítání", order=1, meeting__place="Turnov")
    make.AgendaItemFactory(title="Závěr", order=2, meeting=item.meeting)
    return item.meeting


@pytest.fixture
def colleague(another_browser, log_in):
    page = another_browser(**DESK)
    log_in(page.context, make_coordinator("colleague@region.example", first_name="Petr", last_name="Údolní"))
    return page


def open_item(page, number):
    page.locator(f"#agenda-{number} summary").first.click()
    return page.locator(f"[name=agenda-{number}-title]")


def open_place(page):
    place = page.locator("[name=place]")
    page.locator(".record-section", has=place).locator("summary").first.click()
    return place


def test_two_people_edit_one_meeting_over_a_breaking_line(office, colleague, meeting, watch):
    watch.expect("ERR_INTERNET_DISCONNECTED")
    line = office.locator(".record-draft")
    office.goto(change_address(meeting))
    colleague.goto(change_address(meeting))
    open_place(office).fill("Jilemnice")
    expect(line).to_contain_text("rozepsáno, uchováno v", timeout=TRY)

    office.context.set_offline(True)
    open_item(office, 1).fill("Rozloučení")
    expect(line).to_contain_text("zatím nepodařilo uchovat", timeout=TRY)
    office.locator("[name=_save]").first.click()
    refused = office.locator(".unsaved-note[role=alert]")
    expect(refused).to_contain_text("Není spojení, proto se nic neuložilo")
    # The pauses between the tries grow.
    office.wait_for_event("requestfailed", timeout=2 * TRY)
    office.evaluate("new Promise((done) => setTimeout(done, 100))")
    expect(line).to_contain_text("zatím nepodařilo uchovat")
    expect(refused).to_contain_text("Není spojení, proto se nic neuložilo")
    expect(office.locator("[name=agenda-1-title]")).to_have_value("Rozloučení")

    open_place(colleague).fill("Semily")
    open_item(colleague, 0).fill("Zahájení")
    colleague.locator("[name=_publish], [name=_hide]").first.click()
    expect(colleague.locator(".messagelist .success")).to_be_visible()
    expect(colleague.locator(".unsaved-others")).to_contain_text("Ivana Horská tu má rozepsané změny")
    assert "Rozloučení" not in colleague.content()

    office.context.set_offline(False)
    expect(line).to_contain_text("rozepsáno, uchováno v", timeout=TRY)
    assert office.evaluate("localStorage.length") == 0
    office.locator("[name=_save]").first.click()
    expect(office.locator(".together")).to_contain_text("Petr Údolní")
    expect(office.locator(".versions")).to_have_count(1)
    expect(office.locator(".versions")).to_contain_text("Semily")
    office.get_by_label("Ponechat druhou verzi").check()
    office.locator("[name=_save]").first.click()
    expect(office.locator(".messagelist .success")).to_be_visible()

    meeting.refresh_from_db()
    assert (meeting.place, list(meeting.agenda.order_by("order").values_list("title", flat=True))) == (
        "Semily",
        ["Zahájení", "Rozloučení"],
    )
    assert not Unsaved.objects.exists()


def test_leaving_asks_only_for_words_that_have_not_reached_the_portal(office, meeting):
    asked = []
    office.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    office.goto(change_address(meeting))
    open_place(office).press_sequentially("!")
    office.goto("/sprava/")
    assert asked == ["beforeunload"]

    office.goto(change_address(meeting))
    expect(office.locator("[name=place]")).to_have_value("!Turnov")
    # The page may still send what the one before it could not.
    with office.expect_response(lambda answer: "?!Turnov" in (answer.request.post_data or "")):
        open_place(office).press_sequentially("?")
    office.wait_for_function("() => localStorage.length === 0", timeout=TRY)
    office.goto("/sprava/")
    assert asked == ["beforeunload"]
    assert Unsaved.objects.get().typed["place"] == ["?!Turnov"]
    assert Meeting.objects.get().place == "Turnov"


def test_words_that_the_portal_will_not_keep_do_not_hold_up_others(office, coordinator, meeting, watch):
    watch.expect("status of 400")
    address = change_address(meeting).replace("change/", "draft/")
    first, second = (
        {"visit": visit, "from": "", "typed": [["place", "Semily"]], "address": address} for visit in ("v" * 41, "v")
    )
    office.goto("/sprava/")
    for number, copy in enumerate([first, second]):
        office.evaluate(
            "([account, copy]) => localStorage.setItem(`rozepsane:${account}:${copy.visit}`, JSON.stringify(copy))",
            [str(coordinator.pk), copy | {"number": number}],
        )

    office.goto(change_address(meeting))

    expect(office.locator(".unsaved-note[role=alert]")).to_contain_text("nedostal", timeout=TRY)
    assert Unsaved.objects.get().visit == "v"


def test_preview_opens_beside_the_form_with_what_is_typed(office, meeting):
    office.goto(change_address(meeting))
    open_place(office).fill("Jilemnice")

    with office.context.expect_page() as opened:
        office.locator(".record-preview").click()

    expect(opened.value.locator(".preview-banner")).to_contain_text("Náhled toho, co máte napsané")
    expect(opened.value.locator("main")).to_contain_text("Jilemnice")
    expect(office.locator("[name=place]")).to_have_value("Jilemnice")


def test_new_record_is_left_unfinished_gone_on_with_and_saved_once(office, coordinator, watch):
    heading = make.HeadingFactory(name="Osvěta")
    office.goto("/sprava/activities/activity/add/")
    office.locator("[name=title]").fill("Den vody")
    expect(office.locator(".record-draft")).to_contain_text("rozepsáno, uchováno v", timeout=TRY)

    office.goto("/sprava/activities/activity/add/")
    expect(office.locator("[name=title]")).to_have_value("")
    expect(office.locator(".unfinished-go-on")).to_be_focused()
    office.get_by_role("link", name="Začít nový a rozepsané nechat").click()
    expect(office.locator("[name=title]")).to_be_focused()
    office.goto("/sprava/activities/activity/add/")
    expect(office.locator(".unfinished-go-on")).to_be_focused()
    office.keyboard.press("Enter")
    expect(office.locator("[name=title]")).to_have_value("Den vody")
    office.locator("[name=period]").fill("22. 3. 2027")
    office.locator(".field-heading .select2-selection").click()
    office.locator(".select2-results__option", has_text="Osvěta").click()
    office.locator("[name=_save]").first.dblclick()

    office.wait_for_url("**/sprava/activities/activity/*/change/**")
    found = [(one.title, one.period_start.year, one.heading) for one in Activity.objects.all()]
    assert found == [("Den vody", 2027, heading)]
    assert not Unsaved.objects.waiting().exists()
