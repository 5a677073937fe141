"""What the form of a report offers to choose from, and in which order."""

import pytest

from tests import factories as make
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
