"""Downloads what stands at a public URL, by the same guards as links are checked, and never more than it should."""

from __future__ import annotations

import http.client
import logging
import time
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from link_checks.fetching import Fetcher, Pinned, Reason, Reply, Unanswered, reason_of
from link_checks.ssrf import NotAnAddress, Place, RefusedAddress

logger = logging.getLogger(__name__)

PIECE = 65_536
NOT_MODIFIED = 304


@dataclass(frozen=True)
class Downloaded:
    """What came of a download."""

    reason: Reason
    """`ANSWERS` when the content is here, or has not changed."""
    status: int | None = None
    final_url: str = ""
    body: bytes = b""
    """The content, unpacked; empty when it has not changed."""
    headers: Mapping[str, str] = field(default_factory=dict)
    """By lower-case name."""
    is_unchanged: bool = False
    """Whether the server says that nothing has changed since (304)."""
    is_too_large: bool = False
    """Whether there is more than may be read."""


class TooLarge(Unanswered):
    """There is more than may be read, on the way or unpacked."""

    def __init__(self) -> None:
        super().__init__(Reason.FAULT)


@dataclass(frozen=True)
class Downloader(Fetcher):
    """A Fetcher that reads the body by GET. Tests with a local server set the same fields."""

    most_bytes: int = 5_000_000
    """Of the body, both as it is sent and unpacked."""
    patience: float = 20
    most: float = 40

    def download(self, url: str, *, etag: str = "", last_modified: str = "") -> Downloaded:
        """Return what stands at the URL unless it is what the validators of the last download name; never raises."""
        trail = [url]
        asked = {**self.headers, "Accept-Encoding": "gzip", "Connection": "close"}
        if etag:
            asked["If-None-Match"] = etag
        if last_modified:
            asked["If-Modified-Since"] = last_modified
        try:
            reply = replace(self, headers=asked)._follow(trail, time.monotonic() + self.most)
        except TooLarge:
            return Downloaded(Reason.FAULT, final_url=trail[-1], is_too_large=True)
        except Unanswered as silence:
            return Downloaded(silence.reason, final_url=trail[-1])
        except NotAnAddress:
            return Downloaded(Reason.NOT_ADDRESS, final_url=trail[-1])
        except RefusedAddress:
            return Downloaded(Reason.BAD_ADDRESS, final_url=trail[-1])
        except Exception:
            logger.warning("A page could not be downloaded", exc_info=True)
            return Downloaded(Reason.FAULT, final_url=trail[-1])
        if reply.status == NOT_MODIFIED and (etag or last_modified):
            return Downloaded(Reason.ANSWERS, reply.status, trail[-1], headers=reply.headers, is_unchanged=True)
        return Downloaded(reason_of(reply.status), reply.status, trail[-1], reply.body, reply.headers)

    def _ask(self, place: Place, end: float) -> Reply:
        return self._ask_by("GET", place, self._look_up(place, end), end)

    def _body(self, connection: Pinned, response: http.client.HTTPResponse) -> bytes:
        """Read the body of a page that is there, of others nothing. Raises Unanswered when it is not whole."""
        if not 200 <= response.status < 300:
            return b""
        encoding = response.headers.get("Content-Encoding", "identity").strip().lower()
        if encoding not in {"", "identity", "gzip", "x-gzip"}:
            raise Unanswered(Reason.FAULT)
        if response.length is not None and response.length > self.most_bytes:
            raise TooLarge
        body = bytearray()
        while piece := response.read1(PIECE):
            connection.go_on()
            body += piece
            if len(body) > self.most_bytes:
                raise TooLarge
        connection.go_on()
        if response.length:
            # The connection ended before the announced length.
            raise Unanswered(Reason.FAULT)
        return self._unpacked(bytes(body)) if "gzip" in encoding else bytes(body)

    def _unpacked(self, body: bytes) -> bytes:
        unpacking = zlib.decompressobj(zlib.MAX_WBITS | 16)
        content = unpacking.decompress(body, self.most_bytes + 1)
        if len(content) > self.most_bytes:
            raise TooLarge
        if not unpacking.eof:
            raise Unanswered(Reason.FAULT)
        return content
