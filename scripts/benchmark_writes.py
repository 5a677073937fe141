"""Measure what it costs a writer that the page cache learns of every change, on a copy of the current database.

Ten thousand published rows are changed in one transaction and committed, with the triggers that move the revision and
without them, in turn: `make benchmark` calls this for both databases.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zdravy_kraj.settings")

TABLE = "activities_activity"
CHANGES = {
    "a text of each row": "UPDATE {table} SET summary = 'Changed in round {round}'",
    "titles of published rows": "UPDATE {table} SET title = '{round}' || title WHERE publication = 'published'",
    "places and orders of each row": """UPDATE {table} SET place = 'Place {round}', "order" = "order" + 1""",
}
"""What is changed, in words and as a statement with a number that is never the same: what stays is not written."""


@contextmanager
def a_copy(connection: Any) -> Iterator[None]:
    """Let the connection use a copy of its database; on PostgreSQL it uses the database itself, made for measuring."""
    if connection.vendor != "sqlite":
        yield
        return
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy.sqlite3"
        shutil.copy(connection.settings_dict["NAME"], copy)
        connection.settings_dict["NAME"] = copy
        connection.close()
        yield
        connection.close()


def without_triggers(connection: Any) -> list[tuple[str, str]]:
    """Return the statements that take the triggers of the table away and bring them back, in pairs."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "SELECT tgname FROM pg_trigger WHERE tgrelid = %s::regclass AND tgname LIKE 'page_cache%%'", [TABLE]
            )
            return [
                (f"ALTER TABLE {TABLE} DISABLE TRIGGER {name}", f"ALTER TABLE {TABLE} ENABLE ALWAYS TRIGGER {name}")
                for (name,) in cursor.fetchall()
            ]
        cursor.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = %s AND name LIKE 'page_cache%%'",
            [TABLE],
        )
        return [(f"DROP TRIGGER {name}", sql) for name, sql in cursor.fetchall()]


def run(connection: Any, statements: list[str]) -> float:
    """Run the statements in one transaction and return the milliseconds that it took with its commit.

    SQLite works in this process, so that its processor time can be told; PostgreSQL is waited for.
    """
    from django.db import transaction

    clock = time.process_time if connection.vendor == "sqlite" else time.perf_counter
    start = clock()
    with transaction.atomic(), connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
    return (clock() - start) * 1000


def measure(connection: Any, rounds: int) -> Iterator[tuple[str, float, float, float]]:
    """Yield each change with its milliseconds with and without triggers, and the median of their ratios."""
    triggers = without_triggers(connection)
    if not triggers:
        raise SystemExit("Nothing watches the table: run `manage.py migrate` first.")
    for name, statement in CHANGES.items():
        watched, bare = [], []
        for number in range(100, 100 + 2 * rounds, 2):
            watched.append(run(connection, [statement.format(table=TABLE, round=number)]))
            run(connection, [down for down, _up in triggers])
            bare.append(run(connection, [statement.format(table=TABLE, round=number + 1)]))
            run(connection, [up for _down, up in triggers])
        ratio = statistics.median(one / other for one, other in zip(watched, bare, strict=True))
        yield name, statistics.median(watched), statistics.median(bare), ratio


def main() -> None:
    """Print a line for each kind of change."""
    parser = argparse.ArgumentParser(description="Measure what the triggers of the page cache cost a writer.")
    parser.add_argument("--rounds", type=int, default=11)
    options = parser.parse_args()

    import django

    django.setup()
    from django.db import connection

    with a_copy(connection):
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT count(*) FROM {TABLE}")  # noqa: S608
            rows = cursor.fetchone()[0]
        print(f"{f'{rows} rows changed on {connection.vendor}':<50}{'watched ms':>12}{'alone ms':>10}{'ratio':>8}")
        for name, watched, bare, ratio in measure(connection, options.rounds):
            print(f"{name:<50}{watched:>12.1f}{bare:>10.1f}{ratio:>8.2f}")


if __name__ == "__main__":
    main()
