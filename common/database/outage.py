"""Whether the same request may succeed later, and whether the database gives connections at all."""

from __future__ import annotations

import errno
import threading
import time
from typing import Any

from django.db import DatabaseError, InterfaceError, OperationalError, connection, connections

ALIAS = "default"
PAUSE = 1.0
"""How long a database that gave no connection is not asked again, in seconds."""
PATIENCE = 0.3
"""How long the one that asks again waits for a connection, in seconds."""

DISK = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO, errno.EACCES, errno.EPERM, errno.EMFILE, errno.ENFILE}
"""What the system says when there is no room for a file, or none may be written or opened now."""
READ_ONLY = "25006"
"""read_only_sql_transaction: a standby, or a server that its operator has closed for writing."""
BEYOND_LIMITS = "54"
"""The class program_limit_exceeded."""
SQLITE_ERROR = 1
"""A query that can never succeed, although the driver raises OperationalError for it."""


def is_passing(error: BaseException | None) -> bool:
    """Return whether the same request may succeed later.

    Because the database is down, starting, full, busy or closed for writing, or because a disk is full or read-only.
    """
    # Django passes on some errors of the driver as they are, for example when a server-side cursor is closed.
    driver: Any = connection.Database  # type: ignore[attr-defined]
    of_driver = (driver.OperationalError, driver.InterfaceError)
    while error is not None:
        if isinstance(error, OperationalError | InterfaceError):
            return not is_faulty_query(error.__cause__)
        if isinstance(error, of_driver):
            return not is_faulty_query(error)
        if isinstance(error, DatabaseError) and getattr(error.__cause__, "sqlstate", "") == READ_ONLY:
            return True
        if isinstance(error, OSError) and error.errno in DISK:
            return True
        # Errors that follow from a broken connection, as in a broken transaction, have it as their cause or context.
        error = error.__cause__ or error.__context__
    return False


def is_faulty_query(error: BaseException | None) -> bool:
    """Return whether the query can never succeed, although the driver raises OperationalError for it."""
    is_beyond_limits = (getattr(error, "sqlstate", None) or "").startswith(BEYOND_LIMITS)
    return is_beyond_limits or getattr(error, "sqlite_errorcode", None) == SQLITE_ERROR


class Connections:
    """Remembers that the pool gave no connection, so that others do not wait for what one has waited for in vain.

    One in each process. It is told of failures, and finds out by itself when the database gives connections again.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._are_missing = False
        self._asked_at = 0.0

    def note(self, error: BaseException | None) -> None:
        """Remember the failure of a request if it got no connection."""
        while error is not None:
            if type(error).__name__ == "PoolTimeout":
                self._asked_at, self._are_missing = time.monotonic(), True
                return
            error = error.__cause__ or error.__context__

    def are_missing(self) -> bool:
        """Whether a request would wait in vain. Only one at a time asks again, and not for long."""
        if not self._are_missing:
            return False
        if time.monotonic() - self._asked_at < PAUSE or not self._lock.acquire(blocking=False):
            return True
        try:
            self._are_missing = not gives_connection()
            self._asked_at = time.monotonic()
        finally:
            self._lock.release()
        return self._are_missing


def gives_connection() -> bool:
    """Whether the pool has a connection that works, found out within `PATIENCE`."""
    import psycopg

    try:
        with connections[ALIAS].pool.connection(PATIENCE):  # type: ignore[attr-defined]
            return True
    except psycopg.Error:
        return False


known = Connections()
