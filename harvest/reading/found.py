"""What is read of an event, whatever it was written in."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from typing import Any

from harvest.reading import limits


class Unreadable(Exception):
    """The content is no calendar that can be read; the argument is a fault of `harvest.faults.Fault`."""


@dataclass
class Found:
    """One event. Texts are as they were found, perhaps with markup; whoever stores them cleans them."""

    title: str
    first: datetime.date
    last: datetime.date
    time: datetime.time | None = None
    """When it begins on the first day."""
    until: datetime.time | None = None
    """When it ends on the last day."""
    place: str = ""
    summary: str = ""
    text: str = ""
    url: str = ""
    is_cancelled: bool = False
    uid: str = ""
    """The identity that its source gives it; empty if it has none."""
    turn: str = ""
    """Which turn of a series it is; empty for a single event."""

    def as_facts(self) -> dict[str, Any]:
        """Return the event as JSON has it."""
        days = {"first": self.first.isoformat(), "last": self.last.isoformat()}
        hours = {name: time.strftime("%H:%M") if (time := getattr(self, name)) else None for name in ("time", "until")}
        return {**asdict(self), **days, **hours}

    @classmethod
    def from_facts(cls, facts: dict[str, Any]) -> Found:
        """Return the event that `as_facts` made JSON of."""
        days = {name: datetime.date.fromisoformat(facts[name]) for name in ("first", "last")}
        hours = {name: datetime.time.fromisoformat(facts[name]) if facts[name] else None for name in ("time", "until")}
        return cls(**{**facts, **days, **hours})


@dataclass
class Reading:
    """What was read of one address."""

    kind: str
    """`ical`, `jsonld` or `ofn`."""
    name: str = ""
    """What the source calls itself."""
    events: list[Found] = field(default_factory=list)
    left_out: int = 0
    """Events that were not taken: too many, without a name or a day."""
    other: str = ""
    """The address of a calendar that a page without events links to."""

    def as_facts(self) -> dict[str, Any]:
        return {**asdict(self), "events": [one.as_facts() for one in self.events]}

    @classmethod
    def from_facts(cls, facts: dict[str, Any]) -> Reading:
        return cls(**{**facts, "events": [Found.from_facts(one) for one in facts["events"]]})


@dataclass(frozen=True)
class Window:
    """The days whose events are asked for."""

    first: datetime.date
    today: datetime.date
    last: datetime.date

    def holds(self, first: datetime.date, last: datetime.date) -> bool:
        return first <= self.last and last >= self.first

    def nearest(self, events: Iterable[Found], most: int = limits.MOST_EVENTS) -> tuple[list[Found], int]:
        """Return the events nearest to today by their time, and how many others there are."""
        held = [one for one in events if self.holds(one.first, one.last)]
        chosen = sorted(held, key=lambda one: (abs((one.first - self.today).days), one.first, one.title))[:most]
        return sorted(chosen, key=lambda one: (one.first, one.title, one.turn)), len(held) - len(chosen)


def cut(text: Any, most: int) -> str:
    """Return text without characters that nobody writes, at most so long; empty for what is no text."""
    if not isinstance(text, str):
        return ""
    clean = text[: most * 4].replace("\x00", "").encode("utf-8", "replace").decode()
    return clean.strip()[:most].strip()
