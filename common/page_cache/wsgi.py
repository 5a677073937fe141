"""The cache of public pages, as a wrapper around Django's WSGI application.

It never lies: the revision of the public content is read from the database for each request, and a page is served only
if it was made from that revision. See docs/architecture.md, “The page cache”.
"""

from __future__ import annotations

import logging
import os
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from django.conf import settings

from common.page_cache.keys import Key, Keys
from common.page_cache.outage import Revisions
from common.page_cache.pages import KEY, Rendering
from common.page_cache.representations import Headers, Kept, StartResponse, may_be_kept
from common.page_cache.revision import current_revision
from common.page_cache.store import Store

logger = logging.getLogger(__name__)

Environ = dict[str, Any]
Application = Callable[[Environ, StartResponse], Iterable[bytes]]

CACHED = "page_cache.cached"
"""True in the environ of a request that was answered from the cache; read by deploy/gunicorn.conf.py."""
DATABASE_IS_AWAY = "page_cache.database_is_away"
"""True in the environ of a request that shall not wait for the database; read by `portal.middleware`."""
LONGEST_WAIT = 3.0
"""Seconds for which a request waits for another one that already makes the same page."""
REPORTED_EVERY = 3600


def marks(status: str, word: str, *, aloud: bool) -> Headers:
    """Return the headers that tell what the cache did (RFC 9211); `aloud` adds a word that is easy to read."""
    headers = [("Cache-Status", f"zdravy-kraj; {status}")]
    return [*headers, ("X-Cache", word)] if aloud else headers


def with_page_cache(application: Application) -> PageCache:
    """Return the application behind a cache as the settings want it; all views must have been imported."""
    return PageCache(
        application,
        keys=Keys(settings.PAGE_CACHE_PASSES, settings.SESSION_COOKIE_NAME, settings.SECURE_PROXY_SSL_HEADER),
        revision=current_revision,
        room=settings.PAGE_CACHE_MB * 1_000_000,
        aloud=not settings.PRODUCTION,
    )


class PageCache:
    """Answers from the store what it can, leaves the rest to the application and keeps the public pages it makes.

    `room` is in bytes. `aloud` adds the header X-Cache. `revision` returns the current revision of public content and
    raises RevisionUnavailable.
    """

    def __init__(
        self, application: Application, *, keys: Keys, revision: Callable[[], str], room: int, aloud: bool = False
    ) -> None:
        self.application = application
        self.key_of = keys.of
        self.revisions = Revisions(revision)
        self.store = Store(room)
        self.hit = marks("hit", "HIT", aloud=aloud)
        self.stale = marks("hit; detail=database-away", "STALE", aloud=aloud)
        self.missed = marks("fwd=miss", "MISS", aloud=aloud)
        self.stored = marks("fwd=miss; stored", "MISS", aloud=aloud)
        self._being_made: dict[tuple[Key, str], threading.Event] = {}
        self._report_at = time.time() + REPORTED_EVERY

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        key = self.key_of(environ)
        now = time.time()
        if now >= self._report_at:
            self.report(now)
        # Before anything is looked up or made: what changes from here on has another revision.
        revision = self.revisions.current(now)
        if revision is None:
            return self.while_away(key, now, environ, start_response)
        if key is None:
            return self.application(environ, start_response)
        page = self.store.find(key, revision, now)
        if page is None:
            return self.made_once(key, revision, now, environ, start_response)
        return self.answer(page, environ, start_response, self.hit)

    def answer(self, page: Kept, environ: Environ, start_response: StartResponse, marks: Headers) -> Sequence[bytes]:
        environ[CACHED] = True
        accepted, tag = environ.get("HTTP_ACCEPT_ENCODING", ""), environ.get("HTTP_IF_NONE_MATCH", "")
        return page.answer(environ, accepted, tag, start_response, marks)

    def while_away(
        self, key: Key | None, now: float, environ: Environ, start_response: StartResponse
    ) -> Iterable[bytes]:
        """Serve what was true when the database was last asked; it may have changed since.

        Other requests are told to end at once: waiting, they would soon occupy all threads, and nobody would get the
        pages that are kept. Whether the database is back is found out by asking for the revision.
        """
        revision = self.revisions.trusted(now)
        page = self.store.find(key, revision, now) if key and revision else None
        if page is not None:
            return self.answer(page, environ, start_response, self.stale)
        environ[DATABASE_IS_AWAY] = True
        return self.application(environ, start_response)

    def made_once(
        self, key: Key, revision: str, now: float, environ: Environ, start_response: StartResponse
    ) -> Iterable[bytes]:
        """Make the page, or wait a while for another thread that already makes it."""
        mine = threading.Event()
        running = self._being_made.setdefault((key, revision), mine)
        if running is not mine:
            running.wait(LONGEST_WAIT)
        try:
            # Made by the other one, also if that ended just before this one looked.
            page = self.store.find(key, revision, time.time())
            if page is not None:
                return self.answer(page, environ, start_response, self.hit)
            return self.make(key, revision, now, environ, start_response)
        finally:
            if running is mine:
                del self._being_made[key, revision]
                mine.set()

    def make(
        self, key: Key, revision: str, now: float, environ: Environ, start_response: StartResponse
    ) -> Iterable[bytes]:
        """Let the application answer, and keep its answer if it is a public page."""
        self.store.note_miss()
        rendering = environ[KEY] = Rendering(now)
        environ["QUERY_STRING"] = key.query
        accepted, tag = environ.get("HTTP_ACCEPT_ENCODING", ""), environ.get("HTTP_IF_NONE_MATCH", "")
        answered: list[Any] = []

        def remember(status: str, headers: Headers, exc_info: Any = None) -> Callable[[bytes], object]:
            answered[:] = [status, headers]
            return _refuse_to_write

        result = self.application(environ, remember)
        status, headers = answered
        if not rendering.is_public or not may_be_kept(status, headers):
            plain = [pair for pair in headers if pair != ("Content-Encoding", "identity")]
            start_response(status, plain + self.missed)
            return result
        page = Kept(headers, whole(result))
        page.revision, page.since, page.until = revision, rendering.since, rendering.until
        is_stored = self.store.keep(key, page)
        return page.answer(environ, accepted, tag, start_response, self.stored if is_stored else self.missed)

    def report(self, now: float) -> None:
        """Write into the log how the cache does since the last time."""
        self._report_at = now + REPORTED_EVERY
        logger.info(
            "Page cache of process %d: %d hits, %d misses, %d pages, %.1f of %.1f MB.",
            os.getpid(),
            self.store.hits,
            self.store.misses,
            len(self.store),
            self.store.size / 1e6,
            self.store.room / 1e6,
        )
        self.store.hits = self.store.misses = 0


def whole(result: Iterable[bytes]) -> bytes:
    """Return the body of an answer and close it, which ends the request for Django."""
    try:
        return b"".join(result)
    finally:
        close = getattr(result, "close", None)
        if close is not None:
            close()


def _refuse_to_write(_data: bytes) -> object:
    raise NotImplementedError("Django returns its answers and writes nothing.")
