"""Awards on their pages: received and given, round by round, also the one that nobody entered."""

import datetime

import pytest

from tests import factories
from tests.pages import Page

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture
def region():
    return factories.SiteProfileFactory().region


@pytest.fixture
def product(region):
    return factories.AwardFactory(name="Výrobek roku", slug="vyrobek", giver=region)


def section(page, heading_id):
    """Return the words of the section that a heading names."""
    node = next(node for node in page.elements("section") if node.get("aria-labelledby") == heading_id)
    return page.words_of(node)


def test_received_and_given_awards_stand_apart(client, region, product):
    recipient = factories.RecipientFactory(round__award__name="Chytrá města", organisation=region, person="")
    factories.RoundFactory(award=product)
    page = Page(client.get("/oceneni/"))

    assert recipient.round.award.giver is None
    assert "Chytrá města" in section(page, "ziskana")
    assert "Výrobek roku" not in section(page, "ziskana")
    assert "Výrobek roku" in section(page, "udelena")
    assert "Chytrá města" not in section(page, "udelena")


def test_rounds_stand_from_the_newest_with_recipients_in_their_order(client, product):
    old, new = factories.RoundFactory(award=product, year=2021), factories.RoundFactory(award=product, year=2022)
    for order, placing in ((3, 3), (1, 1), (2, 2)):
        factories.RecipientFactory(round=new, order=order, placing=placing, title=f"výrobek {placing}")
    factories.RecipientFactory(round=old, title="starší")
    page = Page(client.get("/oceneni/vyrobek/"))
    titles = [page.words_of(node) for node in page.of_class("recipient-title")]

    assert titles == ["výrobek 1", "výrobek 2", "výrobek 3", "starší"]
    assert [node.get("id") for node in page.of_class("round")] == ["rocnik-2022", "rocnik-2021"]


def test_round_that_nobody_entered_differs_from_one_of_which_nothing_is_known(client, product):
    factories.RoundFactory(award=product, year=2021, entrant_count=0)
    factories.RoundFactory(award=product, year=2020, entrant_count=None)
    page = Page(client.get("/en/oceneni/vyrobek/"))
    rounds = {node.get("id"): page.words_of(node) for node in page.of_class("round")}

    assert "Nobody entered this round." in rounds["rocnik-2021"]
    assert "Nobody entered" not in rounds["rocnik-2020"]


def test_round_tells_its_facts(client, product):
    factories.RoundFactory(
        award=product,
        announced="červen 2021",
        entries_until=datetime.date(2022, 5, 31),
        held_on=datetime.date(2022, 9, 3),
        place="Frýdlant",
        entrant_count=31,
        entry_count=116,
        category_count=9,
        note="Slavnostní vyhlášení",
    )
    page = Page(client.get("/en/oceneni/vyrobek/"))

    for text in (
        "3 September 2022, Frýdlant",
        "červen 2021",
        "31 May 2022",
        "31 producers or entrants",
        "116 entries",
        "9 categories",
        "Slavnostní vyhlášení",
    ):
        assert text in page.main


def test_year_shows_only_its_rounds(client, product):
    factories.RecipientFactory(round__award=product, round__year=2021, title="povidla")
    factories.RecipientFactory(round__award=product, round__year=2022, title="sýr")
    factories.RecipientFactory(round__award__name="Jiná cena", round__year=2020)
    page = Page(client.get("/oceneni/?rok=2021"))

    assert "povidla" in page.main
    assert "sýr" not in page.main
    assert "Jiná cena" not in page.main


def test_list_of_years_leads_to_them(client, product):
    factories.RoundFactory(award=product, year=2021)
    factories.RoundFactory(award=product, year=2022)
    page = Page(client.get("/oceneni/"))

    assert [node.get("href") for node in page.of_class("years")[0].iter("a")] == ["?rok=2022", "?rok=2021", "/oceneni/"]
    assert [node.get("href") for node in page.of_class("years")[0].iter("a") if node.get("aria-current")] == [
        "/oceneni/"
    ]


def test_awarded_town_is_linked_and_its_page_tells_of_the_award(client, product):
    town = factories.OrganisationFactory(name="Turnov", slug="turnov")
    factories.RecipientFactory(round__award=product, organisation=town, person="", placing=1, title="Sýr")

    assert "/clenove/turnov/" in Page(client.get("/oceneni/vyrobek/")).addresses("/oceneni/vyrobek/")
    page = Page(client.get("/clenove/turnov/"))
    assert "2022 Výrobek roku" in page.main
    assert "Sýr" in page.main
    assert "/oceneni/vyrobek/#rocnik-2022" in [node.get("href") for node in page.elements("a")]


def test_award_without_rounds_says_what_will_be_there(client, product):
    assert len(Page(client.get("/oceneni/vyrobek/")).of_class("empty")) == 1
