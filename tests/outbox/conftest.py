"""The worker as a separate process with its own database and mail server."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import uuid
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest
from django.db import connection
from psycopg import sql

from tests.outbox.mail_server import MailServer
from tests.plugins.schema import TEMPLATES

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def server() -> Iterator[MailServer]:
    with MailServer() as running:
        yield running


@contextmanager
def new_database(folder: Path, template: str = "") -> Iterator[str]:
    """Create a database that other processes can use, on the same engine as the test database, and yield its URL."""
    url = os.environ.get("DATABASE_URL", "")
    if not url.startswith("postgres"):
        path = folder / "db.sqlite3"
        if template:
            shutil.copy(template, path)
        yield f"sqlite:///{path}"
        return
    name, source = (sql.Identifier(one) for one in (f"outbox_{uuid.uuid4().hex[:12]}", template or "template0"))
    with psycopg.connect(url, autocommit=True) as control:
        control.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {} ENCODING 'UTF8'").format(name, source))
        yield urlsplit(url)._replace(path=f"/{name.as_string()[1:-1]}").geturl()
        control.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(name))


@pytest.fixture
def database(tmp_path, django_db_blocker) -> Iterator[str]:
    """A migrated database of its own."""
    with django_db_blocker.unblock():
        template = TEMPLATES[connection.vendor](connection)
    with new_database(tmp_path, template) as url:
        yield url


@pytest.fixture
def rows(database) -> Callable[[str], list[list]]:
    """Return a function that reads rows of the separate database by SQL."""

    def read(statement: str) -> list[list]:
        is_file = database.startswith("sqlite")
        line = sqlite3.connect(database.removeprefix("sqlite:///")) if is_file else psycopg.connect(database)
        with closing(line):
            return [list(row) for row in line.execute(statement)]

    return read


@pytest.fixture
def environment(database, server, tmp_path) -> dict[str, str]:
    chosen = {
        "DATABASE_URL": database,
        "EMAIL_URL": f"smtp://127.0.0.1:{server.port}",
        "VAR_DIR": str(tmp_path / "var"),
        "DJANGO_SETTINGS_MODULE": "zdravy_kraj.settings",
        "DJANGO_MODE": "local",
    }
    return os.environ | chosen


@pytest.fixture
def portal(environment) -> Callable[[str], list]:
    """Return a function that runs code in a separate process and returns the mails with the states of their tasks."""

    def run(steps: str) -> list:
        program = f"import django\ndjango.setup()\n{PREPARED}{steps}{REPORTED}"
        done = subprocess.run(
            [sys.executable, "-c", program], cwd=ROOT, env=environment, check=False, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout.splitlines()[-1])

    return run


PREPARED = """
import datetime, json
from django.core.management import call_command
from django.db.models import F
from outbox.mail import store_mail
from outbox.models import OutgoingMail
from task_queue.models import Task
from task_queue.worker import TaskLoop
"""
REPORTED = """
mails = OutgoingMail.objects.select_related("task").order_by("pk")
print(json.dumps([(mail.message_id, mail.state, mail.task.state) for mail in mails]))
"""
