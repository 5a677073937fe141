"""The page of the search: what is found, in which order, and what is said where nothing is."""

import datetime
import re
from urllib.parse import unquote_plus

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from search.forms import years
from search.models import Document
from tests import factories
from tests.pages import plain, tree_of

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

HOSTILE = {
    "nul": "a\0b",
    "surrogate": "\ud800 škola",
    "operators": 'a AND OR NEAR(x, 2) NOT "',
    "column": "keys: škola",
    "wildcards": "šk% _ * ?",
    "quotes": "\"'„“”»«`",
    "unclosed": '"zdravé město',
    "only signs": "!!! --- ***",
    "right to left": "\u202eškola\u202c",
    "emoji": "🚲 👩‍👩‍👧",
    "markup": "<script>alert(1)</script>",
    "sql": "'; DROP TABLE search_document; --",
    "tsquery": "a & !b | (c <-> d):*",
    "braces": "{a,b} \\ %s %(x)s",
    "long": "škola " * 2000,
    "long word": "š" * 10_000,
    "marks": "a" + "\u0301" * 5000,
    "many words": " ".join(f"slovo{number}" for number in range(1000)),
    "other digits": "٢٠٢٢ ²",
    "foreign": "日本 Straße ǆ İ",
}


def page(client: Client, **query: str) -> str:
    return client.get("/hledat/", query).content.decode()


def titles(html: str) -> list[str]:
    found = re.findall(r'class="search-title"><a [^>]*>(.*?)</a>', html)
    return [re.sub("<[^>]*>", "", one).replace("\N{NO-BREAK SPACE}", " ") for one in found]


def test_titles_come_first_then_recent_years(client, indexed):
    for year in (2020, 2022):
        factories.ActivityFactory(title=f"Škola {year}", when=str(year))
        factories.ActivityFactory(title=f"Hřiště {year}", description="<p>U školy.</p>", when=str(year))
    indexed()

    assert titles(page(client, q="školou")) == ["Škola 2022", "Škola 2020", "Hřiště 2022", "Hřiště 2020"]


def test_meetings_and_supported_projects_are_found_by_what_they_are_called(client, indexed):
    factories.MeetingFactory(group="Neformální skupina", date=datetime.date(2027, 5, 14), is_open=True)
    call = factories.CallFactory(results_published=True)
    factories.ApplicationFactory(call=call, title="Zelená ulice", decision="full", awarded=50_000)
    indexed()

    assert titles(page(client, q="otevřené setkání")) == ["Neformální skupina, 14. května 2027"]
    assert titles(page(client, q="dotace zelená")) == titles(page(client, q="projekty ulice")) == ["Zelená ulice"]


def test_years_to_choose_are_those_of_documents_the_latest_first(client, indexed):
    for year in (2020, 2026, 2022, 2022):
        factories.ActivityFactory(when=str(year))
    factories.UsefulLinkFactory()
    indexed()

    assert years() == [2026, 2022, 2020]


def test_without_documents_there_is_no_year_to_choose(client):
    assert years() == []


def test_results_say_their_kinds_with_counts(client, indexed):
    factories.ActivityFactory.create_batch(2, title="Škola")
    factories.UsefulLinkFactory(title="Škola hrou")
    indexed()
    html = page(client, q="škola")

    kinds = re.findall(r'<li><a href="([^"]*)" rel="nofollow"[^>]*>([^<]*)\s*<span class="search-count">(\d+)', html)
    assert [(name.strip(), count) for _address, name, count in kinds] == [
        ("Všechno", "3"),
        ("Aktivity", "2"),
        ("Odkazy", "1"),
    ]
    assert titles(page(client, q="škola", druh="odkazy")) == ["Škola hrou"]


def test_results_are_narrowed_to_a_year_and_a_town(client, indexed):
    town = factories.OrganisationFactory(name="Turnov", slug="turnov")
    factories.ActivityFactory(title="Škola v Turnově", organiser=town, when="prosinec 2021–leden 2022")
    factories.ActivityFactory(title="Škola jinde", when="2022")
    indexed()

    assert titles(page(client, q="škola", rok="2021")) == ["Škola v Turnově"]
    assert titles(page(client, q="škola", rok="2022")) == ["Škola v Turnově", "Škola jinde"] or titles(
        page(client, q="škola", rok="2022")
    ) == ["Škola jinde", "Škola v Turnově"]
    assert titles(page(client, q="škola", obec="turnov")) == ["Škola v Turnově"]


def test_phrase_is_found_just_as_it_is(client, indexed):
    factories.ActivityFactory(title="Zdravé město", description="<p>Den pro zdraví.</p>")
    factories.ActivityFactory(title="Město zdravé a živé")
    factories.ActivityFactory(title="Zdravá města")
    factories.ActivityFactory(title="Jiné", description="<p>zdravé</p><p>město</p>")
    indexed()

    assert titles(page(client, q="„zdravé město“")) == ["Zdravé město"]
    assert titles(page(client, q='"zdrave mesto" den')) == ["Zdravé město"]
    assert len(titles(page(client, q="zdravé město"))) == 4


@pytest.mark.parametrize("asked", ["MA21", "ma21", "MA 21", "ma-21", "podpora MA 21"])
def test_letters_and_a_number_are_found_together_or_apart(client, indexed, asked):
    for number, title in enumerate(["Podpora MA21", "Podpora MA 21", "Podpora MA-21 v obcích"]):
        factories.ActivityFactory(title=title, when=str(2023 - number))
    factories.ActivityFactory(title="Podpora 21 škol")
    factories.ActivityFactory(title="Podpora pro MAS, 21. výzva")
    indexed()

    assert titles(page(client, q=asked)) == ["Podpora MA21", "Podpora MA 21", "Podpora MA-21 v obcích"]


def test_words_of_two_blocks_stay_apart(client, indexed):
    text = "<p>Konec prvního odstavce</p><p>Škola začíná druhý</p><ul><li>položka</li><li>škola v bodě</li></ul>"
    factories.ActivityFactory(title="Den", description=text)
    indexed()
    pieces = re.findall(r'<p class="search-piece">(.*?)</p>', page(client, q="škole"))

    assert [piece.replace("\N{NO-BREAK SPACE}", " ") for piece in pieces] == [
        "<mark>Škola</mark> začíná druhý",
        "<mark>škola</mark> v bodě",
    ]


def test_long_blocks_are_cut_around_what_was_found(client, indexed):
    text = f"<p>{'slovo ' * 200}kašna {'jiné ' * 200}</p>"
    factories.ActivityFactory(title="Den", description=text)
    indexed()
    (piece,) = re.findall(r'<p class="search-piece">(.*?)</p>', page(client, q="kašny"))

    assert "<mark>kašna</mark>" in piece
    assert len(piece) < 320
    assert piece.startswith("…")
    assert piece.endswith("…")


def test_markup_of_texts_is_shown_as_text(client, indexed):
    factories.ActivityFactory(title="Kašna <b>&", summary="a < b, kašna <script>")
    indexed()
    html = page(client, q="kašna")

    assert "<script>alert" not in html
    assert "<b>&" not in html
    assert "&lt;script&gt;" in html


def test_misspelt_word_is_put_right(client, indexed):
    factories.ActivityFactory(title="Jablonecká cyklostezka")
    indexed()

    for wrong in ("cyklostezak", "ciklostezka", "cyklostzka", "cyklosttezka", "cyklostezjy"):
        html = page(client, q=wrong)
        assert "Nemysleli jste" in html, wrong
        assert titles(page(client, q=re.findall(r'search-meant">.*?\?q=([^"]*)"', html)[0])) == [
            "Jablonecká cyklostezka"
        ]


def test_two_misspelt_words_are_put_right_together_or_one_alone(client, indexed):
    for title in ("Pára", "Park oddechu", "Knihovna"):
        factories.ActivityFactory(title=title)
    indexed()

    for wrong, right in (("parx oddehcu", "park oddechu"), ("knihvona oddehcu", "knihovna")):
        html = page(client, q=wrong)
        assert unquote_plus(re.findall(r'search-meant">.*?\?q=([^"]*)"', html)[0]).lower() == right


def test_word_of_what_is_hidden_is_never_suggested(client, indexed):
    row = factories.ActivityFactory(title="Tajuplnost")
    indexed()
    row.publication = "draft"
    row.save()
    indexed()

    assert "Nemysleli" not in page(client, q="tajuplnots")


def test_nothing_found_offers_ways_on(client, indexed):
    factories.ActivityFactory(title="Cyklostezka")
    factories.ActivityFactory(title="Knihovna")
    indexed()
    html = page(client, q="cyklostezka knihovna", rok="2022")

    assert "jsme nic nenašli" in html
    assert "?q=cyklostezka" in html
    assert "?q=knihovna" in html
    assert 'href="/aktivity/"' in html


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("tajuplnost", "Na dotaz „tajuplnost“ jsme"),
        ('"velká tajuplnost"', "Na dotaz „velká tajuplnost“ jsme"),
        ('"velká tajuplnost" v lese', "Na dotaz „\N{NARROW NO-BREAK SPACE}‚velká tajuplnost‘ v lese“ jsme"),
    ],
)
def test_what_was_not_found_is_said_in_one_pair_of_quotes(client, indexed, asked, said):
    assert said in page(client, q=asked).replace("\N{NO-BREAK SPACE}", " ")


def test_english_page_tells_english_titles(client, indexed):
    factories.ActivityFactory(title="Cyklostezka", title_en="Cycle path", slug="stezka")
    indexed()
    html = client.get("/en/hledat/", {"q": "cycle"}).content.decode()

    assert titles(html) == ["Cycle path"]
    assert 'href="/en/aktivity/stezka/"' in html


@pytest.mark.both_databases
def test_language_of_each_piece_is_known_and_that_of_the_page_comes_first(client, indexed):
    facts = {"summary": "Festival nad řekou.", "summary_en": "A festival by the river."}
    factories.ActivityFactory(title="Jarmark", title_en="A fair", **facts)
    indexed()
    czech, english = (client.get(f"{start}/hledat/", {"q": "festival"}).content.decode() for start in ("", "/en"))

    assert [pieces_of(one) for one in (czech, english)] == [
        [("cs", "Festival nad řekou."), ("en", "A festival by the river.")],
        [("en", "A festival by the river."), ("cs", "Festival nad řekou.")],
    ]
    assert languages_of(tree_of(english).xpath("//*[@class='search-title']/a")) == [("en", "A fair")]


def pieces_of(page) -> list[tuple[str, str]]:
    return languages_of(tree_of(page).xpath("//*[@class='search-piece']"))


def languages_of(nodes) -> list[tuple[str, str]]:
    """Return of each node the language and the words of what it holds."""
    innermost = [(node.xpath("span[@lang]") or [node])[0] for node in nodes]
    languages = [node.xpath("string(ancestor-or-self::*[@lang][1]/@lang)") for node in innermost]
    return list(zip(languages, (plain(node.text_content()) for node in innermost), strict=True))


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_query_is_answered(name, client, indexed):
    factories.ActivityFactory(title="Škola")
    indexed()

    for path in ("/hledat/", "/hledat/napovedet/"):
        answer = client.get(path, {"q": HOSTILE[name].encode("utf-8", "surrogatepass")})
        assert answer.status_code == 200
        assert len(answer.content) < 60_000
        assert "DROP TABLE" not in " ".join(re.findall("<mark>(.*?)</mark>", answer.content.decode()))
    assert Document.objects.count() > 0


def test_parameters_that_mean_nothing_are_explained(client):
    assert client.get("/hledat/", {"q": "a", "druh": "nic"}).status_code == 404
    assert client.get("/hledat/", {"q": "a", "strana": "9999"}).status_code == 404
    assert client.get("/hledat/", {"q": "a", "strana": "x"}).status_code == 404
    for wrong in ({"rok": "abc"}, {"obec": "nikde"}, {"rok": "1' OR 1"}):
        answer = client.get("/hledat/", {"q": "škola", **wrong})
        assert answer.status_code == 200
        assert "Zadání filtru nerozumíme" in answer.content.decode()


def test_pages_of_results(client, indexed):
    heading = factories.HeadingFactory()
    for number in range(45):
        factories.ActivityFactory(title=f"Škola {number}", heading=heading)
        factories.ActivityFactory(title=f"Den {number}", summary="škola", heading=heading)
    indexed()
    pages = [titles(page(client, q="škola", strana=str(number))) for number in range(1, 6)]

    assert [len(one) for one in pages] == [20, 20, 20, 20, 10]
    assert len({title for one in pages for title in one}) == 90
    assert all(title.startswith("Škola") for one in pages[:2] for title in one)


@pytest.mark.parametrize("query", ["škola", '"škola číslo"', "škoal", "škola neznámé", "xyzzy qwert"])
def test_search_asks_as_often_for_few_as_for_many(client, indexed, query):
    asked = []
    for rows in (3, 60):
        heading = factories.HeadingFactory()
        for number in range(rows):
            factories.ActivityFactory(title=f"Škola číslo {number}", heading=heading, when=str(1995 + number % 20))
        indexed()
        with CaptureQueriesContext(connection) as queries:
            client.get("/hledat/", {"q": query})
        asked.append(len(queries))

    assert asked[0] == asked[1] <= 12


def test_suggestions_go_on_as_what_is_typed(client, indexed):
    factories.ActivityFactory(title="Cyklostezka Odra–Nisa")
    factories.ActivityFactory(title="Cyklobusy do hor", draft=True)
    factories.ActivityFactory(title="Jiné", description="cyklostezka")
    indexed()
    answer = client.get("/hledat/napovedet/", {"q": "cykl"}).content.decode()

    assert re.findall('value="([^"]*)"', answer) == ["Cyklostezka Odra–Nisa"]


def test_index_is_made_anew(client, capsys):
    factories.ActivityFactory(title="Škola")
    Document.objects.all().delete()
    call_command("rebuild_search")

    assert titles(page(client, q="škola")) == ["Škola"]
    assert "2 dokumenty" in capsys.readouterr().out or Document.objects.count() != 2


def test_page_without_a_query_says_how_to_ask(client):
    answer = client.get("/hledat/")

    assert "noindex" not in answer.content.decode()
    assert answer.status_code == 200
    assert "noindex" in page(client, q="škola")
