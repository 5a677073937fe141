"""Keeps the index up with what was written: at the end of each transaction, and by the worker for what was left.

What a transaction writes marks rows by triggers. Before it commits, their documents are made in it. Of a transaction
that changes more rows than `MOST_AT_END` they are left to the worker, as are those that raw SQL changed outside of one.
"""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db import connections, transaction

from common.database import before_commit
from search.indexing import all_keys, index_rows
from search.kinds import kinds
from search.marking import MARK
from search.models import Mark

logger = logging.getLogger(__name__)

MOST_AT_END = 2_000
"""Rows whose documents are made before a commit, which takes about two seconds; nobody else writes to SQLite then."""
BY_WORKER = 500

_ready: set[str] = set()
_paused = 0


def begin() -> None:
    """Follow all transactions of this process from now on."""
    if at_end not in before_commit.hooks:
        before_commit.hooks.append(at_end)


def pause(**facts: Any) -> None:
    """Follow nothing while tables are being changed."""
    global _paused
    _paused += 1
    _ready.clear()


def resume(**facts: Any) -> None:
    """Follow again."""
    global _paused
    _paused = 0


def at_end(connection: Any) -> None:
    """Make the documents of the rows that the transaction has marked; a fault leaves them to the worker.

    What takes the whole transaction away, such as a lost connection, is raised.
    """
    if _paused or not is_ready(connection):
        return
    try:
        with transaction.atomic(using=connection.alias):
            take_up(connection.alias, MOST_AT_END)
    except Exception:
        if connection.in_atomic_block or connection.needs_rollback:
            # The block could neither begin nor be undone.
            raise
        logger.exception("Documents of the search could not be made; the worker will try again.")


def is_ready(connection: Any) -> bool:
    """Whether the tables of the index are there; asked once in a process."""
    if connection.alias not in _ready and MARK in connection.introspection.table_names():
        _ready.add(connection.alias)
    return connection.alias in _ready


def take_up(using: str, most: int, *, part: bool = False) -> int:
    """Make the documents of up to `most` marked rows and return how many were marked; of more, with `part`, a part."""
    rows = Mark.objects.using(using).order_by("pk")
    if connections[using].vendor == "postgresql":
        # What others are just taking up is theirs.
        rows = rows.select_for_update(skip_locked=True)
    marks = list(rows.values_list("pk", "kind", "object_id")[: most + 1])
    if not marks or (len(marks) > most and not part):
        return 0
    marks = marks[:most]
    by_kind: dict[int, set[int]] = defaultdict(set)
    for _pk, kind, key in marks:
        by_kind[kind].add(key)
    for kind in sorted(by_kind):
        index_rows(kind, sorted(by_kind[kind]), using)
    _remove([pk for pk, _kind, _key in marks], using)
    return len(marks)


def _remove(keys: list[int], using: str) -> None:
    for start in range(0, len(keys), BY_WORKER):
        Mark.objects.using(using).filter(pk__in=keys[start : start + BY_WORKER])._raw_delete(using)


def take_up_all(using: str = "default") -> int:
    """Make the documents of all marked rows in short transactions, and return how many rows were marked."""
    done = 0
    while True:
        with transaction.atomic(using=using):
            taken = take_up(using, BY_WORKER, part=True)
        if not taken:
            return done
        done += taken


def mark_all(numbers: Iterable[int] | None = None, using: str = "default") -> int:
    """Mark all rows of the kinds, by default of all, and return their number; they stay shown as they are."""
    marked = 0
    for number in kinds() if numbers is None else numbers:
        kind = kinds()[number]
        tables = connections[using].introspection.table_names()
        if not {one.model._meta.db_table for one in kind.tables} <= set(tables):
            continue
        keys = all_keys(kind, using)
        Mark.objects.using(using).bulk_create([Mark(kind=number, object_id=key) for key in keys], batch_size=BY_WORKER)
        marked += len(keys)
    return marked
