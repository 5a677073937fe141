"""The kept pages of one process."""

from __future__ import annotations

import threading
from collections import OrderedDict

from common.page_cache.keys import Key
from common.page_cache.representations import Kept

LARGEST = 512 * 1024
"""A larger page, in bytes, is not kept: it would push out many others."""


class Store:
    """Pages by their key, at most `room` bytes of them; the one that nobody has asked for the longest goes first.

    A page counts as found only if it was made from the revision that is asked for and is true now; what has taken its
    place replaces it.
    """

    def __init__(self, room: int) -> None:
        self.room = room
        self.size = 0
        self.hits = self.misses = 0
        self._pages: OrderedDict[Key, Kept] = OrderedDict()
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return len(self._pages)

    def find(self, key: Key, revision: str, now: float) -> Kept | None:
        """Return the page, if it is kept and still true at `now` (in seconds since 1970)."""
        with self._lock:
            page = self._pages.get(key)
            if page is None or page.revision != revision or not page.since <= now < page.until:
                return None
            self._pages.move_to_end(key)
            self.hits += 1
            return page

    def note_miss(self) -> None:
        """Count a page that had to be made."""
        with self._lock:
            self.misses += 1

    def keep(self, key: Key, page: Kept) -> bool:
        """Keep a page in place of an older one, if it is not too large."""
        with self._lock:
            old = self._pages.pop(key, None)
            if old is not None:
                self.size -= old.size
            if len(page.by_encoding[""].body[0]) > LARGEST or page.size > self.room:
                return False
            self._pages[key] = page
            self.size += page.size
            while self.size > self.room:
                _key, oldest = self._pages.popitem(last=False)
                self.size -= oldest.size
            return True
