"""Reads the revision of the public content, on every request for a kept page.

It is read over a connection of its own, one in each process, so that asking costs microseconds, does not depend on the
transaction of the caller, and sees a commit as soon as it has happened.
"""

from __future__ import annotations

import itertools
import os
import select
import sqlite3
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from django.db import connections

from common.database.outage import PATIENCE

if TYPE_CHECKING:
    import psycopg

ALIAS = "default"
LONGEST_ANSWER = 2
"""How long the database may take to answer, in seconds."""
PAUSE = 1
"""How long the database is not asked again after it was away, in seconds."""
SQLITE = "SELECT number FROM page_cache_revision WHERE id = 1"
PREPARED = b"page_cache_revision"
NOT_PREPARED = b"26000"
"""invalid_sql_statement_name"""
POSTGRESQL = "SELECT coalesce(sum(number), 0) FROM page_cache_revision"


class RevisionUnavailable(Exception):
    """The database does not tell the revision: it is away, or was not migrated."""


def current_revision() -> str:
    """Return the revision of the committed public content; it differs after every commit that changed any of it.

    What is rendered after the call is at least as new as the revision. The text has a meaning in this process alone.
    Raises RevisionUnavailable, without waiting if the database was away a moment ago.
    """
    global _reader
    reader = _reader
    settings = connections.settings[ALIAS]
    if reader is None or reader.name != settings["NAME"]:
        with _changing:
            _reader = reader = _reader_of(settings)
    return reader.ask()


def close() -> None:
    """Close the connection of this process; the next call opens another."""
    if _reader is not None:
        with _reader.lock:
            _reader.disconnect()


class Reader:
    """Asks one database for the revision, over a connection that is kept."""

    errors: ClassVar[tuple[type[Exception], ...]] = ()

    def __init__(self, settings: dict[str, Any]) -> None:
        self.name = settings["NAME"]
        self.lock = threading.Lock()
        self.connection: Any = None
        self.away_until = 0.0
        self.last = 0
        self.epoch = next(_epochs)
        self.asked = 0
        self.answer: str | None = None
        """What the last of so many questions was answered."""

    def ask(self) -> str:
        """Return the revision. Raises RevisionUnavailable."""
        asked = self.asked
        # While the database is away only one thread tries to connect, and the others do not wait for it.
        if not self.lock.acquire(timeout=0 if self.away_until else LONGEST_ANSWER):
            raise RevisionUnavailable("The database does not answer.")
        try:
            # Another thread asked after this one had come, so its answer is new enough for both.
            if self.asked != asked and self.answer is not None:
                return self.answer
            if self.away_until and self.away_until > time.monotonic():
                raise RevisionUnavailable("The database was away a moment ago.")
            self.asked += 1
            self.answer = None
            self.answer = answer = self.told(self.read_or_reconnect())
            return answer
        finally:
            self.lock.release()

    def told(self, number: int) -> str:
        """Return the revision with this number; a number that went back belongs to a database that was restored."""
        if number < self.last:
            self.epoch = next(_epochs)
        self.last = number
        return f"{self.epoch}.{number}"

    def read_or_reconnect(self) -> int:
        """Read the number; if the kept connection no longer works, over a new one."""
        fresh = self.connection is None
        try:
            number = self.read()
        except self.errors as error:
            self.disconnect()
            if not fresh and not isinstance(error, TimeoutError):
                return self.read_or_reconnect()
            self.away_until = time.monotonic() + PAUSE
            raise RevisionUnavailable(str(error)) from error
        self.away_until = 0.0
        return number

    def disconnect(self) -> None:
        """Close the connection."""
        if self.connection is not None:
            self.connection.close()
            self.connection = None

    def read(self) -> int:
        """Connect if needed and return the number. Raises one of `errors`."""
        raise NotImplementedError


class SQLiteReader(Reader):
    """Notices that the file was moved away or replaced, which an open connection does not."""

    errors = (sqlite3.Error, OSError)

    def __init__(self, settings: dict[str, Any]) -> None:
        super().__init__(settings)
        self.file = (0, 0)

    def read(self) -> int:
        stat = os.stat(self.name)  # noqa: PTH116 - a Path costs as much as the whole question
        if self.connection is None or self.file != (stat.st_dev, stat.st_ino):
            self.disconnect()
            self.connection = self.connect()
            if self.file != (stat.st_dev, stat.st_ino):
                self.file = (stat.st_dev, stat.st_ino)
                self.epoch = next(_epochs)
        row = self.connection.execute(SQLITE).fetchone()
        if row is None:
            raise RevisionUnavailable("The revision is missing, run manage.py migrate.")
        return int(row[0])

    def connect(self) -> sqlite3.Connection:
        """Open the file, which must exist, for reading; it is opened for writing too, as WAL needs it."""
        address = f"{Path(self.name).absolute().as_uri()}?mode=rw"
        opened = sqlite3.connect(
            address, uri=True, timeout=LONGEST_ANSWER, isolation_level=None, check_same_thread=False
        )
        opened.execute("PRAGMA query_only = ON")
        return opened


class InMemoryReader(Reader):
    """Reads over the connection of the caller, because nothing else reaches a database in memory."""

    def read(self) -> int:
        with connections[ALIAS].cursor() as cursor:
            cursor.execute(SQLITE)
            return int(cursor.fetchone()[0])


class PostgreSQLReader(Reader):
    """Asks over libpq alone, which is several times as quick as a cursor, and waits no longer than it may."""

    connection: psycopg.Connection | None

    def __init__(self, settings: dict[str, Any]) -> None:
        import psycopg

        super().__init__(settings)
        self.errors = (psycopg.Error, OSError)  # type: ignore[misc]
        self.socket = select.poll()
        self.refused_until = 0.0
        """Until when no connection is asked for, as the server just refused one; of time.monotonic()."""
        self.is_prepared = True
        """Whether the question is prepared once for a connection, which saves the server a third of its work."""

    def read(self) -> int:
        from psycopg.pq import DiagnosticField, ExecStatus

        if self.connection is None and not self.connect_or_be_refused():
            return self.read_over_the_pool()
        asked = self.connection.pgconn  # type: ignore[union-attr]
        if self.is_prepared:
            asked.send_query_prepared(PREPARED, None)
        else:
            asked.send_query(POSTGRESQL.encode())
        while asked.is_busy():
            if not self.socket.poll(LONGEST_ANSWER * 1000):
                raise TimeoutError("The database does not answer.")
            asked.consume_input()
        answer = asked.get_result()
        while asked.get_result():
            pass
        value = answer.get_value(0, 0) if answer and answer.status == ExecStatus.TUPLES_OK else None
        if answer and answer.error_field(DiagnosticField.SQLSTATE) == NOT_PREPARED:
            # A pool of connections in between has prepared it over another one of them.
            self.is_prepared = False
            return self.read()
        if value is None:
            raise OSError(asked.error_message.decode(errors="replace"))
        return int(value)

    def disconnect(self) -> None:
        super().disconnect()
        self.refused_until = 0.0

    def connect_or_be_refused(self) -> bool:
        """Open the connection; return False if the server is there but takes no more, as it has enough of them.

        Raises one of `errors` if there is no server or it does not answer.
        """
        import psycopg

        if self.refused_until > time.monotonic():
            return False
        try:
            self.connection = self.connect()
        except psycopg.OperationalError as error:
            # Without it nobody answered, so the connections of the pool may be as dead, and be waited for.
            if "FATAL" not in str(error):
                raise
            self.refused_until = time.monotonic() + PAUSE
            return False
        return True

    def read_over_the_pool(self) -> int:
        """Ask over one of the connections that requests use: a server that refuses new ones still serves those."""
        with connections[ALIAS].pool.connection(PATIENCE) as lent:  # type: ignore[attr-defined]
            return int(lent.execute(POSTGRESQL).fetchone()[0])

    def connect(self) -> psycopg.Connection:
        """Open a connection outside the pool, where each question is a transaction."""
        import psycopg

        parameters = connections[ALIAS].get_connection_params()
        parameters["connect_timeout"] = LONGEST_ANSWER
        opened: psycopg.Connection = psycopg.connect(**parameters, autocommit=True)
        self.socket = select.poll()
        self.socket.register(opened.pgconn.socket, select.POLLIN)
        if self.is_prepared:
            opened.pgconn.prepare(PREPARED, POSTGRESQL.encode())
        return opened


def _reader_of(settings: dict[str, Any]) -> Reader:
    connection: Any = connections[ALIAS]
    if connection.vendor == "postgresql":
        return PostgreSQLReader(settings)
    in_memory = connection.creation.is_in_memory_db(settings["NAME"])
    return InMemoryReader(settings) if in_memory else SQLiteReader(settings)


def _forget_after_fork() -> None:
    """Let a child process connect by itself; closing the parent's connection would break it for the parent."""
    global _reader, _changing
    _inherited.append(_reader)
    _reader, _changing = None, threading.Lock()


_reader: Reader | None = None
_changing = threading.Lock()
_inherited: list[Reader | None] = []
_epochs = itertools.count()
os.register_at_fork(after_in_child=_forget_after_fork)
