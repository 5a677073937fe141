"""The declared sources of the calendar."""

from __future__ import annotations

import functools

from common.registry import CalendarSource, declared


@functools.cache
def sources() -> tuple[CalendarSource, ...]:
    """Return all sources in the order of their apps."""
    return tuple(source for one in declared().values() for source in one.calendar)


def source_of(name: str) -> CalendarSource | None:
    """Return the source with this name in addresses."""
    return next((source for source in sources() if source.name == name), None)
