"""The first page of a town: only its own people see it, and it says what waits, by when, and what can be repeated."""

import datetime
from urllib.parse import parse_qs, urlsplit

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from members.models import OrganisationUser
from reports.models import ActivityReport
from tests import factories as make
from tests.pages import Page
from tests.people import browser_of, clerk_of, make_coordinator

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("spring")]

TOWN = "/en/hlaseni/obec/horni-lhota/"


@pytest.fixture
def town(horni_lhota):
    return horni_lhota


@pytest.fixture
def clerk(town):
    return clerk_of(town)


def read(browser, address=TOWN):
    response = browser.get(address)
    assert response.status_code == 200
    return Page(response)


def headings(page):
    return [page.words_of(node) for group in page.of_class("report-group") for node in group.iter("h2")]


def forms_of(page, ending):
    """Return the fields of the forms whose address ends so."""
    return [
        (form.get("action"), {field.get("name"): field.get("value", "") for field in form.iter("input")})
        for form in page.elements("form")
        if (form.get("action") or "").endswith(ending)
    ]


# --- Who gets where -----------------------------------------------------------


@pytest.mark.parametrize("address", ["/hlaseni/", "/hlaseni/obec/horni-lhota/"])
def test_stranger_is_asked_to_log_in_and_comes_back(client, town, address):
    response = client.get(address)

    assert response.status_code == 302
    target = urlsplit(response["Location"])
    assert target.path == "/ucet/prihlaseni/"
    assert parse_qs(target.query) == {"next": [address]}


def test_person_of_one_town_is_led_to_it(browser):
    assert browser.get("/hlaseni/")["Location"] == "/hlaseni/obec/horni-lhota/"


@pytest.mark.both_databases
def test_person_of_two_towns_chooses_and_sees_what_waits_where(town):
    other = make.OrganisationFactory(name="Dolní Lhota")
    foreign = make.OrganisationFactory(name="Cizí Lhota")
    for state in ("draft", "draft", "submitted", "returned", "published"):
        make.ActivityReportFactory(organisation=town, state=state)
    make.ActivityReportFactory(organisation=foreign)

    page = read(browser_of(clerk_of(town, other)), "/en/hlaseni/")

    cards = [page.words_of(node) for node in page.of_class("card-piece")]
    assert cards == [
        "Dolní Lhota Nothing is waiting here.",
        "Horní Lhota 1 report returned to complete 2 drafts to finish 1 report waiting for the region",
    ]


def test_person_of_two_towns_switches_between_them(town):
    other = make.OrganisationFactory(name="Dolní Lhota")

    page = read(browser_of(clerk_of(town, other)))

    switch = page.of_class("town-switch")[0]
    assert [(link.get("href"), link.get("aria-current")) for link in switch.iter("a")] == [
        ("/en/hlaseni/obec/dolni-lhota/", None),
        (TOWN, "true"),
    ]


def test_account_without_a_town_is_told_whom_to_ask():
    make.SiteProfileFactory(email="agenda21@kraj.example")

    page = read(browser_of(make.UserFactory()), "/en/hlaseni/")

    assert "your account cannot report for any town yet" in page.main
    assert "agenda21@kraj.example" in page.main


def test_coordinator_is_led_to_her_inbox():
    page = read(browser_of(make_coordinator("coordinator@region.example")), "/en/hlaseni/")

    assert "/sprava/hlaseni/doklady/" in page.addresses("/en/hlaseni/")
    assert "cannot report for any town" not in page.main


def test_dashboard_of_another_town_does_not_exist(town):
    stranger = clerk_of(make.OrganisationFactory(name="Cizí Lhota"))

    for user in (stranger, make.UserFactory(), make_coordinator("coordinator@region.example")):
        assert browser_of(user).get(TOWN).status_code == 404


def test_right_taken_away_holds_from_the_next_request(browser, clerk):
    assert browser.get(TOWN).status_code == 200

    OrganisationUser.objects.filter(user=clerk).delete()

    assert browser.get(TOWN).status_code == 404


def test_login_leads_to_the_reports_unless_another_page_was_wanted(browser, clerk):
    assert browser.get("/prihlaseno/")["Location"] == "/hlaseni/"
    assert browser.get("/prihlaseno/", {"next": "/ucet/"})["Location"] == "/ucet/"
    assert browser_of(make.UserFactory()).get("/prihlaseno/")["Location"] == "/ucet/"


def test_account_page_leads_to_the_reports_only_who_has_a_town(browser):
    assert "/en/hlaseni/" in menu_of(read(browser, "/en/ucet/"))
    assert "/en/hlaseni/" not in menu_of(read(browser_of(make.UserFactory()), "/en/ucet/"))


def menu_of(page):
    return [link.get("href") for link in page.of_class("account-menu")[0].iter("a")]


def test_footer_leads_towns_to_their_reports(client):
    page = read(client, "/en/kontakt/")

    link = next(link for link in page.of_class("site-footer")[0].iter("a") if link.get("href") == "/en/hlaseni/")
    assert page.words_of(link) == "For member towns: activity reports"


def test_dashboard_is_kept_by_no_cache_and_no_search_engine(browser):
    response = browser.get(TOWN)

    assert "no-store" in response["Cache-Control"]
    assert Page(response).meta("robots") == "noindex"


# --- What stands there --------------------------------------------------------


@pytest.mark.both_databases
def test_reports_stand_by_state_with_the_returned_ones_first(browser, town):
    for state in ("withdrawn", "published", "accepted", "submitted", "draft", "returned"):
        make.ActivityReportFactory(organisation=town, state=state, when="květen 2026")

    page = read(browser)

    assert headings(page) == [
        "Returned for completion 1",
        "Drafts 1",
        "Waiting for the region 1",
        "Accepted, not public 1",
        "Published 1",
        "Withdrawn 1",
    ]
    assert [page.words_of(node) for node in page.elements("summary")] == ["Withdrawn 1"]


@pytest.mark.both_databases
@pytest.mark.parametrize("state", ["draft", "returned", "submitted"])
def test_what_still_waits_from_another_year_stands_on_the_page_of_this_one(browser, town, state):
    make.ActivityReportFactory(organisation=town, title="Loňský úklid", state=state, when="květen 2024")

    assert "Loňský úklid belongs to 2024" in read(browser).main


@pytest.mark.parametrize("state", ["accepted", "withdrawn"])
def test_what_is_done_stays_in_its_year(browser, town, state):
    make.ActivityReportFactory(organisation=town, title="Loňský úklid", state=state, when="květen 2024")

    assert read(browser).of_class("report-row") == []


def test_row_says_what_it_is_and_who_sent_it_when(browser, town, clerk):
    kind = make.ReportKindFactory(name="osvětová kampaň")
    report = make.ActivityReportFactory(
        organisation=town, title="Den bez aut", kind=kind, state="submitted", when="květen 2026"
    )
    sent = datetime.datetime(2026, 5, 18, 9, tzinfo=datetime.UTC)
    make.ReportEventFactory(report=report, action="submitted", by=clerk, at=sent)

    page = read(browser)

    row = page.words_of(page.of_class("report-row")[0])
    assert row == "Den bez aut osvětová kampaň · May 2026 Sent on 18 May 2026 (Jana Nová)"


def test_returned_report_shows_the_last_words_of_the_region(browser, town):
    report = make.ActivityReportFactory(organisation=town, state="returned", when="květen 2026")
    for day, action, text in [
        (1, "returned", "Chybí datum."),
        (2, "submitted", "Doplněno."),
        (3, "returned", "A kdo?"),
    ]:
        at = datetime.datetime(2026, 5, day, tzinfo=datetime.UTC)
        make.ReportEventFactory(report=report, action=action, text=text, at=at)

    page = read(browser)

    assert [page.words_of(node) for node in page.of_class("report-row-words")] == [
        "On 3 May 2026 the region asks: A kdo?"
    ]


def test_draft_without_a_title_can_be_gone_on_with(browser, town):
    report = make.ActivityReportFactory(organisation=town, blank=True)

    page = read(browser)

    assert "without a title" in page.words_of(page.of_class("report-row")[0])
    assert f"/en/hlaseni/{report.public_id}/co-a-kdy/" in page.addresses(TOWN)


def test_published_report_leads_to_its_public_page(browser, town):
    report = make.ActivityReportFactory(organisation=town, state="published", when="květen 2026")

    assert f"/en/aktivity/{report.activity.slug}/" in read(browser).addresses(TOWN)


def test_reports_of_another_town_are_not_there(browser):
    make.ActivityReportFactory(title="Tajné plány Cizí Lhoty", when="květen 2026")

    assert "Tajné plány" not in read(browser).html


def test_year_without_reports_says_what_a_report_is_good_for(browser):
    page = read(browser)

    words = page.words_of(page.of_class("town-empty")[0])
    assert words.startswith("There are no reports for 2026 yet. Write down once what your town did")


@pytest.mark.both_databases
def test_years_are_those_with_reports_and_this_one(browser, town):
    make.ActivityReportFactory(organisation=town, title="Stará akce", state="published", when="květen 2024")

    page = read(browser)
    years = [page.words_of(link) for link in page.of_class("years")[0].iter("a")]

    assert years == ["2026", "2024"]
    assert page.of_class("report-row") == []
    assert "Stará akce" in read(browser, f"{TOWN}?rok=2024").main


@pytest.mark.both_databases
@pytest.mark.parametrize("year", ["2025", "abc", "0", "99999", "-1", "٢٠٢٦", "%00"])
def test_year_that_is_not_offered_does_not_exist(browser, year):
    assert browser.get(f"{TOWN}?rok={year}").status_code == 404


# --- Begin and repeat ---------------------------------------------------------


@pytest.mark.both_databases
def test_button_pressed_twice_begins_one_report(browser, town, clerk):
    [(address, fields)] = forms_of(read(browser), "/nove/")

    for _press in range(2):
        assert browser.post(address, fields).status_code == 302

    report = ActivityReport.objects.get()
    assert (str(report.public_id), report.organisation, report.author) == (fields["public_id"], town, clerk)


def test_each_opening_of_the_page_offers_another_number(browser):
    numbers = {forms_of(read(browser), "/nove/")[0][1]["public_id"] for _opening in range(3)}

    assert len(numbers) == 3


@pytest.mark.both_databases
def test_accepted_report_of_an_earlier_year_can_be_repeated_once(browser, town):
    last = make.ActivityReportFactory(organisation=town, title="Den bez aut", state="published", when="září 2025")
    make.ActivityReportFactory(organisation=town, title="Den bez aut", state="accepted", when="září 2024")
    make.ActivityReportFactory(organisation=town, title="Rozepsané", state="draft", when="září 2025")
    make.ActivityReportFactory(title="Cizí", state="published", when="září 2025")

    [(address, fields)] = forms_of(read(browser), "/kopie/")
    assert address == f"/en/hlaseni/{last.public_id}/krok/kopie/"
    for _press in range(2):
        assert browser.post(address, fields).status_code == 302

    copy = ActivityReport.objects.get(public_id=fields["public_id"])
    assert (copy.title, copy.state, copy.year, copy.organisation) == ("Den bez aut", "draft", 2026, town)


@pytest.mark.both_databases
def test_series_are_offered_first(browser, town):
    make.ActivityReportFactory(organisation=town, title="Jednou", state="accepted", when="září 2025")
    make.ActivityReportFactory(
        organisation=town, title="Dožínky", state="accepted", when="září 2024", series=make.SeriesFactory()
    )

    page = read(browser)

    rows = [page.words_of(node) for node in page.of_class("repeat-list")[0].iter("li")]
    assert [row.split()[0] for row in rows] == ["Dožínky", "Jednou"]


def test_row_of_an_earlier_year_offers_repeating(browser, town):
    report = make.ActivityReportFactory(organisation=town, state="accepted", when="září 2025")

    forms = forms_of(read(browser, f"{TOWN}?rok=2025"), "/kopie/")

    assert [address for address, _fields in forms] == [f"/en/hlaseni/{report.public_id}/krok/kopie/"]


# --- Deadlines and evidence ---------------------------------------------------


@pytest.mark.parametrize(
    ("today", "words"),
    [
        ("2026-10-24", "7 days left"),
        ("2026-10-30", "1 day left"),
        ("2026-10-31", "Today is the last day"),
        ("2026-11-01", "Passed 1 day ago"),
        ("2026-11-23", "Passed 23 days ago"),
        ("2026-12-31", "Passed"),
    ],
)
def test_days_to_the_deadline_stand_in_words(town, clerk, today, words):
    make.CategoryStatusFactory(organisation=town, year=2025, category="C")

    with time_machine.travel(f"{today}T12:00:00+01:00", tick=False):
        page = read(browser_of(clerk))

    # Once the day has passed nobody will confirm it any more.
    doubt = "" if "assed" in words else " (the usual date, not confirmed yet)"
    assert [page.words_of(node) for node in page.of_class("deadline")] == [
        f"{words} evidence for category C by 31 October 2026{doubt}"
    ]


def test_deadline_that_the_coordinator_set_is_shown_without_doubt(browser, town):
    make.CategoryStatusFactory(organisation=town, year=2026, category="B")
    make.EvidenceDeadlineFactory(year=2026, category="B", date=datetime.date(2026, 6, 19))

    page = read(browser)

    assert [page.words_of(node) for node in page.of_class("deadline")] == [
        "30 days left evidence for category B by 19 June 2026"
    ]


def test_town_without_a_category_sees_deadlines_of_d_and_c_and_why(browser, town):
    page = read(browser)

    assert [page.words_of(node)[:34].split(" by ")[0] for node in page.of_class("deadline-date")] == [
        "evidence for category C",
        "evidence for category D",
    ]
    assert "Until your category is recorded" in page.main
    make.CategoryStatusFactory(organisation=town, year=2026, category="C")
    assert "Until your category is recorded" not in read(browser).main


@pytest.mark.both_databases
def test_number_of_proven_indicators_leads_to_the_evidence(browser, town):
    criterion = make.MaCriterionFactory(criteria_set__year=2026)
    indicators = [make.MaIndicatorFactory(criterion=criterion, proof="reports") for _number in range(3)]
    make.ActivityReportFactory(organisation=town, state="accepted", when="květen 2026", indicators=indicators[:1])

    page = read(browser)

    [link] = page.of_class("town-proven")[0].iter("a")
    assert (page.words_of(link), link.get("href")) == ("Proven indicators: 1 of 3", f"{TOWN}doklady/?rok=2026")


# --- Size ---------------------------------------------------------------------


def test_many_reports_cost_as_many_queries_as_a_few(browser, town, clerk):
    def fill(count):
        indicator = make.MaIndicatorFactory(criterion__criteria_set__year=2026 - count)
        for state in ("draft", "submitted", "returned", "accepted", "published", "withdrawn"):
            for year in (2025, 2026):
                for _row in range(count):
                    report = make.ActivityReportFactory(
                        organisation=town,
                        state=state,
                        when=f"květen {year}",
                        indicators=[indicator],
                        series=make.SeriesFactory(),
                        updated_by=make.UserFactory(),
                    )
                    make.ReportEventFactory(report=report, action="submitted", by=make.UserFactory())
                    make.ReportEventFactory(report=report, action="returned", by=make.UserFactory(), text="Chybí.")

    def cost():
        with CaptureQueriesContext(connection) as queries:
            read(browser)
        return len(queries)

    fill(1)
    few = cost()
    fill(4)

    assert cost() == few


def test_many_towns_cost_as_many_queries_as_two():
    def cost(count):
        towns = [make.OrganisationFactory() for _number in range(count)]
        for town in towns:
            make.ActivityReportFactory(organisation=town)
        browser = browser_of(clerk_of(*towns))
        with CaptureQueriesContext(connection) as queries:
            read(browser, "/en/hlaseni/")
        return len(queries)

    assert cost(2) == cost(9)


# --- Hundreds of reports -----------------------------------------------------------


@pytest.fixture
def many_reports(town):
    built = [
        make.ActivityReportFactory.build(
            organisation=town, title=f"Akce {number:02}", state="accepted", kind=None, organiser=None, year=2026,
            updated_at=datetime.datetime(2026, 1, 1, number // 60, number % 60, tzinfo=datetime.UTC),
        )
        for number in range(70)
    ]  # fmt: skip
    return ActivityReport.objects.bulk_create(built)


def reported(page):
    return [page.words_of(node) for node in page.of_class("report-row-title")]


def test_dashboard_shows_the_last_reports_in_each_state_and_leads_to_all(clerk, town, many_reports):
    make.ActivityReportFactory(organisation=town, title="Koncept", when="2026")
    browser = browser_of(clerk)

    page = read(browser)

    assert reported(page) == ["Koncept", *(f"Akce {number:02}" for number in range(69, 49, -1))]
    assert headings(page)[1] == "Accepted, not public 70"
    assert f"{TOWN}?rok=2026&stav=accepted" in page.addresses(TOWN)
    first, second = (read(browser, f"{TOWN}?rok=2026&stav=accepted&strana={number}") for number in (1, 2))
    assert [len(reported(first)), len(reported(second))] == [50, 20]
    assert reported(first) + reported(second) == [f"Akce {number:02}" for number in range(69, -1, -1)]
    assert f"{TOWN}?rok=2026&stav=accepted&strana=2" in first.addresses(TOWN)


def test_state_without_reports_and_a_state_that_does_not_exist_have_a_page(clerk, town):
    browser = browser_of(clerk)

    assert "No report is in this state now." in read(browser, f"{TOWN}?stav=returned").main
    assert headings(read(browser, f"{TOWN}?stav=cosi")) == headings(read(browser))


def test_reports_of_one_state_are_for_people_of_the_town_alone(town, many_reports):
    assert browser_of(clerk_of(make.OrganisationFactory())).get(f"{TOWN}?stav=accepted").status_code == 404
