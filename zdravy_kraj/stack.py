"""Room for the calls of one request, so that Python does not ask the system for it again and again.

CPython keeps the frames of running calls in pieces of memory of 16 kB, which it gets from the system when a call does
not fit any more, and returns when that call ends. A page is drawn by thousands of short calls a hundred levels deep.
Where these happen to begin at the end of a piece, each of them gets and returns one: up to half of the time of a page.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

SLOTS = 70_000
"""Places for values in the outermost frame; it gets a megabyte, of which half is left for the calls within it.

Only what is used takes memory. A page needs about a tenth of it."""


def with_room(call: Callable[P, R]) -> Callable[P, R]:
    """Return the callable with room for what it calls."""

    def called(*args: P.args, **kwargs: P.kwargs) -> R:
        return call(*args, **kwargs)

    called.__code__ = called.__code__.replace(co_stacksize=SLOTS)
    return called
