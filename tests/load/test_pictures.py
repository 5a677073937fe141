"""Eight people send pictures that take seconds each, while a visitor reads pages that are made for each request."""

from __future__ import annotations

import http.client
import json
import os
import socket
import subprocess
import sys
import threading
import time
import uuid
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from urllib.parse import urlencode

import pytest

from scripts.serving import wait_until_it_answers
from tests.files import jpeg_of_scans, picture
from tests.load.test_submissions import ROOT, TOKEN, Server

pytestmark = pytest.mark.load

PEOPLE = 8
LONGEST_PAGE = 5
"""Seconds; much less on a machine that does nothing else."""
LONGEST = 120


@pytest.fixture
def server(tmp_path) -> Iterator[Server]:
    environment = os.environ | {
        "DATABASE_URL": "",
        "VAR_DIR": str(tmp_path / "var"),
        "RUN_WORKER": "0",
        "DJANGO_MODE": "local",
        "DEBUG": "0",
    }
    (tmp_path / "var").mkdir()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    gunicorn = Server(environment, port, tmp_path / "server.log")
    yield gunicorn
    gunicorn.kill()


def ask(port: int, method: str, path: str, body: bytes = b"", **headers: str) -> tuple[int, bytes]:
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=60)) as line:
        line.request(method, path, body, {name.replace("_", "-"): value for name, value in headers.items()})
        answer = line.getresponse()
        return answer.status, answer.read()


def send_until_it_is_stored(port: int, person: dict[str, str], content: bytes) -> list[str]:
    """Begin a report and send the picture as the script of the page does; return what each attempt was answered."""
    cookies = f"sessionid={person['session']}; csrftoken={TOKEN}"
    report = str(uuid.uuid4())
    form = urlencode({"csrfmiddlewaretoken": TOKEN, "public_id": report}).encode()
    kind = "application/x-www-form-urlencoded"
    ask(port, "POST", f"/hlaseni/obec/{person['town']}/nove/", form, Cookie=cookies, Content_Type=kind)
    head = '--x\r\nContent-Disposition: form-data; name="photos"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n'
    facts = {"Cookie": cookies, "X_Requested_With": "fetch", "X_CSRFToken": TOKEN}
    answers = []
    until = time.monotonic() + LONGEST
    while time.monotonic() < until:
        body = head.encode() + content + b"\r\n--x--\r\n"
        path, boundary = f"/hlaseni/{report}/soubory/", "multipart/form-data; boundary=x"
        status, said = ask(port, "POST", path, body, Content_Type=boundary, **facts)
        answers.append(json.loads(said)["state"] if status == 200 else str(status))
        if answers[-1] != "again":
            break
        time.sleep(1)
    return answers


def test_pages_are_answered_while_eight_send_pictures(server):
    command = [sys.executable, "-m", "tests.load.town_halls", str(PEOPLE + 1)]
    made = subprocess.run(command, cwd=ROOT, env=server.environment, check=True, capture_output=True, text=True)
    *people, attacker = json.loads(made.stdout)["people"]
    server.start()
    wait_until_it_answers(server.port, server.process)
    content = picture("RGBA", "PNG", size=(7000, 7000))
    took: list[float] = []
    statuses: Counter[int] = Counter()
    gone = threading.Event()

    def read() -> None:
        while not gone.is_set():
            begun = time.monotonic()
            # Not from the page cache.
            status, _page = ask(server.port, "GET", f"/?q={len(took)}")
            took.append(time.monotonic() - begun)
            statuses[status] += 1
            time.sleep(0.05)

    with ThreadPoolExecutor(PEOPLE + 2) as crowd:
        reading = crowd.submit(read)
        work = [crowd.submit(send_until_it_is_stored, server.port, person, content) for person in people]
        refused = crowd.submit(send_until_it_is_stored, server.port, attacker, jpeg_of_scans(1500))
        answers = [one.result() for one in work]
        gone.set()
        reading.result()
    assert refused.result()[-1] == "refused"
    assert {one[-1] for one in answers} == {"saved"}, answers
    assert set(statuses) == {200}
    assert max(took) < LONGEST_PAGE, sorted(took)[-5:]
