"""Triggers and constraints that models cannot express: created after every `migrate` where they are missing.

SQLite forgets the triggers of a table that Django rebuilds in a migration, and refuses to rebuild a table that a
trigger of another one names. So such triggers are taken down before a migration.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from django.db import transaction

from common.registry.guards import Guard

SQLITE = "SELECT tbl_name, name, sql FROM sqlite_master WHERE type = 'trigger'"
# A trigger that somebody disabled counts as missing.
POSTGRESQL = """
SELECT relname, tgname, '' FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
WHERE NOT tgisinternal AND tgenabled <> 'D' AND pg_table_is_visible(tgrelid)
UNION ALL
SELECT relname, conname, '' FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid
WHERE contype = 'x' AND pg_table_is_visible(conrelid)
"""


def put_up(connection: Any, guards: Iterable[Guard]) -> None:
    """Create the guards that are missing or have changed, one in a transaction, as each locks its table.

    Those of tables that do not exist yet, because only some migrations have run, are left out.
    """
    tables = set(connection.introspection.table_names())
    present = _present(connection)
    for guard in guards:
        key = (guard.table, guard.name)
        if guard.table not in tables or present.get(key) in {"", guard.create[-1].strip()}:
            continue
        with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
            cursor.execute(_drop(connection, *key))
            for statement in guard.create:
                cursor.execute(statement)


def make_way(connection: Any, guards: Iterable[Guard]) -> None:
    """Drop the guards of SQLite that name other tables, so that migrations can rebuild these.

    `put_up` brings them back.
    """
    if connection.vendor != "sqlite":
        return
    present = _present(connection)
    for guard in guards:
        if guard.reads and (guard.table, guard.name) in present:
            with connection.cursor() as cursor:
                cursor.execute(_drop(connection, guard.table, guard.name))


def drop(connection: Any, prefix: str, *, keep: Collection[tuple[str, str]]) -> None:
    """Drop the triggers whose names begin with the prefix, except the pairs of table and name to keep."""
    for table, name in _present(connection).keys() - set(keep):
        if name.startswith(prefix):
            with connection.cursor() as cursor:
                cursor.execute(_drop(connection, table, name))


def _present(connection: Any) -> dict[tuple[str, str], str]:
    """Return the SQL of all guards of the database by table and name, empty where it is not known."""
    with connection.cursor() as cursor:
        cursor.execute(POSTGRESQL if connection.vendor == "postgresql" else SQLITE)
        return {(table, name): sql for table, name, sql in cursor.fetchall()}


def _drop(connection: Any, table: str, name: str) -> str:
    quote = connection.ops.quote_name
    on_table = f" ON {quote(table)}" if connection.vendor == "postgresql" else ""
    return f"DROP TRIGGER IF EXISTS {quote(name)}{on_table}"
