"""A local mail server that stops responding where a test wants it to."""

from __future__ import annotations

import contextlib
import email
import itertools
import socket
import threading

PATIENCE = 180


class MailServer:
    """Receives mails on a free local port, and stops responding where a test wants it to."""

    def __init__(self) -> None:
        self.numbers: list[str] = []
        """The Message-ID of each mail in the order in which they came."""
        self.silent_after = ""
        self.is_silent, self.closing = threading.Event(), threading.Event()
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]

    def __enter__(self) -> MailServer:
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *error: object) -> None:
        self.closing.set()
        self.socket.close()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                line, _peer = self.socket.accept()
                threading.Thread(target=self._serve, args=[line], daemon=True).start()

    def _serve(self, line: socket.socket) -> None:
        with contextlib.suppress(OSError), line, line.makefile("rb") as heard:
            line.sendall(b"220 mail.example\r\n")
            for command in heard:
                word = command[:4].decode().strip().upper()
                if word == "DATA":
                    line.sendall(b"354 go on\r\n")
                    self._take(heard)
                    word = "mail"
                    line.sendall(b"250-taken\r\n" if self.silent_after == word else b"")
                if self.silent_after == word:
                    self.is_silent.set()
                    self.closing.wait(PATIENCE)
                    return
                line.sendall(b"221 bye\r\n" if word == "QUIT" else b"250 ok\r\n")

    def _take(self, heard) -> None:
        lines = itertools.takewhile(lambda one: one not in {b"", b".\r\n"}, heard)
        self.numbers.append(email.message_from_bytes(b"".join(lines))["Message-ID"])
