"""Moves the revision in each transaction that changes a public table, by triggers of the database.

Signals of Django would miss `update()`, bulk writes and raw SQL. The revision is the sum of all rows of its table, so
that it moves at the very moment of the commit, whatever the order in which transactions end.

PostgreSQL: a trigger of each statement inserts a row of its own once in a transaction, so no writer waits for another
and the table needs no lock that could deadlock. Each sixteenth adds up the rows that nobody else holds.

SQLite: it has triggers of rows only, and one writer at a time. Adding one to a number costs no more (0.1 µs) than
asking whether this transaction has already done it.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator
from typing import Any

from django.db import models

from common.database.triggers import drop, put_up
from common.page_cache.models import Revision
from common.registry import Guard, declared

PREFIX = "page_cache_"
TABLE = Revision._meta.db_table
JUMP = 2**40
"""The most that `jump` adds."""

BODY = """
DECLARE
    row_id bigint;
    -- Random, so that a database restored from a backup does not come to a revision that it had before.
    step bigint := 1 + floor(random() * 268435456);
BEGIN
    -- A trigger of another app on the same table may have moved it after this one was queued.
    IF current_setting('page_cache.moved', true) IS NOT DISTINCT FROM pg_current_xact_id()::text THEN
        RETURN NULL;
    END IF;
    row_id := nextval(pg_get_serial_sequence('page_cache_revision', 'id'));
    -- Is undone together with the row when a savepoint is rolled back.
    PERFORM set_config('page_cache.moved', pg_current_xact_id()::text, true);
    IF row_id % 16 = 0 AND current_setting('transaction_isolation') = 'read committed' THEN
        WITH free AS (SELECT id FROM page_cache_revision FOR UPDATE SKIP LOCKED),
        taken AS (DELETE FROM page_cache_revision WHERE id IN (SELECT id FROM free) RETURNING number)
        SELECT step + coalesce(sum(number), 0) INTO step FROM taken;
    END IF;
    INSERT INTO page_cache_revision (id, number) VALUES (row_id, step);
    RETURN NULL;
END
"""
FUNCTION = f"""
CREATE OR REPLACE FUNCTION page_cache_move() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $${BODY}$$
"""
PRESENT = "SELECT prosrc FROM pg_proc WHERE proname = 'page_cache_move' AND pg_function_is_visible(oid)"
STATEMENT_TRIGGER = """
CREATE TRIGGER {name} AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON {table} FOR EACH STATEMENT
WHEN (current_setting('page_cache.moved', true) IS DISTINCT FROM pg_current_xact_id()::text)
EXECUTE FUNCTION page_cache_move()
"""
ALWAYS = "ALTER TABLE {table} ENABLE ALWAYS TRIGGER {name}"
ROW_TRIGGER = """
CREATE TRIGGER {name} AFTER {event} ON {table}
BEGIN UPDATE page_cache_revision SET number = number + 1 + (random() & 65535); END
"""
"""By steps that nobody can foretell, so that a restored database does not come to the same number by other changes."""


def watch(connection: Any) -> None:
    """Create the missing triggers of public tables, remove those of other tables, and move the revision."""
    if TABLE not in connection.introspection.table_names():
        return
    if connection.vendor == "postgresql":
        _create_function(connection)
    guards = list(revision_guards(connection.vendor, public_tables()))
    put_up(connection, guards)
    drop(connection, PREFIX, keep={(guard.table, guard.name) for guard in guards})
    jump(connection)


def public_tables() -> set[str]:
    """Return the tables of all models that apps declare as public, with those of their many-to-many fields."""
    shown = (model for app in declared().values() for model in app.public_models)
    return {one._meta.db_table for model in shown for one in _with_many_to_many(model)}


def _with_many_to_many(model: type[models.Model]) -> Iterator[type[models.Model]]:
    yield model
    for field in model._meta.local_many_to_many:
        through: Any = field.remote_field.through
        if through._meta.auto_created:
            yield through


def revision_guards(vendor: str, tables: Iterable[str]) -> Iterator[Guard]:
    """Yield the triggers that move the revision when one of the tables changes."""
    for table in sorted(tables):
        if vendor == "postgresql":
            facts = {"name": f"{PREFIX}moves", "table": table}
            yield Guard(facts["name"], table, (STATEMENT_TRIGGER.format(**facts), ALWAYS.format(**facts)))
            continue
        for event in ("insert", "update", "delete"):
            name = f"{PREFIX}{table}_{event}"
            yield Guard(name, table, (ROW_TRIGGER.format(name=name, table=table, event=event.upper()),))


def _create_function(connection: Any) -> None:
    """Create the function unless it is there: two servers that migrate at once must not replace it together."""
    with connection.cursor() as cursor:
        cursor.execute(PRESENT)
        if (BODY,) not in cursor.fetchall():
            cursor.execute(FUNCTION)


def jump(connection: Any) -> None:
    """Move the revision by a large random number, because a migration may have written while triggers were missing."""
    step = secrets.randbelow(JUMP) + 1
    rows = Revision.objects.using(connection.alias)
    if connection.vendor == "postgresql":
        rows.create(number=step)
    elif not rows.update(number=models.F("number") + step):
        rows.create(pk=1, number=step)


def take_down(connection: Any) -> None:
    """Remove all triggers that move the revision."""
    drop(connection, PREFIX, keep=())
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"DROP FUNCTION IF EXISTS {PREFIX}move()")
