"""Real processes on a real database: after a commit nobody is served the page from before it."""

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.db import connection

from tests.common.page_cache.hammering import CHANGES, PROCESSES

pytestmark = pytest.mark.both_databases


@pytest.fixture
def database_url(transactional_db, tmp_path) -> str:
    """The URL of an empty database that other processes can use."""
    connection.ensure_connection()
    if connection.vendor == "postgresql":
        return urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{connection.settings_dict['NAME']}").geturl()
    path = tmp_path / "db.sqlite3"
    with closing(sqlite3.connect(path)) as copy:
        connection.connection.backup(copy)
    return f"sqlite:///{path}"


def test_no_process_serves_a_page_from_before_a_commit(database_url, tmp_path):
    environment = os.environ | {"DATABASE_URL": database_url, "VAR_DIR": str(tmp_path), "DJANGO_MODE": "local"}
    done = subprocess.run(
        [sys.executable, "-m", "tests.common.page_cache.hammering"],
        cwd=settings.BASE_DIR, env=environment, check=False, capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    people = json.loads(done.stdout)

    assert len(people) == PROCESSES
    assert sum(one["old"] for one in people) == 0
    for one in people:
        # Most answers came from the cache, and many of them between two changes.
        assert one["hits"] > one["asked"] / 2 > CHANGES
