"""The portal behind its page cache, for pages that change by themselves."""

from collections.abc import Callable
from wsgiref.util import setup_testing_defaults

import pytest
from django.core import signals
from django.core.handlers.wsgi import WSGIHandler
from django.db import close_old_connections

from common.page_cache.keys import Keys
from common.page_cache.wsgi import PageCache


@pytest.fixture
def kept_pages(settings) -> Callable[[str], str]:
    """Return a function that reads pages from behind a page cache to which no change of the content is told."""
    ends = (signals.request_started, signals.request_finished)
    for end in ends:
        end.disconnect(close_old_connections)
    keys = Keys(settings.PAGE_CACHE_PASSES, settings.SESSION_COOKIE_NAME)
    cache = PageCache(WSGIHandler(), keys=keys, revision=lambda: "1", room=50_000_000)

    def read(address: str) -> str:
        environ = {"PATH_INFO": address, "QUERY_STRING": "", "HTTP_HOST": "localhost"}
        setup_testing_defaults(environ)
        return b"".join(cache(environ, lambda *facts: None)).decode()

    yield read
    for end in ends:
        end.connect(close_old_connections)
