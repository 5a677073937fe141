"""Makes the whole index anew, and repairs what triggers of SQLite keep."""

from __future__ import annotations

from typing import Any

from django.db import connections, transaction

from search import following
from search.kinds import kinds
from search.marking import DOCUMENT, KEYS
from search.models import Document, FileText
from search.tidying import tidy


def rebuild(using: str = "default", *, files: bool = False) -> None:
    """Make all documents anew in short transactions, and forget words that are in none."""
    if files:
        FileText.objects.using(using).all()._raw_delete(using)
    Document.objects.using(using).exclude(kind__in=kinds()).delete()
    Document.objects.using(using).update(digest="")
    following.mark_all(using=using)
    following.take_up_all(using)
    tidy(using)
    repair(connections[using])


def repair(connection: Any) -> None:
    """Make the full-text table of SQLite anew where it lacks documents, as after a migration without its triggers."""
    tables = connection.introspection.table_names()
    if connection.vendor != "sqlite" or KEYS not in tables or DOCUMENT not in tables:
        return
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT (SELECT count(*) FROM {KEYS}_docsize),"  # noqa: S608
            f" (SELECT count(*) FROM {DOCUMENT} WHERE id IN (SELECT id FROM {KEYS}_docsize)),"
            f" (SELECT count(*) FROM {DOCUMENT})"
        )
        indexed, same, there = cursor.fetchone()
        if not indexed == same == there:
            with transaction.atomic(using=connection.alias):
                cursor.execute(f"INSERT INTO {KEYS} ({KEYS}) VALUES ('rebuild')")  # noqa: S608
