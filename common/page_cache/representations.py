"""A page as it is kept: plain, in gzip and in brotli, each with its headers ready to be sent."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any

from common.page_cache import compression

Headers = list[tuple[str, str]]
StartResponse = Callable[..., Any]

OK = "200 OK"
NOT_MODIFIED = "304 Not Modified"
OF_A_COPY = {"cache-control", "content-location", "date", "etag", "expires", "vary"}
"""Headers that an answer without a body repeats (RFC 9110, section 15.4.5)."""
OF_A_BODY = {"content-encoding", "content-length", "etag", "vary"}
"""Headers that are written anew for each encoding."""
OVERHEAD = 4_500
"""Bytes that a kept page takes besides its bodies: its key, headers and Python's objects."""

accepted_encoding = lru_cache(maxsize=256)(compression.accepted_encoding)
LONGEST_HEADER = 200
"""Longer headers of requests, in characters, are not remembered."""


class Representation:
    """One encoding of a page. `headers` and `headers_of_copy` (for 304) lack only what tells the state of the cache."""

    __slots__ = ("body", "headers", "headers_of_copy")

    def __init__(self, headers: Headers, body: bytes) -> None:
        self.headers = headers
        self.headers_of_copy = [pair for pair in headers if pair[0].lower() in OF_A_COPY]
        self.body = (body,)


class Kept:
    """A page that was made from the content of one revision, and is true from `since` and before `until`."""

    __slots__ = ("by_encoding", "modified", "revision", "since", "size", "tag", "until")

    def __init__(self, headers: Iterable[tuple[str, str]], body: bytes) -> None:
        given = list(headers)
        self.revision = ""
        self.since, self.until = 0.0, float("inf")
        etag = header(given, "etag") or f'"{hashlib.md5(body, usedforsecurity=False).hexdigest()}"'
        self.tag = opaque(etag)
        self.modified = header(given, "last-modified")
        own = [pair for pair in given if pair[0].lower() not in OF_A_BODY]
        own.append(("Vary", varying(header(given, "vary"))))
        self.by_encoding = {
            encoding: Representation([*own, *of_body(encoding, coded, etag)], coded)
            for encoding, coded in encoded(header(given, "content-type"), body).items()
        }
        self.size = OVERHEAD + sum(len(one.body[0]) for one in self.by_encoding.values())

    def answer(
        self, environ: dict[str, Any], accepted: str, asked_tag: str, start_response: StartResponse, marks: Headers
    ) -> Sequence[bytes]:
        """Send the page as the client takes it, nothing but headers for HEAD or when it has the page already."""
        encoding = accepted_encoding(accepted) if len(accepted) <= LONGEST_HEADER else ""
        one = self.by_encoding.get(encoding) or self.by_encoding[compression.PLAIN]
        since = "" if asked_tag else environ.get("HTTP_IF_MODIFIED_SINCE", "")
        # Clients send back what they were given; another moment tells nothing of what they have.
        if self.is_named_by(asked_tag) if asked_tag else since and since == self.modified:
            start_response(NOT_MODIFIED, one.headers_of_copy + marks)
            return ()
        start_response(OK, one.headers + marks)
        return one.body if environ["REQUEST_METHOD"] == "GET" else ()

    def is_named_by(self, tags: str) -> bool:
        """Whether If-None-Match names this page, by the weak comparison (RFC 9110, section 13.1.2)."""
        return tags.strip() == "*" or any(opaque(tag) == self.tag for tag in tags.split(","))


def encoded(content_type: str, body: bytes) -> dict[str, bytes]:
    """Return the body in each encoding that is worth it, and plain."""
    bodies = {compression.PLAIN: body}
    if len(body) >= compression.SMALLEST and compression.is_compressible(content_type):
        for encoding in compression.ENCODINGS:
            bodies[encoding] = compression.compressed(body, encoding)
    return bodies


def of_body(encoding: str, body: bytes, etag: str) -> Headers:
    """Return the headers that differ by encoding. The ETag of a compressed page is weak: the same in other bytes."""
    length = ("Content-Length", str(len(body)))
    if encoding == compression.PLAIN:
        return [("ETag", etag), length]
    return [("ETag", f"W/{etag.removeprefix('W/')}"), ("Content-Encoding", encoding), length]


def opaque(tag: str) -> str:
    """Return an entity tag without the sign of weakness."""
    return tag.strip().removeprefix("W/")


def varying(vary: str) -> str:
    """Return the header Vary with the one that picks the encoding."""
    if "accept-encoding" in vary.lower():
        return vary
    return f"{vary}, Accept-Encoding" if vary else "Accept-Encoding"


def header(headers: Iterable[tuple[str, str]], name: str) -> str:
    """Return the value of a header, or nothing; the name is in lower case."""
    return next((value for key, value in headers if key.lower() == name), "")


def may_be_kept(status: str, headers: Iterable[tuple[str, str]]) -> bool:
    """Tell whether an answer to a public view is the same for everybody: no cookie, no secret, no ban on caches."""
    return status == OK and not any(_forbids(name.lower(), value.lower()) for name, value in headers)


def _forbids(name: str, value: str) -> bool:
    match name:
        case "set-cookie":
            return True
        case "vary":
            return not {"*", "cookie"}.isdisjoint(value.replace(",", " ").split())
        case "cache-control":
            return "private" in value or "no-store" in value
        case "content-encoding":
            return value != "identity"
        case "content-security-policy" | "content-security-policy-report-only":
            return "'nonce-" in value
    return False
