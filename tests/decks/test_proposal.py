"""The slides that are proposed for the real year 2022 and its meeting follow the region's own deck."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from activities.models import Meeting
from decks.flow import flow
from decks.proposal import propose_meeting, propose_year
from decks.slides import Layout
from tests.decks import slides as some

pytestmark = [pytest.mark.django_db]


@pytest.fixture
def meeting(bundled_content):
    return Meeting.objects.get(slug="2022-11-24")


def text_of(slides, key):
    (slide,) = [one for one in slides if one.key == key]
    return [one.text.replace("\xa0", " ") for one in slide.text]


def test_deck_of_the_meeting_follows_the_order_of_the_region(meeting):
    slides = flow(propose_meeting(meeting))

    assert [(slide.title.replace("\xa0", " "), slide.layout) for slide in slides] == [
        ("Neformální skupina pro místní Agendu 21 a program Zdravý Liberecký kraj", Layout.OPENING),
        ("Program (1/3)", Layout.TEXT),
        ("Program (2/3)", Layout.TEXT),
        ("Program (3/3)", Layout.TEXT),
        ("MA21 a Zdravý Liberecký kraj 2022", Layout.SECTION),
        ("Plánování s veřejností", Layout.TEXT_PICTURE),
        ("Partnerství veřejného, neziskového a podnikatelského sektoru", Layout.TEXT),
        ("Další plánované aktivity (1/2)", Layout.TEXT),
        ("Další plánované aktivity (2/2)", Layout.TEXT),
        ("Další a další", Layout.TEXT),
        ("Plán zlepšování 2022 (1/2)", Layout.TEXT),
        ("Plán zlepšování 2022 (2/2)", Layout.TEXT),
        ("Meziresortní spolupráce", Layout.TEXT),
        ("Ocenění", Layout.TEXT),
        ("Děkuji za pozornost", Layout.CLOSING),
        ("Odkazy (1/2)", Layout.TEXT),
        ("Odkazy (2/2)", Layout.TEXT),
    ]
    assert [some.overflow(slide) for slide in slides] == [[]] * len(slides)


def test_programme_names_speakers_with_their_functions(meeting):
    text = text_of(propose_meeting(meeting), "agenda")

    assert text[0] == (
        "Přivítání – Jiří Ulvr, člen rady kraje, odpovědný politik pro místní Agendu 21 a program Zdravý Liberecký"
        " kraj; Michael Otta, vedoucí odboru regionálního rozvoje a evropských projektů"
    )
    assert text[3] == (
        "Monitoring Strategie rozvoje Libereckého kraje 2021–2027 – Zuzana Šiftová,"
        " vedoucí oddělení rozvojových koncepcí"
    )


def test_grants_are_told_at_their_activity(meeting):
    (line,) = [one for one in text_of(propose_meeting(meeting), "heading:dalsi-planovane-aktivity") if "2.6" in one]

    assert line.endswith(
        "Alokace 690 230 Kč, podpořeno 13 projektů v celkové výši 690 230 Kč, ani jeden projekt nebyl vyřazen."
    )


def test_links_stand_within_the_words_that_name_them(meeting):
    (slide,) = [one for one in propose_meeting(meeting) if one.key == "heading:dalsi-a-dalsi"]

    found = [run.address for one in slide.text for run in one.runs if run.text == "Liberecký kraj sobě"]

    assert found == ["https://www.lksobe.cz"]


def test_thanks_come_with_the_coordinator_and_the_office(meeting):
    assert text_of(propose_meeting(meeting), "closing") == [
        "Ivana Hujerová",
        "koordinátorka neziskového sektoru a místní Agendy 21",
        "Krajský úřad Libereckého kraje, podatelna@kraj-lbc.cz, +420 485 226 111",
        (
            "www.ZdravyLibereckyKraj.cz · Facebook Zdravý Liberecký kraj"
            " · Aktuality odboru regionálního rozvoje a evropských projektů"
        ),
    ]


def test_cooperation_is_told_by_department_and_theme(meeting):
    assert text_of(propose_meeting(meeting), "cooperation") == [
        "Životní prostředí",
        (
            "I. etapa realizace Akčního plánu adaptace na změnu klimatu v podmínkách LK"
            " – Harmonogram adaptačních opatření a úkolů 2021–2024."
        ),
        "podpora lokální ekonomiky – Krajský EKODen, Krajské Dožínky, Fresh fest Liberec",
        "Sociální věci",
        "dobrovolnictví – Dobrovolnické centrum LK a ANNOLK",
        "sociální ekonomika – Fórum sociální ekonomiky 2022",
        "Zdravotnictví",
        "HRAVĚ jak žít ZDRAVĚ",
    ]


def test_year_has_no_slide_of_an_empty_chapter(bundled_content):
    assert [slide.key for slide in propose_year(2018)] == ["opening", "meetings", "ahead", "closing", "links"]
    assert [slide.key for slide in propose_year(1990)] == ["opening", "closing", "links"]


def test_year_tells_all_its_chapters(bundled_content):
    assert [slide.key for slide in propose_year(2022)] == [
        "opening",
        "figures",
        "heading:planovani-s-verejnosti",
        "heading:partnerstvi",
        "heading:dalsi-planovane-aktivity",
        "heading:dalsi-a-dalsi",
        "cooperation",
        "money",
        "money-chart",
        "plan",
        "awards",
        "meetings",
        "ahead",
        "closing",
        "links",
    ]


@pytest.mark.parametrize("year", [2021, 2022, 2023])
def test_slides_are_in_parts_and_lead_out_of_a_file(bundled_content, settings, year):
    settings.SITE_URL = "https://zdravy.example"
    slides = propose_year(year)

    addresses = {run.address for slide in slides for one in slide.text for run in one.runs if run.address}
    addresses |= {slide.address for slide in slides if slide.address}

    assert all(slide.section for slide in slides)
    assert {address.split(":")[0] for address in addresses} <= {"https", "mailto"}
    assert len({slide.key for slide in slides}) == len(slides)


def test_reading_costs_the_same_however_much_there_is(bundled_content, meeting):
    with CaptureQueriesContext(connection) as queries:
        propose_meeting(meeting)
    with CaptureQueriesContext(connection) as of_year:
        propose_year(2022)

    assert len(queries) <= 40
    assert len(of_year) <= 36
