"""Connections to SQLite are kept from request to request, but not when their file is gone."""

import os
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing

import pytest
from django.db.utils import ConnectionHandler

from zdravy_kraj.safety import sqlite

pytestmark = pytest.mark.django_db


@pytest.fixture
def path(tmp_path):
    return tmp_path / "obsah.sqlite3"


@pytest.fixture
def connection(path):
    """A connection to a file of its own."""
    handler = ConnectionHandler({"default": sqlite(str(path))})
    yield handler["default"]
    handler["default"].close()


def ask(connection, sql):
    with connection.cursor() as cursor:
        return cursor.execute(sql).fetchone()


def fill(path, town):
    """Make a database with one town."""
    handler = ConnectionHandler({"default": sqlite(str(path))})
    ask(handler["default"], "CREATE TABLE town (name)")
    ask(handler["default"], f"INSERT INTO town VALUES ('{town}')")
    handler["default"].close()


def request_begins(connection):
    connection.close_if_unusable_or_obsolete()


def test_connection_is_kept_from_request_to_request(connection, path):
    fill(path, "Turnov")
    ask(connection, "SELECT name FROM town")
    first = connection.connection

    request_begins(connection)

    assert ask(connection, "SELECT name FROM town") == ("Turnov",)
    assert connection.connection is first


def test_each_thread_has_a_connection_of_its_own(path):
    fill(path, "Turnov")
    handler = ConnectionHandler({"default": sqlite(str(path))})
    found = []

    def asked():
        found.append((ask(handler["default"], "SELECT name FROM town"), handler["default"].connection))
        handler["default"].close()

    threads = [threading.Thread(target=asked) for _one in range(2)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()

    assert [answer for answer, _connection in found] == [("Turnov",), ("Turnov",)]
    assert found[0][1] is not found[1][1]


def test_file_that_was_replaced_is_read_anew(connection, path, tmp_path):
    fill(path, "Turnov")
    ask(connection, "SELECT name FROM town")
    fill(tmp_path / "zaloha.sqlite3", "Semily")

    (tmp_path / "zaloha.sqlite3").replace(path)
    request_begins(connection)

    assert ask(connection, "SELECT name FROM town") == ("Semily",)


def test_file_that_was_deleted_is_not_written_any_more(connection, path):
    fill(path, "Turnov")
    ask(connection, "SELECT name FROM town")

    path.unlink()
    request_begins(connection)

    assert ask(connection, "SELECT count(*) FROM sqlite_master") == (0,)
    assert path.exists()


def test_connection_that_broke_is_replaced(connection, path):
    fill(path, "Turnov")
    ask(connection, "SELECT name FROM town")

    connection.connection.close()
    request_begins(connection)

    assert ask(connection, "SELECT name FROM town") == ("Turnov",)


def test_confirmed_write_is_on_the_disk(connection):
    """A power cut may take back the last commits of synchronous = NORMAL (1); FULL is 2."""
    assert ask(connection, "PRAGMA synchronous") == (2,)


@pytest.mark.parametrize("are_there", [False, True], ids=["new", "of an older version"])
def test_only_the_owner_reads_the_files(connection, path, are_there):
    before = os.umask(0o022)
    try:
        if are_there:
            with closing(sqlite3.connect(path)) as old:
                old.execute("PRAGMA journal_mode = WAL")
                old.execute("CREATE TABLE town (name)")
                assert {one.stat().st_mode & 0o077 for one in path.parent.iterdir()} == {0o044}
                ask(connection, "SELECT 1 FROM town")
        ask(connection, "CREATE TABLE member (name)")
    finally:
        os.umask(before)

    assert {one.name: oct(one.stat().st_mode & 0o777) for one in path.parent.iterdir()} == {
        path.name: "0o600",
        f"{path.name}-wal": "0o600",
        f"{path.name}-shm": "0o600",
    }


def test_new_connection_leaves_the_locks_of_the_others(path):
    """Whoever closes an own handle of the file takes all its locks from the process; the log would be deleted then."""
    fill(path, "Turnov")
    first, second = (ConnectionHandler({"default": sqlite(str(path))})["default"] for _one in range(2))
    ask(first, "INSERT INTO town VALUES ('Jilemnice')")
    ask(second, "SELECT name FROM town")
    another = f"import sqlite3; one = sqlite3.connect({str(path)!r}); one.execute('SELECT * FROM town'); one.close()"
    subprocess.run([sys.executable, "-c", another], check=True)

    assert path.with_name(f"{path.name}-wal").exists()
    first.close()
    second.close()
