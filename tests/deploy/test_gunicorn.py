"""The web server replaces its workers by what they have made, not by what they had ready."""

import logging
import os
import runpy
import signal
from types import SimpleNamespace

import pytest
from django.conf import settings

from common.page_cache.wsgi import CACHED

OK, AWAY = SimpleNamespace(status="200 OK"), SimpleNamespace(status="503 Service Unavailable")


@pytest.fixture
def stopped():
    """The signals by which this process, as a worker, was told to stop."""
    got = []
    before = signal.signal(signal.SIGTERM, lambda number, frame: got.append(number))
    yield got
    signal.signal(signal.SIGTERM, before)


def test_worker_is_replaced_by_pages_it_made_but_not_by_kept_ones_nor_by_an_outage(monkeypatch, stopped):
    monkeypatch.setenv("MAX_REQUESTS", "10")
    config = runpy.run_path(str(settings.BASE_DIR / "deploy" / "gunicorn.conf.py"))
    worker = SimpleNamespace(pid=os.getpid(), log=logging.getLogger("gunicorn"))
    config["post_fork"](None, worker)
    assert 10 <= worker.last <= 15
    assert config["max_requests"] == 0

    for _request in range(100):
        config["post_request"](worker, None, {CACHED: True}, OK)
    for _request in range(100):
        config["post_request"](worker, None, {}, AWAY)
    for _request in range(worker.last - 1):
        config["post_request"](worker, None, {}, OK)
    assert stopped == []
    for _request in range(100):
        config["post_request"](worker, None, {}, OK)
    assert stopped == [signal.SIGTERM]


def test_worker_may_stay_for_ever(monkeypatch, stopped):
    monkeypatch.setenv("MAX_REQUESTS", "0")
    config = runpy.run_path(str(settings.BASE_DIR / "deploy" / "gunicorn.conf.py"))
    worker = SimpleNamespace(pid=os.getpid(), log=logging.getLogger("gunicorn"))
    config["post_fork"](None, worker)
    for _request in range(100):
        config["post_request"](worker, None, {}, OK)

    assert stopped == []
