"""The schema of the test databases: migrated once for each set of migrations, then copied.

It contains the coordinator's group with its permissions, as `prepare.py` creates it in production.

For SQLite a migrated file is kept in pytest's cache and copied by `backup()` with its triggers; for PostgreSQL a
template database is kept in the cluster and copied by `CREATE DATABASE … TEMPLATE`.

`python -m tests.plugins.schema` creates the template for the database in DATABASE_URL, so that no test waits for it.
"""

from __future__ import annotations

import fcntl
import functools
import hashlib
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import django
import pytest
from django.conf import settings
from django.db import connection

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / ".pytest_cache" / "d" / "schema"
TEMPLATE_PREFIX = "schema_"


@pytest.fixture(scope="session")
def copied_schema() -> None:
    """Make Django copy the migrated schema into a test database instead of running every migration."""
    connection.creation.create_test_db = functools.partial(create_test_db, connection.creation)


def create_test_db(
    creation: Any,
    *,
    verbosity: int,
    autoclobber: bool,
    keepdb: bool,
    serialize: bool,
) -> str:
    """Create the test database as Django does, but by copying the template; return its name."""
    here = creation.connection
    name: str = creation._get_test_db_name()
    template = TEMPLATES[here.vendor](here)
    if here.vendor == "postgresql":
        here.settings_dict["TEST"]["TEMPLATE"] = template
    creation._create_test_db(verbosity, autoclobber, keepdb)
    here.close()
    settings.DATABASES[here.alias]["NAME"] = here.settings_dict["NAME"] = name
    here.ensure_connection()
    if here.vendor == "sqlite":
        with closing(sqlite3.connect(template)) as source:
            source.backup(here.connection)
    return name


def key_of_migrations() -> str:
    """Return a digest of everything the template depends on: migrations, guards, permissions, packages, Python."""
    from django.db.migrations.loader import MigrationLoader

    from common.page_cache.moving import FUNCTION, public_tables, revision_guards
    from common.registry import declared
    from members.rules import coordinator_permissions

    digest = hashlib.sha256(sys.version.encode() + (ROOT / "requirements" / "base.txt").read_bytes())
    digest.update("".join(sorted(coordinator_permissions())).encode())
    guards = [list(revision_guards(vendor, public_tables())) for vendor in TEMPLATES]
    own = [one.guards_of(vendor) for one in declared().values() for vendor in TEMPLATES]
    digest.update(repr([FUNCTION, guards, own]).encode())
    loader = MigrationLoader(None)
    # In an order that no place of the files changes: another clone with the same migrations may use the schema, too.
    for _name, one in sorted(loader.disk_migrations.items()):
        digest.update(Path(sys.modules[one.__module__].__file__ or "").read_bytes())
    return digest.hexdigest()[:16]


def sqlite_template(_here: Any) -> str:
    """Return the path of a migrated SQLite file, created on first use."""
    path = FOLDER / f"{key_of_migrations()}.sqlite3"
    with locked(FOLDER, "sqlite"):
        if not path.exists():
            draft = path.with_suffix(".draft")
            draft.unlink(missing_ok=True)
            migrate(f"sqlite:///{draft}")
            for old in FOLDER.glob("*.sqlite3"):
                old.unlink()
            draft.rename(path)
    return str(path)


def postgresql_template(here: Any) -> str:
    """Return the name of a migrated database in the cluster, created on first use."""
    name = f"{TEMPLATE_PREFIX}{key_of_migrations()}"
    draft = f"{TEMPLATE_PREFIX}draft"
    with locked(FOLDER, "postgresql"), here._nodb_cursor() as cursor:
        cursor.execute("SELECT datname FROM pg_database WHERE starts_with(datname, %s)", [TEMPLATE_PREFIX])
        there = {row[0] for row in cursor.fetchall()}
        if name not in there:
            for old in there:
                cursor.execute(f'DROP DATABASE "{old}"')
            cursor.execute(f'CREATE DATABASE "{draft}"')
            migrate(os.environ["DATABASE_URL"].rpartition("/")[0] + f"/{draft}")
            cursor.execute(f'ALTER DATABASE "{draft}" RENAME TO "{name}"')
    return name


TEMPLATES: dict[str, Callable[[Any], str]] = {"sqlite": sqlite_template, "postgresql": postgresql_template}


def migrate(database_url: str) -> None:
    """Run all migrations on the database and set up the coordinator's group, in separate processes."""
    for command in ("migrate", "set_up_roles"):
        subprocess.run(
            [sys.executable, "manage.py", command, "--verbosity", "0"],
            cwd=ROOT,
            env=os.environ | {"DATABASE_URL": database_url},
            check=True,
        )


@contextmanager
def locked(folder: Path, what: str) -> Iterator[None]:
    """Lock the folder, so that only one process at a time creates what is named."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / f"{what}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zdravy_kraj.settings")
    django.setup()
    TEMPLATES[connection.vendor](connection)
