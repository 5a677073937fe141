"""Triggers that give each row of a calendar source its `Stamp` and note its changes, and the repair after `migrate`.

They note them within the transaction that writes, whoever writes: forms, imports, bulk writes and raw SQL. A change of
time, place or cancelling raises the sequence (RFC 5545, section 3.8.7.4); whatever an event shows moves `changed_at`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from calendars.models import Stamp
from common.database.triggers import DERIVED
from common.registry import CalendarSource, Guard

STAMPS = Stamp._meta.db_table
NAME = f"{DERIVED}stamps_2"
"""Whoever changes the triggers of PostgreSQL raises the number, since there they are known by their names."""

NOW = {"sqlite": "strftime('%Y-%m-%d %H:%M:%f', 'now')", "postgresql": "clock_timestamp()"}
UID = {
    "sqlite": "lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-a'"
    " || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))",
    "postgresql": "gen_random_uuid()::text",
}


def insert(vendor: str, source: str, rows: str, *, again: str) -> str:
    """Return the statement that gives rows their stamps; `again` says what becomes of those that have one."""
    now = NOW[vendor]
    return (
        f"INSERT INTO {STAMPS} (source, key, uid, sequence, changed_at)"
        f" SELECT '{source}', id, {UID[vendor]}, 0, {now} FROM {rows} WHERE true"
        f" ON CONFLICT (source, key) DO {again}"
    )


def quoted(columns: Iterable[str]) -> str:
    return ", ".join(f'"{column}"' for column in columns)


def moved(vendor: str) -> str:
    return f"UPDATE SET sequence = {STAMPS}.sequence + 1, changed_at = {NOW[vendor]}"


def sqlite_guards(sources: Iterable[CalendarSource]) -> Iterator[Guard]:
    for source in sources:
        changed = f"UPDATE {STAMPS} SET changed_at = {NOW['sqlite']}"
        which = f"WHERE source = '{source.name}' AND key ="
        new = "(SELECT NEW.id AS id)"
        yield _sqlite(source, "insert", "INSERT", insert("sqlite", source.name, new, again=moved("sqlite")))
        yield _sqlite(source, "delete", "DELETE", f"{changed} {which} OLD.id")
        for name, columns, also in (("moves", source.moving, ", sequence = sequence + 1"), ("shows", source.shown, "")):
            event = f"UPDATE OF {quoted(columns)}"
            differs = " OR ".join(f'OLD."{column}" IS NOT NEW."{column}"' for column in columns)
            yield _sqlite(source, name, event, f"{changed}{also} {which} NEW.id", f"WHEN {differs} ")


def _sqlite(source: CalendarSource, name: str, event: str, statement: str, condition: str = "") -> Guard:
    table = source.model._meta.db_table
    name = f"{NAME}_{source.name}_{name}"
    text = f"CREATE TRIGGER {name} AFTER {event} ON {table} {condition}BEGIN {statement}; END"
    return Guard(name, table, (text,), reads=(STAMPS,), needs=(STAMPS,))


def postgresql_guards(sources: Iterable[CalendarSource]) -> Iterator[Guard]:
    for source in sources:
        moves, shows = (
            f"(SELECT {quoted(['id', *columns])} FROM new_rows"
            f" EXCEPT SELECT {quoted(['id', *columns])} FROM old_rows) AS one"
            for columns in (source.moving, (*source.moving, *source.shown))
        )
        now = f"changed_at = {NOW['postgresql']}"
        which = f"WHERE source = '{source.name}' AND key IN (SELECT id FROM"
        yield _postgresql(
            source, "insert", "new", insert("postgresql", source.name, "new_rows", again=moved("postgresql"))
        )
        yield _postgresql(source, "delete", "old", f"UPDATE {STAMPS} SET {now} {which} old_rows)")
        yield _postgresql(
            source,
            "update",
            "both",
            f"UPDATE {STAMPS} SET {now} {which} {shows}); UPDATE {STAMPS} SET sequence = sequence + 1 {which} {moves})",
        )


ROWS = {
    "new": "REFERENCING NEW TABLE AS new_rows",
    "old": "REFERENCING OLD TABLE AS old_rows",
    "both": "REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows",
}


def _postgresql(source: CalendarSource, event: str, rows: str, body: str) -> Guard:
    table = source.model._meta.db_table
    function, trigger = f"{NAME}_{source.name}_{event}", f"{NAME}_{event}"
    make_function = (
        f"CREATE OR REPLACE FUNCTION {function}() RETURNS trigger"
        " LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$"
        f" BEGIN {body}; RETURN NULL; END $$"
    )
    make_trigger = (
        f"CREATE TRIGGER {trigger} AFTER {event.upper()} ON {table} {ROWS[rows]}"
        f" FOR EACH STATEMENT EXECUTE FUNCTION {function}()"
    )
    return Guard(trigger, table, (make_function, make_trigger), needs=(STAMPS,))


def guards_of(sources: Iterable[CalendarSource]) -> dict[str, list[Guard]]:
    """Return the triggers of the tables of all sources."""
    return {"sqlite": list(sqlite_guards(sources)), "postgresql": list(postgresql_guards(sources))}


def repair(connection: Any, sources: Iterable[CalendarSource]) -> None:
    """Give stamps to the rows that have none, as those that are older than the triggers."""
    tables = set(connection.introspection.table_names())
    for source in sources:
        table = source.model._meta.db_table
        if {table, STAMPS} <= tables:
            missing = (
                f"(SELECT id FROM {table} shown WHERE NOT EXISTS"
                f" (SELECT 1 FROM {STAMPS} WHERE source = '{source.name}' AND key = shown.id)) AS missing"
            )
            with connection.cursor() as cursor:
                cursor.execute(f"SELECT 1 FROM {missing} LIMIT 1")
                if cursor.fetchone():
                    cursor.execute(insert(connection.vendor, source.name, missing, again="NOTHING"))
