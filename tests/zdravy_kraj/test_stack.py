"""Calls of a request find room for their frames, wherever in the stack they begin."""

import resource
import sys

import pytest

from zdravy_kraj.stack import with_room

CALLS, DEPTHS = 1_000, 200
"""Short calls, and how deep in the stack they are made: a piece of memory of 16 kB holds fewer frames than that."""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux counts the faults of a thread")


def short() -> int:
    return 1


# As large as a frame that draws a piece of a page, so that one of the depths has no room for it.
short.__code__ = short.__code__.replace(co_stacksize=100)


def calls_at(depth: int) -> int:
    """Return how many pages of memory the system had to give meanwhile."""
    if depth:
        return calls_at(depth - 1)
    before = resource.getrusage(resource.RUSAGE_THREAD).ru_minflt
    for _call in range(CALLS):
        short()
    return resource.getrusage(resource.RUSAGE_THREAD).ru_minflt - before


def test_short_calls_never_ask_the_system_for_memory():
    most = with_room(lambda: max(calls_at(depth) for depth in range(DEPTHS)))()

    assert most < CALLS / 10


def test_what_is_called_gets_its_arguments_and_answers():
    def shown(*args, **kwargs):
        return args, kwargs

    assert with_room(shown)(1, two=2) == ((1,), {"two": 2})
