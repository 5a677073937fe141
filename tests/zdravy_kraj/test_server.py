"""The server as in production: gunicorn with its configuration and a small application."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PATIENCE = 180
"""Seconds to wait for the server at most."""

APPLICATION = """
import os
import django

django.setup()

def application(environ, start_response):
    text = f"VERSION {os.getpid()} {os.getppid()}".encode()
    start_response("200 OK", [("Content-Length", str(len(text)))])
    return [text]
"""


class Server:
    """A running gunicorn with two workers; its application says which version it is and who answered."""

    def __init__(self, folder):
        self.module = folder / "small.py"
        self.write("old")
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        own = {"PORT": str(self.port), "WEB_CONCURRENCY": "2", "RUN_WORKER": "0", "VAR_DIR": str(folder)}
        own |= {"PYTHONPATH": f"{folder}:{ROOT}", "DJANGO_SETTINGS_MODULE": "zdravy_kraj.settings"}
        command = [sys.executable, "-m", "gunicorn", "--config", "deploy/gunicorn.conf.py", "small:application"]
        self.log = folder / "log"
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(command, cwd=ROOT, env=os.environ | own, stdout=log, stderr=log)

    def write(self, version):
        self.module.write_text(APPLICATION.replace("VERSION", version))

    def ask(self):
        """Return the version, the process that answered and its parent."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request("GET", "/")
            version, worker, master = connection.getresponse().read().decode().split()
        finally:
            connection.close()
        return version, int(worker), int(master)

    def wait_for(self, version, *, failing=()):
        """Ask until the version answers; failures of these kinds are let pass."""
        last = time.monotonic() + PATIENCE
        while time.monotonic() < last:
            try:
                answer = self.ask()
            except failing:
                time.sleep(0.05)
                continue
            if answer[0] == version:
                return answer
        raise AssertionError(self.log.read_text())


@pytest.fixture
def server(tmp_path):
    running = Server(tmp_path)
    running.wait_for("old", failing=OSError)
    yield running
    running.process.kill()
    running.process.wait()


def test_reload_brings_the_new_code_and_no_request_fails(server):
    _version, worker, master = server.ask()
    # Longer than the old one, since Python compares modules by size and by whole seconds.
    server.write("renewed")

    server.process.send_signal(signal.SIGHUP)
    _version, new_worker, new_master = server.wait_for("renewed")

    assert (new_master, new_worker != worker) == (master, True)
    server.process.terminate()
    assert server.process.wait(PATIENCE) == 0
