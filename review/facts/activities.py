"""Activities under their headings, the cooperation of departments, and what towns say."""

from __future__ import annotations

from dataclasses import dataclass

from common.periods import Period
from review.facts.basics import Link, Photo


@dataclass(frozen=True)
class TownResult:
    """That a town reported its result of an activity, and how many people came, if known."""

    town: Link
    participants: int | None


@dataclass(frozen=True)
class Entry:
    """An activity in a chapter."""

    key: int
    title: str
    address: str
    period: Period | None
    place: str
    summary: str
    outcome: str
    """HTML."""
    is_planned: bool
    is_cancelled: bool
    reason: str
    """Why it was cancelled."""
    cover: Photo | None
    motif: str
    """The drawn picture that stands for it without a photograph: a symbol of static/img/motifs.svg."""
    results: tuple[TownResult, ...] = ()
    description: str = ""
    """HTML."""
    call: int | None = None
    """The key of the call of grants that it tells of."""
    links: tuple[Link, ...] = ()
    """What it leads to elsewhere; read for a deck only, as `photos`."""
    photos: tuple[Photo, ...] = ()
    """The first photographs, the cover among them."""


@dataclass(frozen=True)
class Department:
    """A department of the office with the activities it took part in."""

    key: int
    name: str
    rows: tuple[tuple[str, Link], ...]
    """The theme, often empty, and the activity; the first of them."""
    count: int
    """All of them in the year."""

    @property
    def is_cut(self) -> bool:
        """Whether there are more than are told of."""
        return self.count > len(self.rows)


@dataclass(frozen=True)
class Heading:
    """A heading of the yearly report with its first activities, in the order of the report."""

    key: int
    slug: str
    title: str
    entries: tuple[Entry, ...]
    count: int
    """All of them in the year."""
    departments: tuple[Department, ...] = ()
    """The cooperation of the whole year, where the heading covers it."""

    @property
    def is_cut(self) -> bool:
        """Whether there are more than are told of."""
        return self.count > len(self.entries)


@dataclass(frozen=True)
class MonthCount:
    """How many activities touch a month."""

    month: int
    count: int


@dataclass(frozen=True)
class Voice:
    """What a town says of its result, in its own words."""

    key: int
    """Of the outcome."""
    text: str
    """The beginning of what was published, whole sentences where they fit."""
    town: Link
    activity: Link
    period: Period | None
