"""English pages: the frame in English, the content in the language it was written in."""

import re

import pytest

from tests import factories
from tests.pages import Page

pytestmark = pytest.mark.django_db

CZECH_LETTERS = re.compile(r"[ěščřžýáíéúůťďňĚŠČŘŽÝÁÍÉÚŮŤĎŇ]")

PATHS = [
    "/en/",
    "/en/aktivity/?rok=vse",
    "/en/aktivity/?mesic=13",
    "/en/aktivity/?hledat=zzz",
    "/en/setkani/",
    "/en/setkani/?rok=1990",
    "/en/dotace/",
    "/en/oceneni/",
    "/en/oceneni/?rok=1990",
    "/en/clenove/",
    "/en/spoluprace/",
    "/en/odkazy/",
    "/en/otevrena-data/",
    "/en/kontakt/",
    "/en/plan-zlepsovani/",
    "/en/rok/",
    "/en/nic/",
]


@pytest.mark.parametrize("path", PATHS)
def test_frame_of_an_english_page_has_no_czech_word(client, path):
    """On a site without content every word is ours; only the way to the Czech page is Czech."""
    page = Page(client.get(path))
    text = " ".join([page.text, page.title, page.meta("description") or ""]).replace("Česky", "")

    assert CZECH_LETTERS.findall(text) == []


@pytest.mark.parametrize("path", PATHS)
def test_page_in_czech_differs_from_the_english_one(client, path):
    czech, english = Page(client.get(path.removeprefix("/en"))), Page(client.get(path))

    assert czech.elements("html")[0].get("lang") == "cs"
    assert english.elements("html")[0].get("lang") == "en"
    assert czech.main != english.main


def test_lists_that_have_english_names_use_them(client):
    factories.ActivityFactory(
        slug="akce",
        heading=factories.HeadingFactory(name="Plánování s veřejností", name_en="Planning with the public"),
        topics=[factories.TopicFactory(name="Doprava", name_en="Transport"), factories.TopicFactory(name="Zdraví")],
    )
    english, czech = Page(client.get("/en/aktivity/akce/")), Page(client.get("/aktivity/akce/"))

    assert "Planning with the public" in english.main
    assert "Transport" in english.main
    assert "Zdraví" in english.main
    assert "Plánování s veřejností" in czech.main
    assert "Transport" not in czech.main


def test_czech_content_on_an_english_page_says_its_language(client):
    factories.ActivityFactory(slug="akce", title="Krajské Dožínky", description="<p>Poděkování za úrodu</p>")
    page = Page(client.get("/en/aktivity/akce/"))
    czech = " ".join(page.words_of(node) for node in page.having("lang") if node.attrib["lang"] == "cs")

    assert "Krajské Dožínky" in czech
    assert "Poděkování za úrodu" in czech


def test_language_comes_from_the_address_alone(client):
    client.cookies["django_language"] = "en"
    response = client.get("/", headers={"Accept-Language": "en-GB,en"})

    assert Page(response).elements("html")[0].get("lang") == "cs"
    assert response["Content-Language"] == "cs"
    assert "Accept-Language" not in response.headers.get("Vary", "")


def test_links_of_an_english_page_stay_english(client):
    factories.ActivityFactory(slug="akce", organiser=factories.OrganisationFactory(slug="turnov"))
    page = Page(client.get("/en/aktivity/akce/"))
    foreign = {
        address
        for address in page.addresses("/en/aktivity/akce/")
        if not address.startswith("/en/") and address != "/aktivity/akce/"
    }

    assert foreign == set()
