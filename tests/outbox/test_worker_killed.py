"""A worker killed in the middle of a mail: nothing is lost, and what was noted as accepted does not go out again.

What nobody can know is whether a server took a mail whose answer did not arrive. Such a mail goes once more, under the
number that the first one had.
"""

from __future__ import annotations

import contextlib
import email
import itertools
import json
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest
from psycopg import sql

pytestmark = pytest.mark.both_databases

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60


class MailServer:
    """Takes mails on a free port of this machine, and falls silent where a test wants it."""

    def __init__(self) -> None:
        self.numbers: list[str] = []
        """The Message-ID of each mail in the order in which they came."""
        self.silent_after = ""
        self.is_silent, self.closing = threading.Event(), threading.Event()
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]

    def __enter__(self) -> MailServer:
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *error: object) -> None:
        self.closing.set()
        self.socket.close()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                line, _peer = self.socket.accept()
                threading.Thread(target=self._serve, args=[line], daemon=True).start()

    def _serve(self, line: socket.socket) -> None:
        with contextlib.suppress(OSError), line, line.makefile("rb") as heard:
            line.sendall(b"220 mail.example\r\n")
            for command in heard:
                word = command[:4].decode().strip().upper()
                if word == "DATA":
                    line.sendall(b"354 go on\r\n")
                    self._take(heard)
                    word = "mail"
                    line.sendall(b"250-taken\r\n" if self.silent_after == word else b"")
                if self.silent_after == word:
                    self.is_silent.set()
                    self.closing.wait(PATIENCE)
                    return
                line.sendall(b"221 bye\r\n" if word == "QUIT" else b"250 ok\r\n")

    def _take(self, heard) -> None:
        lines = itertools.takewhile(lambda one: one not in {b"", b".\r\n"}, heard)
        self.numbers.append(email.message_from_bytes(b"".join(lines))["Message-ID"])


@pytest.fixture
def server() -> Iterator[MailServer]:
    with MailServer() as running:
        yield running


@pytest.fixture
def database(tmp_path) -> Iterator[str]:
    """An empty database that other processes see, of the kind the tests run on."""
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
    """Do something in a process of its own and return the mails, each with its number, state and last task."""

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
from django_tasks_db.models import DBTaskResult
from outbox.mail import store_mail
from outbox.models import OutgoingMail
from outbox.worker import TaskLoop
"""
WRITE = """
for app in ("outbox", "django_tasks_database"):
    call_command("migrate", app, verbosity=0)
store_mail(key="{key}", to="jana@obec.example", subject="Forum", text="Forum")
"""
WORK = """
TaskLoop().round()
"""
TEN_MINUTES_LATER = """
ago = datetime.timedelta(minutes=10)
OutgoingMail.objects.update(sending_since=F("sending_since") - ago, due_at=F("due_at") - ago)
DBTaskResult.objects.update(started_at=F("started_at") - ago, enqueued_at=F("enqueued_at") - ago)
"""
REPORTED = """
tasks = dict(DBTaskResult.objects.order_by("enqueued_at").values_list("args_kwargs__args__0", "status"))
mails = OutgoingMail.objects.order_by("pk")
print(json.dumps([(mail.message_id, mail.state, tasks[mail.pk]) for mail in mails]))
"""


@pytest.fixture
def killed_worker(environment, server) -> Callable[..., None]:
    """Let the worker go on until the mail server falls silent, and kill it there."""

    def run(*, silent_after: str) -> None:
        server.silent_after = silent_after
        command = [sys.executable, "manage.py", "work"]
        worker = subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.DEVNULL)
        try:
            assert server.is_silent.wait(PATIENCE), "the worker never came so far"
        finally:
            worker.send_signal(signal.SIGKILL)
            worker.wait()
        server.silent_after = ""
        server.is_silent.clear()

    return run


def test_mail_whose_acceptance_was_not_heard_goes_again_under_its_number(server, portal, killed_worker):
    ((first, *_),) = portal(WRITE.format(key="step-1"))
    assert re.fullmatch(r"<[0-9a-f]{40}@127\.0\.0\.1>", first)
    killed_worker(silent_after="mail")
    assert server.numbers == [first]

    killed, (second, *sent) = portal(WRITE.format(key="step-2") + WORK)
    assert killed == [first, "sending", "RUNNING"], "whoever sends may be alive and slow"
    assert sent == ["sent", "SUCCESSFUL"], "what waited behind the killed worker goes out at once"
    assert server.numbers == [first, second]

    mails = portal((TEN_MINUTES_LATER + WORK) * 2)
    assert mails == [[first, "sent", "SUCCESSFUL"], [second, "sent", "SUCCESSFUL"]]
    assert server.numbers == [first, second, first]


def test_mail_noted_as_accepted_never_goes_again(server, portal, killed_worker):
    """A server that says no goodbye must not keep the worker from noting what it has heard."""
    ((number, *_),) = portal(WRITE.format(key="step-1"))
    killed_worker(silent_after="QUIT")
    assert server.numbers == [number]

    assert portal((TEN_MINUTES_LATER + WORK) * 2) == [[number, "sent", "FAILED"]], "the task died, its mail is out"
    assert server.numbers == [number]
