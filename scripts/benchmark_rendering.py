"""Compare the rendering of public pages with a bare Django view under the same server.

`compare` starts the portal without its page cache and the bare site of `bare_site.py`, each in a gunicorn with one
worker and the portal's own configuration, and asks both in turns. It compares processor time of the workers, which a
busy machine disturbs less than rates.
"""

from __future__ import annotations

import argparse
import http.client
import os
import statistics
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from scripts.serving import free_port, wait_until_it_answers, workers_of  # noqa: E402

TURN = 0.05
"""Seconds of processor time that one turn of a page takes, short compared with the load of other processes."""


@dataclass(frozen=True)
class Rendering:
    """The cost of a page: milliseconds of processor time of the worker, and its rate relative to the bare view."""

    address: str
    milliseconds: float
    ratio: float


@dataclass(frozen=True)
class Server:
    """A gunicorn with one worker."""

    port: int
    worker: int

    def cost(self, address: str, times: int, cookie: str = "") -> float:
        """Return the milliseconds of the worker's processor time of one request, on the average of `times`.

        All go over one connection, with the cookie of somebody who is logged in. Raises ValueError if one is not
        answered with 200.
        """
        headers = {"Cookie": cookie} if cookie else {}
        before = self._spent()
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)) as connection:
            for _time in range(times):
                connection.request("GET", address, headers=headers)
                response = connection.getresponse()
                response.read()
                if response.status != 200:
                    raise ValueError(f"{address} answered {response.status}")
        return (self._spent() - before) * 1000 / times

    def _spent(self) -> float:
        """Return the processor time of all threads of the worker, in seconds."""
        threads = Path(f"/proc/{self.worker}/task").glob("*/schedstat")
        return sum(int(one.read_text(encoding="ascii").split()[0]) for one in threads) / 1e9


def compare(addresses: Iterable[str], rounds: int = 25) -> list[Rendering]:
    """Return the cost of each page, the median of rounds in which it and the bare view take turns.

    Uses the database of the environment. Needs Linux, whose /proc tells the time of a process.
    """
    with serving("zdravy_kraj.wsgi") as portal, serving("scripts.bare_site") as bare:
        portal_costs: dict[str, list[float]] = {}
        ratios: dict[str, list[float]] = {}
        bare_times = _times(bare, "/")
        for address in addresses:
            times = _times(portal, address)
            for _round in range(rounds):
                own, yardstick = portal.cost(address, times), bare.cost("/", bare_times)
                portal_costs.setdefault(address, []).append(own)
                ratios.setdefault(address, []).append(yardstick / own)
    return [
        Rendering(address, statistics.median(costs), statistics.median(ratios[address]))
        for address, costs in portal_costs.items()
    ]


def _times(server: Server, address: str) -> int:
    """Return how many requests make a turn, after a warm-up."""
    server.cost(address, 5)
    return max(5, round(TURN * 1000 / max(server.cost(address, 20), 0.1)))


@contextmanager
def serving(module: str) -> Iterator[Server]:
    """Serve the `application` of a module by gunicorn with one worker."""
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", "--config", "deploy/gunicorn.conf.py", "--workers", "1"]
    command += ["--bind", f"127.0.0.1:{port}", "--log-level", "warning", f"{module}:application"]
    surroundings = os.environ | {"RUN_WORKER": "0", "PAGE_CACHE": "0", "MAX_REQUESTS": "0"}
    process = subprocess.Popen(command, cwd=ROOT, env=surroundings, stdout=subprocess.DEVNULL)
    try:
        wait_until_it_answers(port, process)
        yield Server(port, workers_of(process)[0])
    finally:
        process.terminate()
        process.wait()


def main() -> None:
    """Print a line for each page."""
    parser = argparse.ArgumentParser(description="Compare the rendering of public pages with a bare Django view.")
    parser.add_argument("--rounds", type=int, default=25)
    parser.add_argument("addresses", nargs="+")
    options = parser.parse_args()
    print(f"{'page':<50}{'ms CPU':>10}{'x bare':>10}")
    for page in compare(options.addresses, options.rounds):
        print(f"{page.address[:49]:<50}{page.milliseconds:>10.2f}{page.ratio:>10.3f}")


if __name__ == "__main__":
    main()
