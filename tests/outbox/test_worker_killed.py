"""A worker killed in the middle of a mail: nothing is lost, and what was noted as accepted does not go out again.

What nobody can know is whether a server took a mail whose answer did not arrive. Such a mail goes once more, under the
number that the first one had.
"""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from collections.abc import Callable

import pytest

from tests.outbox.conftest import ROOT
from tests.outbox.mail_server import PATIENCE

pytestmark = pytest.mark.both_databases

WRITE = """
store_mail(key="{key}", to="jana@obec.example", subject="Forum", text="Forum")
"""
WORK = """
TaskLoop().round()
"""
TEN_MINUTES_LATER = """
ago = datetime.timedelta(minutes=10)
Task.objects.update(heartbeat_at=F("heartbeat_at") - ago)
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
    assert killed == [first, "waiting", "running"], "whoever sends may be alive and slow"
    assert sent == ["sent", "done"], "what waited behind the killed worker goes out at once"
    assert server.numbers == [first, second]

    mails = portal((TEN_MINUTES_LATER + WORK) * 2)
    assert mails == [[first, "sent", "done"], [second, "sent", "done"]]
    assert server.numbers == [first, second, first]


def test_mail_noted_as_accepted_never_goes_again(server, portal, killed_worker):
    """A server that says no goodbye must not keep the worker from noting what it has heard."""
    ((number, *_),) = portal(WRITE.format(key="step-1"))
    killed_worker(silent_after="QUIT")
    assert server.numbers == [number]

    assert portal((TEN_MINUTES_LATER + WORK) * 2) == [[number, "sent", "done"]]
    assert server.numbers == [number]
