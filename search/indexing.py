"""Makes documents of rows: reads the rows that are public, and writes what differs from what is there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from typing import Any

from django.db import connections

from common.registry import Entry, Searchable
from common.search.wording import Wording, years_of
from common.search.words import folded, words_in
from search.kinds import kinds
from search.models import Document, FileText, Word
from search.places import place_of

AT_ONCE = 200
"""Rows read and written at a time."""
BUCKETS = 16
SHORTEST_KEPT_WORD, LONGEST_KEPT_WORD = 4, 40


class Narrowing:
    """The keys by which results are narrowed. They are shorter than those of words, so none can be one."""

    @staticmethod
    def kind(number: int) -> str:
        return f"k{number}"

    @staticmethod
    def year(year: int) -> str:
        return f"y{year}"

    @staticmethod
    def organisation(key: int) -> str:
        return f"o{key}"


def index_rows(number: int, keys: Sequence[int], using: str = "default") -> None:
    """Make the documents of rows of a kind anew, or remove them; call it in a transaction."""
    kind = kinds().get(number)
    ordered = sorted(set(keys))
    for start in range(0, len(ordered), AT_ONCE):
        batch = ordered[start : start + AT_ONCE]
        lock(number, batch, using)
        write(number, batch, documents_of(kind, batch, using) if kind else [], using)


def lock(number: int, keys: Iterable[int], using: str) -> None:
    """Wait for other transactions that make documents of the same rows, so that the last one has seen all changes.

    SQLite has one writer at a time anyway.
    """
    connection = connections[using]
    if connection.vendor == "postgresql":
        buckets = sorted({key % BUCKETS for key in keys})
        with connection.cursor() as cursor:
            for bucket in buckets:
                cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [LOCKS + number, bucket])


LOCKS = 7_210_000
"""Begins the numbers of our locks among those of the whole server."""


def documents_of(kind: Searchable, keys: Sequence[int], using: str) -> list[Document]:
    """Return the documents of those rows that are public now."""
    entries = kind.entries(kind.rows().using(using).filter(pk__in=keys))
    names = [entry.file for _row, entry in entries if entry.file]
    texts = dict(FileText.objects.using(using).filter(name__in=names).values_list("name", "text")) if names else {}
    order_missing(set(names) - texts.keys())
    return [document(kind.number, row.pk, entry, texts.get(entry.file, "")) for row, entry in entries]


def order_missing(names: Iterable[str]) -> None:
    """Queue the reading of files whose text is not known yet."""
    from search.tasks import read_file

    for name in sorted(names):
        read_file.enqueue({"name": name}, key=f"search-file:{name}")


def document(number: int, key: int, entry: Entry, of_file: str = "") -> Document:
    """Return the document of a row, not stored yet."""
    wording, years = Wording.of(entry, of_file), years_of(entry)
    narrowing = [Narrowing.kind(number), *map(Narrowing.year, years)]
    narrowing += [Narrowing.organisation(one) for one in sorted({one for one in entry.organisations if one})]
    made = Document(
        id=place_of(number, key, years[-1] if years else None),
        kind=number,
        object_id=key,
        title=wording.title,
        title_en=wording.title_en,
        address=entry.address[:600],
        text=wording.text,
        forms=wording.forms,
        keys=" ".join([*narrowing, *sorted(wording.keys | wording.title_keys)]),
        until=entry.until,
    )
    facts = [made.id, made.title, made.title_en, made.address, made.text, made.keys, made.until]
    made.digest = blake2b(repr(facts).encode("utf-8", "replace"), digest_size=16).hexdigest()
    return made


def write(number: int, keys: Sequence[int], documents: Iterable[Document], using: str) -> None:
    """Replace the documents of rows by these; what is the same is left alone."""
    stored = Document.objects.using(using).filter(kind=number, object_id__in=keys)
    before = dict(stored.values_list("object_id", "digest"))
    made = {one.object_id: one for one in documents}
    changed = [one for key, one in made.items() if before.get(key) != one.digest]
    gone = [key for key in before if key not in made or before[key] != made[key].digest]
    if gone:
        stored.filter(object_id__in=gone)._raw_delete(using)
    if changed:
        Document.objects.using(using).bulk_create(changed, batch_size=100)
        remember_words(changed, using)


def remember_words(documents: Iterable[Document], using: str) -> None:
    """Keep the words of documents that are not known yet."""
    met = forms_of(documents)
    # In one order, so that transactions that add the same words do not wait for each other in a circle.
    for forms in _batches(sorted(met)):
        known = set(Word.objects.using(using).filter(form__in=forms).values_list("form", flat=True))
        new = [Word(form=form, backwards=form[::-1], written=met[form]) for form in forms if form not in known]
        Word.objects.using(using).bulk_create(new, ignore_conflicts=True)


def forms_of(documents: Iterable[Document]) -> dict[str, str]:
    """Return the folded words of documents worth suggesting, each as it is first written."""
    met: dict[str, str] = {}
    for one in documents:
        for word in dict.fromkeys(words_in(f"{one.title}\n{one.title_en}\n{one.text}")):
            form = folded(word)
            if SHORTEST_KEPT_WORD <= len(form) <= LONGEST_KEPT_WORD and form.isalpha() and form.isascii():
                met.setdefault(form, word)
    return met


def _batches(forms: list[str]) -> Iterator[list[str]]:
    for start in range(0, len(forms), 500):
        yield forms[start : start + 500]


def all_keys(kind: Searchable, using: str) -> list[Any]:
    """Return the keys of all rows that a kind has, or had, a document of."""
    public = set(kind.rows().using(using).order_by().values_list("pk", flat=True))
    stored = Document.objects.using(using).filter(kind=kind.number).values_list("object_id", flat=True)
    return sorted(public | set(stored))
