"""The page of a town is its own front page: what is known is told in numbers and drawings, nothing else is said."""

import datetime
from decimal import Decimal

import pytest
import time_machine

from activities.models import ActivityOutcome, Motif
from portal.towns import category_line, initials_of
from tests import factories
from tests.pages import Page

pytestmark = pytest.mark.django_db


@pytest.fixture
def town():
    region = factories.OrganisationFactory(name="Liberecký kraj", membership="region", kind="region")
    factories.SiteProfileFactory(region=region)
    place = {"latitude": Decimal("50.587"), "longitude": Decimal("15.157")}
    return factories.OrganisationFactory(name="Turnov", slug="turnov", **place)


@pytest.fixture
def read(client):
    return lambda: Page(client.get("/en/clenove/turnov/"))


def figures(page) -> list[str]:
    return [page.words_of(node) for node in page.of_class("town-figures")[0].iter("li")]


def report(town, activity, **facts):
    return ActivityOutcome.objects.create(activity=activity, organisation=town, **facts)


def test_town_without_data_shows_its_initials_and_place_and_mentions_nothing_else(town, read):
    page = read()

    assert [page.words_of(node) for node in page.of_class("town-initials")[0].iter("text")] == ["T"]
    (place,) = page.of_class("town-place")
    assert place.get("aria-label") == "Turnov on the map of the region: Liberecký kraj"
    assert not page.of_class("town-figures")
    for word in ("MA21 category", "not recorded", "No activity", "Awards", "Topics", "on your website"):
        assert word not in page.main


def test_activities_of_a_town_can_be_put_on_its_website(town, read):
    factories.ActivityFactory(organiser=town)

    assert "Put these activities on your website" in read().main


@pytest.mark.both_databases
def test_newest_year_that_has_begun_is_told_in_numbers(town, read):
    walk = factories.ActivityFactory(title="Den bez aut", organiser=town, when="22. září 2022")
    fair = factories.ActivityFactory(title="Trh", organiser=town, when="květen 2022")
    factories.ActivityFactory(title="Dávno", organiser=town, when="2020")
    factories.ActivityFactory(title="Chystá se", organiser=town, when="2031", state="planned")
    partners = [{"name": "Škola", "sector": "public"}, {"name": "Spolek", "sector": "nonprofit"}]
    report(town, walk, participants=1000, partners=partners, text="<p>Ulice patřila dětem &amp; kolům.</p>")
    report(
        town, fair, participants=20, partners=[{"name": "ŠKOLA", "sector": "public"}, {"name": "Kdosi", "sector": ""}]
    )
    report(factories.OrganisationFactory(), walk, participants=7)
    with time_machine.travel("2026-01-02 12:00"):
        page = read()

    assert figures(page) == [
        "2 activities in 2022",
        "1 020 participants",
        "3 partners public sector 1, non-profit sector 1",
    ]
    (voice,) = page.elements("blockquote")
    assert page.words_of(voice) == "Ulice patřila dětem & kolům."


@pytest.mark.both_databases
def test_money_is_summed_by_year_and_only_what_was_awarded(town, read):
    programme = factories.ProgrammeFactory(name="Podpora MA21")
    for year, amounts in ((2021, [30_000]), (2023, [20_000, 45_000, None])):
        call = factories.CallFactory(programme=programme, year=year, results_published=True)
        for amount in amounts:
            awarded = amount and Decimal(amount)
            factories.ApplicationFactory(call=call, applicant=town, decision="supported", awarded=awarded)
    hidden = factories.CallFactory(programme=programme, year=2024, results_published=False)
    factories.ApplicationFactory(call=hidden, applicant=town, decision="supported", awarded=Decimal(9))
    page = read()

    assert figures(page) == ["95 000 Kč from grants since 2021"]
    (chart,) = page.of_class("chart")
    assert page.words_of(page.of_class("chart-title")[0]) == "Turnov: money awarded by year (Kč)"
    assert [page.words_of(node) for node in chart.iter("td")] == ["30 000 Kč", "65 000 Kč"]


def test_money_of_a_town_is_there_to_take_away_and_its_address_never_dies(town, client):
    for year in (2021, 2023):
        call = factories.CallFactory(programme__code=f"2.{year}", year=year, results_published=True)
        factories.ApplicationFactory(call=call, applicant=town, decision="supported", awarded=Decimal(1000))
    factories.ApplicationFactory(call=call, applicant=factories.OrganisationFactory(), awarded=Decimal(9))

    assert client.get("/clenove/turnov/graf/penize.csv").content.decode("utf-8-sig").splitlines() == [
        "Rok;Přiděleno, Kč",
        "2021;1000",
        "2023;1000",
    ]
    embedded = Page(client.get("/clenove/turnov/graf/penize/vlozit/"))
    assert embedded.words_of(embedded.of_class("chart-title")[0]) == "Turnov: přidělené dotace podle let (Kč)"
    assert client.get("/clenove/turnov/graf/penize.svg")["Content-Type"] == "image/svg+xml"

    town.slug = "turnov-2"
    town.save()
    answer = client.get("/clenove/turnov/graf/penize.svg")
    assert (answer.status_code, answer["Location"]) == (301, "/clenove/turnov-2/graf/penize.svg")
    assert client.get("/clenove/nikdo/graf/penize.csv").status_code == 404


def test_money_of_a_single_year_is_told_in_words_alone(town, read, client):
    call = factories.CallFactory(year=2023, results_published=True)
    factories.ApplicationFactory(call=call, applicant=town, decision="supported", awarded=Decimal(1000))
    page = read()

    assert figures(page) == ["1 000 Kč from grants in 2023"]
    assert not page.of_class("chart")
    assert client.get("/clenove/turnov/graf/penize.svg").status_code == 404


def test_supported_projects_are_counted_where_no_amount_is_known(town, read):
    call = factories.CallFactory(year=2023, results_published=True)
    factories.ApplicationFactory(call=call, applicant=town, decision="supported", awarded=None)

    assert figures(read()) == ["1 supported project"]


def test_topics_of_its_activities_are_shown_as_motifs_the_most_frequent_first(town, read):
    book, walkers = (factories.TopicFactory(name=name, motif=motif) for name, motif in
                     (("Vzdělávání", Motif.BOOK), ("Zdraví", Motif.WALKERS)))  # fmt: skip
    for topics in ([walkers], [walkers, book]):
        factories.ActivityFactory(organiser=town, topics=topics)
    factories.ActivityFactory(topics=[book])
    page = read()

    (tiles,) = page.of_class("town-topics")
    assert page.words_of(tiles) == "Zdraví Vzdělávání"
    assert all("obec=turnov" in link.get("href") for link in tiles.iter("a"))


def test_category_is_a_line_once_two_years_are_recorded(town, read):
    factories.CategoryStatusFactory(organisation=town, year=2021, category="D", valid_until=datetime.date(2022, 3, 31))
    assert "2021: D" in read().main
    assert not read().of_class("category-line")

    factories.CategoryStatusFactory(organisation=town, year=2022, category="C")
    (line,) = read().of_class("category-line")
    assert read().words_of(line) == "2021: D, 2022: C D 2021 C 2022"


def test_line_of_the_category_is_broken_where_no_year_is_recorded():
    statuses = [
        factories.CategoryStatusFactory.build(year=year, category=category)
        for year, category in ((2019, "C"), (2016, "applicant"), (2017, "D"), (2020, "C"))
    ]
    line = category_line(statuses)

    assert [mark.status.year for mark in line.marks] == [2016, 2017, 2019, 2020]
    assert line.path.count("M") == 2
    assert line.marks[0].y > line.marks[1].y > line.marks[2].y == line.marks[3].y
    assert category_line(statuses[:1]) is None


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Turnov", "T"),
        ("Rokytnice nad Jizerou", "RJ"),
        ("Česká Lípa", "ČL"),
        ("MAS Frýdlantsko", "MAS"),
        ("NSZM", "NSZ"),
        ("obec", "O"),
        ("Rychnov u Jablonce nad Nisou", "RJN"),
    ],
)
def test_initials_are_those_of_the_words_with_a_capital(name, letters):
    assert initials_of(name) == letters
