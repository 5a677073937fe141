"""How many requests a second public pages stand, compared with a bare Django view under the same server.

Both run at once under gunicorn with the configuration of production, and are asked in turn, so that what else the
machine does harms both. `make benchmark` calls this. Two figures are compared: requests a second as clients see them,
and processor time of the server for one request, which says more on a busy machine.
"""

from __future__ import annotations

import argparse
import contextlib
import http.client
import multiprocessing
import os
import re
import selectors
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from scripts.serving import free_port, wait_until_it_answers, workers_of  # noqa: E402

CLIENTS, LINES = 2, 8
"""Processes that ask, and connections that each keeps open."""
TICK = os.sysconf("SC_CLK_TCK")
LENGTH = re.compile(rb"content-length: (\d+)", re.IGNORECASE)


@dataclass
class Variant:
    """Something to ask for, and what was measured."""

    name: str
    port: int
    path: str
    headers: dict[str, str] = field(default_factory=dict)
    rates: list[float] = field(default_factory=list)
    costs: list[float] = field(default_factory=list)

    @property
    def request(self) -> bytes:
        headers = {"Host": f"127.0.0.1:{self.port}", **self.headers}
        lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        return f"GET {self.path} HTTP/1.1\r\n{lines}\r\n".encode()


def ask_for(request: bytes, port: int, seconds: float, told: multiprocessing.connection.Connection) -> None:
    """Ask over several connections for a while, and tell how many answers came."""
    with selectors.DefaultSelector() as waiting:
        for _line in range(LINES):
            line = socket.create_connection(("127.0.0.1", port))
            line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            waiting.register(line, selectors.EVENT_READ, [0, 0])
            line.sendall(request)
        count, until = 0, time.monotonic() + seconds
        while time.monotonic() < until:
            for key, _events in waiting.select(0.1):
                got, whole = key.data
                part = key.fileobj.recv(262_144)
                if not part:
                    raise ConnectionError("the server has closed a connection")
                if not whole:
                    whole = key.data[1] = length_of(part)
                got += len(part)
                if got >= whole:
                    got = 0
                    count += 1
                    key.fileobj.sendall(request)
                key.data[0] = got
        for key in list(waiting.get_map().values()):
            key.fileobj.close()
    told.send(count)


def length_of(answer: bytes) -> int:
    """Return the length of an answer from its beginning; all answers to a request are equally long."""
    head = answer.index(b"\r\n\r\n") + 4
    if answer.startswith(b"HTTP/1.1 304"):
        return head
    length = LENGTH.search(answer, 0, head)
    # The bare view says no length: it sends its words with their length and a mark of the end around them.
    return head + (int(length[1]) if length else len(b"C\r\nHello, world\r\n0\r\n\r\n"))


class Server:
    """Gunicorn as in production."""

    def __init__(self, application: str, port: int, environment: dict[str, str], log: Path) -> None:
        self.port = port
        chosen = (
            os.environ
            | environment
            | {"PORT": str(port), "RUN_WORKER": "0", "WEB_CONCURRENCY": "2", "MAX_REQUESTS": "0"}
        )
        command = [sys.executable, "-m", "gunicorn", "--config", "deploy/gunicorn.conf.py", application]
        with log.open("ab") as output:
            self.process = subprocess.Popen(
                command, cwd=ROOT, env=chosen, stdout=output, stderr=output, start_new_session=True
            )

    def wait(self) -> None:
        wait_until_it_answers(self.port, self.process)

    def processor_time(self) -> float:
        """Return the processor time of the workers so far, in seconds."""
        stats = [Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split() for pid in workers_of(self.process)]
        return sum(int(stat[11]) + int(stat[12]) for stat in stats) / TICK

    def stop(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGTERM)
        self.process.wait(30)


def measure(variant: Variant, server: Server, seconds: float) -> None:
    """Ask from several processes at once."""
    lines = [multiprocessing.Pipe(duplex=False) for _client in range(CLIENTS)]
    before, start = server.processor_time(), time.monotonic()
    clients = [
        multiprocessing.Process(target=ask_for, args=(variant.request, variant.port, seconds, told))
        for _heard, told in lines
    ]
    for client in clients:
        client.start()
    # So that a client that fails is noticed.
    for _heard, told in lines:
        told.close()
    count = sum(heard.recv() for heard, _told in lines)
    for client in clients:
        client.join()
    variant.rates.append(count / (time.monotonic() - start))
    variant.costs.append((server.processor_time() - before) / count)


@contextlib.contextmanager
def servers(environment: dict[str, str]) -> Iterator[tuple[Server, Server]]:
    """Run the bare view and the portal."""
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "log"
        running = [
            Server("scripts.bare_site:application", free_port(), {}, log),
            Server("zdravy_kraj.wsgi:application", free_port(), environment, log),
        ]
        try:
            for server in running:
                server.wait()
            yield running[0], running[1]
        except BaseException:
            print(log.read_text(), file=sys.stderr)
            raise
        finally:
            for server in running:
                server.stop()


def etag_of(port: int, path: str) -> str:
    """Return the ETag of a page, after all workers have made it."""
    for _attempt in range(40):
        line = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        line.request("GET", path)
        answer = line.getresponse()
        answer.read()
        line.close()
        if answer.status != 200:
            raise SystemExit(f"{path} answers {answer.status}")
    return answer.headers["ETag"]


def main() -> None:
    """Print a line for each page and way of asking."""
    parser = argparse.ArgumentParser(description="Compare public pages with a bare Django view.")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=1.0)
    parser.add_argument("paths", nargs="*", default=["/", "/aktivity/", "/rok/2022/"])
    options = parser.parse_args()

    with servers({"DJANGO_MODE": "local", "DEBUG": "0"}) as (bare, portal):
        reference = Variant("a bare Django view", bare.port, "/")
        asked = [reference, Variant("with its length", bare.port, "/length/")]
        for path in options.paths:
            etag = etag_of(portal.port, path)
            asked += [
                Variant(f"{path} plain", portal.port, path),
                Variant(f"{path} br", portal.port, path, {"Accept-Encoding": "gzip, deflate, br"}),
                Variant(f"{path} 304", portal.port, path, {"Accept-Encoding": "br", "If-None-Match": etag}),
            ]
        for _round in range(options.rounds):
            for one in asked:
                measure(one, bare if one.port == bare.port else portal, options.seconds)
    print(f"{'':<30}{'requests/s':>12}{'ratio':>8}{'CPU µs':>10}{'ratio':>8}")
    rate, cost = statistics.median(reference.rates), statistics.median(reference.costs)
    for one in asked:
        # Each round is compared with the bare view of the same round.
        faster = statistics.median(a / b for a, b in zip(one.rates, reference.rates, strict=True))
        cheaper = statistics.median(b / a for a, b in zip(one.costs, reference.costs, strict=True))
        rate, cost = statistics.median(one.rates), statistics.median(one.costs)
        print(f"{one.name:<30}{rate:>12.0f}{faster:>8.2f}{cost * 1e6:>10.0f}{cheaper:>8.2f}")


if __name__ == "__main__":
    main()
