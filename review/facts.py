"""A year as plain data: what the page of the year, its slides and its report tell, each from these objects alone.

Nothing here asks the database, and nothing of the database is in it: texts in the language of the request, addresses of
this site without its host, amounts as Decimal in Kč, counts as int, days as date. What is not known is None or empty.
`key` is the primary key of the row that is told of, so that what was taken over from it can be found again. Texts
marked as HTML are sanitised when they are saved.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from common.periods import Period


@dataclass(frozen=True)
class Link:
    """A name that leads somewhere; without an address it is text alone."""

    title: str
    address: str = ""


@dataclass(frozen=True)
class Photo:
    """A photograph with the words that describe it."""

    file: str
    """Its name in the storage of uploads."""
    alt: str
    credit: str
    width: int
    """Pixels of the full copy, as `height`."""
    height: int
    sources: Mapping[str, Any]
    """What `components/picture.html` needs: addresses of the copies with their widths, by format."""


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
class CallMoney:
    """A call of a grant programme in Kč and counts; None where a figure is not known."""

    key: int
    programme: str
    address: str
    window: Period | None
    """When applications were accepted."""
    allocation: Decimal | None
    """With all raises."""
    requested: Decimal | None
    awarded: Decimal | None
    applications: int | None
    funded: int | None
    note: str
    """HTML."""


@dataclass(frozen=True)
class MoneyOfYear:
    """What the programme of a call awarded in one year; None where it is not known, or where there was no call."""

    year: int
    allocation: Decimal | None
    awarded: Decimal | None


@dataclass(frozen=True)
class Money:
    """The grants of a year: its calls by programme, and the programme with the most money over the years."""

    calls: tuple[CallMoney, ...]
    is_cut: bool
    """Whether there are more calls than are told of."""
    programme: str = ""
    """The programme of the history."""
    history: tuple[MoneyOfYear, ...] = ()
    """The years up to this one, the oldest first; empty where the money of fewer than two is known."""

    @property
    def awarded(self) -> Decimal | None:
        """What the year awarded in all, in Kč, as far as known; None if nothing is, or if not all calls are told of."""
        known = [call.awarded for call in self.calls if call.awarded is not None]
        return sum(known, Decimal(0)) if known and not self.is_cut else None

    @property
    def funded(self) -> int | None:
        """The number of projects that share `awarded`; None if that of any of the calls is not known."""
        known = [call.funded for call in self.calls if call.awarded is not None]
        return None if self.awarded is None or None in known else sum(filter(None, known))


@dataclass(frozen=True)
class PlanItem:
    """An item of the improvement plan, or a part of one."""

    key: int
    number: str
    """“3.” or “3.2”."""
    title: str
    address: str
    area: str
    state: str
    """The key of `improvement_plan.models.Item.State`; empty where it is not evaluated, or where its parts are."""
    state_label: str
    indicators: tuple[str, ...]
    parts: tuple[PlanItem, ...] = ()


@dataclass(frozen=True)
class StateCount:
    """How many items of a plan without parts are in a state."""

    state: str
    label: str
    count: int


@dataclass(frozen=True)
class Plan:
    """The improvement plan of a year."""

    key: int
    title: str
    address: str
    items: tuple[PlanItem, ...]
    """Of a long plan the first, without their parts."""
    is_cut: bool
    states: tuple[StateCount, ...]
    """The states that there are, in their order, of the whole plan; none of a plan that is too long to count them."""

    @property
    def size(self) -> int:
        """The number of items without parts."""
        return sum(state.count for state in self.states)

    @property
    def leaves(self) -> tuple[PlanItem, ...]:
        """The items without parts, and the parts."""
        return tuple(leaf for item in self.items for leaf in (item.parts or (item,)))

    @property
    def is_evaluated(self) -> bool:
        """Whether the state of any item is known."""
        return any(state.state for state in self.states)

    def count(self, state: str) -> int:
        """Return the number of items in a state."""
        return sum(one.count for one in self.states if one.state == state)


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


@dataclass(frozen=True)
class Voice:
    """What a town says of its result, in its own words."""

    text: str
    """The beginning of what was published, whole sentences where they fit."""
    town: Link
    activity: Link
    period: Period | None


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
class MonthCount:
    """How many activities touch a month."""

    month: int
    count: int


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
