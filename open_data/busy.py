"""How many long files are written at the same time: readers of pages must find a free thread."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator

SHORT = 5_000
"""Rows of a file that takes so little time that nobody has to wait."""
AT_ONCE = 2
"""Long files that a process writes at the same time; it has four threads."""
AGAIN_IN = 30
"""Seconds after which somebody who was refused may ask again."""

_places = threading.BoundedSemaphore(AT_ONCE)


class Busy(Exception):
    """So many long files are being written that no other one can be begun."""


def take_place() -> None:
    """Take a place for a long file. Raises Busy."""
    if not _places.acquire(blocking=False):
        raise Busy


class InTurn:
    """The pieces of a long file, whose place is given back when they end or the reader leaves."""

    def __init__(self, pieces: Iterable[str]) -> None:
        self.pieces = pieces
        self.has_place = True

    def __iter__(self) -> Iterator[str]:
        try:
            yield from self.pieces
        finally:
            self.close()

    def close(self) -> None:
        """Give the place back; Django calls it at the end of the response, also of one that nobody read."""
        if self.has_place:
            self.has_place = False
            _places.release()
