"""A long plan has pages, parts stay with their item, and the address of an item leads to where it stands."""

import re

import pytest

from common.lists import weighed
from improvement_plan import year
from improvement_plan.models import Item
from tests import factories
from tests.pages import Page

pytestmark = [pytest.mark.django_db]

PLAN = "/plan-zlepsovani/2022/"


@pytest.fixture
def plan():
    return factories.PlanFactory(year=2022)


@pytest.fixture
def short_pages(monkeypatch):
    """Pages that hold four items or parts."""
    monkeypatch.setattr(weighed, "MOST", 4000)


def enter(plan, number: int, parts: int = 0) -> Item:
    item = factories.ItemFactory(plan=plan, number=number, title=f"Cíl {number}")
    for part in range(1, parts + 1):
        factories.ItemFactory(plan=plan, parent=item, number=part, title=f"Část {number}/{part}", state="running")
    return item


def shown(page) -> list[str]:
    return [node.get("id").removeprefix("polozka-") for node in page.of_class("plan-item") if node.get("id")]


def follow(client, address: str) -> Page:
    """Open the address as a browser without scripts does, and follow the link to which it leads."""
    path, _hash, name = address.partition("#")
    page = Page(client.get(path, follow=True))
    (node,) = [node for node in page.having("id") if node.get("id") == name]
    if "plan-item" in (node.get("class") or ""):
        return page
    (link,) = node.iter("a")
    return Page(client.get(f"{path}{link.get('href').partition('#')[0]}"))


def test_short_plan_has_no_pages(read, plan):
    for number in (1, 2, 3):
        enter(plan, number, parts=1)
    page = read(PLAN)

    assert shown(page) == ["1", "1-1", "2", "2-1", "3", "3-1"]
    assert not page.of_class("pagination-nav")
    assert not page.of_class("further")


@pytest.mark.both_databases
@pytest.mark.usefixtures("short_pages")
def test_parts_stay_with_their_item(read, client, plan):
    for number in (1, 2, 3):
        enter(plan, number, parts=2)
    pages = [read(f"{PLAN}?strana={number}") for number in (1, 2, 3)]

    assert [shown(page) for page in pages] == [["1", "1-1", "1-2"], ["2", "2-1", "2-2"], ["3", "3-1", "3-2"]]
    assert {page.words_of(page.of_class("state-summary")[0]) for page in pages} == {"probíhá 6"}
    assert "strana 2" in pages[1].title
    assert client.get(f"{PLAN}?strana=4").status_code == 404


@pytest.mark.usefixtures("short_pages")
def test_item_that_no_page_can_hold_goes_on_the_next_one(read, plan):
    enter(plan, 1, parts=6)
    first, second = read(PLAN), read(f"{PLAN}?strana=2")

    assert (shown(first), shown(second)) == (["1", "1-1", "1-2", "1-3"], ["1-4", "1-5", "1-6"])
    assert "pokračování 1. Cíl 1" in second.text


@pytest.mark.usefixtures("short_pages")
def test_address_of_each_item_leads_to_the_page_on_which_it_stands(client, plan):
    for number in range(1, 13):
        enter(plan, number, parts=2 if number != 4 else 11)

    for item in Item.objects.select_related("plan", "parent"):
        page = follow(client, item.get_absolute_url())
        assert item.anchor in page.ids, item.get_absolute_url()
        assert item.key in shown(page)


def test_only_an_item_with_a_high_number_names_itself_in_the_query(plan):
    near, far = enter(plan, 9, parts=10), enter(plan, 10)
    addresses = [item.get_absolute_url() for item in (near, near.children.get(number=10), far)]

    assert addresses == [f"{PLAN}#polozka-9", f"{PLAN}?polozka=9-10#polozka-9-10", f"{PLAN}?polozka=10#polozka-10"]


@pytest.mark.parametrize("key", ["", "99", "1-9", "x", "²", "1" * 500])
def test_unknown_item_leads_to_the_plan(client, plan, key):
    enter(plan, 1)

    answer = client.get(PLAN, {"polozka": key})

    assert (answer.status_code, answer["Location"]) == (302, PLAN)


def test_year_shows_the_first_items_of_a_long_plan_and_leads_to_the_others(read, plan, monkeypatch):
    monkeypatch.setattr(year, "WHOLE", 3)
    monkeypatch.setattr(year, "FIRST", 1)
    for number in (1, 2):
        enter(plan, number, parts=1)

    page = read("/rok/2022/")

    assert re.findall(r"C[íá][ls]t?\S* \d\S*", page.main) == ["Cíl 1"]
    assert [page.words_of(node) for node in page.elements("a") if node.get("href") == PLAN][-1] == "Celý plán"
