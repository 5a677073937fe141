"""Test databases: SQLite in a file when several threads use it, and quick resets after tests."""

import sqlite3
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

LONGEST_COPY = 20
"""How long a copy waits for other users of the database, in seconds."""


class Copies:
    """Named in-memory copies of the SQLite database, which can be restored in a few hundredths of a second."""

    def __init__(self) -> None:
        self.kept: dict[str, sqlite3.Connection] = {}

    def keep(self, name: str) -> None:
        """Store a copy of the database under the name."""
        self.kept[name] = sqlite3.connect(":memory:", check_same_thread=False)
        copy(self.connection(), self.kept[name])

    def bring_back(self, name: str) -> None:
        """Restore the database from the named copy."""
        from django.contrib.contenttypes.models import ContentType

        copy(self.kept[name], self.connection())
        ContentType.objects.clear_cache()

    def connection(self) -> Any:
        from django.db import connection

        connection.ensure_connection()
        return connection.connection


def copy(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    """Copy a whole database. Raises TimeoutError when the target stays locked."""
    until = time.monotonic() + LONGEST_COPY

    def watch(*pages: int) -> None:
        if time.monotonic() > until:
            raise TimeoutError

    source.backup(target, progress=watch, sleep=0.02)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    request, django_db_modify_db_settings_parallel_suffix, copied_schema, tmp_path_factory
) -> None:
    """Use a file for SQLite in browser tests: threads of the server cannot wait for locks of an in-memory database.

    Other tests use a database in memory, also with several processes: pytest-django does not know that our backend is
    one of SQLite, and would give each process a file.
    """
    from django.db import connection

    if connection.vendor == "sqlite":
        in_browser = any(item.get_closest_marker("browser") for item in request.session.items)
        path = str(tmp_path_factory.mktemp("database") / "browser.sqlite3") if in_browser else None
        connection.settings_dict["TEST"]["NAME"] = path


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker, database_copies) -> Iterator[None]:
    """Store a copy of the new SQLite database, and restore it after each transactional test."""
    from django.db import connection
    from django.test import TransactionTestCase

    from common.page_cache import revision

    if connection.vendor == "sqlite":
        with django_db_blocker.unblock():
            database_copies.keep("new")
        TransactionTestCase._fixture_teardown = lambda case: database_copies.bring_back("new")
    yield
    # PostgreSQL does not drop a database to which somebody is connected.
    revision.close()


@pytest.fixture(scope="session")
def database_copies() -> Iterator[Copies]:
    """The copies of this process."""
    copies = Copies()
    yield copies
    for one in copies.kept.values():
        one.close()


@pytest.fixture
def shared_rows(database_copies, transactional_db) -> Callable:
    """Create rows once for all tests of this process that only read them: `shared_rows("town", make_town)`.

    Must be called before any query, because the content of the database is replaced.
    """

    def bring(make: Callable[[], object]) -> None:
        name = f"{make.__module__}.{make.__qualname__}"
        if name in database_copies.kept:
            database_copies.bring_back(name)
        else:
            make()
            database_copies.keep(name)

    return bring


@pytest.fixture
def several_connections(transactional_db) -> None:
    """Let a test write over several connections at once, which SQLite cannot."""
    from django.db import connection

    if connection.vendor != "postgresql":
        pytest.skip("only PostgreSQL has several writers at once")


@pytest.fixture(scope="session", autouse=True)
def quick_flush() -> None:
    """Delete rows after a transactional test, because truncating a hundred tables takes half a second."""
    from django.db import connection

    if connection.vendor == "postgresql":
        connection.ops.sql_flush = lambda style, tables, **options: [
            "SET session_replication_role = replica",
            *(f"DELETE FROM {connection.ops.quote_name(table)}" for table in tables),
            "SET session_replication_role = origin",
        ]


@pytest.fixture
def refusing_connections(several_connections) -> Iterator[Callable[[bool], None]]:
    """Return what makes PostgreSQL refuse new connections to the database (True), while those it has go on working."""
    import psycopg
    from django.db import connection
    from psycopg import sql

    name = sql.Identifier(connection.settings_dict["NAME"])

    def refuse(are_refused: bool) -> None:
        parameters = connection.get_connection_params() | {"dbname": "postgres"}
        with psycopg.connect(**parameters, autocommit=True) as other:
            other.execute(sql.SQL("ALTER DATABASE {} ALLOW_CONNECTIONS {}").format(name, sql.Literal(not are_refused)))

    yield refuse
    refuse(False)
