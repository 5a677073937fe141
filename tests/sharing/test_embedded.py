"""Pages that towns show on their sites, and the page that gives the code for them."""

import datetime
from urllib.parse import urlencode

import pytest
from lxml import etree

from members.models import Organisation
from tests import factories as make
from tests.pages import Page

pytestmark = pytest.mark.django_db

EMBEDDED = ["/vlozit/aktivity/", "/vlozit/kalendar/", "/vlozit/mapa/"]


@pytest.fixture(autouse=True)
def in_may(time_machine):
    time_machine.move_to(datetime.datetime(2026, 5, 15, 12, tzinfo=datetime.UTC))


@pytest.fixture
def town():
    make.SiteProfileFactory(name="Zdravý kraj", outline=[[14, 50], [16, 50], [16, 51], [14, 51]])
    return make.OrganisationFactory(
        slug="turnov", name="Turnov", kind="town", membership="member", latitude="50.5", longitude="15.1"
    )


@pytest.mark.parametrize("address", EMBEDDED)
def test_a_page_to_embed_may_be_framed_by_anybody_and_has_nothing_that_could_hurt(client, town, address):
    answer = client.get(address)
    policy = dict(part.strip().split(" ", 1) for part in answer["Content-Security-Policy"].split(";"))

    assert policy["frame-ancestors"] == "*"
    assert policy["default-src"] == "'none'"
    assert "script-src" not in policy
    assert "X-Frame-Options" not in answer.headers
    assert answer["X-Robots-Tag"] == "noindex"
    assert not answer.cookies
    page = Page(answer)
    assert page.elements("script", "form", "nav", "header", "footer", "img") == []
    assert [node.get("target") for node in page.elements("base")] == ["_blank"]
    assert page.link("canonical")
    assert "Zdravý kraj" in page.text
    assert len(answer.content) < 15_000


def test_the_list_has_what_is_coming_and_then_what_was_last(client, town):
    for number, (title, when) in enumerate(
        [("Brzy", "20. 5. 2026"), ("Později", "1. 9. 2026"), ("Nedávno", "1. 5. 2026"), ("Dávno", "1. 5. 2020")]
    ):
        state = "planned" if number < 2 else "held"
        make.ActivityFactory(slug=f"a-{number}", title=title, when=when, state=state)
    make.ActivityFactory(slug="k", title="Koncept", when="20. 5. 2026", publication="draft")

    page = Page(client.get("/vlozit/aktivity/?pocet=3"))

    assert [page.words_of(node) for node in page.elements("h2")] == ["Co se chystá", "Co bylo naposledy"]
    assert [page.words_of(node) for node in page.elements("a")] == ["Brzy", "Později", "Nedávno", "Zdravý kraj"]


def test_the_list_of_a_town_and_of_a_year(client, town):
    make.ActivityFactory(slug="a", title="Naše", when="2022", organiser=town)
    make.ActivityFactory(slug="b", title="Cizí", when="2022")
    make.ActivityFactory(slug="c", title="Loni", when="2025", organiser=town)

    page = Page(client.get("/vlozit/aktivity/?obec=turnov&rok=2022"))

    assert "Naše" in page.text
    assert "Cizí" not in page.text
    assert "Loni" not in page.text


@pytest.mark.parametrize(
    "query", ["?pocet=0", "?pocet=999", "?pocet=-1", "?pocet=x", "?rok=abc", "?vzhled=x", "?pocet=٣"]
)
def test_odd_parameters_still_show_a_page(client, town, query):
    make.ActivityFactory(title="Běh", when="2026")

    assert client.get(f"/vlozit/aktivity/{query}").status_code == 200


@pytest.mark.both_databases
@pytest.mark.parametrize("address", ["/vlozit/aktivity/", "/vlozit/kalendar/"])
@pytest.mark.parametrize("name", ["\0", "tur\0nov", "\ud800", "turnov'--", "Turnov " * 100])
def test_what_no_town_can_be_called_has_no_page(client, town, address, name):
    assert client.get(f"{address}?{urlencode({'obec': name}, errors='surrogatepass')}").status_code == 404


@pytest.mark.parametrize("address", ["/vlozit/aktivity/", "/vlozit/kalendar/"])
def test_a_town_that_was_renamed_keeps_its_code_and_an_unknown_one_has_no_page(client, town, address):
    town.slug = "mesto-turnov"
    town.save()

    answer = client.get(f"{address}?obec=turnov&vzhled=tmavy")

    assert (answer.status_code, answer["Location"]) == (301, f"{address}?obec=mesto-turnov&vzhled=tmavy")
    assert client.get(f"{address}?obec=nikde").status_code == 404
    assert client.get(f"{address}?obec={'x' * 10_000}").status_code == 404


def test_the_calendar_is_the_month_of_today(client, town):
    make.ActivityFactory(slug="a", title="Běh", when="20. 5. 2026", organiser=town)
    make.ActivityFactory(slug="b", title="Chůze", when="21. 5. 2026")
    make.ActivityFactory(slug="c", title="Červnová", when="21. 6. 2026")
    make.MeetingFactory(date=datetime.date(2026, 5, 22))

    text = Page(client.get("/vlozit/kalendar/")).text
    of_town = Page(client.get("/vlozit/kalendar/?obec=turnov")).text

    assert "Květen 2026" in text
    assert "Běh" in text
    assert "Chůze" in text
    assert "Setkání" in text
    assert "Červnová" not in text
    assert "Běh" in of_town
    assert "Chůze" not in of_town


def test_the_map_links_towns_and_says_the_same_as_a_list(client, town):
    page = Page(client.get("/vlozit/mapa/"))

    assert [node.get("href") for node in page.elements("a") if "turnov" in node.get("href")] == ["/clenove/turnov/"] * 2


@pytest.mark.parametrize("address", [*EMBEDDED, "/clenove/turnov/graf/penize/vlozit/"])
@pytest.mark.parametrize(("colours", "sheets"), [("", 1), ("svetly", 2), ("tmavy", 2), ("jiny", 1)])
def test_colours_are_those_that_the_other_site_asks_for(client, town, address, colours, sheets):
    page = Page(client.get(f"{address}?vzhled={colours}"))

    names = [node.get("href") for node in page.elements("link") if node.get("rel") == "stylesheet"]
    assert len(names) == sheets
    assert any("scheme-dark" in name for name in names) == (colours == "tmavy")


# --- The page with the code -----------------------------------------------------


def frame_of(page: Page):
    (code,) = [node.text for node in page.elements("textarea")]
    (frame,) = etree.HTML(code).iter("iframe")
    return frame


@pytest.mark.parametrize(
    ("query", "address", "title"),
    [
        ("", "/vlozit/aktivity/", "Seznam aktivit"),
        (
            "?co=aktivity&obec=turnov&rok=2026&pocet=3&vzhled=tmavy",
            "/vlozit/aktivity/?obec=turnov&rok=2026&pocet=3&vzhled=tmavy",
            "Seznam aktivit: Turnov",
        ),
        ("?co=kalendar&obec=turnov&pocet=3", "/vlozit/kalendar/?obec=turnov", "Kalendář měsíce: Turnov"),
        ("?co=mapa&obec=turnov&vzhled=svetly", "/vlozit/mapa/?vzhled=svetly", "Mapa členských měst"),
        ("?co=graf&obec=turnov", "/clenove/turnov/graf/penize/vlozit/", "Graf dotací města: Turnov"),
    ],
)
def test_the_code_shows_what_was_chosen_and_so_does_the_preview(client, town, settings, query, address, title):
    settings.SITE_URL = "https://portal.example"
    make.ActivityFactory(when="2026")

    page = Page(client.get(f"/vlozit-na-web/{query}"))
    frame = frame_of(page)

    assert frame.get("src") == f"https://portal.example{address}"
    assert (frame.get("title"), frame.get("loading")) == (title, "lazy")
    (preview,) = page.elements("iframe")
    assert preview.get("src") == address
    assert client.get(address).status_code == 200


def test_only_this_page_may_frame_and_only_pages_of_ours(client, town):
    policy = client.get("/vlozit-na-web/")["Content-Security-Policy"]

    assert "frame-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("?obec=Nikde", "Nikde"),
        ("?co=graf", "Vyberte město, jehož dotace má graf ukázat."),
        ("?pocet=100", "20"),
        ("?co=x", "x"),
        ("?rok=1", "1"),
    ],
)
def test_a_faulty_choice_is_said_at_its_field_and_gives_no_code(client, town, query, words):
    page = Page(client.get(f"/vlozit-na-web/{query}"))

    assert page.response.status_code == 200
    assert page.elements("textarea", "iframe") == []
    assert words in page.text
    assert page.having("aria-invalid")


def test_a_name_of_a_town_cannot_leave_the_code(client, town):
    Organisation.objects.update(name='"><script>alert(1)</script>', short_name="")

    page = Page(client.get("/vlozit-na-web/?obec=turnov"))

    assert frame_of(page).get("title") == 'Seznam aktivit: "><script>alert(1)</script>'
    assert all(node.get("src") for node in page.elements("script"))


def test_it_is_reached_from_every_page_and_from_a_town_with_the_town_chosen(client, town):
    make.ActivityFactory(organiser=town)

    assert "/vlozit-na-web/" in [node.get("href") for node in Page(client.get("/")).elements("a")]
    assert "/vlozit-na-web/?obec=turnov" in [
        node.get("href") for node in Page(client.get("/clenove/turnov/")).elements("a")
    ]


def test_the_list_of_feeds_has_every_declared_one(client, town):
    page = Page(client.get("/kanaly/"))
    addresses = [node.get("value") for node in page.elements("input")]

    assert len(addresses) >= 3
    for address in addresses:
        assert client.get(f"/{address.split('/', 3)[3]}").status_code == 200
