"""Towns and partners on their pages: categories by year, people in office, what they did."""

import datetime
from decimal import Decimal

import pytest
import time_machine

from tests import factories
from tests.pages import Page

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture
def town(turnov):
    return turnov


def card(page, name):
    return next(page.words_of(node) for node in page.of_class("card-piece") if name in page.words_of(node))


def test_members_partners_and_earlier_implementers_stand_apart(client, town):
    factories.SiteProfileFactory()
    factories.OrganisationFactory(partner=True, name="NSZM")
    factories.OrganisationFactory(former=True, name="Česká Lípa", member_note="realizátor 2014")
    factories.OrganisationFactory(mentioned=True, name="Pekárna")
    page = Page(client.get("/clenove/"))
    sections = {node.get("aria-labelledby"): page.words_of(node) for node in page.elements("section")}

    assert "Turnov" in sections["clenska-mesta"]
    assert "NSZM" in sections["partneri"]
    assert "Česká Lípa realizátor 2014" in sections["drive"]
    assert "Horský kraj" in sections["kraj"]
    assert "Pekárna" not in page.main


def test_category_is_that_of_the_year_asked_for(client, town):
    factories.CategoryStatusFactory(organisation=town, year=2021, category="D")
    factories.CategoryStatusFactory(organisation=town, year=2022, category="B")
    other = factories.OrganisationFactory(name="Jilemnice")
    factories.CategoryStatusFactory(organisation=other, year=2021, category="A")

    newest, older = Page(client.get("/clenove/")), Page(client.get("/clenove/?rok=2021"))

    assert "B (2022)" in card(newest, "Turnov")
    assert "2021" not in card(newest, "Jilemnice")
    assert "D (2021)" in card(older, "Turnov")
    assert "A (2021)" in card(older, "Jilemnice")


def test_town_tells_its_categories_and_until_when_the_newest_is_valid(client, town):
    factories.CategoryStatusFactory(organisation=town, year=2021, category="D")
    factories.CategoryStatusFactory(organisation=town, year=2022, category="B", valid_until=datetime.date(2025, 6, 30))
    main = Page(client.get("/en/clenove/turnov/")).main

    assert "2021: D, 2022: B" in main
    assert "2022: B valid until 30 June 2025" in main


@pytest.mark.parametrize(
    ("day", "names"),
    [("2022-01-01", ["Starý"]), ("2022-06-30", ["Starý"]), ("2022-07-01", ["Nový"]), ("2030-01-01", ["Nový"])],
)
def test_people_in_office_are_those_of_today(client, town, day, names):
    factories.MandateFactory(person__last_name="Starý", organisation=town, valid_until=datetime.date(2022, 6, 30))
    factories.MandateFactory(person__last_name="Nový", organisation=town, valid_from=datetime.date(2022, 7, 1))

    with time_machine.travel(f"{day} 12:00"):
        for address in ("/clenove/", "/clenove/turnov/"):
            page = Page(client.get(address))
            shown = " ".join(page.words_of(node) for node in page.of_class("people"))
            assert [name for name in ("Starý", "Nový") if name in shown] == names


def test_town_tells_what_it_did_in_every_room(client, town):
    factories.ActivityFactory(title="Den bez aut", organiser=town)
    factories.ActivityFactory(title="Společný pochod", partners=[town])
    factories.ApplicationFactory(
        call=factories.CallFactory(programme__code="2.6", programme__slug="2-6", programme__name="Podpora MA21"),
        applicant=town,
        decision="full",
        awarded=Decimal(50_000),
        title="Fórum",
    )
    factories.ApplicationFactory(
        call=factories.CallFactory(), applicant=town, decision="refused", decision_reason="x", title="Neúspěšný"
    )
    meeting = factories.MeetingFactory(date=datetime.date(2022, 11, 24))
    factories.AgendaItemFactory(meeting=meeting, organisations=[town])
    factories.AgendaItemFactory(meeting=meeting, organisations=[town], order=9)
    page = Page(client.get("/clenove/turnov/"))

    for text in ("Den bez aut", "Společný pochod", "2.6 Podpora MA21, 2022", "Fórum", "50 000 Kč"):
        assert text in page.main
    assert "Neúspěšný" not in page.main
    assert page.main.count("24. listopadu 2022") == 1


def test_town_that_did_nothing_yet_has_no_empty_section(client, town):
    page = Page(client.get("/clenove/turnov/"))

    assert [page.words_of(node) for node in page.elements("h2") if node.get("id")] == []


def test_departments_are_told_with_their_themes_and_year(client):
    region = factories.SiteProfileFactory().region
    health = factories.DepartmentFactory(organisation=region, name="Zdravotnictví", order=2)
    nature = factories.DepartmentFactory(organisation=region, name="Životní prostředí", order=1)
    for department, theme, title, when in (
        (health, "", "Dny zdraví", "2022"),
        (nature, "voda", "Studánky", "2022"),
        (nature, "lesy", "Sázení", "2022"),
        (nature, "voda", "Potoky", "2022"),
        (nature, "voda", "Loňské potoky", "2021"),
    ):
        factories.CooperationFactory(activity__title=title, activity__when=when, department=department, theme=theme)
    page = Page(client.get("/spoluprace/"))
    headings = [
        page.words_of(node)
        for node in page.elements("h2", "h3")
        if "card-title" in node.get("class", "") or "theme" in node.get("class", "")
    ]

    assert headings == ["Životní prostředí", "voda", "lesy", "Zdravotnictví"]
    assert "Loňské potoky" not in page.main
    assert "Loňské potoky" in Page(client.get("/spoluprace/?rok=2021")).main
