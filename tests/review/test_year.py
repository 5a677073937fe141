"""The year in one reading: which years there are, and in what order it tells."""

import datetime
from decimal import Decimal

import pytest
import time_machine

from review.years import years_with_content
from tests import factories
from tests.pages import Page, StrictPage

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.mark.parametrize(
    ("factory", "facts"),
    [
        (factories.ActivityFactory, {"when": "2019"}),
        (factories.MeetingFactory, {"date": datetime.date(2019, 5, 1)}),
        (factories.CallFactory, {"year": 2019}),
        (factories.PlanFactory, {"year": 2019}),
        (factories.RoundFactory, {"year": 2019}),
    ],
)
def test_one_published_thing_makes_a_year(client, factory, facts):
    assert client.get("/rok/2019/").status_code == 404

    factory(**facts)

    assert years_with_content() == [2019]


@pytest.mark.parametrize("slip", [1, 1899, 20222])
def test_year_that_is_a_slip_from_before_years_were_checked_breaks_nothing(client, slip):
    factories.CallFactory(year=2019)
    factories.CallFactory(year=slip)

    assert years_with_content() == [2019]
    assert client.get(f"/rok/{slip}/").status_code == 404


def test_newest_year_is_not_one_that_is_far_ahead(client):
    factories.CallFactory(year=2019)
    factories.CallFactory(year=2099)

    assert client.get("/rok/").headers["Location"] == "/rok/2019/"
    assert StrictPage(client.get("/rok/2019/")).faults == []


@time_machine.travel("2026-11-30")
@pytest.mark.parametrize(("years", "shown"), [([2022, 2026, 2027], 2026), ([2022, 2027], 2022), ([2027], 2027)])
def test_story_begins_with_a_year_that_has_begun_while_the_next_one_is_only_planned(client, years, shown):
    for year in years:
        factories.ActivityFactory(when=f"23. 1. {year}")

    assert client.get("/rok/").headers["Location"] == f"/rok/{shown}/"


def test_plan_and_awards_of_the_year_keep_their_order(client):
    region = factories.SiteProfileFactory().region
    plan = factories.PlanFactory(year=2022)
    for number in (10, 2, 1):
        item = factories.ItemFactory(plan=plan, number=number, title=f"Položka {number}")
        for order in (2, 1):
            factories.IndicatorFactory(item=item, order=order, title=f"Ukazatel {number}/{order}")
    round_ = factories.RoundFactory(award__giver=region, award__slug="cena")
    for placing in (3, 1, 2):
        factories.RecipientFactory(round=round_, placing=placing, order=placing, title=f"výrobek {placing}")
    main = Page(client.get("/rok/2022/")).main
    order = [f"Položka {number}" for number in (1, 2, 10)]
    places = [main.index(text) for text in order]

    assert places == sorted(places)
    assert main.index("Ukazatel 2/1") < main.index("Ukazatel 2/2")
    assert main.index("výrobek 1") < main.index("výrobek 2") < main.index("výrobek 3")


def test_contents_lead_to_every_chapter(client):
    factories.ActivityFactory(heading__slug="partnerstvi")
    factories.MeetingFactory(date=datetime.date(2022, 11, 24))
    factories.CallFactory(allocation=Decimal(5))
    factories.ItemFactory(plan=factories.PlanFactory(year=2022))
    factories.RoundFactory()
    page = Page(client.get("/rok/2022/"))
    targets = [node.get("href") for node in page.of_class("contents")[0].iter("a")]

    assert targets == ["#okruh-partnerstvi", "#dotace", "#plan", "#oceneni", "#setkani"]
    assert {target[1:] for target in targets} <= set(page.ids)


def test_allocation_with_raises_is_told(client):
    call = factories.CallFactory(allocation=Decimal(600_000))
    factories.AllocationRaiseFactory(call=call, amount=Decimal(2338))

    assert "602 338 Kč" in Page(client.get("/rok/2022/")).main
