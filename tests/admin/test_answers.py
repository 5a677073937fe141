"""Past activities are answered by one press, on the landing page and in the list, and the press can be taken back."""

import pytest

from activities.models import Activity
from common.history.models import Change
from tests import factories as make
from tests.admin.conftest import change_address, page_of, text_of
from tests.people import browser_of, make_coordinator

LANDING = "/sprava/"
OVERDUE = "/sprava/activities/activity/?termin=prosel"


@pytest.fixture
def late(db):
    return make.ActivityFactory(state="planned", when="květen 2020", title="EKODen 2020")


def press(browser, page, label, **typed):
    """Press the button with the label, with and without a form of its own, and return the page it leads to."""
    tree = page_of(page)
    button = next(one for one in tree.iter("button") if " ".join("".join(one.itertext()).split()) == label)
    form = next((one for one in button.iterancestors("form")), None)
    if button.get("form"):
        form = tree.get_element_by_id(button.get("form"))
    fields = {one.get("name"): one.get("value", "") for one in form.iter("input") if one.get("name")}
    if button.get("name"):
        fields[button.get("name")] = button.get("value")
    return browser.post(button.get("formaction") or form.get("action"), {**fields, **typed}, follow=True)


def states():
    return list(Activity.objects.order_by("title").values_list("state", "state_reason"))


def test_six_past_activities_take_six_presses_on_the_landing_page(office):
    for number in range(6):
        make.ActivityFactory(state="planned", when="květen 2020", title=f"Akce {number}")
    page = office.get(LANDING)

    for _number in range(6):
        page = press(office, page, "Konala se")

    assert states() == [("held", "")] * 6
    assert page.redirect_chain[-1][0] == "/sprava/#ceka-40"


def test_cancelled_activity_says_why_in_the_same_row(office, late):
    page = press(office, office.get(LANDING), "Uložit", state_reason="nemoc")

    assert states() == [("cancelled", "nemoc")]
    assert "Zapsáno: aktivita „EKODen 2020“ byla zrušena." in text_of(page)


def test_cancelling_without_a_reason_asks_for_it_and_leads_back_then(office, late):
    page = press(office, office.get(LANDING), "Uložit", state_reason="  ")

    assert states() == [("planned", "")]
    assert "Uveďte, proč byla aktivita zrušena." in text_of(page)

    there = office.post(page.request["PATH_INFO"], {"state_reason": "déšť", "next": page.context["back"]})

    assert there["Location"] == "/sprava/#ceka-40"
    assert states() == [("cancelled", "déšť")]


def test_reason_that_is_too_long_stays_in_its_field(office, late):
    page = press(office, office.get(LANDING), "Uložit", state_reason="x" * 301)

    assert states() == [("planned", "")]
    assert "x" * 301 in page.content.decode()


def test_press_is_one_change_and_can_be_taken_back_where_it_was_made(office, late):
    before = Change.objects.count()
    page = press(office, office.get(LANDING), "Konala se")
    assert Change.objects.count() == before + 1
    assert late.history.first().history_change.note == "Konala se"

    page = press(office, page, "Vzít zpět")

    assert states() == [("planned", "")]
    assert page.redirect_chain[-1][0] == "/sprava/#ceka-40"
    assert "Vzato zpět" in text_of(page)
    assert "EKODen 2020" in text_of(page)


def test_what_was_changed_since_is_not_taken_back_and_is_named(office, late):
    page = press(office, office.get(LANDING), "Konala se")
    late.refresh_from_db()
    late.place = "Náměstí"
    late.save()

    page = press(office, page, "Vzít zpět")

    late.refresh_from_db()
    assert (late.state, late.place) == ("held", "Náměstí")
    assert "Zpět nejde vzít: Aktivita EKODen 2020" in text_of(page)


def test_way_back_is_hers_alone_and_only_once(office, late):
    page = press(office, office.get(LANDING), "Konala se")
    address = next(one.get("formaction") for one in page_of(page).find_class("way-back"))

    assert browser_of(make_coordinator()).post(address).status_code == 403
    assert office.get(address).status_code == 405
    assert states() == [("held", "")]

    office.post(address)
    assert "Už je to vzato zpět." in text_of(office.post(address, follow=True))
    assert "Tady už to vzít zpět nejde." in text_of(office.post(address.replace(":", "x"), follow=True))


def test_second_press_changes_nothing_and_says_so(office, colleague, late):
    page, other = office.get(LANDING), colleague.get(LANDING)
    press(colleague, other, "Uložit", state_reason="nemoc")

    page = press(office, page, "Konala se")

    assert states() == [("cancelled", "nemoc")]
    assert "už je to vyřízené" in text_of(page)


@pytest.mark.parametrize("address", ["https://jinde.example/", "//jinde.example/", "javascript:alert(1)", "%", "x"])
def test_answer_leads_nowhere_else(office, late, address):
    answer = office.post(f"/sprava/activities/activity/{late.pk}/answer/held/", {"next": address})

    assert answer["Location"] == "/sprava/activities/activity/"


def test_answer_needs_the_right_to_change_and_has_to_exist(client, office, late):
    address = f"/sprava/activities/activity/{late.pk}/answer/"
    client.force_login(make.UserFactory(is_staff=True))

    assert client.post(f"{address}held/").status_code == 403
    assert office.post(f"{address}jinak/").status_code == 404
    assert office.post("/sprava/activities/activity/999999/answer/held/").status_code == 302
    assert states() == [("planned", "")]


def test_list_of_past_activities_has_the_same_buttons_and_keeps_its_place(office, late):
    make.ActivityFactory(state="planned", when="květen 2090", title="Budoucí")
    landing = page_of(office.get(LANDING))
    assert not landing.xpath("//a[@href=$address]", address=OVERDUE)

    page = press(office, office.get(OVERDUE), "Konala se")

    assert page.redirect_chain[-1][0] == f"{OVERDUE}#result_list"
    assert states() == [("planned", ""), ("held", "")]
    assert "Konala se" not in text_of(office.get("/sprava/activities/activity/"))


def test_list_leads_to_the_question_why_and_back(office, late):
    page = page_of(office.get(OVERDUE))
    link = next(one.get("href") for one in page.iter("a") if "Zrušena…" in "".join(one.itertext()))

    asked = office.get(link)

    assert asked.context["back"] == f"{OVERDUE}#result_list"
    assert "Proč byla zrušena?" in text_of(asked)
    assert office.post(link, {"state_reason": "déšť", "next": OVERDUE})["Location"] == OVERDUE
    assert states() == [("cancelled", "déšť")]


def test_form_of_the_activity_is_still_one_press_away(office, late):
    assert page_of(office.get(LANDING)).xpath("//a[@href=$address]", address=change_address(late))
