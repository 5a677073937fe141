"""The triggers that keep traces, within the transaction that writes: forms, imports, bulk writes and raw SQL alike.

SQLite has triggers of rows, PostgreSQL one of each statement for all of its rows. Whether a thing is public is asked
after the change in the words of its data set, so a thing is withdrawn also by its programme, plan or meeting.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from itertools import groupby
from operator import attrgetter
from typing import Any

from django.db import transaction

from common.database.triggers import DERIVED, drop
from common.registry import DataSet, Guard, data_sets_of, declared
from open_data.traces.statements import TRACE, Watched, added, inlined, literal, traced, watched_of

NAME = f"{DERIVED}traces_"

NOW = {"sqlite": "strftime('%Y-%m-%d %H:%M:%f', 'now') || '000'", "postgresql": "moment"}
"""The moment of a change as Django stores it."""

ADDED, REMOVED = "NEW", "OLD"


class Guards(Mapping[str, list[Guard]]):
    """The triggers of all data sets by database, made when asked for: only then all apps have declared theirs."""

    def __getitem__(self, vendor: str) -> list[Guard]:
        return list(guards_of(vendor))

    def __iter__(self) -> Iterator[str]:
        return iter(NOW)

    def __len__(self) -> int:
        return len(NOW)


def guards_of(vendor: str) -> Iterator[Guard]:
    """Yield the triggers of a database."""
    make = sqlite_guards if vendor == "sqlite" else postgresql_guards
    watched = [one for data_set in data_sets_of(declared()) for one in watched_of(data_set)]
    for table, rows in groupby(sorted(watched, key=attrgetter("table")), key=attrgetter("table")):
        for number, one in enumerate(rows):
            yield from make(table, number, one)


def sqlite_guards(table: str, number: int, one: Watched) -> Iterator[Guard]:
    """Yield the triggers of a table for one data set."""
    sides = {"update": (REMOVED, ADDED)} if one.only_updates else {
        "insert": (ADDED,), "update": (REMOVED, ADDED), "delete": (REMOVED,)
    }  # fmt: skip
    for event, rows in sides.items():
        keys = " UNION ".join(one.keys.format(rows=row, table="(SELECT 1)") for row in rows)
        body = " ".join(f"{statement};" for statement in traced(one.data_set, keys, NOW["sqlite"]))
        name = f"{NAME}{table}_{number}_{event}"
        columns = [f'"{column}"' for column in one.columns] if event == "update" else []
        written = f" OF {', '.join(columns)}" if columns else ""
        changed = f" WHEN {' OR '.join(f'OLD.{column} IS NOT NEW.{column}' for column in columns)}" if columns else ""
        text = f"CREATE TRIGGER {name} AFTER {event.upper()}{written} ON {table}{changed} BEGIN {body} END"
        yield Guard(name, table, (text,), needs=one.needs)


FUNCTION = """
CREATE OR REPLACE FUNCTION {name}() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    moment timestamptz := clock_timestamp();
    changed bigint[];
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        SELECT array_agg("key") INTO changed FROM {trace} WHERE kind = {kind};
    ELSIF TG_OP = 'INSERT' THEN
        SELECT array_agg(DISTINCT id) INTO changed FROM ({of_new}) AS touched(id);
    ELSIF TG_OP = 'DELETE' THEN
        SELECT array_agg(DISTINCT id) INTO changed FROM ({of_old}) AS touched(id);
    ELSE
        WITH new_columns AS (
            SELECT {columns} FROM new_rows EXCEPT SELECT {columns} FROM old_rows
        ),
        old_columns AS (
            SELECT {columns} FROM old_rows EXCEPT SELECT {columns} FROM new_rows
        )
        SELECT array_agg(DISTINCT id) INTO changed FROM ({of_changed}) AS touched(id);
    END IF;
    IF changed IS NULL THEN
        RETURN NULL;
    END IF;
    -- In one order, so that two that change the same things wait for one another and not in a circle.
    PERFORM 1 FROM {trace} WHERE kind = {kind} AND "key" = ANY(changed) ORDER BY "key" FOR NO KEY UPDATE;
    {statements}
    RETURN NULL;
END
$$
"""
TRANSITIONS = {
    "insert": "REFERENCING NEW TABLE AS new_rows",
    "update": "REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows",
    "delete": "REFERENCING OLD TABLE AS old_rows",
    "truncate": "",
}


def postgresql_guards(table: str, number: int, one: Watched) -> Iterator[Guard]:
    """Yield the triggers of a table for one data set, with their function, which is named by what it does."""

    def keys(rows: str) -> str:
        return one.keys.format(rows=rows, table=rows)

    statements = "\n    ".join(f"{line};" for line in traced(one.data_set, "SELECT unnest(changed)", NOW["postgresql"]))
    facts = {
        "trace": TRACE,
        "kind": literal(one.data_set.kind),
        "columns": ", ".join(f'"{column}"' for column in dict.fromkeys(("id", *one.columns, *key_columns(one)))),
        "of_new": keys("new_rows"),
        "of_old": keys("old_rows"),
        "of_changed": f"{keys('new_columns')} UNION {keys('old_columns')}",
        "statements": statements,
    }
    digest = hashlib.sha256(repr((FUNCTION, table, number, sorted(facts.items()))).encode()).hexdigest()[:12]
    function = FUNCTION.format(name=f"{NAME}{digest}", **facts)
    for event, rows in TRANSITIONS.items():
        if one.only_updates and event != "update":
            continue
        name = f"{NAME}{digest}_{event}"
        text = f"CREATE TRIGGER {name} AFTER {event.upper()} ON {table} {rows} FOR EACH STATEMENT"
        yield Guard(name, table, (function, f"{text} EXECUTE FUNCTION {NAME}{digest}()"), needs=one.needs)


def key_columns(one: Watched) -> list[str]:
    """Return the columns of a table by which a part names its thing."""
    return [column for column in one.columns if f"{{rows}}.{column} " in one.keys]


def repair(connection: Any) -> None:
    """Make traces what they should be, as after a migration without triggers; what is right keeps its moments."""
    tables = set(connection.introspection.table_names())
    for data_set in data_sets_of(declared()):
        own = next(watched_of(data_set))
        if set(own.needs) <= tables:
            with transaction.atomic(using=connection.alias):
                _repair(connection, data_set)


def _repair(connection: Any, data_set: DataSet) -> None:
    now = NOW["sqlite"] if connection.vendor == "sqlite" else "clock_timestamp()"
    kind, public = literal(data_set.kind), inlined(data_set.rows())
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE {TRACE} SET changed_at = {now}, withdrawn_at = {now}"
            f' WHERE kind = {kind} AND withdrawn_at IS NULL AND "key" NOT IN ({public})'
        )
        cursor.execute(
            f"UPDATE {TRACE} SET changed_at = {now}, withdrawn_at = NULL"
            f' WHERE kind = {kind} AND withdrawn_at IS NOT NULL AND "key" IN ({public})'
        )
        cursor.execute(added(kind, public, now))


def take_down(connection: Any) -> None:
    """Remove all triggers."""
    drop(connection, NAME, keep=())
