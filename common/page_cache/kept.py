"""Keeps what is made from public content alone, until that content changes: parts of pages and short lists.

Every kept value belongs to a revision of the public content (`common.page_cache.revision`), a day and a language, so it
is never out of date. The revision is read by the middleware `KeepWhatIsMade` before anything else of the request, so
that nothing made of older content can be kept under a newer revision. Outside a request, and inside of `nothing_kept`
or of a transaction, everything is made anew.

Parts of templates are kept by the tag `{% kept %}` of `common.templatetags.kept`.
"""

from __future__ import annotations

import sys
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from threading import Lock
from typing import Any, ParamSpec, TypeVar

from django.db import connection
from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone
from django.utils.translation import get_language

from common.page_cache.revision import RevisionUnavailable, current_revision

Arguments = ParamSpec("Arguments")
Value = TypeVar("Value")

LIMIT = 2_000_000
"""Bytes that one process keeps."""
OVERHEAD = 500
"""Bytes that a key and its place take, about."""

_state: ContextVar[tuple[str, str] | None] = ContextVar("revision and day of what is kept", default=None)


class Store:
    """Kept values of one process and one state of the public content; the longest unused ones make room for others."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._lock = Lock()
        self._state: tuple[str, str] | None = None
        self._values: OrderedDict[Hashable, Any] = OrderedDict()
        self.size = 0

    def clear(self) -> None:
        """Drop everything."""
        with self._lock:
            self._state, self.size = None, 0
            self._values.clear()

    def get(self, state: tuple[str, str], key: Hashable) -> Any:
        """Return the value, or None if there is none."""
        with self._lock:
            if state != self._state or key not in self._values:
                return None
            self._values.move_to_end(key)
            return self._values[key]

    def put(self, state: tuple[str, str], key: Hashable, value: Any) -> None:
        """Keep a value; those of another state are dropped."""
        with self._lock:
            if state != self._state:
                self._state, self.size = state, 0
                self._values.clear()
            if key in self._values:
                return
            self._values[key] = value
            self.size += _size(key, value)
            while self.size > self._limit:
                self.size -= _size(*self._values.popitem(last=False))


def _size(key: Hashable, value: Any) -> int:
    return OVERHEAD + sys.getsizeof(value) + len(repr(key))


_store = Store(LIMIT)
forget = _store.clear
"""Drops what this process keeps, where the database itself was exchanged, as tests do."""


def once(key: Hashable | None, make: Callable[[], Value]) -> Value:
    """Return what is kept under the key in the active language, or make it and keep it; without a key only make it."""
    state = _state.get()
    if state is None or key is None:
        return make()
    key = (key, get_language())
    value: Value | None = _store.get(state, key)
    if value is None:
        value = make()
        if not connection.in_atomic_block:
            _store.put(state, key, value)
    return value


def kept(function: Callable[Arguments, Value]) -> Callable[Arguments, Value]:
    """Keep the results of a function of published rows, the day, the language and its (hashable) arguments.

    For short results only, which all requests share: nobody may change them.
    """

    @wraps(function)
    def keeping(*args: Arguments.args, **kwargs: Arguments.kwargs) -> Value:
        return once((function, args, tuple(kwargs.items())), lambda: function(*args, **kwargs))

    return keeping


@contextmanager
def nothing_kept() -> Iterator[None]:
    """Make everything anew, for pages that are not what the public sees."""
    before = _state.set(None)
    try:
        yield
    finally:
        _state.reset(before)


class KeepWhatIsMade:
    """Middleware that reads the revision and the day once for each request, before anything is made."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        before = _state.set(self._read(request))
        try:
            return self.get_response(request)
        finally:
            _state.reset(before)

    def _read(self, request: HttpRequest) -> tuple[str, str] | None:
        # A transaction may see, under its revision, changes that are never committed.
        if request.method not in {"GET", "HEAD"} or connection.in_atomic_block:
            return None
        # All links of such a request begin with what its client made up.
        if request.META.get("SCRIPT_NAME"):
            return None
        try:
            return current_revision(), timezone.localdate().isoformat()
        except RevisionUnavailable:
            return None
