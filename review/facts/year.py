"""A year in one reading."""

from __future__ import annotations

from dataclasses import dataclass, field

from review.facts.activities import Department, Entry, Heading, MonthCount, Voice
from review.facts.awards import Awards
from review.facts.basics import Link
from review.facts.meetings import Meetings
from review.facts.money import Money
from review.facts.plan import Plan


@dataclass(frozen=True)
class Ahead:
    """The first of what the next year has."""

    year: int
    entries: tuple[Entry, ...] = ()
    links: tuple[Link, ...] = ()
    """Its plan, calls and meetings."""


@dataclass(frozen=True)
class Towns:
    """The first member towns that told of their year."""

    reported: tuple[Link, ...]
    """Those that published a report."""
    spoke: tuple[Link, ...]
    """Others that spoke at a meeting."""
    is_cut: bool


@dataclass(frozen=True)
class YearReview:
    """A year in one reading. Chapters without content are None or empty."""

    year: int
    towns: Towns
    headings: tuple[Heading, ...]
    cooperation: tuple[Department, ...]
    """Unless a heading covers it."""
    months: tuple[MonthCount, ...]
    """January to December, where not all activities are told of."""
    money: Money | None
    plan: Plan | None
    awards: Awards | None
    voices: tuple[Voice, ...]
    meetings: Meetings | None
    ahead: Ahead | None
    years: tuple[int, ...] = field(default=())
    """All years with content, the newest first."""

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The activities that are told of, in the order of the report."""
        return tuple(entry for heading in self.headings for entry in heading.entries)

    @property
    def activity_count(self) -> int:
        """All public activities of the year."""
        return sum(heading.count for heading in self.headings)

    @property
    def is_cut(self) -> bool:
        """Whether there are more activities than are told of."""
        return any(heading.is_cut for heading in self.headings)

    @property
    def participants(self) -> int | None:
        """How many people came to the activities, as towns reported; None if nobody did, or if not all are told of."""
        known = [one.participants for entry in self.entries for one in entry.results if one.participants]
        return sum(known) if known and not self.is_cut else None

    @property
    def previous(self) -> int | None:
        """The year before that has content."""
        return max((year for year in self.years if year < self.year), default=None)

    @property
    def next(self) -> int | None:
        """The year after that has content."""
        return min((year for year in self.years if year > self.year), default=None)
