"""Forgets texts of files that no row has any more, and words that no document has."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import transaction

from common.uploads.access import referred_names
from search.indexing import forms_of, remember_words
from search.models import Document, FileText, Word

AT_ONCE = 500


def tidy(using: str = "default") -> None:
    """Forget the texts of files that nothing refers to, and gather the words of all documents anew."""
    referred = referred_names()
    lost = [pk for pk, name in FileText.objects.using(using).values_list("pk", "name") if name not in referred]
    FileText.objects.using(using).filter(pk__in=lost).delete()
    forget_words(using)


def forget_words(using: str) -> None:
    """Forget words that no document has, and add those that are missing."""
    before = dict(Word.objects.using(using).values_list("form", "pk"))
    for documents in _batches(using):
        with transaction.atomic(using=using):
            remember_words(documents, using)
        for form in forms_of(documents):
            before.pop(form, None)
    unused = list(before.values())
    for start in range(0, len(unused), AT_ONCE):
        Word.objects.using(using).filter(pk__in=unused[start : start + AT_ONCE])._raw_delete(using)


def _batches(using: str) -> Iterator[list[Document]]:
    last: int | None = None
    rows = Document.objects.using(using).order_by("pk").only("pk", "title", "title_en", "text")
    while True:
        batch = list((rows if last is None else rows.filter(pk__gt=last))[:AT_ONCE])
        if not batch:
            return
        yield batch
        last = batch[-1].pk
