"""The worker as a separate process with its own database and mail server."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest
from psycopg import sql

from tests.outbox.mail_server import MailServer

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def server() -> Iterator[MailServer]:
    with MailServer() as running:
        yield running


@pytest.fixture
def database(tmp_path) -> Iterator[str]:
    """An empty database that other processes can use, on the same engine as the test database."""
    url = os.environ.get("DATABASE_URL", "")
    if not url.startswith("postgres"):
        yield f"sqlite:///{tmp_path / 'db.sqlite3'}"
        return
    name = f"outbox_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(url, autocommit=True) as control:
        control.execute(sql.SQL("CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8'").format(sql.Identifier(name)))
        yield urlsplit(url)._replace(path=f"/{name}").geturl()
        control.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


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
