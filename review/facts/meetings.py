"""The meetings of a year."""

from __future__ import annotations

import datetime
from dataclasses import dataclass


@dataclass(frozen=True)
class Meeting:
    """A meeting of the working group, or an open one."""

    key: int
    title: str
    """The name of the group."""
    address: str
    date: datetime.date
    place: str
    is_open: bool
    attendance: int | None
    agenda: tuple[str, ...] = ()
    """The titles of its items; of the last meeting of the year only."""


@dataclass(frozen=True)
class Meetings:
    """The meetings of a year, in their order."""

    rows: tuple[Meeting, ...]
    is_cut: bool
