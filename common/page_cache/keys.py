"""By what a page is found in the cache, and which requests pass it by."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, urlencode

from common.page_cache.pages import FREE_TEXT, PARAMETERS

LONGEST_PATH = LONGEST_QUERY = 500
"""In characters; no page of ours has longer ones without free text."""

TRACKING = re.compile(
    r"utm_.*|hsa_.*|mtm_.*|pk_.*|[a-z_]{0,4}clid|gclsrc|gbraid|wbraid|_g[al]|_hs(enc|mi)|mc_[ce]id|mkt_tok|srsltid|"
    r"li_fat_id|igshid|igsh|si_source"
)
"""Parameters that advertisements, newsletters and social networks append to addresses and no page looks at."""


class Key(NamedTuple):
    """What tells pages apart. The language is a part of the path."""

    scheme: str
    host: str
    path: str
    query: str


class Keys:
    """Tells by which key the page of a request is kept.

    `passed_by` are beginnings of paths that are never public pages. `secure_header` is Django's
    SECURE_PROXY_SSL_HEADER.
    """

    def __init__(
        self, passed_by: Sequence[str], session_cookie: str, secure_header: tuple[str, str] | None = None
    ) -> None:
        self.passed_by = tuple(passed_by)
        self.session_cookie = f"{session_cookie}="
        self.header, self.secure = secure_header or ("", "")

    def of(self, environ: dict[str, Any]) -> Key | None:
        """Return the key, or None where only Django may answer."""
        if environ["REQUEST_METHOD"] not in ("GET", "HEAD"):
            return None
        path = environ["PATH_INFO"]
        if (
            len(path) > LONGEST_PATH
            or path.startswith(self.passed_by)
            or "HTTP_AUTHORIZATION" in environ
            or environ.get("SCRIPT_NAME")
        ):
            return None
        if "HTTP_COOKIE" in environ and self.session_cookie in environ["HTTP_COOKIE"]:
            return None
        host = environ.get("HTTP_HOST")
        query: str | None = environ.get("QUERY_STRING", "")
        if query:
            query = known_query(query)
        if not host or query is None:
            return None
        return Key(self.scheme(environ), host.lower(), path, query)

    def scheme(self, environ: dict[str, Any]) -> str:
        """Return the scheme as Django's request has it."""
        told = environ.get(self.header) if self.header else None
        if told is None:
            scheme: str = environ["wsgi.url_scheme"]
            return scheme
        return "https" if told.split(",", 1)[0].strip() == self.secure else "http"


def known_query(query: str) -> str | None:
    """Return the query without tracking, with its parameters sorted; None if it has free text or what no page knows."""
    if len(query) > LONGEST_QUERY or not query.isascii():
        return None
    pairs = _parsed(query)
    for name, value in pairs:
        if name not in PARAMETERS or (value and name in FREE_TEXT):
            return None
    return urlencode(pairs)


def plain_query(query: str) -> str:
    """Return the known parameters of the query, sorted, so that requests of one key have the same."""
    if len(query) > LONGEST_QUERY or not query.isascii():
        return ""
    return urlencode([pair for pair in _parsed(query) if pair[0] in PARAMETERS])


@lru_cache(maxsize=1024)
def _parsed(query: str) -> tuple[tuple[str, str], ...]:
    # A parameter given several times keeps the order of its values, because the last one counts.
    pairs = [pair for pair in parse_qsl(query, keep_blank_values=True) if not TRACKING.fullmatch(pair[0])]
    return tuple(sorted(pairs, key=lambda pair: pair[0]))
