"""Measure the first view of public pages on a slow phone: a part of `make benchmark`.

A phone 375 px wide with a processor four times slower than this machine's, on a line of 1.6 Mb/s with 150 ms for each
request, opens every page for the first time. Printed are when the largest piece of the page was painted (to be within
a second, with a photograph 1.8 s), how much the layout moved while it loaded and while it was read to its end (0), and
what was transferred (80 kB, with photographs 200). It is a report, not a test, because it depends on the machine. It
needs Chromium and the packages for development. With `--photographs` the pages are opened once more in a copy of the
SQLite database whose newest activities have photographs.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sqlite3
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zdravy_kraj.settings")
sys.path.insert(0, str(ROOT))

from scripts.serving import free_port, wait_until_it_answers  # noqa: E402

CHROMIUM_NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
SCREEN = {"width": 375, "height": 812}
SLOWER_CPU = 4
COPY = "--in-the-copy"
"""Said to the process that measures in the copy."""
LATENCY_MS = 150
BYTES_PER_SECOND = 1_600_000 / 8
TURNS = 3
"""Views of each page, of which the middle one is told: now and then the machine does something else."""

# Collects entries from the start of the page; those of input by the reader do not count as shifts.
OBSERVE = """
    window.seen = {paint: 0, shift: 0};
    new PerformanceObserver(list => list.getEntries().forEach(entry => { seen.paint = entry.startTime; }))
        .observe({type: "largest-contentful-paint", buffered: true});
    new PerformanceObserver(list => list.getEntries().forEach(entry => {
        if (!entry.hadRecentInput) seen.shift += entry.value;
    })).observe({type: "layout-shift", buffered: true});
"""
READ_TO_THE_END = """
    async () => {
        for (let top = 0; top < document.body.scrollHeight; top += innerHeight) {
            scrollTo(0, top);
            await new Promise(resolve => setTimeout(resolve, 50));
        }
    }
"""


@dataclass
class FirstView:
    """What a visitor's first look at a page cost."""

    paint: float = 0
    """When the largest piece of the page was painted, in milliseconds."""
    shift: float = 0
    """Cumulative layout shift, a share of the screen."""
    transferred: int = 0
    """Bytes over the line, headers included."""
    requests: int = 0


def count_transfers(session: Any) -> FirstView:
    """Return a view in which the requests of a page, through its session of the DevTools protocol, are counted."""
    view = FirstView()

    def finished(event: dict) -> None:
        view.requests += 1
        view.transferred += int(event["encodedDataLength"])

    session.send("Network.enable")
    session.on("Network.loadingFinished", finished)
    return view


def first_view(browser: Any, address: str) -> FirstView:
    """Open an address on the slow phone, with nothing kept from earlier."""
    context = browser.new_context(viewport=SCREEN, device_scale_factor=2, is_mobile=True, has_touch=True)
    page = context.new_page()
    session = context.new_cdp_session(page)
    view = count_transfers(session)
    speed = {"downloadThroughput": BYTES_PER_SECOND, "uploadThroughput": BYTES_PER_SECOND}
    session.send("Network.emulateNetworkConditions", {"offline": False, "latency": LATENCY_MS} | speed)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER_CPU})
    page.add_init_script(OBSERVE)
    page.goto(address, wait_until="networkidle")
    at_first = FirstView(transferred=view.transferred, requests=view.requests)
    at_first.paint = page.evaluate("seen.paint")
    page.evaluate(READ_TO_THE_END)
    page.wait_for_load_state("networkidle")
    at_first.shift = page.evaluate("seen.shift")
    context.close()
    return at_first


@contextmanager
def served() -> Iterator[str]:
    """Serve the portal as `make run` does, with its database and without a background worker; yield its address."""
    import django

    from scripts import prepared
    from scripts.prepare import collect_static

    django.setup()
    collect_static(prepared.VAR_DIR / "static")
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", "--config", "deploy/gunicorn.conf.py", "--log-level", "warning"]
    own = {"PORT": str(port), "RUN_WORKER": "0"}
    server = subprocess.Popen(
        [*command, "zdravy_kraj.wsgi:application"], cwd=ROOT, env=os.environ | own, stdout=subprocess.DEVNULL
    )
    try:
        wait_until_it_answers(port, server)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait()


def report(addresses: list[str], title: str = "first view on a slow phone") -> None:
    """Print a line for the first view of each address, the median of several, or why there is none."""
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        path = None
    if not path:
        print("\nThe first view on a phone is not measured: it needs Chromium and requirements/dev.txt.")
        return
    print(f"\n{title:<50}{'painted ms':>11}{'shift':>8}{'kB':>7}{'requests':>10}")
    with served() as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--headless", "--no-sandbox"])
        for address in addresses:
            # The visit before fills the caches of the server.
            with urllib.request.urlopen(f"{site}{address}"):  # noqa: S310
                views = [first_view(browser, f"{site}{address}") for _turn in range(TURNS)]
            view = sorted(views, key=lambda one: one.paint)[TURNS // 2]
            weight = view.transferred / 1000
            print(f"{address[:49]:<50}{view.paint:>11.0f}{view.shift:>8.3f}{weight:>7.1f}{view.requests:>10}")
        browser.close()


def report_with_photographs() -> None:
    """Measure pages with photographs in a copy of the database; runs in a process of its own."""
    import django

    django.setup()
    from scripts.photographs import hang_photographs

    report(hang_photographs(), "with photographs")


def in_a_copy() -> None:
    """Run this script once more on a copy of the database, with its own folder of files."""
    import django

    django.setup()
    from django.conf import settings
    from django.db import connection

    if connection.vendor != "sqlite":
        print("\nPages with photographs are not measured: their database has to be SQLite.")
        return
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "db.sqlite3"
        with (
            closing(sqlite3.connect(settings.DATABASES["default"]["NAME"])) as own,
            closing(sqlite3.connect(copy)) as new,
        ):
            own.backup(new)
        shutil.copytree(settings.MEDIA_ROOT, Path(folder) / "media", dirs_exist_ok=True)
        environment = {"VAR_DIR": folder, "DATABASE_URL": f"sqlite:///{copy}"}
        command = [sys.executable, __file__, COPY]
        subprocess.run(command, cwd=ROOT, env=os.environ | environment, check=True)


def main() -> None:
    """Print a line for each page."""
    parser = argparse.ArgumentParser(description="Measure the first view of public pages on a slow phone.")
    parser.add_argument("addresses", nargs="*")
    parser.add_argument("--photographs", action="store_true", help="measure pages with photographs, too")
    parser.add_argument(COPY, action="store_true", dest="is_copy", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.is_copy:
        report_with_photographs()
        return
    report(options.addresses)
    if options.photographs:
        sys.stdout.flush()
        in_a_copy()


if __name__ == "__main__":
    main()
