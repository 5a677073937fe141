"""What the page that saves itself is told: what was not understood, what changed elsewhere, what is there already."""

import uuid

import pytest

from common.fields import sanitize
from reports.checks import check
from reports.models import ActivityReport
from tests import factories as make
from tests.pages import Page
from tests.people import browser_of, clerk_of
from tests.reports.people import Form, step_address

pytestmark = pytest.mark.django_db


def told(answer):
    """Return what the answer says of each field: its label and the reason."""
    return {one["name"]: (one["label"], one["text"]) for one in answer.json()["faults"]}


# --- What was not understood --------------------------------------------------


@pytest.mark.parametrize("typed", ["-5", "1e9", "sto", "12,5"])
def test_saving_by_itself_says_which_number_it_did_not_understand_and_keeps_it(browser, report, typed):
    form = Form(browser, report, "who")
    form.address = f"/en{form.address}"
    answer = form.send(script=True, participants=typed)

    assert (answer.status_code, answer.json()["state"]) == (200, "saved")
    assert told(answer) == {"participants": ("Number of participants", "Write a number, for example 120 or about 120.")}
    assert form.now.rough == {"participants": typed}
    assert told(Form(browser, report, "who").send(script=True, participants="120")) == {}


def test_fault_in_a_list_names_its_row(browser, report):
    form = Form(browser, report, "evidence")
    form.address = f"/en{form.address}"
    answer = form.send(
        script=True,
        links__new__0__title="Článek", links__new__0__url="https://noviny.example/",
        links__new__1__title="Video", links__new__1__url="",
    )  # fmt: skip

    assert told(answer) == {
        "links-new-1-url": ("Link 2: Address", "Add the address of the page, or delete the name."),
    }
    (summary,) = Page(browser.get(form.address)).of_class("report-faults")
    (line,) = [node for node in summary.iter() if node.tag == "li"]
    assert Page(browser.get(form.address)).words_of(line) == (
        "Link 2: Address: Add the address of the page, or delete the name."
    )


def test_partner_with_a_sector_and_no_name_is_kept_and_asked_for_the_name(browser, report):
    form = Form(browser, report, "who")
    form.address = f"/en{form.address}"
    answer = form.send(script=True, partners__new__0__name="", partners__new__0__sector="business")

    assert told(answer) == {
        "partners-new-0-name": ("Partner 1", "Enter the name of the partner, or remove the sector."),
    }
    assert list(form.now.partner_rows.all()) == []
    assert form.now.rough == {"partners": [{"name": "", "sector": "business"}]}
    assert [lack.step for lack in check(form.now).for_sending] == ["who"]


def test_partner_without_a_name_from_before_has_to_be_corrected_before_sending(browser, report):
    make.ReportPartnerFactory(report=report, name="", sector="business")

    assert [lack.step for lack in check(report).for_sending] == ["who"]


def test_partners_without_a_sector_are_named_as_advice(browser, report):
    for name, sector in (("Spolek", "nonprofit"), ("Škola", ""), ("Pekárna", "")):
        make.ReportPartnerFactory(report=report, name=name, sector=sector)
    page = Page(browser.get(f"/en{step_address(report, 'who').replace('kdo', 'kontrola')}"))

    assert "Say which sectors these partners belong to: Škola, Pekárna." in page.text
    assert check(report).for_sending == []


@pytest.mark.parametrize("typed", ["cca 5000", "asi 5 000 Kč", "5 000,00"])
def test_costs_take_an_estimate_as_the_number_of_participants_does(browser, report, typed):
    form = Form(browser, report, "outcome")
    form.send(cost=typed)

    assert (form.now.cost, form.now.rough) == (5000, {})


def test_phone_offers_letters_where_words_may_stand_with_the_number(browser, report):
    (field,) = [
        node for node in Page(browser.get(step_address(report, "who"))).elements("input")
        if node.get("name") == "participants"
    ]  # fmt: skip

    assert field.get("inputmode") is None


# --- What changed elsewhere ---------------------------------------------------


def test_page_is_told_of_what_it_shows_and_the_server_holds_otherwise(browser, report):
    mine, other = Form(browser, report, "what"), Form(browser, report, "what")
    other.send(script=True, place="Náměstí", period="31. 2. 2026")
    answer = mine.send(script=True, title="Den bez aut a hluku").json()

    assert {one["name"]: one["typed"] for one in answer["elsewhere"]} == {
        "place": [["place", "Náměstí"]],
        "period": [["period", "31. 2. 2026"]],
    }
    assert (mine.now.title, mine.now.place) == ("Den bez aut a hluku", "Náměstí")
    assert Form(browser, report, "what").send(script=True, title="Den").json()["elsewhere"] == []


def test_taken_over_part_is_changed_further_without_a_conflict(browser, report):
    mine, other = Form(browser, report, "what"), Form(browser, report, "what")
    other.send(script=True, place="Náměstí")
    answer = mine.send(script=True, title="Den").json()
    (place,) = answer["elsewhere"]
    seen = answer["seen"] | {place["name"]: place["seen"]}
    last = mine.send(script=True, title="Den", place="Náměstí a ulice", seen=str(seen).replace("'", '"'))

    assert (last.status_code, mine.now.place) == (200, "Náměstí a ulice")


def test_page_learns_whether_its_text_is_stored_however_it_is_written(browser, report):
    form = Form(browser, report, "what")
    form.send(script=True, period="22.9.2022")

    assert form.send(script=True, period="22. září 2022", compare="1").json() == {"state": "same", "open": True}
    assert form.send(script=True, period="23. 9. 2022", compare="1").json() == {"state": "other", "open": True}
    assert form.now.revision == 1


# --- A draft that nobody needs ------------------------------------------------


def begin(browser):
    return browser.post("/hlaseni/obec/turnov/nove/", {"public_id": str(uuid.uuid4())})


def test_beginning_again_goes_on_in_the_draft_that_is_still_empty(browser, town):
    first, second = begin(browser).url, begin(browser).url
    assert first == second
    Form(browser, ActivityReport.objects.get(), "what").send(title="Den bez aut")

    assert begin(browser).url != first
    assert ActivityReport.objects.count() == 2


def test_number_sent_once_more_gives_its_own_draft_and_no_empty_one(browser, town):
    number = str(uuid.uuid4())
    first = browser.post("/hlaseni/obec/turnov/nove/", {"public_id": number}).url
    Form(browser, ActivityReport.objects.get(), "what").send(title="Den bez aut")
    begin(browser)

    assert browser.post("/hlaseni/obec/turnov/nove/", {"public_id": number}).url == first


def test_empty_draft_of_a_colleague_is_left_to_her(browser, town):
    begin(browser_of(clerk_of(town)))
    begin(browser)

    assert ActivityReport.objects.count() == 2


def throw_away(browser, report):
    return browser.post(f"/en/hlaseni/{report.public_id}/krok/stahnout/", {"text": ""}, follow=True)


def test_empty_draft_is_deleted_and_one_with_words_is_put_away(browser, town):
    begin(browser)
    assert "The empty draft has been deleted." in Page(throw_away(browser, ActivityReport.objects.get())).text
    assert ActivityReport.objects.count() == 0

    begin(browser)
    Form(browser, ActivityReport.objects.get(), "what").send(title="Den bez aut")
    answer = throw_away(browser, ActivityReport.objects.get())
    assert "The draft has been moved to the withdrawn reports." in Page(answer).text
    assert ActivityReport.objects.get().state == "withdrawn"


def test_draft_with_only_a_file_or_a_comment_is_not_deleted(browser, clerk, town):
    begin(browser)
    report = ActivityReport.objects.get()
    browser.post(f"/hlaseni/{report.public_id}/krok/komentar/", {"text": "Čekáme na fotografie."})
    throw_away(browser, report)

    assert ActivityReport.objects.get().state == "withdrawn"


def test_draft_that_was_never_sent_is_thrown_away_and_a_sent_report_is_withdrawn(browser, clerk, report):
    address = f"/en/hlaseni/{report.public_id}/"
    page = Page(browser.get(address))
    assert ("Delete the draft" in page.text, "Withdraw the report" in page.text) == (True, False)
    browser.post(f"{address}krok/odeslat/", {"revision": report.revision, "text": ""})
    page = Page(browser.get(address))
    assert ("Delete the draft" in page.text, "Withdraw the report" in page.text) == (False, True)


# --- What the pages say -------------------------------------------------------


def test_report_that_cannot_be_sent_is_not_said_to_be_sendable(browser, town):
    report = make.ActivityReportFactory(organisation=town, blank=True)
    page = Page(browser.get(f"/en/hlaseni/{report.public_id}/kontrola/"))

    assert "Needed before it can be sent" in page.text
    assert "You can send it as it is" not in page.text


def test_form_sends_itself_to_its_own_address_without_what_led_to_it(browser, report):
    address = step_address(report, "who")
    (form,) = [node for node in Page(browser.get(f"{address}?rady=1")).elements("form") if node.get("id") == "hlaseni"]

    assert form.get("action") == address


# --- Links in a text ----------------------------------------------------------


@pytest.mark.parametrize("href", ["", "javascript:alert(1)", "file:///C:/plakat.pdf"])
def test_link_that_leads_nowhere_is_told_at_its_field_and_kept_as_typed(browser, report, href):
    form = Form(browser, report, "outcome")
    form.address = f"/en{form.address}"
    typed = f'<p>Viz <a href="{href}">plakát</a>.</p>'
    answer = form.send(script=True, description=typed)

    assert told(answer) == {
        "description": (
            "How it went",
            "A link in the text leads nowhere. Give it an address that begins with https://, or remove it.",
        )
    }
    assert (form.now.description, form.now.rough) == ("", {"description": typed})


@pytest.mark.parametrize("link", ['<a href="">plakát</a>', '<a href="javascript:alert(1)">plakát</a>', "<a>plakát</a>"])
def test_words_of_a_link_that_leads_nowhere_stay_without_the_link(link):
    kept = '<a href="https://obec.example/">obec</a>'

    assert sanitize(f"<p>Viz {link} a {kept}.</p>") == f"<p>Viz plakát a {kept}.</p>"


def test_device_is_told_whether_a_closed_report_has_its_text(browser, report):
    form = Form(browser, report, "what")
    form.send(script=True, title="Den bez aut")
    ActivityReport.objects.update(state="submitted")

    assert form.send(script=True, title="Den bez aut", compare="1").json() == {"state": "same", "open": False}
    assert form.send(script=True, title="Den bez hluku", compare="1").json() == {"state": "other", "open": False}
    assert ActivityReport.objects.get().title == "Den bez aut"


def test_visit_is_named_in_a_cookie_only_when_its_text_is_saved(browser, report):
    form = Form(browser, report, "what")
    told = form.send(title="Den bez aut", visit="abc123")
    assert told.cookies["hlaseni-ulozeno"].value == "abc123"
    assert "hlaseni-ulozeno" not in Form(browser, report, "what").send(title="Den", visit="a;b").cookies

    late = Form(browser, report, "what")
    ActivityReport.objects.update(state="submitted")
    assert "hlaseni-ulozeno" not in late.send(title="Den bez hluku", visit="def456").cookies
