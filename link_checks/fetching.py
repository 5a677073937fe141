"""Requests public URLs only: the host of each redirect is resolved, checked, and connected to by IP address.

Of a checked link only the headers are read, whose size `http.client` limits; `link_checks/downloading.py` reads bodies.
"""

from __future__ import annotations

import contextlib
import http.client
import ipaddress
import logging
import socket
import ssl
import threading
import time
from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass, field
from urllib.parse import urljoin

from django.conf import settings
from django.db import models
from django.utils.encoding import iri_to_uri
from django.utils.translation import gettext_lazy as _

from link_checks.ssrf import PORTS, IPAddress, NotAnAddress, Place, RefusedAddress, is_public, place_of

logger = logging.getLogger(__name__)

MOST_REDIRECTS = 5
MOST_ADDRESSES = 3
"""IP addresses of a host that are tried before it counts as not answering."""
REDIRECTS = {301, 302, 303, 307, 308}

Resolve = Callable[[str, int], list[IPAddress]]


class Reason(models.TextChoices):
    """The result of a request."""

    ANSWERS = "answers", _("The page answers.")
    NOT_FOUND = "not_found", _("The page does not exist (404).")
    GONE = "gone", _("The page has been removed permanently (410).")
    NO_ACCESS = "no_access", _("The page is not open to everybody. Try it in your browser while logged out.")
    REFUSED = "refused", _("The server refused the request. Try the page in your browser.")
    SERVER_ERROR = "server_error", _("The server answers with an error.")
    TIMEOUT = "timeout", _("The server did not answer in time.")
    NO_NAME = "no_name", _("No server of this name exists.")
    NO_CONNECTION = "no_connection", _("The server cannot be reached.")
    BAD_ADDRESS = "bad_address", _("The address does not lead to the public internet, so it was not opened.")
    BAD_TLS = "bad_tls", _("The server's certificate is not valid.")
    REDIRECTS = "redirects", _("The page redirects endlessly.")
    NOT_ADDRESS = "not_address", _("This is not an address of a page.")
    FAULT = "fault", _("The server's response cannot be understood.")


@dataclass(frozen=True)
class Answer:
    """The answer of a public URL; `ok` only if a visitor would see the page."""

    ok: bool
    status: int | None
    reason: str
    final_url: str


@dataclass(frozen=True)
class Reply:
    """What one server of a chain of redirects said."""

    status: int
    onward: str
    """The target of a redirect; empty if it names none."""
    headers: Mapping[str, str] = field(default_factory=dict)
    """By lower-case name."""
    body: bytes = b""


class Unanswered(Exception):
    """The request ended without an answer; `reason` says why."""

    def __init__(self, reason: Reason) -> None:
        self.reason = reason
        super().__init__(reason)


def resolve(host: str, port: int) -> list[IPAddress]:
    """Return the IP addresses of a host in the order in which the system would try them."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
    return list(dict.fromkeys(ipaddress.ip_address(str(one[4][0])) for one in found))


@dataclass(frozen=True)
class Fetcher:
    """Fetches URLs. Only tests with a local server change `allowed`, `ports`, `resolver` and `tls`."""

    allowed: Callable[[IPAddress], bool] = is_public
    ports: Container[int] = frozenset(PORTS.values())
    resolver: Resolve = resolve
    tls: Callable[[], ssl.SSLContext] = ssl.create_default_context
    patience: float = 10
    """Seconds for one request of a chain of redirects."""
    most: float = 20
    """Seconds for the whole chain."""
    headers: Mapping[str, str] = field(default_factory=dict)
    """Further headers of each request."""
    agent: str = field(default_factory=lambda: f"ZdravyKraj-LinkCheck/1.0 (+{iri_to_uri(settings.SITE_URL)}/)")

    def fetch(self, url: str) -> Answer:
        """Request the URL, follow redirects, and return the result; never raises."""
        trail = [url]
        status = None
        try:
            status = self._follow(trail, time.monotonic() + self.most).status
            reason = reason_of(status)
        except Unanswered as silence:
            reason = silence.reason
        except NotAnAddress:
            reason = Reason.NOT_ADDRESS
        except RefusedAddress:
            reason = Reason.BAD_ADDRESS
        except Exception:
            # An unexpected answer of one server must not stop the check of the others.
            logger.warning("A link could not be checked", exc_info=True)
            reason = Reason.FAULT
        return Answer(reason == Reason.ANSWERS, status, reason.value, trail[-1])

    def _follow(self, trail: list[str], end: float) -> Reply:
        for _hop in range(MOST_REDIRECTS + 1):
            place = place_of(trail[-1], self.ports)
            reply = self._ask(place, end)
            if reply.status not in REDIRECTS or not reply.onward:
                return reply
            trail.append(urljoin(place.url, reply.onward))
        raise Unanswered(Reason.REDIRECTS)

    def _ask(self, place: Place, end: float) -> Reply:
        """Return what the server says; a refused HEAD is repeated as GET."""
        addresses = self._look_up(place, end)
        try:
            reply = self._ask_by("HEAD", place, addresses, end)
        except Unanswered as silence:
            if silence.reason not in (Reason.NO_CONNECTION, Reason.FAULT):
                raise
            return self._ask_by("GET", place, addresses, end)
        return self._ask_by("GET", place, addresses, end) if reply.status >= 400 else reply

    def _look_up(self, place: Place, end: float) -> list[IPAddress]:
        """Return the IP addresses of the host, all public. Connections go to these, not to the name (DNS rebinding)."""
        found: list[IPAddress] = []
        failed: list[Exception] = []

        def look() -> None:
            try:
                found.extend(self.resolver(place.host, place.port))
            except (OSError, UnicodeError, ValueError) as error:
                failed.append(error)

        # The system resolver has no time limit.
        thread = threading.Thread(target=look, daemon=True)
        thread.start()
        thread.join(max(0.0, min(self.patience, end - time.monotonic())))
        if thread.is_alive():
            raise Unanswered(Reason.TIMEOUT)
        addresses = list(found)
        if failed or not addresses:
            raise Unanswered(Reason.TIMEOUT if _is_passing(failed) else Reason.NO_NAME)
        if not all(self.allowed(one) for one in addresses):
            raise RefusedAddress(place.host)
        return addresses[:MOST_ADDRESSES]

    def _ask_by(self, method: str, place: Place, addresses: list[IPAddress], end: float) -> Reply:
        for address in addresses:
            seconds = min(self.patience, end - time.monotonic())
            if seconds <= 0:
                raise Unanswered(Reason.TIMEOUT)
            try:
                return self._ask_one(method, place, address, seconds)
            except Unanswered as silence:
                if silence.reason != Reason.NO_CONNECTION or address == addresses[-1]:
                    raise
        raise Unanswered(Reason.NO_CONNECTION)

    def _ask_one(self, method: str, place: Place, address: IPAddress, seconds: float) -> Reply:
        context = self.tls() if place.scheme == "https" else None
        connection = Pinned(place, address, seconds, context)
        # A server that sends a byte per second never lets a read time out, so a timer closes the connection.
        timer = threading.Timer(seconds, connection.cut)
        timer.daemon = True
        timer.start()
        try:
            asked = {"User-Agent": self.agent, "Accept": "*/*", **self.headers}
            connection.request(method, place.target, headers=asked)
            response = connection.getresponse()
            # Headers cut off in the middle look like complete ones.
            connection.go_on()
            onward = _written(response.headers.get("Location", ""))
            headers = {name.lower(): value for name, value in response.headers.items()}
            return Reply(response.status, onward, headers, self._body(connection, response))
        except Unanswered:
            raise
        except Exception as error:
            raise Unanswered(Reason.TIMEOUT if connection.is_cut else _reason_of_fault(error)) from error
        finally:
            timer.cancel()
            connection.close()

    def _body(self, connection: Pinned, response: http.client.HTTPResponse) -> bytes:
        """Return the body, if it is asked for."""
        return b""


class Pinned(http.client.HTTPConnection):
    """A connection to the checked IP address; the host name is only used for TLS and the Host header."""

    # Proxies of the environment are ignored: a proxy would resolve the name again.

    def __init__(self, place: Place, address: IPAddress, seconds: float, context: ssl.SSLContext | None) -> None:
        super().__init__(place.host, place.port, timeout=seconds)
        self.place, self.address, self.context = place, address, context
        self.line: socket.socket | None = None
        self.is_cut = False

    def connect(self) -> None:
        self.line = socket.create_connection((str(self.address), self.place.port), timeout=self.timeout)
        if self.context is not None:
            name = self.place.host
            self.line = self.context.wrap_socket(self.line, server_hostname=name, do_handshake_on_connect=False)
            self.go_on()
            self.line.do_handshake()
        self.sock = self.line
        self.go_on()

    def go_on(self) -> None:
        """Raise if the connection was closed by the timer meanwhile."""
        if self.is_cut:
            raise TimeoutError

    def cut(self) -> None:
        """Close the connection from another thread."""
        self.is_cut = True
        if self.line is not None:
            with contextlib.suppress(OSError):
                socket.socket.shutdown(self.line, socket.SHUT_RDWR)

    def close(self) -> None:
        super().close()
        if self.line is not None:
            self.line.close()


def reason_of(status: int) -> Reason:
    """Return what an HTTP status means for a visitor."""
    known = {401: Reason.NO_ACCESS, 403: Reason.NO_ACCESS, 404: Reason.NOT_FOUND, 410: Reason.GONE}
    if 200 <= status < 300:
        return Reason.ANSWERS
    if status in known:
        return known[status]
    return Reason.SERVER_ERROR if status >= 500 else Reason.REFUSED


def _written(location: str) -> str:
    """Return the target of a redirect with non-ASCII bytes of the header decoded as UTF-8."""
    with contextlib.suppress(UnicodeError):
        location = location.encode("latin-1").decode("utf-8")
    return location.strip().replace(" ", "%20")


def _reason_of_fault(error: Exception) -> Reason:
    if isinstance(error, ssl.SSLError):
        return Reason.BAD_TLS
    if isinstance(error, TimeoutError):
        return Reason.TIMEOUT
    if isinstance(error, OSError):
        return Reason.NO_CONNECTION
    return Reason.FAULT


def _is_passing(failed: list[Exception]) -> bool:
    """Whether resolving failed locally or temporarily, so that nothing is known about the name."""
    return any(isinstance(error, socket.gaierror) and error.errno == socket.EAI_AGAIN for error in failed)
