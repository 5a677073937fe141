"""A small local HTTP server that responds correctly, wrongly, slowly or not at all, for tests of HTTP clients."""

from __future__ import annotations

import contextlib
import datetime
import socket
import ssl
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat


@dataclass
class Asked:
    """A received request."""

    method: str
    target: str
    headers: dict[str, str]
    address: str
    """Where it came to."""


class LocalServer:
    """Listens on a free port of 127.0.0.1; `asked` are the requests, `sent` the number of bytes of an endless page."""

    def __init__(self, certificate: Path | None = None, *, silent: bool = False) -> None:
        self.files: dict[str, tuple[bytes, ...]] = {}
        """Bodies by their path, each with further header lines."""
        self.asked: list[Asked] = []
        self.sent = 0
        self.finished = threading.Event()
        self.silent = silent
        self.closing = threading.Event()
        self.tls: ssl.SSLContext | None = None
        if certificate:
            self.tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self.tls.load_cert_chain(certificate)
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        self.threads = [threading.Thread(target=self._accept, daemon=True)]
        self.lines: list[socket.socket] = []

    def __enter__(self) -> LocalServer:
        self.threads[0].start()
        return self

    def __exit__(self, *error: object) -> None:
        self.closing.set()
        for line in [self.socket, *self.lines]:
            with contextlib.suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)
            line.close()
        for thread in self.threads:
            thread.join(5)

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    def _accept(self) -> None:
        while not self.closing.is_set():
            try:
                line, _peer = self.socket.accept()
            except OSError:
                return
            self.lines.append(line)
            thread = threading.Thread(target=self._serve, args=[line], daemon=True)
            self.threads.append(thread)
            thread.start()

    def _serve(self, line: socket.socket) -> None:
        # The client may close the connection at any time.
        with contextlib.suppress(OSError), contextlib.closing(line):
            if self.silent:
                self.closing.wait(20)
                return
            if self.tls:
                line = self.tls.wrap_socket(line, server_side=True)
                self.lines.append(line)
            with contextlib.closing(line):
                self._answer(line)

    def _answer(self, line: socket.socket) -> None:
        head = b""
        while b"\r\n\r\n" not in head:
            part = line.recv(65536)
            if not part:
                return
            head += part
        first, *rest = head.decode("latin-1").split("\r\n")
        method, target, _version = first.split(" ", 2)
        headers = {name.lower(): value.strip() for name, _colon, value in (one.partition(":") for one in rest if one)}
        self.asked.append(Asked(method, target, headers, line.getsockname()[0]))
        path, _mark, query = target.partition("?")
        room, _slash, rest_of_path = path.strip("/").partition("/")
        kind = getattr(self, f"_{room.replace('-', '_')}", None)
        if path in self.files:
            body, *headers = self.files[path]
            lines = [b"HTTP/1.1 200 X", b"Connection: close", b"Content-Length: %d" % len(body), *headers]
            line.sendall(b"\r\n".join(lines) + b"\r\n\r\n" + body)
        elif kind is None:
            self._send(line, 200)
        else:
            kind(line, method, rest_of_path, query)

    def _send(self, line: socket.socket, status: int, *headers: bytes) -> None:
        lines = [b"HTTP/1.1 %d X" % status, b"Connection: close", b"Content-Length: 0", *headers]
        line.sendall(b"\r\n".join(lines) + b"\r\n\r\n")

    def _nezmeneno(self, line: socket.socket, method: str, rest: str, query: str) -> None:
        has_validator = any("if-none-match" in one.headers for one in self.asked[-1:])
        self._send(line, 304 if has_validator else 200, b'ETag: "a1"')

    def _uriznuto(self, line: socket.socket, method: str, rest: str, query: str) -> None:
        line.sendall(b"HTTP/1.1 200 X\r\nContent-Length: 1000\r\n\r\nBEGIN:VCALENDAR")

    def _telo_po_pismenku(self, line: socket.socket, method: str, rest: str, query: str) -> None:
        line.sendall(b"HTTP/1.1 200 X\r\nContent-Type: text/calendar\r\n\r\n")
        while not self.closing.wait(0.05):
            line.sendall(b"a")

    # --- Pages, each named after its URL ------------------------------------

    def _stav(self, line: socket.socket, method: str, rest: str, query: str) -> None:
        self._send(line, int(rest))

    def _jen_get(self, line: socket.socket, method: str, rest: str, query: str) -> None:
        self._send(line, 200 if method == "GET" else int(rest))

    def _zavesi_head(self, line: socket.socket, method: str, rest: str, query: str) -> None:
        if method == "GET":
            self._send(line, 200)

    def _vede(self, line: socket.socket, method: str, rest: str, query: str) -> None:
        self._send(line, 302, b"Location: " + query.removeprefix("kam=").encode())

    def _vede_cesky(self, line: socket.socket, method: str, rest: str, query: str) -> None:
        self._send(line, 301, "Location: /úřední deska".encode())

    def _skoky(self, line: socket.socket, method: str, rest: str, query: str) -> None:
        if int(rest):
            self._send(line, 302, b"Location: /skoky/%d" % (int(rest) - 1))
        else:
            self._send(line, 200)

    def _dokola(self, line: socket.socket, method: str, rest: str, query: str) -> None:
        self._send(line, 302, b"Location: /dokola")

    def _pomalu_dokola(self, line: socket.socket, method: str, rest: str, query: str) -> None:
        time.sleep(0.2)
        self._send(line, 302, b"Location: /pomalu-dokola")

    def _mlci(self, line: socket.socket, method: str, rest: str, query: str) -> None:
        self.closing.wait(20)

    def _po_pismenku(self, line: socket.socket, method: str, rest: str, query: str) -> None:
        for letter in b"HTTP/1.1 200 OK\r\nX: " + b"a" * 400:
            line.sendall(bytes([letter]))
            if self.closing.wait(0.05):
                return

    def _hlavicky_po_pismenku(self, line: socket.socket, method: str, rest: str, query: str) -> None:
        line.sendall(b"HTTP/1.1 200 OK\r\nServer: test\r\n")
        self._po_pismenku(line, method, rest, query)

    def _bez_konce(self, line: socket.socket, method: str, rest: str, query: str) -> None:
        if method == "HEAD":
            self._send(line, 405)
            return
        try:
            line.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
            while self.sent < 1_000_000_000 and not self.closing.is_set():
                self.sent += line.send(b"a" * 65536)
        finally:
            self.finished.set()

    def _nesmysl(self, line: socket.socket, method: str, rest: str, query: str) -> None:
        line.sendall(b"\x00\x01\x02 nothing of this is HTTP\r\n\r\n")

    def _bez_konce_hlavicek(self, line: socket.socket, method: str, rest: str, query: str) -> None:
        line.sendall(b"HTTP/1.1 200 OK\r\n" + b"X-Header: value\r\n" * 10_000)

    def _dlouha_hlavicka(self, line: socket.socket, method: str, rest: str, query: str) -> None:
        line.sendall(b"HTTP/1.1 200 OK\r\nX-Header: " + b"a" * 1_000_000)


def certificate(folder: Path, name: str) -> Path:
    """Create a self-signed certificate, with its key in the same file."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    now = datetime.datetime.now(datetime.UTC)
    signed = (
        x509.CertificateBuilder(subject, subject, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    secret = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    paper = folder / "certificate.pem"
    paper.write_bytes(secret + signed.public_bytes(Encoding.PEM))
    return paper
