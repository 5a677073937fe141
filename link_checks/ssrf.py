"""Protection against SSRF: only public internet addresses may be requested."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Container
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

PORTS = {"http": 80, "https": 443}
"""The only allowed schemes and ports; pages on other ports are usually not public."""

ANY_PORT = range(1, 65536)

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address

NOT_PUBLIC = tuple(
    ipaddress.ip_network(network)
    for network in (
        # Private, shared and special networks (RFC 6890), listed because `is_global` differs between Python versions.
        "0.0.0.0/8",
        "10.0.0.0/8",
        "100.64.0.0/10",
        "127.0.0.0/8",
        "169.254.0.0/16",
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.88.99.0/24",
        "192.168.0.0/16",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/3",
        # IPv6 that carries an IPv4 address inside: mapped, translated, Teredo, 6to4.
        "::/96",
        "::ffff:0:0/96",
        "::ffff:0:0:0/96",
        "64:ff9b::/96",
        "64:ff9b:1::/48",
        "2001::/23",
        "2002::/16",
        # Discard, documentation, unique local, link-local, site-local, multicast.
        "100::/64",
        "2001:db8::/32",
        "3fff::/20",
        "fc00::/7",
        "fe80::/10",
        "fec0::/10",
        "ff00::/8",
    )
)


def is_public(address: IPAddress) -> bool:
    """Whether the IP address belongs to the public internet."""
    special = address.is_multicast or address.is_reserved or address.is_unspecified
    return address.is_global and not special and not any(address in one for one in NOT_PUBLIC)


class NotAnAddress(ValueError):
    """The link is not a valid URL of a web page."""


class RefusedAddress(ValueError):
    """The link leads, or may lead, elsewhere than to the public internet."""


@dataclass(frozen=True)
class Place:
    """The parts of a parsed link: host to resolve, port, and request target."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def url(self) -> str:
        return f"{self.scheme}://{self.host_header}{self.target}"

    @property
    def host_header(self) -> str:
        """The value of the Host header."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"


def place_of(url: str, ports: Container[int] = frozenset(PORTS.values())) -> Place:
    """Parse a link. Raises NotAnAddress or RefusedAddress; the host is not resolved."""
    # Browsers ignore these characters, which can disguise the real target.
    if re.search(r"[\x00-\x20\x7f\\]", url.strip()):
        raise NotAnAddress(url)
    try:
        parts = urlsplit(url.strip())
        port = parts.port or PORTS.get(parts.scheme, 0)
        host = parts.hostname or ""
    except ValueError as error:
        raise NotAnAddress(url) from error
    if parts.scheme not in PORTS or not host:
        raise NotAnAddress(url)
    if parts.username is not None or parts.password is not None or port not in ports:
        raise RefusedAddress(url)
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=~-._?[]")
    return Place(parts.scheme, _host(host), port, f"{path}?{query}" if query else path)


INSIDE = re.compile(r"(^|\.)(localhost|local|internal|intranet|lan|home|corp)$")
"""Names of local networks (RFC 6761, RFC 6762, and common names of office networks)."""


def is_recognisably_private(url: str) -> bool:
    """Whether a link is recognisably not public, without resolving its host.

    True for IP addresses of private networks, names without a dot or of local networks, and links with a password.
    """
    try:
        host = place_of(url, ports=ANY_PORT).host
    except RefusedAddress:
        return True
    except NotAnAddress:
        return False
    try:
        return not is_public(ipaddress.ip_address(host))
    except ValueError:
        return "." not in host or INSIDE.search(host) is not None


def _host(host: str) -> str:
    """Return the host as resolved by DNS; refuse unusual spellings of IP addresses (0x7f000001, 0177.0.0.1)."""
    try:
        literal = ipaddress.ip_address(host)
    except ValueError:
        pass
    else:
        if getattr(literal, "scope_id", None):
            raise RefusedAddress(host)
        return str(literal)
    try:
        name = host.encode("idna").decode("ascii").lower().rstrip(".")
    except UnicodeError as error:
        raise NotAnAddress(host) from error
    last = name.rpartition(".")[2]
    # Browsers treat a name whose last label is a number as an IPv4 address.
    if re.fullmatch(r"[0-9]+|0x[0-9a-f]*", last):
        raise RefusedAddress(host)
    if not re.fullmatch(r"[a-z0-9_-]+(\.[a-z0-9_-]+)*", name):
        raise NotAnAddress(host)
    return name
