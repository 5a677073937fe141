"""A connection to SQLite that notices when its file was replaced or it can no longer be used.

Opening a connection costs more than most queries, so threads keep theirs (`CONN_MAX_AGE = None`). SQLite itself would
go on reading and writing a file that was deleted or replaced, for example by a backup. With `CONN_HEALTH_CHECKS` Django
asks `is_usable` before the first query of each request and opens a new connection where it is not.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from typing import Any

from django.db.backends.sqlite3 import base
from django.db.backends.sqlite3.features import DatabaseFeatures
from django.db.backends.sqlite3.schema import DatabaseSchemaEditor

from common.database.before_commit import BeforeCommit


class SchemaEditor(DatabaseSchemaEditor):
    """Changes the schema without the triggers that keep derived rows; `migrate` creates them again at its end."""

    def __enter__(self) -> SchemaEditor:
        super().__enter__()
        if not self.collect_sql:
            # Imports models, which need a connection.
            from common.database.triggers import DERIVED, drop

            drop(self.connection, DERIVED, keep=())
        return self


class Features(DatabaseFeatures):
    """What this SQLite can do."""

    supports_json_field = True
    """The models need it, so that there is no database without; each connection would ask, in three statements."""


PRIVATE, OTHERS = 0o600, 0o077
"""Permissions of the file, and those that it must not have."""


class DatabaseWrapper(BeforeCommit, base.DatabaseWrapper):
    """One connection, of one thread."""

    SchemaEditorClass = SchemaEditor
    features_class = Features

    _opened: tuple[int, int] | None = None

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        self._close_to_others()
        # Taken before opening, so that a file replaced meanwhile is not mistaken for the opened one.
        found = self._file()
        connection = super().get_new_connection(conn_params)
        self._opened = found or self._file()
        return connection

    def is_usable(self) -> bool:
        """Whether the file is still the one that was opened, and answers."""
        if self._file() != self._opened:
            return False
        try:
            self.connection.execute("SELECT 1")
        except sqlite3.Error:
            return False
        return True

    def _close_to_others(self) -> None:
        """Let only the owner read the file; the files that SQLite adds get the permissions of the first one."""
        if self.is_in_memory_db():
            return
        name = str(self.settings_dict["NAME"])
        # A missing or unwritable folder is told by the opening. A file that is there is not opened: closing it would
        # take from the process the locks of its other connections (POSIX), and another process would delete their log.
        with suppress(OSError):
            os.close(os.open(name, os.O_RDWR | os.O_CREAT | os.O_EXCL, PRIVATE))
        for path in (name, f"{name}-wal", f"{name}-shm"):
            with suppress(OSError):
                if os.stat(path).st_mode & OTHERS:  # noqa: PTH116
                    os.chmod(path, PRIVATE)  # noqa: PTH101

    def _file(self) -> tuple[int, int] | None:
        """Return what identifies the file on this machine; None for a database in memory and a missing file."""
        if self.is_in_memory_db():
            return None
        try:
            found = os.stat(self.settings_dict["NAME"])  # noqa: PTH116 - faster than a Path
        except OSError:
            return None
        return found.st_dev, found.st_ino
