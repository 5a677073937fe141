"""Long lists have pages, short ones look as ever; what is cut leads to the rest."""

import re

import pytest

from activities import views as activities
from activities import year
from activities.models import ActivityOutcome
from grants import views as grants
from members import choosing
from members import views as members
from portal import sitemaps
from portal.map import drawing
from portal.views import home, pages, town
from review.reading import towns
from tests import factories
from tests.pages import Page

pytestmark = pytest.mark.django_db


def cards(page) -> list[str]:
    return [page.words_of(node) for node in page.of_class("card-title")]


def links(page, name: str) -> list[str]:
    return [node.get("href") for area in page.of_class(name) for node in area.iter("a")]


def test_town_has_its_activities_on_pages(read, client, monkeypatch):
    monkeypatch.setattr(town, "ACTIVITIES", 2)
    organisation = factories.OrganisationFactory(slug="turnov")
    for number in range(1, 4):
        factories.ActivityFactory(title=f"Akce {number}", organiser=organisation, when=f"{number}. 5. 2022")

    first, second = read("/clenove/turnov/"), read("/clenove/turnov/?strana=2")

    assert (cards(first), cards(second)) == (["Akce 3", "Akce 2"], ["Akce 1"])
    assert "?strana=2#aktivity" in links(first, "pagination-nav")
    assert (first.meta("robots"), second.meta("robots")) == (None, "noindex, follow")
    assert ("strana" in first.title, "– strana 2" in second.title) == (False, True)
    assert client.get("/clenove/turnov/?strana=3").status_code == 404


def test_short_lists_have_no_pages(read):
    organisation = factories.OrganisationFactory(slug="turnov")
    activity = factories.ActivityFactory(organiser=organisation)
    factories.CooperationFactory(activity=activity)
    factories.MeetingFactory()
    call = factories.CallFactory()
    factories.ApplicationFactory(call=call, applicant=organisation, decision="full")

    for address in (
        "/clenove/turnov/",
        "/spoluprace/",
        "/setkani/",
        "/clenove/",
        "/aktivity/",
        call.get_absolute_url(),
    ):
        assert not read(address).of_class("pagination-nav"), address
    assert "cast=" not in read("/clenove/turnov/").html


@pytest.mark.both_databases
def test_town_has_the_activities_that_it_ran_took_part_in_or_told_of(read):
    organisation, other = factories.OrganisationFactory(slug="turnov"), factories.OrganisationFactory()
    factories.ActivityFactory(title="Pořádal", organiser=organisation)
    factories.ActivityFactory(title="Byl u toho", partners=[organisation])
    told = factories.ActivityFactory(title="Řekl", partners=[organisation, other])
    ActivityOutcome.objects.create(activity=told, organisation=organisation)
    factories.ActivityFactory(title="Cizí", organiser=other)
    factories.ActivityFactory(title="Tajné", organiser=organisation, draft=True)

    assert sorted(cards(read("/clenove/turnov/"))) == ["Byl u toho", "Pořádal", "Řekl"]
    assert sorted(cards(read("/aktivity/?rok=vse&obec=turnov"))) == ["Byl u toho", "Pořádal", "Řekl"]


def test_other_lists_of_a_town_are_cut_and_have_pages_of_their_own(read, client, monkeypatch):
    monkeypatch.setattr(town, "FIRST", 1)
    monkeypatch.setattr(town, "PER_PAGE", 1)
    organisation = factories.OrganisationFactory(slug="turnov")
    call = factories.CallFactory()
    for title in ("První", "Druhý"):
        factories.ApplicationFactory(call=call, applicant=organisation, decision="full", title=title)

    page, rest = read("/clenove/turnov/"), read("/clenove/turnov/?cast=projekty&strana=2")

    assert "?cast=projekty" in links(page, "page-section-tight")
    assert ("První" in page.main) != ("Druhý" in page.main)
    assert ("První" in rest.main) != ("První" in page.main)
    assert client.get("/clenove/turnov/?cast=nic").status_code == 404


def test_call_has_its_applications_on_pages(read, monkeypatch):
    monkeypatch.setattr(grants, "APPLICATIONS", 2)
    call = factories.CallFactory()
    for number in (3, 1, 2):
        factories.ApplicationFactory(
            call=call, number=f"č. {number}", title=f"Projekt {number}", requested=10, decision="full"
        )

    first, second = (read(f"{call.get_absolute_url()}{more}") for more in ("", "?strana=2"))

    assert re.findall(r"Projekt \d", first.main) == ["Projekt 1", "Projekt 2"]
    assert re.findall(r"Projekt \d", second.main) == ["Projekt 3"]
    assert "?strana=2#zadosti" in links(first, "pagination-nav")
    assert ("strana" in first.title, "– strana 2" in second.title) == (False, True)
    # The totals are those of the whole call.
    assert "30 Kč" in second.main


@pytest.mark.both_databases
def test_cooperation_has_pages_and_keeps_the_year(read, monkeypatch):
    monkeypatch.setattr(pages, "ON_A_PAGE", 1)
    department = factories.DepartmentFactory(name="Doprava", order=1)
    for title, when in (("Staré", "2021"), ("První", "2022"), ("Druhé", "2022")):
        factories.CooperationFactory(activity__title=title, activity__when=when, department=department)

    first, second = read("/spoluprace/?rok=2022"), read("/spoluprace/?rok=2022&strana=2")

    assert ("První" in first.main, "Druhé" in first.main) == (True, False)
    assert ("První" in second.main, "Druhé" in second.main) == (False, True)
    assert ("strana" in first.title, "– strana 2" in second.title) == (False, True)
    assert "Doprava" in second.main
    assert "?rok=2022&strana=2" in links(first, "pagination-nav")


def test_year_shows_the_first_activities_of_a_heading_and_leads_to_the_rest(read, monkeypatch):
    monkeypatch.setattr(year, "WHOLE", 2)
    monkeypatch.setattr(year, "LEAST", 1)
    heading = factories.HeadingFactory(slug="vzdelavani")
    for number in range(1, 4):
        factories.ActivityFactory(title=f"Akce {number}", heading=heading, order=number, when="2022")

    page = read("/rok/2022/")

    assert re.findall(r"Akce \d", page.main) == ["Akce 1", "Akce 2"]
    (rest,) = [address for address in links(page, "chapter") if "okruh=" in address]
    assert rest == "/aktivity/?rok=2022&okruh=vzdelavani"
    assert cards(read(rest)) == ["Akce 1", "Akce 2", "Akce 3"]


def test_year_leads_to_the_rest_of_the_cooperation_and_of_the_towns(read, monkeypatch):
    monkeypatch.setattr(year, "PER_DEPARTMENT", 1)
    monkeypatch.setattr(towns, "NAMED_TOWNS", 1)
    department = factories.DepartmentFactory(name="Doprava")
    for name in ("Aš", "Brno"):
        activity = factories.ActivityFactory(when="2022")
        factories.CooperationFactory(activity=activity, department=department)
        ActivityOutcome.objects.create(activity=activity, organisation=factories.OrganisationFactory(name=name))

    page = read("/rok/2022/")

    assert f"/spoluprace/?rok=2022&resort={department.pk}" in links(page, "chapter")
    (lead,) = page.of_class("lead")
    assert [page.words_of(node) for node in lead.iter("a")] == ["Aš", "a další"]


def test_cooperation_of_one_department(read, client):
    for name in ("Doprava", "Zdravotnictví"):
        department = factories.DepartmentFactory(name=name)
        for when in ("2021", "2022"):
            activity = factories.ActivityFactory(title=f"{name} {when}", when=when)
            factories.CooperationFactory(activity=activity, department=department)

    page = read(f"/spoluprace/?rok=2022&resort={department.pk}")

    assert "Zdravotnictví 2022" in page.main
    assert "Doprava 2022" not in page.main
    assert f"?rok=2021&resort={department.pk}" in links(page, "years")
    assert "?rok=2022" in [node.get("href") for node in page.elements("a")]
    for wrong in (f"0{department.pk}", "999999999", "9" * 30, "x"):
        assert client.get("/spoluprace/", {"resort": wrong}).status_code == 404


def test_members_have_pages_in_the_order_of_groups(read, monkeypatch):
    monkeypatch.setattr(members, "ON_A_PAGE", 2)
    for name, facts in {"Spolek": {"partner": True}, "Cheb": {}, "Hora": {}}.items():
        factories.OrganisationFactory(name=name, **facts)

    first, second = read("/clenove/"), read("/clenove/?strana=2")

    assert cards(first) == ["Hora", "Cheb"]
    assert cards(second) == []
    assert "Spolek" in second.main
    assert ("strana" in first.title, "– strana 2" in second.title) == (False, True)
    assert "Členská města" not in [second.words_of(node) for node in second.elements("h2")]


def test_meetings_have_pages(read, monkeypatch):
    monkeypatch.setattr(activities, "MEETINGS", 1)
    for day in ("2022-05-01", "2022-11-01"):
        factories.MeetingFactory(date=day)

    assert "1. května 2022" in read("/setkani/?rok=2022&strana=2").main
    assert "1. listopadu 2022" in read("/setkani/").main


@pytest.mark.both_databases
def test_home_counts_all_members_but_names_and_places_only_so_many(read, monkeypatch):
    monkeypatch.setattr(home, "NAMED", 1)
    monkeypatch.setattr(drawing, "MOST_NAMED", 1)
    factories.SiteProfileFactory(outline=[[14, 50], [16, 50], [16, 51], [14, 51]])
    for number, name in enumerate(("Aš", "Brno", "Cheb"), 1):
        factories.OrganisationFactory(name=name, latitude="50.5", longitude=f"15.{number}")

    page = read("/")

    assert [page.words_of(node) for node in page.of_class("map-list")[0].iter("a")] == ["Aš"]
    assert "3 členská města" in page.main
    (dots,) = page.of_class("map-dots")
    assert dots.get("d").count("M") == 3
    assert not page.of_class("map-sign")


@pytest.mark.both_databases
class TestTownByName:
    """With more towns than a select can offer, one writes the name."""

    @pytest.fixture(autouse=True)
    def many_towns(self, monkeypatch):
        monkeypatch.setattr(choosing, "MOST_CHOICES", 2)
        self.lhota = factories.OrganisationFactory(name="Horní Lhota", slug="horni-lhota")
        self.village = factories.OrganisationFactory(name="Horní Lhota", slug="horni-lhota-2", kind="village")
        self.town = factories.OrganisationFactory(name="Železný Brod", short_name="Brod", slug="zelezny-brod")
        factories.OrganisationFactory(name="Skrytá", mentioned=True)
        factories.ActivityFactory(title="Trhy", organiser=self.town, when="2022")
        factories.ActivityFactory(title="Jinde", organiser=self.lhota, when="2022")

    @pytest.mark.parametrize(
        "text", ["Železný Brod", "železný brod", "zelezny brod", "ŽELEZNÝ", "Brod", "brod", " Železný Brod "]
    )
    def test_name_leads_to_the_address_of_the_town(self, client, text):
        answer = client.get("/aktivity/", {"obec": text, "rok": "2022"})

        assert (answer.status_code, answer["Location"]) == (302, "/aktivity/?obec=zelezny-brod&rok=2022")

    def test_address_of_the_town_works_and_shows_its_name(self, read):
        page = read("/aktivity/?obec=zelezny-brod")

        assert cards(page) == ["Trhy"]
        (field,) = [node for node in page.elements("input") if node.get("name") == "obec"]
        assert field.get("value") == "Železný Brod" or field.get("value") == "Brod"
        assert field.get("list") in page.ids
        assert len(page.elements("option")) < 60

    def test_name_of_two_towns_links_to_both(self, read):
        page = read("/aktivity/?obec=Horn%C3%AD+Lhota&mesic=5")

        assert "Začátku „Horní Lhota“ odpovídá víc měst: Horní Lhota (město), Horní Lhota (malá obec)." in page.main
        assert "Které hledáte?" in page.main
        assert "Upřesněte prosím město." in page.main
        assert "Zadání filtru nerozumíme." not in page.main
        links = [node.get("href") for node in page.of_class("field-errors")[0].iter("a")]
        assert links == ["?obec=horni-lhota&mesic=5", "?obec=horni-lhota-2&mesic=5"]
        offered = [node.get("value") for node in page.elements("option")]
        assert {"horni-lhota", "horni-lhota-2"} <= set(offered)
        assert cards(page) == []

    def test_beginning_of_names_links_to_those_that_begin_so(self, read):
        factories.OrganisationFactory(name="Horní Louka", slug="horni-louka", kind="mas")

        main = read("/en/aktivity/?obec=Horn%C3%AD+L").main
        assert "Several organisations match “Horní L”:" in main
        assert "(small municipality), Horní Louka. Which organisation do you mean?" in main
        assert "We did not understand the filter." in read("/en/aktivity/?obec=Horn%C3%AD+L&mesic=13").main

    def test_beginning_of_names_suggests_those_that_begin_so(self, read):
        factories.OrganisationFactory(name="Horní Louka", slug="horni-louka", kind="mas")

        def suggested(text):
            page = read(f"/aktivity/?obec={text}")
            return [(node.get("value"), node.get("label")) for node in page.elements("datalist")[0]]

        assert suggested("horn") == [
            ("horni-lhota", "Horní Lhota (město)"),
            ("horni-lhota-2", "Horní Lhota (malá obec)"),
            ("Horní Louka", "místní akční skupina"),
        ]
        assert suggested("zelezny-brod") == [("Brod", "město")]
        assert {name for name, _label in suggested("nic")} == {"Brod", "Horní Lhota"}

    @pytest.mark.parametrize("text", ["Neznámá", "Skrytá", "%", "\x00", "*" * 300])
    def test_unknown_name_is_refused(self, client, text):
        answer = client.get("/aktivity/", {"obec": text})

        assert answer.status_code == 200
        assert cards(Page(answer)) == []


@pytest.mark.both_databases
class TestSitemapInParts:
    """A large site has an index, and parts that are written while they are sent."""

    @pytest.fixture(autouse=True)
    def large_site(self, monkeypatch):
        monkeypatch.setattr("portal.views.sitemap.WHOLE", 3)
        monkeypatch.setattr("portal.views.sitemap.PART", 2)
        monkeypatch.setattr(sitemaps, "PART", 2)
        monkeypatch.setattr(sitemaps, "CHUNK", 1)
        for number in range(3):
            factories.ActivityFactory(slug=f"akce-{number}", when="2022")
        factories.ActivityFactory(slug="tajna", draft=True)

    def test_index_names_parts_that_have_every_page_once(self, client, settings):
        index = client.get("/sitemap.xml")
        parts = re.findall(r"<loc>(.*?)</loc>", index.content.decode())
        answers = [client.get(part.removeprefix(settings.SITE_URL)) for part in parts]
        found = [re.findall(r"<loc>(.*?)</loc>", b"".join(answer.streaming_content).decode()) for answer in answers]
        every = [address.removeprefix(settings.SITE_URL) for part in found for address in part]

        assert index["Content-Type"] == "application/xml"
        assert {answer.streaming for answer in answers} == {True}
        assert max(map(len, found)) <= 4
        assert len(every) == len(set(every))
        assert {"/", "/en/", "/rok/2022/", "/aktivity/akce-0/", "/en/aktivity/akce-2/"} <= set(every)
        assert "tajna" not in " ".join(every)

    @pytest.mark.parametrize("name", ["activity-3", "activity-0", "nic-1"])
    def test_part_that_is_not_there_is_not_found(self, client, name):
        assert client.get(f"/sitemap-{name}.xml").status_code == 404
