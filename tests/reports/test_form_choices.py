"""What the form of a report offers to choose from, and in which order."""

import pytest

from tests import factories as make
from tests.admin.conftest import fields_of
from tests.pages import Page
from tests.people import browser_of, clerk_of
from tests.reports.people import step_address

pytestmark = pytest.mark.django_db


@pytest.fixture
def blank_report():
    return make.ActivityReportFactory(blank=True)


@pytest.fixture
def offered(blank_report):
    """The choices of a field on a step, as the page shows them: with the group of each."""

    def read(step, name):
        page = Page(browser_of(clerk_of(blank_report.organisation)).get(step_address(blank_report, step)))
        field = next(one for one in page.elements("select") if one.get("name") == name)
        groups = [("", one) for one in field.findall("option")]
        groups += [(group.get("label"), one) for group in field.findall("optgroup") for one in group.findall("option")]
        return [(label, page.words_of(option)) for label, option in groups][1:]

    return read


def test_public_activity_of_any_year_is_offered_before_the_date_is_written(offered):
    make.ActivityFactory(title="Den bez aut", when="září 2019")
    make.ActivityFactory(title="Dožínky", when="září 2026")
    make.ActivityFactory(title="Anketa", when="květen 2026")
    make.ActivityFactory(title="Rozepsaná", when="květen 2026", draft=True)

    assert offered("what", "activity") == [("2026", "Dožínky"), ("2026", "Anketa"), ("2019", "Den bez aut")]


def test_items_of_the_plan_stand_as_they_are_numbered(blank_report, offered):
    plan = make.PlanFactory(year=blank_report.year)
    third = make.ItemFactory(plan=plan, number=3, title="Koncepce")
    for number in (2, 1):
        make.ItemFactory(plan=plan, number=number, parent=third, title=f"Část {number}")
    make.ItemFactory(plan=plan, number=1, title="Program")

    assert [words for _group, words in offered("evidence", "plan_item")] == [
        f"{blank_report.year}: {words}" for words in ("1. Program", "3. Koncepce", "3.1 Část 1", "3.2 Část 2")
    ]


# --- Thousands to choose from -----------------------------------------------------


@pytest.fixture
def many_towns(blank_report):
    names = [f"Město {number:03}" for number in range(120)]
    built = [make.OrganisationFactory.build(name=name, slug=f"mesto-{name[-3:]}") for name in names]
    make.OrganisationFactory._meta.model.objects.bulk_create(built)
    return names


def clerk_browser(report):
    return browser_of(clerk_of(report.organisation))


@pytest.mark.both_databases
def test_of_many_organisations_the_usual_ones_are_offered_and_others_are_found(blank_report, many_towns, offered):
    own = str(blank_report.organisation)
    assert offered("who", "organiser") == [("", own)]

    browser, address = clerk_browser(blank_report), step_address(blank_report, "who")
    page = Page(browser.get(f"{address}?najit-organiser=mesto+11"))

    field = next(one for one in page.elements("select") if one.get("name") == "organiser")
    assert [page.words_of(option) for option in field.findall("option")][1:] == [many_towns[11], *many_towns[110:]]
    assert page.words_of(page.of_class("finder-told")[0]) == "Našli jsme 11, vyberte níže."


@pytest.mark.both_databases
def test_word_is_looked_for_by_a_button_and_nothing_typed_is_lost(blank_report, many_towns):
    browser, address = clerk_browser(blank_report), step_address(blank_report, "who")
    shown = {name: values[0] for name, values in fields_of(browser.get(address)).items()}
    typed = shown | {"participants": "40", "najit-organiser": "mesto 007"}

    answer = browser.post(address, typed | {"go": "find"})

    assert answer["Location"] == f"{address}?najit-organiser=mesto+007#id_organiser"
    blank_report.refresh_from_db()
    assert blank_report.participants == 40
    # Enter presses the first button of the form.
    typed["seen"] = fields_of(browser.get(address))["seen"][0]
    assert browser.post(address, typed | {"go": "next"})["Location"] == answer["Location"]
    done = browser.post(address, typed | {"go": "next", "nalezeno-organiser": "mesto 007"})
    assert done["Location"] != answer["Location"]


@pytest.mark.both_databases
def test_what_is_not_offered_may_be_chosen_and_stays_chosen(blank_report, many_towns, offered):
    browser, address = clerk_browser(blank_report), step_address(blank_report, "who")
    chosen = make.OrganisationFactory._meta.model.objects.get(name="Město 100")

    seen = fields_of(browser.get(address))["seen"]
    browser.post(address, {"seen": seen, "organiser": str(chosen.pk), "go": "stay"})

    blank_report.refresh_from_db()
    assert blank_report.organiser == chosen
    assert ("", "Město 100") in offered("who", "organiser")
    page = Page(browser.get(f"{address}?najit-organiser=mesto+005"))
    field = next(one for one in page.elements("select") if one.get("name") == "organiser")
    assert [page.words_of(option) for option in field if option.get("selected") is not None] == ["Město 100"]


def test_few_organisations_need_no_search(blank_report):
    page = Page(clerk_browser(blank_report).get(step_address(blank_report, "who")))

    assert page.of_class("finder") == []


@pytest.mark.both_databases
def test_activity_is_found_among_many_by_its_words(blank_report):
    heading = make.HeadingFactory()
    for number in range(102):
        make.ActivityFactory(title=f"Běh {number}", when=f"{2000 + number % 25}", heading=heading)
    make.ActivityFactory(title="Dožínky", when="září 1999", heading=heading)
    page = Page(clerk_browser(blank_report).get(f"{step_address(blank_report, 'what')}?najit-activity=dozinky"))

    field = next(one for one in page.elements("select") if one.get("name") == "activity")
    assert [page.words_of(option) for option in field.iter("option")][1:] == ["Dožínky"]
    assert len(Page(clerk_browser(blank_report).get(step_address(blank_report, "what"))).of_class("finder")) == 1


@pytest.mark.both_databases
def test_coordinator_looks_for_a_choice_and_her_words_stay(office, many_towns):
    report = make.ActivityReportFactory(state="submitted", organisation__name="Horní Lhota")
    address = report.get_office_url()
    fields = fields_of(office.get(address))
    typed = fields | {"title": ["Nový název"], "text": ["Děkujeme."], "najit-organiser": ["mesto 119"], "go": ["find"]}

    answer = office.post(address, {name: values for name, values in typed.items() if any(values)})

    page = Page(answer)
    field = next(one for one in page.elements("select") if one.get("name") == "organiser")
    assert [page.words_of(option) for option in field][1:] == ["Horní Lhota", "Město 119"]
    assert 'value="Nový název"' in answer.content.decode()
    assert "Děkujeme." in page.text
    assert page.of_class("desk-edit")[0].get("open") is not None
    assert page.of_class("desk-refusal") == []
    report.refresh_from_db()
    assert (report.title, report.state) != ("Nový název", "accepted")
    assert report.state == "submitted"
