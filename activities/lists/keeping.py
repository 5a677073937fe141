"""Triggers that keep the rows of `Listed` and the counts of `Tally`, and the repair after `migrate`.

They keep them within the transaction that writes, whoever writes: forms, imports, bulk writes and raw SQL. SQLite does
it after each row, PostgreSQL after each statement, for all rows at once. The activities are locked there, so that of
two transactions that change the same one the later sees what the earlier did. Counts are never updated there, so that
writers do not wait for one another: each statement adds rows with what it changed, and some take in the rows that
nobody holds, as the revision of the public content does (`common/page_cache/moving.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.db import transaction

from activities.lists.definition import (
    ACTIVITY,
    BELONGINGS,
    COLUMNS,
    FACTS,
    LISTED,
    MONTHS,
    OF_ACTIVITY,
    SHOWN,
    TALLIED,
    TALLY,
    rows_of,
    tally_of,
)
from common.database.triggers import DERIVED, drop
from common.registry import Guard

NAME = f"{DERIVED}lists_1"
"""Whoever changes the triggers of PostgreSQL raises the number, since there they are known by their names."""

NEEDED = (ACTIVITY, LISTED, TALLY, *BELONGINGS)


def insert_rows(which: str, activities: str = ACTIVITY) -> str:
    """Return the statement that enters the rows of the activities that are not there yet."""
    wanted = f"SELECT * FROM ({rows_of(which, activities)}) AS wanted"
    # The condition tells SQLite where the query ends.
    return f"INSERT INTO {LISTED} ({COLUMNS}) {wanted} WHERE true ON CONFLICT DO NOTHING"


def insert_row(kind: str, key: str, activity: str) -> str:
    """Return the statement that enters one activity into one list."""
    return (
        f"INSERT INTO {LISTED} ({COLUMNS})"
        f" SELECT '{kind}', {key}, {FACTS} FROM {ACTIVITY} shown WHERE shown.id = {activity} AND {SHOWN}"
        " ON CONFLICT DO NOTHING"
    )


# --- SQLite -------------------------------------------------------------------


def sqlite_guards() -> Iterator[Guard]:
    """Yield the triggers of SQLite."""
    yield _sqlite(ACTIVITY, "insert", _anew("NEW.id"))
    yield _sqlite(ACTIVITY, "update", _anew("OLD.id"), _anew("NEW.id"), followed=("id", *OF_ACTIVITY))
    yield _sqlite(ACTIVITY, "delete", _gone("OLD.id"))
    for table, (kind, key) in BELONGINGS.items():
        yield _sqlite(table, "insert", insert_row(kind, f"NEW.{key}", "NEW.activity_id"))
        yield _sqlite(
            table, "update", _anew("OLD.activity_id"), _anew("NEW.activity_id"), followed=("activity_id", key)
        )
        yield _sqlite(table, "delete", _anew("OLD.activity_id"))
    yield _sqlite(LISTED, "insert", _counted("NEW", "+"))
    yield _sqlite(LISTED, "update", _counted("OLD", "-"), _counted("NEW", "+"))
    yield _sqlite(LISTED, "delete", _counted("OLD", "-"))


def _sqlite(table: str, event: str, *statements: str, followed: Iterable[str] = ()) -> Guard:
    """Return the trigger of a table; of an update, if given, only when one of the followed columns has changed.

    They are named twice: an update that does not write them costs nothing, one that writes the same does nothing.
    """
    name = f"{DERIVED}{table}_{event}"
    body = " ".join(f"{statement};" for statement in statements)
    columns = [f'"{column}"' for column in followed]
    written = f" OF {', '.join(columns)}" if columns else ""
    changed = f" WHEN {' OR '.join(f'OLD.{column} IS NOT NEW.{column}' for column in columns)}" if columns else ""
    text = f"CREATE TRIGGER {name} AFTER {event.upper()}{written} ON {table}{changed} BEGIN {body} END"
    return Guard(name, table, (text,), NEEDED)


def _gone(activity: str) -> str:
    return f"DELETE FROM {LISTED} WHERE activity_id = {activity}"


def _anew(activity: str) -> str:
    return f"{_gone(activity)}; {insert_rows(f'= {activity}')}"


def _counted(row: str, sign: str) -> str:
    start, end = MONTHS["sqlite"].format(row=f"{row}.").split("), ")
    months = [f"{start})", end]
    return (
        f"UPDATE {TALLY} SET count = count {sign} 1"
        f' WHERE kind = {row}.kind AND "key" = {row}."key" AND heading_id = {row}.heading_id'
        f" AND period_start IS {months[0]} AND period_end IS {months[1]};"
        f" INSERT INTO {TALLY} ({TALLIED}, count)"
        f' SELECT {row}.kind, {row}."key", {row}.heading_id, {months[0]}, {months[1]}, {sign}1 WHERE changes() = 0'
    )


# --- PostgreSQL ---------------------------------------------------------------

# The rows come from indexes, also when plans were made while the tables were still small, as in a long first load.

FOLLOWED = ", ".join(f'"{column}"' for column in OF_ACTIVITY)

ROWS_CHANGED = f"""
CREATE OR REPLACE FUNCTION {NAME}() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT SET enable_seqscan = off AS $$
DECLARE
    -- The column with the number of the activity, and those that its rows in lists follow from.
    activity text := TG_ARGV[0];
    followed text := TG_ARGV[1];
    changed bigint[];
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM {LISTED};
        {insert_rows("IS NOT NULL")};
        RETURN NULL;
    ELSIF TG_OP = 'INSERT' THEN
        EXECUTE format('SELECT array_agg(DISTINCT %I) FROM new_rows', activity) INTO changed;
    ELSIF TG_OP = 'DELETE' THEN
        EXECUTE format('SELECT array_agg(DISTINCT %I) FROM old_rows', activity) INTO changed;
    ELSE
        EXECUTE format(
            'SELECT array_agg(DISTINCT %1$I) FROM ('
            '(SELECT %2$s FROM new_rows EXCEPT SELECT %2$s FROM old_rows) UNION ALL '
            '(SELECT %2$s FROM old_rows EXCEPT SELECT %2$s FROM new_rows)) AS one',
            activity, followed
        ) INTO changed;
    END IF;
    IF changed IS NULL THEN
        RETURN NULL;
    END IF;
    PERFORM 1 FROM {ACTIVITY} WHERE id = ANY(changed) ORDER BY id FOR NO KEY UPDATE;
    IF TG_OP <> 'INSERT' THEN
        DELETE FROM {LISTED} WHERE activity_id = ANY(changed);
    END IF;
    WITH few AS MATERIALIZED (SELECT id, {FOLLOWED} FROM {ACTIVITY} WHERE id = ANY(changed))
    {insert_rows("IS NOT NULL", "few")};
    RETURN NULL;
END
$$
"""

ROWS_COUNTED = f"""
CREATE OR REPLACE FUNCTION {NAME}_counted() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT SET enable_seqscan = off AS $$
DECLARE
    kinds text[];
    keys bigint[];
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM {TALLY};
        RETURN NULL;
    ELSIF TG_OP = 'INSERT' THEN
        INSERT INTO {TALLY} ({TALLIED}, count) {tally_of("new_rows", "count(*)", "postgresql")};
    ELSIF TG_OP = 'DELETE' THEN
        INSERT INTO {TALLY} ({TALLIED}, count) {tally_of("old_rows", "-count(*)", "postgresql")};
    ELSE
        INSERT INTO {TALLY} ({TALLIED}, count) {tally_of("old_rows", "-count(*)", "postgresql")};
        INSERT INTO {TALLY} ({TALLIED}, count) {tally_of("new_rows", "count(*)", "postgresql")};
    END IF;
    -- Only rows that nobody else holds are taken in: nobody waits, and each number is counted once.
    IF random() < 0.05 AND current_setting('transaction_isolation') = 'read committed' THEN
        EXECUTE format(
            'SELECT array_agg(DISTINCT kind), array_agg(DISTINCT "key") FROM %I',
            CASE TG_OP WHEN 'DELETE' THEN 'old_rows' ELSE 'new_rows' END
        ) INTO kinds, keys;
        WITH free AS (
            SELECT id FROM {TALLY} WHERE kind = ANY(kinds) AND "key" = ANY(keys) FOR UPDATE SKIP LOCKED
        ),
        taken AS (DELETE FROM {TALLY} WHERE id IN (SELECT id FROM free) RETURNING {TALLIED}, count)
        INSERT INTO {TALLY} ({TALLIED}, count)
        SELECT {TALLIED}, sum(count) FROM taken GROUP BY 1, 2, 3, 4, 5 HAVING sum(count) <> 0;
    END IF;
    RETURN NULL;
END
$$
"""


def postgresql_guards() -> Iterator[Guard]:
    """Yield the triggers of PostgreSQL with their functions."""
    yield from _postgresql(ACTIVITY, ROWS_CHANGED, NAME, f"'id', 'id, {FOLLOWED}'")
    for table, (_kind, key) in BELONGINGS.items():
        yield from _postgresql(table, ROWS_CHANGED, NAME, f"'activity_id', 'activity_id, {key}'")
    yield from _postgresql(LISTED, ROWS_COUNTED, f"{NAME}_counted", "")


TRANSITIONS = {
    "insert": "REFERENCING NEW TABLE AS new_rows",
    "update": "REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows",
    "delete": "REFERENCING OLD TABLE AS old_rows",
    "truncate": "",
}


def _postgresql(table: str, function: str, name: str, arguments: str) -> Iterator[Guard]:
    for event, rows in TRANSITIONS.items():
        trigger = f"{NAME}_{event}"
        text = (
            f"CREATE TRIGGER {trigger} AFTER {event.upper()} ON {table} {rows}"
            f" FOR EACH STATEMENT EXECUTE FUNCTION {name}({arguments})"
        )
        yield Guard(trigger, table, (function, text), NEEDED)


GUARDS = {"sqlite": list(sqlite_guards()), "postgresql": list(postgresql_guards())}


def take_down(connection: Any) -> None:
    """Remove all triggers, before the tables that they write to go."""
    drop(connection, NAME if connection.vendor == "postgresql" else DERIVED, keep=())
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"DROP FUNCTION IF EXISTS {NAME}(), {NAME}_counted()")


# --- After migrate ------------------------------------------------------------


def repair(connection: Any) -> None:
    """Make the rows and counts anew if they are not what they should be, as after a migration without triggers."""
    if not set(NEEDED) <= set(connection.introspection.table_names()):
        return
    if is_right(connection):
        return
    with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(f"LOCK TABLE {', '.join(NEEDED)} IN SHARE ROW EXCLUSIVE MODE")
        cursor.execute(f"DELETE FROM {LISTED}")
        cursor.execute(insert_rows("IS NOT NULL"))
        cursor.execute(f"DELETE FROM {TALLY}")
        cursor.execute(f"INSERT INTO {TALLY} ({TALLIED}, count) {counted(connection.vendor)}")


def is_right(connection: Any) -> bool:
    """Whether the rows and counts are what follows from the activities and what belongs to them."""
    kept = f"SELECT {COLUMNS} FROM {LISTED}"
    wanted = f"SELECT * FROM ({rows_of('IS NOT NULL')}) AS wanted"
    summed = f"SELECT {TALLIED}, sum(count) FROM {TALLY} GROUP BY 1, 2, 3, 4, 5 HAVING sum(count) <> 0"
    pairs = [(kept, wanted), (summed, counted(connection.vendor))]
    with connection.cursor() as cursor:
        for first, second in [*pairs, *((second, first) for first, second in pairs)]:
            cursor.execute(f"SELECT 1 FROM ({first} EXCEPT {second}) AS other LIMIT 1")
            if cursor.fetchone():
                return False
    return True


def counted(vendor: str) -> str:
    """Return the query for all counts, from the rows."""
    return tally_of(LISTED, "count(*)", vendor)
