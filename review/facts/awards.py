"""The awards of a year."""

from __future__ import annotations

import datetime
from dataclasses import dataclass


@dataclass(frozen=True)
class Recipient:
    """Who was awarded, for what, and in what place."""

    key: int
    title: str
    who: str
    place: str
    placing: int | None
    prize: str
    category: str
    description: str = ""
    """HTML."""


@dataclass(frozen=True)
class Award:
    """A round of an award in the year, given by the region or received by it."""

    key: int
    title: str
    address: str
    is_given: bool
    held_on: datetime.date | None
    place: str
    note: str
    nobody_entered: bool
    recipients: tuple[Recipient, ...]
    is_cut: bool
    """Whether there are more recipients than are told of."""


@dataclass(frozen=True)
class Awards:
    """The awards of a year."""

    received: tuple[Award, ...]
    given: tuple[Award, ...]
    is_cut: bool
