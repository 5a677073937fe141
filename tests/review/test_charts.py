"""The chart of a year shows the data of its chapter."""

from decimal import Decimal

import pytest

from tests import factories
from tests.pages import Page

pytestmark = pytest.mark.django_db


def values(page):
    return [page.words_of(node) for node in page.of_class("chart-value")]


def test_year_shows_its_programme_up_to_that_year_and_no_unknown_years(client):
    programme = factories.ProgrammeFactory(code="2.6", name="Podpora MA21")
    for year, allocation in ((2014, 400_000), (2018, None), (2022, 690_230), (2023, 1)):
        factories.CallFactory(programme=programme, year=year, allocation=allocation)
    page = Page(client.get("/rok/2022/"))
    (chart,) = page.of_class("chart")

    assert page.words_of(page.of_class("chart-title")[0]) == "2.6 Podpora MA21 podle let (Kč)"
    assert values(page) == ["400 000", "690 230"]
    assert [page.words_of(node) for node in chart.iter("td")] == ["400 000 Kč", "690 230 Kč"]
    assert client.get("/rok/2022/graf/penize.csv").content.decode("utf-8-sig").splitlines() == [
        "Rok;Vyhlášeno, Kč",
        "2014;400000",
        "2022;690230",
    ]


def test_year_of_several_programmes_without_a_past_compares_them(client):
    for code, awarded in (("2.6", 300), ("2.8", 500)):
        factories.CallFactory(programme__code=code, year=2022, allocation=Decimal(1000), declared_awarded=awarded)
    page = Page(client.get("/rok/2022/"))

    assert values(page) == ["1 000", "300", "1 000", "500"]


def test_what_is_told_in_words_already_is_no_chart(client):
    factories.CallFactory(year=2022, allocation=Decimal(1000), declared_awarded=500)

    assert not Page(client.get("/rok/2022/")).of_class("chart")
    assert client.get("/rok/2022/graf/penize.svg").status_code == 404
    assert client.get("/rok/2021/graf/penize.svg").status_code == 404
