"""Pictures for shared links."""

import datetime
from decimal import Decimal

import pytest

from portal.sharing import Shared, shared_at
from portal.sharing.drawing import is_drawable
from tests import factories
from tests.pages import Page

CONTRACT = {"declared_awarded": Decimal(602_338), "declared_funded": 9}


@pytest.fixture
def shared(client, db):
    """Return what the picture of a page says, with ordinary spaces."""
    factories.SiteProfileFactory(region__name="Liberecký kraj")

    def read(path: str) -> Shared | None:
        word = Page(client.get(path)).meta("og:image").rpartition("/")[2].removesuffix(".png")
        said = shared_at(word)
        return said and Shared(*(text.replace("\N{NO-BREAK SPACE}", " ") for text in (said.title, said.line)))

    return read


def test_picture_of_a_call_says_its_year_and_what_was_awarded(shared):
    programme = factories.ProgrammeFactory(code="2.6", name="Podpora MA21", slug="2-6", fund="Dotační fond kraje")
    factories.CallFactory(programme=programme, year=2022, **CONTRACT)
    factories.CallFactory(programme=programme, year=2023, allocation=Decimal(700_000))

    assert shared("/dotace/2-6/2022/") == Shared("2.6 Podpora MA21, 2022", "Přiděleno 602 338 Kč · 9 projektů")
    assert shared("/dotace/2-6/2023/") == Shared("2.6 Podpora MA21, 2023", "K rozdělení 700 000 Kč")
    assert shared("/dotace/2-6/") == Shared("2.6 Podpora MA21", "Dotační fond kraje")


def test_picture_of_an_award_says_its_newest_round_and_the_day(shared):
    award = factories.AwardFactory(name="Výrobek roku", slug="vyrobek")
    assert shared("/oceneni/vyrobek/") == Shared("Výrobek roku")

    factories.RoundFactory(award=award, year=2021, held_on=datetime.date(2021, 9, 1))
    factories.RoundFactory(award=award, year=2022, held_on=datetime.date(2022, 9, 13))
    assert shared("/oceneni/vyrobek/") == Shared("Výrobek roku", "Ročník 2022 · 13. září 2022")


def test_picture_of_a_year_says_its_activities_and_its_money(shared):
    factories.ActivityFactory.create_batch(2, when="2022")
    assert shared("/rok/2022/") == Shared("Liberecký kraj v roce 2022", "2 aktivity")

    factories.CallFactory(year=2022, **CONTRACT)
    assert shared("/rok/2022/") == Shared("Liberecký kraj v roce 2022", "2 aktivity · Přiděleno 602 338 Kč")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Turnov v roce 2022", True),
        ("Łódź", True),
        ("Зустріч родин", False),
        ("🎉🎉", False),
        ("", False),
        ("Den 日本", True),
    ],
)
def test_title_in_letters_that_the_typeface_lacks_is_replaced(title, expected):
    assert is_drawable(title) is expected
