"""Chromium for the tests: Debian's own, driven by Playwright, watched for everything a visitor must never meet."""

import os
import re
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
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
        context.on("request", self.on_request)
        context.on("console", self.on_console)
        context.on("weberror", lambda error: self.faults.append(f"uncaught error: {error.error}"))

    def on_request(self, request) -> None:
        address = urlsplit(request.url)
        if address.scheme in {"http", "https", "ws", "wss"} and address.netloc != self.host:
            self.faults.append(f"request to a foreign host: {request.url}")

    def on_console(self, message) -> None:
        # A violation of the content security policy arrives here as an error, too.
        if message.type == "error" or "Content Security Policy" in message.text:
            where = message.location.get("url", "")
            self.faults.append(f"console: {message.text} {where}".strip())

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
def browser(chromium_path) -> Iterator:
    """One Chromium for the whole run."""
    from playwright.sync_api import expect, sync_playwright

    # Machines that test are slow and busy; what never comes fails all the same.
    expect.set_options(timeout=LONGEST_WAIT)
    with sync_playwright() as playwright:
        # Playwright's synchronous interface keeps an event loop in this thread, where Django would refuse its database.
        before = os.environ.get("DJANGO_ALLOW_ASYNC_UNSAFE")
        os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
        chromium = playwright.chromium.launch(executable_path=chromium_path, args=FLAGS)
        yield chromium
        chromium.close()
        if before is None:
            del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]
        else:
            os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = before


class UncompressedBundles(BundledStaticFilesStorage):
    """Static files as production serves them, without the copies that save a network what it does not have here."""

    def compress_files(self, paths) -> list:
        return []


@pytest.fixture(scope="session")
def collected(tmp_path_factory) -> dict:
    """Settings under which static files are those of production, collected once."""
    own = {"STATIC_ROOT": tmp_path_factory.mktemp("static"), "STORAGES": settings.STORAGES | BUNDLED}
    with override_settings(**own):
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


@pytest.fixture
def page(browser, live_server, watch, browser_options) -> Iterator:
    """A page on the running portal: `page.goto("/")`. Foreign requests, console errors and CSP violations fail it."""
    context = browser.new_context(base_url=live_server.url, locale="cs-CZ", **browser_options)
    context.set_default_timeout(LONGEST_WAIT)
    watch.attach(context)
    yield context.new_page()
    context.close()
    assert watch.unexpected() == []
