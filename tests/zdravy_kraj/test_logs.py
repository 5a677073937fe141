"""Logs tell what happened, and never by which secret link a person got in."""

import logging
import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest
from django.conf import settings

from zdravy_kraj.logs import MaskingFormatter, masked

SECRET = "kR3t-nahodny_retezec"


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        (f"Forbidden (CSRF cookie not set.): /ucet/pozvani/{SECRET}/", "/ucet/pozvani/…/"),
        (f'"GET /en/ucet/pozvani/{SECRET}/?a=1 HTTP/1.1" 200', '"GET /en/ucet/pozvani/…/?a=1 HTTP/1.1" 200'),
        (f"Not Found: /ucet/pozvani/{SECRET}", "Not Found: /ucet/pozvani/…"),
        (f"Not Found: /ucet/heslo/nove/3-{SECRET}/", "Not Found: /ucet/heslo/nove/…/"),
        (f"Not Found: /sledovat/potvrdit/{SECRET}/", "Not Found: /sledovat/potvrdit/…/"),
        (f'"GET /kalendar/terminy/{SECRET}.ics HTTP/1.1" 200', '"GET /kalendar/terminy/… HTTP/1.1" 200'),
    ],
)
def test_secret_of_a_link_is_left_out_and_the_rest_told(written, kept):
    assert SECRET not in masked(written)
    assert masked(written).endswith(kept)


def test_traceback_is_masked_too():
    try:
        raise ValueError(f"https://portal.example/ucet/pozvani/{SECRET}/")
    except ValueError:
        record = logging.LogRecord("x", logging.ERROR, "", 0, "fault", None, sys.exc_info())

    assert SECRET not in MaskingFormatter().format(record)


def test_portal_writes_its_log_through_the_mask():
    formatters = {settings.LOGGING["handlers"][name]["formatter"] for name in settings.LOGGING["root"]["handlers"]}

    assert {settings.LOGGING["formatters"][name]["()"] for name in formatters} == {"zdravy_kraj.logs.MaskingFormatter"}


@pytest.mark.django_db
def test_what_is_said_of_a_refused_request_does_not_hold_the_link(client, caplog):
    client.options(f"/ucet/pozvani/{SECRET}/")
    lines = [MaskingFormatter().format(record) for record in caplog.records]

    assert [line for line in lines if SECRET in line] == []
    assert any("/ucet/pozvani/…/" in line for line in lines)


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def test_web_server_masks_what_it_writes_about_each_request(tmp_path):
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", "--config", "deploy/gunicorn.conf.py", "zdravy_kraj.wsgi:application"]
    environment = os.environ | {
        "PORT": str(port), "ACCESS_LOG": "1", "WEB_CONCURRENCY": "1", "RUN_WORKER": "0", "DATABASE_URL": "",
        "VAR_DIR": str(tmp_path), "DJANGO_SETTINGS_MODULE": "zdravy_kraj.settings",
    }  # fmt: skip
    log = tmp_path / "log"
    with (
        log.open("wb") as output,
        subprocess.Popen(
            command, cwd=settings.BASE_DIR, env=environment, stdout=output, stderr=subprocess.STDOUT
        ) as server,
    ):
        try:
            request = urllib.request.Request(
                f"http://127.0.0.1:{port}/ucet/pozvani/{SECRET}/x",
                headers={"Referer": f"http://127.0.0.1:{port}/ucet/pozvani/{SECRET}/"},
            )
            for _attempt in range(300):
                try:
                    urllib.request.urlopen(request, timeout=30)
                except urllib.error.HTTPError:
                    break
                except OSError:
                    time.sleep(0.1)
        finally:
            server.terminate()
            server.wait(20)
    text = log.read_text()

    assert re.search(r'"GET /ucet/pozvani/…/x HTTP/1.1" \d+ ', text)
    assert SECRET not in text
