"""Who follows a search is told of what the search of the site finds, and of nothing else."""

import datetime
import html
import re
from itertools import chain

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from activities.models import AgendaItem
from common.search.query import LONGEST_FOLLOWED, Query
from following import workflow
from following.collecting import collect
from following.models import Follow, Notice
from following.searching import FollowedSearches
from following.topics import change_kinds
from search.engine import Index
from search.following import take_up_all
from search.models import Document
from search.queries import match_of
from tests import factories as make
from tests.following.steps import ADDRESS, follow, news_sent

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def told_of(*queries: str) -> dict[str, set[tuple[str, int]]]:
    """Return by what each of the followed searches is told of now: the kinds of changes with their rows."""
    collect()
    told = {query: set() for query in queries}
    for query, kind, row in Notice.objects.values_list("follow__key", "kind", "row"):
        told[query].add((kind, row))
    return told


def is_told(query: str) -> bool:
    return bool(told_of(query)[query])


@pytest.mark.parametrize(
    "query",
    [
        "hřištěm",
        "hriste",
        "HŘIŠTÍM",
        "hřiště škola",
        "MA 21",
        "MA21",
        "„nové hřiště“",
        '"nove hriste u skoly"',
        "vlčí hory",
        "výuka pod stromy",
        "hřiště 2026",
        "hřiště na u a",
    ],
)
def test_new_activity_is_told_by_any_of_its_words_in_any_form(region, query):
    follow("hledani", query)
    make.ActivityFactory(
        title="Nové hřiště u školy",
        description="<p>Podpora MA21: učíme se pod stromem, výuka venku.</p>",
        organiser=make.OrganisationFactory(name="Vlčí Hora"),
        when="květen 2026",
    )

    assert is_told(query)


@pytest.mark.parametrize(
    "query",
    [
        "hřiště les",
        "les",
        "ško",
        "„hřiště nové“",
        "„škola hřiště“",
        "„nové hřiště u lesa“",
        "MA22",
        "hřiště 2025",
        "školka",
    ],
)
def test_activity_that_the_search_would_not_find_is_not_told(region, query):
    follow("hledani", query)
    make.ActivityFactory(
        title="Nové hřiště u školy",
        description="<p>Lesk a bída MA21</p><p>Škola</p><p>Hřiště</p>",
        when="květen 2026",
    )

    assert not is_told(query)


QUERIES = [
    "kašna",
    "kašny",
    "kasnou",
    "kaš",
    "zprávy o kašnách",
    '"zpráva o kašnách"',
    '"zprava o kasne"',
    "turnov kašna",
    "2026",
    "dotace",
    "bod",
    "MA 21",
    "skupina",
    "plán",
    "nic takového",
    '"',
]
KINDS = {1: ["aktivita"], 2: ["setkani"], 11: ["vyzva-terminy", "vyzva-vysledky"], 21: ["polozka"], 35: ["aktualita"]}
"""The kinds of changes by the numbers of what the search finds."""


def changes_found(query: str) -> set[tuple[str, int]]:
    """Return what the search finds at this moment, as the kinds of changes with their rows."""
    asked = Query.of(query)
    documents = Document.objects.in_bulk(Index().places(match_of(asked), 0, 100)) if asked.asks else {}
    found = {(kind, one.object_id) for one in documents.values() for kind in KINDS.get(one.kind, ())}
    items = [one.object_id for one in documents.values() if one.kind == 3]
    return found | {("setkani", row.meeting_id) for row in AgendaItem.objects.filter(pk__in=items)}


def test_follower_is_told_of_just_what_the_search_finds(region):
    for query in QUERIES:
        follow("hledani", query)
    town = make.OrganisationFactory(name="Turnov")
    make.ActivityFactory(title="Oprava kašny", organiser=town, when="květen 2026")
    make.ActivityFactory(title="Kaštany", description="<p>Podpora MA21 a <b>kaš</b>na</p>")
    make.NewsItemFactory(title="Kašna v parku", text="<p>Zpráva o kašnách.</p>")
    make.NewsItemFactory(title="Zpráva", summary="O kašnách nic.")
    make.AgendaItemFactory(title="Zpráva o kašnách")
    make.AgendaItemFactory(title="Různé", meeting__group="Skupina pro MA21", meeting__minutes="<p>Kašna teče.</p>")
    make.AgendaItemFactory(title="Kašna", meeting__draft=True)
    make.ItemFactory(title="Kašny v kraji", state="fulfilled")
    make.CallFactory(programme__name="Kašny a dotace", results_published=True)
    make.ActivityFactory(title="Kašna", draft=True)
    take_up_all()
    told = told_of(*QUERIES)

    assert told == {query: changes_found(query) for query in QUERIES}
    assert {kind for changes in told.values() for kind, _row in changes} == set(chain.from_iterable(KINDS.values()))


def test_new_meeting_is_told_by_one_item_of_its_programme(region, deliver):
    follow("hledani", "kašna v Turnově")
    follow("hledani", "kašna ve Frýdlantu", "jiny@obec.example")
    meeting = make.MeetingFactory(group="Pracovní skupina", date=datetime.date(2026, 5, 4))
    make.AgendaItemFactory(meeting=meeting, title="Kašny", description="<p>Opravy v Turnově</p>")
    make.AgendaItemFactory(meeting=meeting, title="Frýdlant")
    (message,) = news_sent(deliver)

    assert message.to == [ADDRESS]
    assert "https://portal.example/setkani/2026-05-04/" in message.body
    assert "protože sledujete: co se najde podle „kašna v Turnově“" in message.body


def test_programme_of_a_meeting_that_is_not_public_is_told_to_nobody(region, deliver):
    follow("hledani", "kašna")
    make.AgendaItemFactory(title="Kašna", meeting__draft=True)

    assert news_sent(deliver) == []


def test_measured_values_are_told_to_those_who_follow_their_goal_alone(region):
    indicator = make.IndicatorFactory(title="Počet kašen", item__title="Kašny v kraji")
    collect()
    follow("hledani", "kašny")
    follow("polozka", indicator.item_id, "jiny@obec.example")
    make.MeasurementFactory(indicator=indicator, text="Tři kašny")
    collect()

    assert [notice.follow.kind for notice in Notice.objects.all()] == ["polozka"]


def test_search_in_english_is_told_by_english_texts(region):
    follow("hledani", "fountains", language="en")
    make.NewsItemFactory(title="Kašny", title_en="Fountains")

    assert is_told("fountains")


def test_row_that_cannot_be_read_does_not_keep_others_back(region, monkeypatch):
    follow("hledani", "kašna")
    broken = make.NewsItemFactory(title="Kašna bez adresy")
    make.NewsItemFactory(title="Kašna")
    type(broken).objects.filter(pk=broken.pk).update(slug="")
    kind = change_kinds()["aktualita"]
    rows = list(type(broken).objects.values_list("pk", flat=True))

    assert len(list(FollowedSearches().finding(kind, rows))) == 1


def queries_of_collecting() -> int:
    with CaptureQueriesContext(connection) as queries:
        collect()
    return len(queries)


def test_collecting_asks_as_often_for_many_new_rows_and_followed_searches_as_for_few(region):
    def add(rows: int) -> None:
        for number in range(rows):
            meeting = make.MeetingFactory()
            make.AgendaItemFactory(meeting=meeting, title=f"Kašna č. {number}")
            make.ActivityFactory(title=f"Kašna č. {number}", partners=[make.OrganisationFactory()])

    follow("hledani", "kašna")
    add(3)
    few = queries_of_collecting()
    for number in range(40):
        follow("hledani", f"kašna {number}", f"osoba{number}@obec.example")
    add(30)

    assert queries_of_collecting() == few


# --- What can be followed, and how it is said --------------------------------------------------------------------


def form_of(client, query: str) -> str:
    """Return what the form at the page of a search sends; empty without a form."""
    page = client.get("/hledat/", {"q": query}).content.decode()
    found = re.search(r'name="co" value="([^"]*)"', page)
    return html.unescape(found[1]) if found else ""


@pytest.mark.parametrize("query", ["  zdravé   město ", "„zdravé město“ škola", '12" roura', "č. 5 & spol.", "š" * 150])
def test_form_at_the_search_follows_just_what_was_typed(client, region, deliver, query):
    client.post("/sledovat/", {"co": form_of(client, query), "email": ADDRESS, "jak": "hned"})

    assert len(deliver()) == 1
    assert Follow.objects.get().key == Query.of(query).text


@pytest.mark.parametrize(
    "words",
    [
        "Vyhráli jste, https://podvod.example",
        "pište na x@podvod.example",
        "www.podvod.example/cena",
        "podvod.cz",
        "podvod。cz",
        "podvod｡cz",
        "ｐｏｄｖｏｄ．ｃｚ",
        "podvod.\u00adcz",
        "podvod\u200d.cz",
        "x＠podvod",
    ],
)
def test_nobody_can_put_an_address_of_a_site_into_our_mails(client, region, deliver, words):
    answer = client.post("/sledovat/", {"co": f"hledani:{words}", "email": ADDRESS, "jak": "hned"})

    assert answer.status_code == 200
    assert deliver() == []
    assert 'class="follow"' not in client.get("/hledat/", {"q": words}).content.decode()


@pytest.mark.parametrize("words", ["program 2.6", "p. Novák a sv. Anna", "14.května", "škola…hrou", "besedy"])
def test_words_with_a_dot_can_be_followed(client, region, deliver, words):
    client.post("/sledovat/", {"co": f"hledani:{words}", "email": ADDRESS, "jak": "hned"})

    assert len(deliver()) == 1
    assert 'class="follow"' in client.get("/hledat/", {"q": words}).content.decode()


@pytest.mark.parametrize("query", ["š" * (LONGEST_FOLLOWED + 1), "škola www.podvod.example", "?!"])
def test_search_that_cannot_be_followed_offers_no_form_and_is_refused(client, region, query):
    answer = client.post("/sledovat/", {"co": f"hledani:{query}", "email": ADDRESS, "jak": "hned"})

    assert form_of(client, query) == ""
    assert answer.status_code == 200
    assert not Follow.objects.exists()


@pytest.mark.parametrize(
    ("query", "czech", "english"),
    [
        ("besedy", "co se najde podle „besedy“", "what is found by “besedy”"),
        ("„přesná věta“", "co se najde přesně podle „přesná věta“", "what is found by the exact text “přesná věta”"),
        ('"přesná věta"', "co se najde přesně podle „přesná věta“", "what is found by the exact text “přesná věta”"),
        (
            'škola "přesná věta" »les«',
            "co se najde podle „škola ‚přesná věta‘ ‚les‘\N{NARROW NO-BREAK SPACE}“",
            "what is found by “škola ‘přesná věta’ ‘les’\N{NARROW NO-BREAK SPACE}”",
        ),
        ('12" roura', 'co se najde podle „12" roura“', 'what is found by “12" roura”'),
    ],
)
@pytest.mark.parametrize("language", ["cs", "en"])
def test_quotes_of_a_search_stand_within_those_of_the_mail(region, deliver, query, czech, english, language):
    said = czech if language == "cs" else english
    workflow.ask(email=ADDRESS, kind="hledani", key=query, frequency="hned", language=language)
    (asking,) = deliver()
    Follow.objects.all().delete()
    follow("hledani", query, language=language)
    workflow.ask(email=ADDRESS, kind="hledani", key=query, frequency="hned", language=language)
    (already,) = deliver()
    make.NewsItemFactory(title="škola přesná věta, les, beseda 12 roura")
    (news,) = news_sent(deliver)

    # In a subject all spaces are ordinary ones.
    named = " ".join(said.split())
    assert asking.subject == {"cs": "Potvrďte sledování: ", "en": "Confirm following: "}[language] + named
    assert [f": {said}." in one.body.replace("\n", " ") for one in (asking, already)] == [True, True]
    because = {"cs": "protože sledujete: ", "en": "because you follow: "}[language]
    assert because + said in news.body
