"""Starting gunicorn for the measurements: a free port, waiting for the first answer, and the processes that answer."""

from __future__ import annotations

import http.client
import socket
import subprocess
import time
from contextlib import closing
from pathlib import Path

STARTED_WITHIN = 60
"""Seconds that a server may take to start."""


def free_port() -> int:
    """Return a port of this machine on which nothing listens."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
    return port


def wait_until_it_answers(port: int, process: subprocess.Popen[bytes]) -> None:
    """Return once the server answers; raises RuntimeError if it ends or stays silent for too long.

    A connection alone is not enough: the port is open before there is a worker.
    """
    last = time.monotonic() + STARTED_WITHIN
    while process.poll() is None and time.monotonic() < last:
        with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=10)) as line:
            try:
                line.request("GET", "/")
                line.getresponse().read()
            except OSError:
                time.sleep(0.1)
            else:
                return
    raise RuntimeError("The server did not start.")


def workers_of(process: subprocess.Popen[bytes]) -> list[int]:
    """Return the process numbers of the workers of a gunicorn; needs Linux."""
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    return [int(pid) for pid in children.read_text(encoding="ascii").split()]
