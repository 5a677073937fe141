"""A text that was typed, as the index is asked for it and as it is compared with one entry."""

import pytest

from common.registry import Entry
from common.search.query import Query
from common.search.wording import MOST_YEARS, Wording
from search.engine import Index
from search.kinds import kinds
from search.models import Document
from search.queries import match_of
from tests.portal.test_query_budgets import fill

ENTRY = Entry(
    title="Zdravé město",
    title_en="Healthy town",
    address="/",
    texts=["Podpora MA21", "Škola"],
    rich=["<p>Začátek prvního odstavce</p><p>Konec <b>celé</b> stránky textu</p>"],
    years=(2020, 2022),
)


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("zdrava mesta", True),
        ("healthy ŠKOLOU", True),
        ("škola a les", False),
        ("MA 21", True),
        ("ma21", True),
        ("2021", True),
        ("2019", False),
        ("„zdravé město“", True),
        ('"zdrave mesto" školy', True),
        ('"zdravá města"', False),
        ('"město zdravé"', False),
        ('"konec celé stránky"', True),
        ('"konec stránky textu"', False),
        ('"konec celé" "stránky textu"', True),
        # No phrase goes from one line to the next.
        ('"odstavce konec"', False),
        ('"prvního odstavce konec"', False),
        ('"město zdravé', True),  # not closed
        ("", False),
        ('"" ?!', False),
    ],
)
def test_entry_is_found_by_all_words_and_by_phrases_as_they_are(text, is_found):
    assert Query.of(text).finds(Wording.of(ENTRY)) is is_found


def test_entry_is_found_by_the_last_of_many_years():
    wording = Wording.of(Entry(title="Kronika", address="/", years=(1900, 2020)))

    assert [Query.of(str(year)).finds(wording) for year in (1900, 2020 - MOST_YEARS, 2020)] == [False, True, True]


def test_file_is_read_after_the_texts_of_its_entry():
    wording = Wording.of(ENTRY, "Zápis\n\nz porady")

    assert Query.of("porada").finds(wording)
    assert wording.text.endswith("Konec celé stránky textu\nZápis\nz porady")


def queries_from(documents: list[Document]) -> list[str]:
    """Return words of the documents, apart, together and in quotes."""
    found = {"mesto", "2022", "MA 21", "nic takového"}
    for one in documents:
        words = one.title.split()[:4]
        found |= {" ".join(words[:2]).upper(), f'"{" ".join(words)}"', f"„{' '.join(reversed(words))}“", words[-1]}
    return sorted(found)


@pytest.mark.django_db
@pytest.mark.both_databases
def test_index_finds_what_a_query_finds_by_itself(indexed):
    fill(3)
    indexed()
    places = {(one.kind, one.object_id): one.pk for one in Document.objects.all()}
    wordings = {
        places.pop((kind.number, row.pk)): Wording.of(entry)
        for kind in kinds().values()
        for row, entry in kind.entries(kind.rows())
    }
    index = Index()

    assert places == {}
    for query in map(Query.of, queries_from(list(Document.objects.all()))):
        by_itself = {place for place, wording in wordings.items() if query.finds(wording)}
        assert set(index.places(match_of(query), 0, 1000)) == by_itself, query.text
