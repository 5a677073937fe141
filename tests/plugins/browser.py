"""Chromium for the tests: Debian's own, driven by Playwright, watched for everything a visitor must never meet."""

import json
import os
import re
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.core.management import call_command
from django.core.signals import request_finished, request_started
from django.test import override_settings
from pytest_django.live_server_helper import LiveServer

from common.static_bundles import BundledStaticFilesStorage

LONGEST_WAIT = 15_000
"""Milliseconds in which whatever a test waits for has to come."""
LONGEST_ANSWER = 10
"""For how many seconds a request may go on after its page was closed."""
BUNDLED = {"staticfiles": {"BACKEND": "tests.plugins.browser.UncompressedBundles"}}
CHROMIUM_NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    # A page that asks for a foreign host gets no answer, and the watch below names it.
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1",
]


class Watch:
    """What went wrong in the browser during one test.

    A test that provokes an error on purpose (a 404 page, say) names it: `watch.expect("404")`.
    """

    def __init__(self, home: str) -> None:
        self.host = urlsplit(home).netloc
        self.faults: list[str] = []
        self.expected: list[re.Pattern[str]] = []

    def expect(self, pattern: str) -> None:
        """Let faults that match the pattern pass."""
        self.expected.append(re.compile(pattern))

    def attach(self, context) -> None:
        """Listen to every page of a browser context, also those it opens later."""
        for event, listener in self.listeners():
            context.on(event, listener)

    def detach(self, context) -> None:
        """Listen no more."""
        for event, listener in self.listeners():
            context.remove_listener(event, listener)

    def listeners(self) -> list[tuple]:
        return [("request", self.on_request), ("console", self.on_console), ("weberror", self.on_error)]

    def on_request(self, request) -> None:
        address = urlsplit(request.url)
        if address.scheme in {"http", "https", "ws", "wss"} and address.netloc != self.host:
            self.faults.append(f"request to a foreign host: {request.url}")

    def on_console(self, message) -> None:
        # A violation of the content security policy arrives here as an error, too.
        if message.type == "error" or "Content Security Policy" in message.text:
            where = message.location.get("url", "")
            self.faults.append(f"console: {message.text} {where}".strip())

    def on_error(self, error) -> None:
        self.faults.append(f"uncaught error: {error.error}")

    def unexpected(self) -> list[str]:
        """Return the faults that no test asked for."""
        return [fault for fault in self.faults if not any(pattern.search(fault) for pattern in self.expected)]


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """Where the browser is: CHROMIUM, or the first known name on PATH."""
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)
    if not found:
        pytest.skip("chromium is not installed: sudo apt-get install chromium")
    return found


@pytest.fixture(scope="session")
def chromium(chromium_path) -> Iterator:
    """One Chromium for the whole run."""
    from playwright.sync_api import expect, sync_playwright

    # Machines that test are slow and busy; what never comes fails all the same.
    expect.set_options(timeout=LONGEST_WAIT)
    with sync_playwright() as playwright:
        # Playwright's synchronous interface keeps an event loop in this thread, where Django would refuse its database.
        before = os.environ.get("DJANGO_ALLOW_ASYNC_UNSAFE")
        os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
        launched = playwright.chromium.launch(executable_path=chromium_path, args=FLAGS)
        yield launched
        launched.close()
        if before is None:
            del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]
        else:
            os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = before


class UncompressedBundles(BundledStaticFilesStorage):
    """Static files as production serves them, without the copies that save a network what it does not have here."""

    def compress_files(self, paths) -> list:
        return []


@pytest.fixture(scope="session")
def collected(tmp_path_factory, worker_id) -> dict:
    """Settings under which static files are those of production, collected once for all processes of a run."""
    from tests.plugins.schema import locked

    alone = worker_id == "master"
    folder = tmp_path_factory.getbasetemp() if alone else tmp_path_factory.getbasetemp().parent
    own = {"STATIC_ROOT": folder / "static", "STORAGES": settings.STORAGES | BUNDLED}
    with locked(folder, "static"), override_settings(**own):
        if not Path(own["STATIC_ROOT"]).exists():
            call_command("collectstatic", interactive=False, verbosity=0)
    return own


@pytest.fixture(scope="session")
def live_server(collected) -> Iterator[LiveServer]:
    """The running portal, which serves its static files itself as in production: pytest-django would serve sources."""
    server = LiveServer("localhost", start=False)
    server.thread.static_handler = lambda portal: portal
    with override_settings(**collected):
        server.start()
    yield server
    server.stop()


@pytest.fixture(autouse=True)
def collected_static(request, own_surroundings, settings):
    """Let the pages of a test in a browser name the collected files."""
    if request.node.get_closest_marker("browser"):
        for name, value in request.getfixturevalue("collected").items():
            setattr(settings, name, value)


@pytest.fixture
def watch(live_server) -> Iterator[Watch]:
    """What goes wrong in the browser during this test.

    A page that is closed may have asked for something just before; the database is emptied once that is answered.
    """
    with requests_under_way() as under_way:
        yield Watch(live_server.url)
        until = time.monotonic() + LONGEST_ANSWER
        while under_way and time.monotonic() < until:
            time.sleep(0.02)


@contextmanager
def requests_under_way() -> Iterator[set]:
    """Name the threads of the server that are busy with a request."""
    busy: set[int] = set()

    def begin(**kwargs) -> None:
        busy.add(threading.get_ident())

    def end(**kwargs) -> None:
        busy.discard(threading.get_ident())

    request_started.connect(begin)
    request_finished.connect(end)
    yield busy
    request_started.disconnect(begin)
    request_finished.disconnect(end)


@pytest.fixture
def browser_options() -> dict:
    """How the browser window is; a test module overrides this for a phone or the dark scheme."""
    return {"viewport": {"width": 1280, "height": 900}}


class Windows:
    """Browser windows that tests lend one after another, each emptied before the next.

    To start a page costs several times what it costs to open another address in it, so a page stays for each kind of
    window; what static files may be kept for ever is kept, as in the browser of somebody who came yesterday.
    """

    def __init__(self, chromium, home: str) -> None:
        self.chromium = chromium
        self.home = home
        self.free: dict[str, list] = {}
        self.lent: list[tuple] = []

    def lend(self, watch: Watch, options: dict):
        """Return a page in a window of its own that is watched."""
        waiting = self.free.setdefault(json.dumps(options, sort_keys=True), [])
        context = waiting.pop() if waiting else self.chromium.new_context(base_url=self.home, locale="cs-CZ", **options)
        context.set_default_timeout(LONGEST_WAIT)
        watch.attach(context)
        self.lent.append((context, watch, options, waiting))
        page = context.pages[0] if context.pages else context.new_page()
        # Only the window in front may read the clipboard.
        page.bring_to_front()
        return page

    def take_back(self) -> None:
        """Empty the windows of a test; one in which that goes wrong is closed."""
        from playwright.sync_api import Error

        for context, watch, options, waiting in self.lent:
            try:
                self.empty(context, options)
                watch.detach(context)
                waiting.append(context)
            except Error:
                context.close()
        self.lent.clear()

    def empty(self, context, options: dict) -> None:
        """Leave the page as a person does and take away what the test has left: texts, cookies, rights, settings."""
        page, *others = context.pages or [context.new_page()]
        for other in others:
            other.close()
        context.set_offline(False)
        context.unroute_all()
        page.unroute_all()
        page.goto("/robots.txt")
        page.evaluate("localStorage.clear(); sessionStorage.clear()")
        context.clear_cookies()
        context.clear_permissions()
        page.set_viewport_size(options["viewport"])
        page.emulate_media(
            media="screen",
            color_scheme=options.get("color_scheme", "light"),
            reduced_motion=options.get("reduced_motion", "no-preference"),
        )


@pytest.fixture(scope="session")
def kept_windows(chromium, live_server) -> Windows:
    """The windows of this process."""
    return Windows(chromium, live_server.url)


@pytest.fixture
def windows(kept_windows, watch) -> Iterator[Windows]:
    """Windows for one test. Foreign requests, console errors and violations of the policy in any of them fail it."""
    yield kept_windows
    kept_windows.take_back()
    assert watch.unexpected() == []


@pytest.fixture
def page(windows, watch, browser_options):
    """A page on the running portal: `page.goto("/")`."""
    return windows.lend(watch, browser_options)
