"""Fifty people send their reports at once while the server fails under them, and the database, and its whole server.

Whoever was told that the report is sent finds it there, once, and the region learns of it, once. People do what people
do on a breaking line: without an answer they press the button again. A visitor reads a public page all the time.
"""

from __future__ import annotations

import contextlib
import html
import http.client
import json
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
import uuid
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import psycopg
import pytest
from psycopg import sql

pytestmark = pytest.mark.load

ROOT = Path(__file__).resolve().parents[2]
PEOPLE = 50
SECONDS = 300
AWAY = 3
"""Seconds without the server of the database."""
TOKEN = "a" * 32
"""The cookie against forged forms and the field of the form must say the same, whatever it is."""


@dataclass
class Answer:
    """What the server said in the end."""

    status: int
    location: str
    text: str

    def hidden(self, name: str) -> str:
        """Return a hidden field of the page."""
        found = re.search(rf'name="{name}" value="([^"]*)"', self.text)
        assert found, f"the page has no {name}"
        return html.unescape(found[1])


class Tally:
    """How far everybody is, and how often the line broke."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.answered = self.confirmed = self.broken = 0
        self.refused: Counter[int] = Counter()

    def add(self, name: str) -> None:
        with self.lock:
            setattr(self, name, getattr(self, name) + 1)

    def refuse(self, status: int) -> None:
        with self.lock:
            self.refused[status] += 1


class Server:
    """Gunicorn as in production, with two workers; killed as by a power cut and started again."""

    def __init__(self, environment: dict[str, str], port: int, log: Path) -> None:
        self.environment = environment | {"PORT": str(port), "WEB_CONCURRENCY": "2"}
        self.port, self.log = port, log
        self.process: subprocess.Popen | None = None

    def start(self) -> None:
        gunicorn = [sys.executable, "-m", "gunicorn", "--config", "deploy/gunicorn.conf.py"]
        command = [*gunicorn, "zdravy_kraj.wsgi:application"]
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                command, cwd=ROOT, env=self.environment, stdout=log, stderr=log, start_new_session=True
            )

    def kill(self) -> None:
        if self.process:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
            self.process = None

    def restart(self) -> None:
        self.kill()
        self.start()


@dataclass
class Person:
    """Somebody with a report to send, who does not give up."""

    port: int
    town: str
    session: str
    kind: str
    number: int
    until: float
    tally: Tally
    public_id: str = field(default_factory=lambda: str(uuid.uuid4()))

    @property
    def title(self) -> str:
        return f"Den zdraví č. {self.number}"

    def send_report(self) -> None:
        """Go through the form as a browser does and come back only with the confirmation."""
        new = self.post(f"/hlaseni/obec/{self.town}/nove/", public_id=self.public_id)
        step = new.location
        assert (new.status, step.endswith("/co-a-kdy/")) == (302, True), new
        report = step.removesuffix("co-a-kdy/")
        seen = self.get(step).hidden("seen")
        saved = self.post(step, seen=seen, kind=self.kind, title=self.title, period="14. 5. 2025", go="next")
        assert (saved.status, saved.location) == (302, f"{report}kdo/"), saved
        revision = self.get(f"{report}kontrola/").hidden("revision")
        # Every fifth line breaks right after the button was pressed, so that an answer is lost for certain.
        deaf = self.number % 5 == 0
        sent = self.post(f"{report}krok/odeslat/", deaf=deaf, revision=revision, text="")
        assert (sent.status, sent.location) == (302, report), sent
        self.tally.add("confirmed")

    def get(self, path: str) -> Answer:
        answer = self.ask("GET", path)
        assert answer.status == 200, answer
        return answer

    def post(self, path: str, *, deaf: bool = False, **fields: str) -> Answer:
        form = urlencode({"csrfmiddlewaretoken": TOKEN, **fields})
        if deaf:
            self.ask_once("POST", path, form, listen=False)
        return self.ask("POST", path, form)

    def ask(self, method: str, path: str, form: str = "") -> Answer:
        """Ask the same again until there is an answer that is no fault of the server."""
        while time.monotonic() < self.until:
            answer = self.ask_once(method, path, form)
            if answer is not None and answer.status < 500:
                self.tally.add("answered")
                return answer
            if answer is None:
                self.tally.add("broken")
            else:
                self.tally.refuse(answer.status)
            time.sleep(0.2)
        raise TimeoutError(f"{method} {path} was never answered")

    def ask_once(self, method: str, path: str, form: str, *, listen: bool = True) -> Answer | None:
        headers = {"Cookie": f"sessionid={self.session}; csrftoken={TOKEN}"}
        if method == "POST":
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            line.request(method, path, form or None, headers)
            if not listen:
                return None
            answer = line.getresponse()
            return Answer(answer.status, answer.headers.get("Location", ""), answer.read().decode())
        except (OSError, http.client.HTTPException):
            return None
        finally:
            line.close()


@dataclass
class Visitor:
    """Somebody who reads the list of towns again and again and sends nothing."""

    port: int
    answers: Counter[tuple[int, str]] = field(default_factory=Counter)
    """How often which status came, with what the page cache says of it."""
    gone: threading.Event = field(default_factory=threading.Event)

    def read(self) -> None:
        while not self.gone.wait(0.05):
            line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
            with contextlib.suppress(OSError, http.client.HTTPException), contextlib.closing(line):
                line.request("GET", "/clenove/")
                answer = line.getresponse()
                answer.read()
                self.answers[answer.status, answer.headers.get("Cache-Status", "")] += 1


@dataclass
class Database:
    """A database of its own on the server of DATABASE_URL."""

    server: str
    name: str = field(default_factory=lambda: f"load_{uuid.uuid4().hex[:12]}")

    def __post_init__(self) -> None:
        self.connect()

    def connect(self) -> None:
        self.control = psycopg.connect(self.server, autocommit=True)

    @property
    def url(self) -> str:
        return urlsplit(self.server)._replace(path=f"/{self.name}").geturl()

    def make(self) -> None:
        self.run("CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8'")
        # What is confirmed has left the server's own memory, whatever the other tests are content with. The memory of
        # the system outlives the server, so nothing has to wait for the disk.
        self.run("ALTER DATABASE {} SET synchronous_commit = on")

    def drop(self) -> None:
        self.run("DROP DATABASE {} WITH (FORCE)")
        self.control.close()

    def run(self, statement: str) -> None:
        self.control.execute(sql.SQL(statement).format(sql.Identifier(self.name)))

    def restart(self) -> None:
        """Cut everybody off and let nobody in for a while, as a restart of the database does."""
        self.run("ALTER DATABASE {} ALLOW_CONNECTIONS false")
        self.control.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [self.name])
        time.sleep(0.5)
        self.run("ALTER DATABASE {} ALLOW_CONNECTIONS true")

    def cluster(self) -> list[str] | None:
        """Return how the server of the databases is called, if it is one that may be killed."""
        found = self.control.execute("SELECT setting FROM pg_settings WHERE name = 'config_file'").fetchone()
        folder = Path(found[0]).parent if found and found[0] else Path()
        return [*folder.parts[-2:]] if (folder / ".by_pg_virtualenv").is_file() else None

    def crash(self) -> None:
        """Kill all of its server where it stands; started again, that has to find out what was confirmed."""
        cluster = self.cluster()
        assert cluster is not None
        subprocess.run(["pg_ctlcluster", "--mode", "immediate", *cluster, "stop"], check=True, cwd="/")
        time.sleep(AWAY)
        subprocess.run(["pg_ctlcluster", *cluster, "start"], check=True, cwd="/")
        self.control.close()
        self.connect()

    def rows(self, query: str) -> list[tuple]:
        with psycopg.connect(self.url) as line:
            return line.execute(query).fetchall()


@pytest.fixture
def database() -> Iterator[Database]:
    url = os.environ.get("DATABASE_URL", "")
    if not url.startswith("postgres"):
        pytest.skip("only PostgreSQL serves so many at once")
    scratch = Database(url)
    if scratch.cluster() is None:
        pytest.skip("only PostgreSQL that pg_virtualenv has made for us may be killed")
    scratch.make()
    yield scratch
    scratch.drop()


@pytest.fixture
def environment(database, tmp_path) -> dict[str, str]:
    """How the portal runs here: on the scratch database, with its own files, and mails written into a folder."""
    chosen = {
        "DATABASE_URL": database.url,
        "VAR_DIR": str(tmp_path / "var"),
        "EMAIL_URL": f"filemail:///{tmp_path / 'mails'}",
        "RUN_WORKER": "0",
        "DJANGO_MODE": "local",
        "DEBUG": "0",
    }
    return os.environ | chosen


@pytest.fixture
def python(environment) -> Callable[..., str]:
    """Run something of the portal and return what it printed."""

    def run(*arguments: str) -> str:
        done = subprocess.run(
            [sys.executable, *arguments], cwd=ROOT, env=environment, check=False, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run


@pytest.fixture
def server(environment, tmp_path) -> Iterator[Server]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    gunicorn = Server(environment, port, tmp_path / "server.log")
    yield gunicorn
    gunicorn.kill()


def wait_for(reached: Callable[[], bool], work: list[Future]) -> None:
    """Wait until so much is done, or there is nothing to wait for."""
    while not reached() and not all(one.done() for one in work):
        time.sleep(0.01)


SENT = """
    WITH event AS (SELECT * FROM reports_reportevent),
        mail AS (SELECT mail.*, event.report_id FROM common_outgoingmail mail
            JOIN event ON mail.key LIKE 'report-' || event.id || '-%'),
        task AS (SELECT mail.report_id FROM task_queue_task task JOIN mail ON mail.task_id = task.id)
    SELECT report.public_id::text, report.title, report.state,
        (SELECT count(*) FROM event WHERE report_id = report.id AND action = 'created'),
        (SELECT count(*) FROM event WHERE report_id = report.id AND action = 'submitted'),
        (SELECT count(*) FROM reports_reportversion WHERE report_id = report.id),
        (SELECT count(*) FROM mail WHERE report_id = report.id),
        (SELECT count(*) FROM task WHERE report_id = report.id)
    FROM reports_activityreport report
"""
"""Each report with how often it was begun, sent, kept as sent, written about to the region, and queued for sending."""


def test_each_confirmed_report_is_there_once_whatever_fails_meanwhile(database, python, server, tmp_path):
    cast = json.loads(python("-m", "tests.load.town_halls", str(PEOPLE)))
    tally, until = Tally(), time.monotonic() + SECONDS
    server.start()
    people = [
        Person(server.port, one["town"], one["session"], cast["kind"], number, until, tally)
        for number, one in enumerate(cast["people"])
    ]

    visitor = Visitor(server.port)
    with ThreadPoolExecutor(PEOPLE + 1) as crowd:
        reading = crowd.submit(visitor.read)
        work = [crowd.submit(person.send_report) for person in people]
        wait_for(lambda: tally.answered >= PEOPLE // 2, work)
        server.restart()
        wait_for(lambda: tally.confirmed >= PEOPLE // 10, work)
        database.restart()
        wait_for(lambda: tally.confirmed >= PEOPLE // 3, work)
        database.crash()
        # Those who come now are served by the processes that saw the crash.
        wait_for(lambda: tally.confirmed >= PEOPLE * 2 // 3, work)
        server.restart()
        wait_for(lambda: False, work)
        visitor.gone.set()
    for one in (*work, reading):
        one.result()
    assert tally.confirmed == PEOPLE
    assert tally.broken > 0, "nobody noticed that the server was killed"
    assert set(tally.refused) == {503}, "the database was away and people were not told so"

    # The page was not lost while the database was away, only where a new process had not made it yet.
    assert visitor.answers[200, "zdravy-kraj; hit; detail=database-away"] > 0, visitor.answers
    assert {status for status, _cache in visitor.answers} <= {200, 503}

    expected = [(person.public_id, person.title, "submitted", 1, 1, 1, 1, 1) for person in people]
    assert sorted(database.rows(SENT)) == sorted(expected)
    assert database.rows('SELECT "to", count(*) FROM common_outgoingmail GROUP BY 1') == [
        ("head@region.example", PEOPLE)
    ]

    python("manage.py", "work", "--until-empty")
    mails = "".join(path.read_text(encoding="utf-8") for path in (tmp_path / "mails").iterdir())
    numbers = re.findall(r"^Message-ID: (.+)$", mails, re.MULTILINE)
    assert (len(numbers), len(set(numbers))) == (PEOPLE, PEOPLE)
    assert database.rows("SELECT state, count(*) FROM common_outgoingmail GROUP BY 1") == [("sent", PEOPLE)]
