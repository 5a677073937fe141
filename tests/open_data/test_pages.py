"""Pages about open data say how the data may be used, as the catalogue says it to machines."""

import pytest

from open_data.sets import data_sets
from tests.pages import Page

pytestmark = pytest.mark.django_db

FREE = "Data smíte použít zdarma k jakémukoli účelu, i k podnikání, a nemusíte nikoho žádat o svolení."
LICENCE = "jsou pod licencí CC BY 4.0: smíte je šířit i upravovat, když uvedete jejich autora."
DEED = "https://creativecommons.org/licenses/by/4.0/deed"


def terms_on(client, address):
    """Return the page, and the part of it that says how the data may be used."""
    page = Page(client.get(address))
    [terms] = page.root.xpath("//section[@aria-labelledby='podminky']")
    return page, terms


def test_each_data_set_says_its_terms_as_the_catalogue_does(one_of_each, client, files, region):
    works, people = set(), set()
    for key in data_sets():
        page, terms = terms_on(client, f"/otevrena-data/{key}/")
        said, short = page.words_of(terms), page.words_of(page.of_class("data-facts")[0])
        of_machines = files.document(f"katalog/{key}.jsonld")["distribuce"][0]["podmínky_užití"]
        has_works = of_machines["autorské_dílo"].startswith("https://creativecommons.org/")
        has_people = of_machines["osobní_údaje"].endswith("/obsahuje-osobní-údaje/")
        works |= {key} if has_works else set()
        people |= {key} if has_people else set()

        assert said.startswith(f"Podmínky užití {FREE}"), key
        assert (LICENCE in said, f"Autor: {region.name}." in said) == (has_works, has_works), key
        assert ("autora tedy uvádět nemusíte" in said) != has_works, key
        assert "Databáze není chráněna autorským právem ani zvláštním právem pořizovatele databáze." in said, key
        assert ("Data neobsahují osobní údaje." in said, "(GDPR)" in said) == (not has_people, has_people), key
        assert "Podmínky užití zdarma k jakémukoli účelu" in short, key
        assert ("u textů uveďte autora" in short) == has_works, key
    assert works == {"udalosti", "body-programu", "polozky-planu"}
    assert people == {"politici"}


@pytest.mark.parametrize(("language", "deed"), [("", f"{DEED}.cs"), ("/en", f"{DEED}.en")])
def test_licence_is_explained_in_the_language_of_the_page(one_of_each, client, language, deed):
    for address in ("/otevrena-data/", "/otevrena-data/udalosti/"):
        _page, terms = terms_on(client, f"{language}{address}")
        assert terms.xpath(".//a[@rel='license']/@href") == [deed]


def test_list_of_data_sets_says_the_terms_of_all(one_of_each, client):
    page, terms = terms_on(client, "/otevrena-data/")

    assert page.words_of(terms).startswith(f"Podmínky užití {FREE} Souvislé texty, například popisy, {LICENCE}")
    assert page.words_of(page.of_class("lead")[0]).startswith("Katalog datových sad")
