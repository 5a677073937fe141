"""Awards have pages once they are long; every recipient stands on one of them, and old addresses still lead to it."""

import re

import pytest

from awards import listing, year
from common.lists import weighed
from tests import factories
from tests.pages import Page

pytestmark = [pytest.mark.django_db]

AWARD = "/oceneni/vyrobek/"


@pytest.fixture
def product():
    return factories.AwardFactory(slug="vyrobek", name="Výrobek roku", giver=factories.SiteProfileFactory().region)


@pytest.fixture
def short_pages(monkeypatch):
    """Pages that hold about four rounds with a recipient each."""
    monkeypatch.setattr(weighed, "MOST", 3000)


def enter(award, *years: int, recipients: int = 1) -> None:
    for one in years:
        round_ = factories.RoundFactory(award=award, year=one)
        for number in range(1, recipients + 1):
            factories.RecipientFactory(round=round_, order=number, title=f"Sýr {one}/{number}.")


def told(page) -> list[str]:
    return re.findall(r"Sýr (\d+/\d+)\.", page.main)


def test_short_award_and_list_have_no_pages(read, product):
    enter(product, 2020, 2021, 2022)

    for address in (AWARD, "/oceneni/"):
        page = read(address)
        assert not page.of_class("pagination-nav")
        assert not page.having("data-lead-on")
        assert told(page) == ["2022/1", "2021/1", "2020/1"]


@pytest.mark.both_databases
@pytest.mark.usefixtures("short_pages")
def test_every_recipient_stands_on_one_page(client, product):
    enter(product, *range(2010, 2020), recipients=2)
    enter(product, 2022, recipients=30)
    answers = [client.get(f"{AWARD}?strana={number}") for number in range(1, 15)]
    pages = [Page(answer) for answer in answers if answer.status_code == 200]
    shown = [one for page in pages for one in told(page)]

    assert shown == [f"2022/{number}" for number in range(1, 31)] + [
        f"{one}/{number}" for one in range(2019, 2009, -1) for number in (1, 2)
    ]
    assert {answer.status_code for answer in answers[len(pages) :]} == {404}
    assert [page.words_of(page.elements("h2")[0]) for page in pages[:2]] == ["Ročník 2022", "Ročník 2022 (pokračování)"]
    assert (pages[0].meta("robots"), pages[1].meta("robots")) == (None, "noindex, follow")


@pytest.mark.usefixtures("short_pages")
def test_address_of_a_round_leads_to_the_page_on_which_it_stands(read, product):
    enter(product, *range(2010, 2020))
    first = read(AWARD)
    ids = {node.get("id"): node for node in first.having("id")}

    for round_ in product.rounds.all():
        node = ids[round_.get_absolute_url().partition("#")[2]]
        if "round" not in (node.get("class") or ""):
            (link,) = node.iter("a")
            page = read(f"{AWARD}{link.get('href').partition('#')[0]}")
            (node,) = [one for one in page.of_class("round") if one.get("id") == f"rocnik-{round_.year}"]
        assert f"Ročník {round_.year}" in first.words_of(node)
    assert len(first.having("data-lead-on")) == 1


@pytest.mark.both_databases
@pytest.mark.usefixtures("short_pages")
def test_list_of_awards_has_pages_and_keeps_the_year(read):
    for number in range(8):
        enter(factories.AwardFactory(name=f"Cena {number}", order=number), 2021, 2022)

    first, second = read("/oceneni/?rok=2022"), read("/oceneni/?rok=2022&strana=2")
    names = [re.findall(r"Cena \d", page.main) for page in (first, second)]

    assert names[0] + names[1] == [f"Cena {number}" for number in range(len(names[0] + names[1]))]
    assert "?rok=2022&strana=2" in [node.get("href") for node in first.elements("a")]
    assert set(told(first)) == {"2022/1"}
    assert second.title == "Ocenění 2022 – strana 2"


def test_list_and_year_show_the_first_recipients_of_a_round_and_lead_to_the_others(read, product, monkeypatch):
    monkeypatch.setattr(listing, "ON_LIST", 2)
    monkeypatch.setattr(year, "WHOLE", 2)
    monkeypatch.setattr(year, "LEAST", 1)
    enter(product, 2022, recipients=3)

    listed, reviewed = read("/oceneni/"), read("/rok/2022/")

    assert (told(listed), told(reviewed)) == (["2022/1", "2022/2"], ["2022/1"])
    for page in (listed, reviewed):
        assert f"{AWARD}#rocnik-2022" in [
            node.get("href") for node in page.elements("a") if "Všechna ocenění" in page.words_of(node)
        ]


def test_year_shows_the_first_rounds_and_leads_to_the_others(read, monkeypatch):
    monkeypatch.setattr(year, "MOST_ROUNDS", 2)
    for number in range(3):
        enter(factories.AwardFactory(name=f"Cena {number}", order=number), 2022)

    page = read("/rok/2022/")

    assert re.findall(r"Cena \d", page.main) == ["Cena 0", "Cena 1"]
    assert "/oceneni/?rok=2022" in [node.get("href") for node in page.elements("a")]
