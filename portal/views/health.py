"""The health check for monitoring and the load balancer."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import DatabaseError, connection, transaction
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache

ROOM = 64 * 1024
"""Bytes for which each folder that the portal writes to must have room."""


@never_cache
def alive(request: HttpRequest) -> HttpResponse:
    """Answer 200 when the database responds and what people send can be stored, else 503 with the faults.

    A database that does not respond is told by the handler of errors.
    """
    faults = ([] if takes_writes() else ["the database is read-only"]) + list(full_folders())
    return HttpResponse("\n".join(faults) or "ok", status=503 if faults else 200, content_type="text/plain")


def takes_writes() -> bool:
    """Whether the database takes writes. On SQLite that is tried, but nothing is written."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            # "on" also on a standby.
            cursor.execute("SHOW transaction_read_only")
            return cursor.fetchone() != ("on",)
        return _sqlite_takes_writes(cursor)


def _sqlite_takes_writes(cursor: Any) -> bool:
    busy = int(settings.DATABASES["default"]["OPTIONS"]["timeout"] * 1000)
    cursor.execute("PRAGMA busy_timeout = 0")
    try:
        with transaction.atomic():
            cursor.execute("UPDATE page_cache_revision SET number = number")
            transaction.set_rollback(True)
    except DatabaseError as error:
        # Who finds another one writing need not wait to know that it can be written.
        return getattr(error.__cause__, "sqlite_errorcode", None) == sqlite3.SQLITE_BUSY
    finally:
        cursor.execute(f"PRAGMA busy_timeout = {busy}")
    return True


def full_folders() -> Iterator[str]:
    """Yield a line for each folder that the portal could not write a small file to."""
    cache = settings.CACHES["default"]
    folders = {"media": settings.MEDIA_ROOT}
    if "filebased" in cache["BACKEND"]:
        folders["cache"] = cache["LOCATION"]
    if connection.vendor == "sqlite" and not connection.is_in_memory_db():
        folders["database"] = Path(connection.settings_dict["NAME"]).parent
    for name, folder in folders.items():
        existing = next(one for one in [Path(folder), *Path(folder).parents] if one.is_dir())
        try:
            # Without a name, so that nothing is left behind.
            with tempfile.TemporaryFile(dir=existing) as file:
                file.write(bytes(ROOM))
                file.flush()
        except OSError as error:
            yield f"the folder of {name} cannot be written: {error.strerror}"
