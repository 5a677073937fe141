"""Reading the revision: after a fork, over lost connections, and while the database is away."""

import os
import sqlite3
import time
from contextlib import closing, suppress
from pathlib import Path

import pytest
from django.db import connection, connections

from common.page_cache import revision
from common.page_cache.revision import RevisionUnavailable, SQLiteReader, current_revision
from tests import factories


def write_file(path, number) -> None:
    """Make an SQLite file with the revision."""
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("CREATE TABLE page_cache_revision (id integer PRIMARY KEY, number bigint)")
        database.execute("INSERT INTO page_cache_revision VALUES (1, ?)", [number])
        database.commit()


def number(reader) -> int:
    """Return what the reader tells, without the part that only this process understands."""
    return int(reader.ask().partition(".")[2])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    write_file(tmp_path / "db.sqlite3", 7)
    return tmp_path / "db.sqlite3"


@pytest.fixture
def reader(file):
    reader = SQLiteReader({"NAME": str(file)})
    yield reader
    reader.disconnect()


@pytest.fixture
def no_pause(monkeypatch):
    """Let the database be asked again at once."""
    monkeypatch.setattr(revision, "PAUSE", 0)


def test_reader_sees_each_commit_and_nothing_before_it(reader, file):
    with closing(sqlite3.connect(file)) as writer:
        assert number(reader) == 7
        writer.execute("UPDATE page_cache_revision SET number = 8")
        assert number(reader) == 7
        writer.commit()
        assert number(reader) == 8


def test_reader_does_not_hold_back_a_writer_or_change_anything(reader, file):
    reader.ask()

    with closing(sqlite3.connect(file, timeout=0)) as writer:
        assert writer.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0] == 0
    with pytest.raises(sqlite3.OperationalError):
        reader.connection.execute("DELETE FROM page_cache_revision")


def test_file_that_is_away_and_comes_back(reader, file, no_pause):
    reader.ask()
    file.rename(file.with_name("away"))

    with pytest.raises(RevisionUnavailable):
        reader.ask()
    file.with_name("away").rename(file)

    assert number(reader) == 7


def test_file_that_was_replaced_is_read_anew(reader, file):
    reader.ask()
    file.unlink()
    write_file(file, 9)

    assert number(reader) == 9


def test_number_that_went_back_and_came_again_is_another_revision(reader, file):
    seen = []
    with closing(sqlite3.connect(file, isolation_level=None)) as writer:
        for restored in (7, 8, 7, 8):
            writer.execute("UPDATE page_cache_revision SET number = ?", [restored])
            seen.append(reader.ask())

    assert len(set(seen)) == 4


def test_same_number_in_another_file_is_another_revision(reader, file):
    before = reader.ask()
    file.unlink()
    write_file(file, 7)

    assert reader.ask() != before


def test_database_without_the_revision_does_not_tell_one(reader, file, tmp_path):
    with closing(sqlite3.connect(file)) as writer:
        writer.execute("DELETE FROM page_cache_revision")
        writer.commit()
    with pytest.raises(RevisionUnavailable):
        reader.ask()

    sqlite3.connect(tmp_path / "empty").close()
    with pytest.raises(RevisionUnavailable):
        SQLiteReader({"NAME": str(tmp_path / "empty")}).ask()


def test_database_that_was_away_a_moment_ago_is_not_asked(reader, file, monkeypatch):
    file.rename(file.with_name("away"))
    with pytest.raises(RevisionUnavailable):
        reader.ask()
    file.with_name("away").rename(file)

    with pytest.raises(RevisionUnavailable):
        reader.ask()
    monkeypatch.setattr(time, "monotonic", lambda: reader.away_until)

    assert number(reader) == 7


@pytest.fixture
def shared(request, monkeypatch, transactional_db):
    """A database that other processes reach: PostgreSQL, or a file."""
    if connection.vendor == "sqlite":
        file = request.getfixturevalue("file")
        monkeypatch.setitem(connections.settings["default"], "NAME", str(file))
    else:
        factories.HeadingFactory()
    yield
    revision.close()


@pytest.mark.both_databases
@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
def test_process_and_its_child_each_read_over_their_own_connection(shared):
    before, reader = current_revision(), revision._reader
    ends = os.pipe()

    child = os.fork()
    if not child:
        with suppress(Exception):
            told = current_revision()
            os.write(ends[1], f"{told} {revision._reader.connection is reader.connection}".encode())
        os._exit(0)
    os.waitpid(child, 0)

    told, shared_connection = os.read(ends[0], 100).decode().split()
    assert (told.partition(".")[2], shared_connection) == (before.partition(".")[2], "False")
    assert current_revision() == before
    for end in ends:
        os.close(end)


@pytest.fixture
def backends(several_connections):
    """Return the server's processes that serve the reader."""
    factories.HeadingFactory()
    current_revision()
    yield lambda: [revision._reader.connection.info.backend_pid]
    revision.close()


@pytest.mark.both_databases
def test_connection_that_the_server_closed_is_opened_again(backends):
    before, lost = current_revision(), backends()

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s)", lost)

    assert current_revision() == before
    assert backends() != lost


@pytest.mark.both_databases
def test_pool_of_connections_that_forgets_the_prepared_question_is_asked_without(backends):
    before, same = current_revision(), backends()
    revision._reader.connection.execute("DEALLOCATE ALL")

    assert [current_revision(), current_revision()] == [before, before]
    assert backends() == same


@pytest.mark.both_databases
def test_server_that_is_away_is_told_at_once_and_comes_back(backends, no_pause, monkeypatch):
    before = current_revision()
    with monkeypatch.context() as away:
        away.setitem(connection.settings_dict, "PORT", "1")
        revision.close()
        for _ in range(2):
            with pytest.raises(RevisionUnavailable):
                current_revision()

    assert current_revision() == before


@pytest.mark.both_databases
def test_server_that_takes_no_more_connections_tells_it_over_those_it_has(backends, refusing_connections):
    with connection.pool.connection():
        refusing_connections(True)
    revision.close()
    before = current_revision()
    assert revision._reader.connection is None

    factories.HeadingFactory()
    assert current_revision() != before


@pytest.mark.both_databases
def test_server_that_does_not_answer_is_not_waited_for(backends, no_pause, monkeypatch):
    before = current_revision()
    with monkeypatch.context() as slow:
        slow.setattr(revision, "LONGEST_ANSWER", 0.05)
        slow.setattr(revision, "POSTGRESQL", "SELECT pg_sleep(0.5)")
        revision.close()
        with pytest.raises(RevisionUnavailable):
            current_revision()

    assert current_revision() == before
