"""Chromium from Debian, driven by Playwright, and monitored for everything that a visitor must never meet."""

import json
import os
import re
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.core.management import call_command
from django.test import override_settings
from pytest_django.live_server_helper import LiveServer

from common.static_bundles import BundledStaticFilesStorage
from tests.pictures.approval import chromium_path as path_of_chromium

LONGEST_WAIT = 30_000
"""Timeout of everything that a test waits for, in milliseconds."""
LONGEST_ANSWER = 30
"""How long a request may take after its page was closed, in seconds."""
BUNDLED = {"staticfiles": {"BACKEND": "tests.plugins.browser.FewCompressedBundles"}}
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
    # Requests to other hosts fail, and the `Watch` below reports them.
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1",
]


class Watch:
    """Errors in the browser during one test.

    A test that causes an error on purpose (for example a 404 page) declares it: `watch.expect("404")`.
    """

    def __init__(self, home: str) -> None:
        self.host = urlsplit(home).netloc
        self.faults: list[str] = []
        self.expected: list[re.Pattern[str]] = []

    def expect(self, pattern: str) -> None:
        """Ignore errors that match the pattern."""
        self.expected.append(re.compile(pattern))

    def attach(self, context) -> None:
        """Listen to all pages of a browser context, including those opened later."""
        for event, listener in self.listeners():
            context.on(event, listener)

    def detach(self, context) -> None:
        """Stop listening."""
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
        """Return the errors that the test did not expect."""
        return [fault for fault in self.faults if not any(pattern.search(fault) for pattern in self.expected)]


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """The path of the browser: CHROMIUM, or the first known name on PATH."""
    found = path_of_chromium()
    if not found:
        pytest.skip("chromium is not installed: sudo apt-get install chromium")
    return found


@pytest.fixture(scope="session")
def chromium(chromium_path) -> Iterator:
    """One Chromium for the whole run."""
    from playwright.sync_api import expect, sync_playwright

    # Test machines are slow and busy; a longer timeout does not hide what never happens.
    expect.set_options(timeout=LONGEST_WAIT)
    with sync_playwright() as playwright:
        # Playwright's synchronous API runs an event loop in this thread, in which Django would refuse database access.
        before = os.environ.get("DJANGO_ALLOW_ASYNC_UNSAFE")
        os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
        launched = playwright.chromium.launch(executable_path=chromium_path, args=FLAGS)
        yield launched
        launched.close()
        if before is None:
            del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]
        else:
            os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = before


PUBLIC_FILES = re.compile(r"css/[\w-]+\.|img/motifs\.|js/(copy|map|menu|year)\.")
"""What public pages load; the compressed copies are needed to weigh a page."""


class FewCompressedBundles(BundledStaticFilesStorage):
    """Static files as in production, but few compressed copies, which take time and are useless on a local network."""

    def compress_files(self, paths) -> Iterable:
        return super().compress_files(path for path in paths if PUBLIC_FILES.match(path))


@pytest.fixture(scope="session")
def collected(tmp_path_factory, worker_id) -> dict:
    """Settings with static files as in production, collected once for all processes of a run."""
    from tests.plugins.schema import locked

    alone = worker_id == "master"
    folder = tmp_path_factory.getbasetemp() if alone else tmp_path_factory.getbasetemp().parent
    own = {"STATIC_ROOT": folder / "static", "STORAGES": settings.STORAGES | BUNDLED}
    with locked(folder, "static"), override_settings(**own):
        if not Path(own["STATIC_ROOT"]).exists():
            call_command("collectstatic", interactive=False, verbosity=0)
    return own


class Door:
    """Lets requests through to the portal only while a test runs, with its database and its settings.

    A closed page may send its last request much later, and a portal without a database would remember the wrong files.
    """

    open = False
    inside = 0
    moving = threading.Condition()

    def __init__(self, portal: Callable) -> None:
        self.portal = portal

    def __call__(self, environ: dict, start_response: Callable) -> Iterable[bytes]:
        with self.moving:
            if not Door.open:
                start_response("503 Service Unavailable", [("Content-Length", "0")])
                return []
            Door.inside += 1
        return self.through(environ, start_response)

    def through(self, environ: dict, start_response: Callable) -> Iterator[bytes]:
        """Yield the response of the portal, and note when it ended."""
        try:
            with closing(self.portal(environ, start_response)) as answer:
                yield from answer
        finally:
            with self.moving:
                Door.inside -= 1
                self.moving.notify_all()

    @classmethod
    @contextmanager
    def opened(cls) -> Iterator[None]:
        """Let requests through; at the end wait until all that came are answered."""
        cls.open = True
        yield
        with cls.moving:
            cls.open = False
            cls.moving.wait_for(lambda: not cls.inside, timeout=LONGEST_ANSWER)


@pytest.fixture(scope="session")
def live_server(collected) -> Iterator[LiveServer]:
    """The running portal. It serves its own static files as in production, unlike the live server of pytest-django."""
    server = LiveServer("localhost", start=False)
    server.thread.static_handler = Door
    with override_settings(**collected):
        server.start()
    yield server
    server.stop()


@pytest.fixture(autouse=True)
def collected_static(request, own_surroundings, settings):
    """Let pages link to the collected static files in tests that use a browser."""
    if request.node.get_closest_marker("browser"):
        for name, value in request.getfixturevalue("collected").items():
            setattr(settings, name, value)


@pytest.fixture
def watch(live_server, transactional_db, collected_static) -> Iterator[Watch]:
    """Errors in the browser during this test."""
    with Door.opened():
        yield Watch(live_server.url)


@pytest.fixture
def browser_options() -> dict:
    """Options of the browser context; a test module overrides this for a phone or the dark scheme."""
    return {"viewport": {"width": 1280, "height": 900}}


class Windows:
    """A pool of browser windows that tests borrow one after another, each reset before the next test.

    Creating a page takes several times as long as opening another URL in it, so one page is kept for each set of
    options. The HTTP cache is kept too, as in the browser of a returning visitor.
    """

    def __init__(self, chromium, home: str) -> None:
        self.chromium = chromium
        self.home = home
        self.free: dict[str, list] = {}
        self.lent: list[tuple] = []

    def lend(self, watch: Watch, options: dict):
        """Return a monitored page in a separate window."""
        waiting = self.free.setdefault(json.dumps(options, sort_keys=True), [])
        context = waiting.pop() if waiting else self.chromium.new_context(base_url=self.home, locale="cs-CZ", **options)
        context.set_default_timeout(LONGEST_WAIT)
        watch.attach(context)
        self.lent.append((context, watch, options, waiting))
        page = context.pages[0] if context.pages else context.new_page()
        # Only the window in the foreground may read the clipboard.
        page.bring_to_front()
        return page

    def take_back(self) -> None:
        """Reset the windows of a test; close a window in which that fails."""
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
        """Leave the page as a user does, and remove what the test left: storage, cookies, permissions, settings."""
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
    """The pool of windows of this process."""
    return Windows(chromium, live_server.url)


@pytest.fixture
def windows(kept_windows, watch) -> Iterator[Windows]:
    """Windows for one test, which fails on requests to other hosts, console errors and violations of the CSP."""
    yield kept_windows
    kept_windows.take_back()
    assert watch.unexpected() == []


@pytest.fixture
def page(windows, watch, browser_options):
    """A page on the running portal: `page.goto("/")`."""
    return windows.lend(watch, browser_options)
