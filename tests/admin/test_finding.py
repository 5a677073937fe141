"""The one search of the administration: what it finds, in which order, for whom, and what it costs."""

import datetime

import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from common.history.models import Change
from tests import factories as make
from tests.admin.conftest import change_address, text_of
from tests.admin.test_many_rows import MOST_BYTES, MOST_QUERIES
from tests.pages import Page
from tests.people import browser_of

PAGE, SUGGESTIONS = "/sprava/hledat/", "/sprava/hledat/napovedet/"


SAID = "Šťastná Žluťoučká škola"


def one_of_each(number=0):
    """Return a new row of every kind that is found by its own words, or by those of its town."""
    said = f"{SAID} {number}"
    town = make.OrganisationFactory(name=said)
    award, plan = make.AwardFactory(name=said), make.PlanFactory()
    return [
        town,
        award,
        make.PersonFactory(first_name="Žluťoučká", last_name=f"Šťastná škola {number}"),
        make.MandateFactory(organisation=town),
        make.DepartmentFactory(organisation=town),
        make.AgendaSpeakerFactory(name=said).item.meeting,
        make.ActivityFactory(organiser=town),
        make.SeriesFactory(name=said),
        make.HeadingFactory(name=said),
        make.CallFactory(programme__name=said),
        make.ApplicationFactory(applicant=town),
        make.ItemFactory(plan=plan, title=said),
        make.RoundFactory(award=award),
        make.RecipientFactory(title=said),
        make.UserFactory(last_name=said),
        make.UsefulLinkFactory(title=said),
    ]


def found(browser, typed, address=PAGE):
    """Return the groups of results by their titles, each as names with addresses."""
    results = browser.get(address, {"q": typed}).context["results"]
    return {
        group.title: [("".join(text for text, _hit in one.pieces), one.address) for one in group.entries]
        for group in results.groups
    }


def changed(user, row):
    """Note that the user has changed the row."""
    change = Change(kind=Change.Kind.FORM, user=user)
    change.note_record(row)
    change.save()


# --- What is found ---------------------------------------------------------------


@pytest.mark.both_databases
def test_record_of_every_kind_is_found_without_diacritics_and_leads_to_its_form(office):
    rows = one_of_each()

    results = office.get(PAGE, {"q": "SKOLA stastna"}).context["results"]
    groups = {entry.address for group in results.groups for entry in group.entries}
    further = {one.more.partition("?")[0] for one in results.further}

    for row in rows:
        label = f"/sprava/{row._meta.app_label}/{row._meta.model_name}/"
        assert change_address(row) in groups or label in further, label


def test_records_stand_with_the_exact_name_first_and_the_rest_is_led_to(office):
    series = make.SeriesFactory(name="Vody")
    for number in range(7):
        make.SeriesFactory(name=f"Den Země a vody {number}")

    page = Page(office.get(PAGE, {"q": "vody"}))

    assert found(office, "vody")["Tradiční akce"][0] == ("Vody", change_address(series))
    [more] = [link for link in page.elements("a") if "v seznamu" in page.words_of(link)]
    assert (page.words_of(more), more.get("href")) == (
        "všech 8 v seznamu Tradiční akce",
        "/sprava/activities/series/?q=vody",
    )


def test_her_last_records_come_first_and_without_words_alone(office, coordinator):
    first, second = make.ActivityFactory(title="Den vody"), make.ActivityFactory(title="Den stromů")
    town = make.OrganisationFactory(name="Vodňany")
    changed(coordinator, first)
    changed(coordinator, town)
    changed(make.UserFactory(), second)

    def last(typed):
        return [address for _name, address in found(office, typed).get("Naposledy upravené", [])]

    assert last("") == [change_address(town), change_address(first)]
    assert next(iter(found(office, "vod"))) == "Naposledy upravené"
    assert last("DEN vody") == [change_address(first)]
    assert change_address(first) not in [one for _name, one in found(office, "den").get("Aktivity", [])]

    first.delete()
    assert last("") == [change_address(town)]


def test_result_says_what_it_belongs_to_and_whether_it_is_a_draft(office):
    call = make.CallFactory(programme__code="2.6", year=2022)
    make.ApplicationFactory(call=call, applicant=make.OrganisationFactory(name="Hejnice"), title="Pítka ve městě")
    make.ActivityFactory(title="Pítka", draft=True, organiser=None, heading=make.HeadingFactory(name="Voda"))

    results = office.get(PAGE, {"q": "pitka"}).context["results"]
    said = {group.title: [(entry.note, entry.state) for entry in group.entries] for group in results.groups}

    assert said == {"Aktivity": [("Voda", "koncept")], "Žádosti": [("2.6 – 2022", "")]}


def test_menu_and_what_can_be_added_are_found_by_their_names(office):
    make.SiteProfileFactory()

    assert found(office, "vyzv")["Nabídka"][0] == ("Výzvy", "/sprava/grants/call/")
    assert ("/sprava/activities/meeting/add/") in [address for _name, address in found(office, "setkání")["Nabídka"]]
    assert found(office, "hlaseni clenskych")["Nabídka"] == [("Hlášení členských měst", "/sprava/hlaseni/")]
    assert found(office, "přístupnost")["Nabídka"][0][1] == "/sprava/portal/siteprofile/"
    assert found(office, "druhy faktor")["Nabídka"][0] == ("Můj účet", "/ucet/")


def test_deleted_record_is_found_in_the_bin(office):
    make.ActivityFactory(title="Den vody").delete()
    make.ActivityFactory(title="Den stromů")

    [group] = office.get(PAGE, {"q": "VODY den"}).context["results"].groups

    assert (group.title, group.entries[0].note) == ("V koši", "Aktivita")
    assert "Den vody" in text_of(office.get(group.entries[0].address))


def test_reports_are_found_once_they_were_sent(office, town):
    make.ActivityReportFactory(organisation=town, title="Tajné sázení")
    sent = make.ActivityReportFactory(
        organisation=town, title="Veřejné sázení", state="submitted", submitted_at=datetime.datetime.now(datetime.UTC)
    )

    assert found(office, "sazeni")["Hlášení"] == [("Veřejné sázení", sent.get_office_url())]
    assert found(office, "tajne") == {}


# --- For whom ---------------------------------------------------------------------


def test_nobody_finds_what_they_may_not_see(client, db):
    make.ActivityFactory(title="Den vody")
    make.OrganisationFactory(name="Vodňany")
    helper = make.UserFactory(is_staff=True)
    helper.user_permissions.add(Permission.objects.get(codename="view_organisation"))

    assert set(found(browser_of(helper), "vod")) == {"Organizace", "Nabídka", "Nápověda"}
    assert client.get(PAGE, {"q": "vod"}).status_code == 302
    assert client.get(SUGGESTIONS, {"q": "vod"}).status_code == 302
    assert browser_of(make.UserFactory()).get(SUGGESTIONS, {"q": "vod"}).status_code == 302


def test_chapter_of_the_guide_is_found_by_its_heading_and_its_text(office):
    chapters = dict(found(office, "tabulky excel")["Nápověda"])
    assert chapters["Tabulky z Excelu a zpět"] == reverse("admin:help_page", args=["tabulky-z-excelu-a-zpet"])
    assert office.get(chapters["Tabulky z Excelu a zpět"]).status_code == 200
    assert ("Fotografie a dokumenty", "/hlaseni/napoveda/fotografie-a-dokumenty/") in found(office, "fotografie")[
        "Nápověda"
    ]


# --- What people type ---------------------------------------------------------------


@pytest.mark.both_databases
@pytest.mark.parametrize(
    "typed", ["x" * 10_000, "a " * 5000, "%", "_", "\\", "'\"<b>", "\0", "a\0b", "😀", "́", "\ud800", "1" * 40]
)
@pytest.mark.parametrize("address", [PAGE, SUGGESTIONS])
def test_nothing_that_is_typed_is_an_error(office, address, typed):
    make.CallFactory()

    assert office.get(address, {"q": typed.encode("utf-8", "surrogatepass")}).status_code == 200


def test_signs_of_patterns_are_only_signs(office):
    make.OrganisationFactory(name="100% lesa")
    make.OrganisationFactory(name="Sto lesů")

    assert [name for name, _address in found(office, "%")["Organizace"]] == ["100% lesa"]
    assert "Organizace" not in found(office, "_")


def test_words_that_were_found_stay_apart(office):
    make.OrganisationFactory(name="Šťastná Lhota za lesem")

    page = Page(office.get(SUGGESTIONS, {"q": "LHOTA stastna"}))

    [option] = [node for node in page.having("role") if node.get("id") == "find-option-1-1"]
    assert page.words_of(option) == "Šťastná Lhota za lesem"
    assert [page.words_of(mark) for mark in option.iter("mark")] == ["Šťastná", "Lhota"]


def test_nothing_found_is_said_kindly_with_what_to_try(office):
    text = text_of(office.get(PAGE, {"q": "Yzop"}))

    assert "Nic takového tu není: pro „Yzop“ jsme nic nenašli." in text
    assert "Zkuste méně slov" in text
    assert "Nic takového tu není" in text_of(office.get(SUGGESTIONS, {"q": "Yzop"}))


# --- What it costs -----------------------------------------------------------------


def test_search_asks_the_database_as_often_with_many_rows_of_every_kind(office, coordinator):
    costs = []
    for turn in range(2):
        for row in one_of_each(turn):
            changed(coordinator, row)
        for address in (PAGE, SUGGESTIONS):
            with CaptureQueriesContext(connection) as queries:
                response = office.get(address, {"q": SAID})
            costs.append(len(queries))
            assert len(response.content) < MOST_BYTES / 2

    assert max(costs) <= MOST_QUERIES, costs
    assert costs[2:] <= costs[:2]
