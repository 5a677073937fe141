"""Reads iCalendar (RFC 5545) as programs write it: Google, Outlook, Apple, Thunderbird, systems of municipal websites.

The file is first divided by its lines, so that old events cost nothing and a broken one loses only itself.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from harvest.reading import limits, moments
from harvest.reading.found import Found, Reading, Unreadable, Window, cut

BEGIN, END = re.compile(r"BEGIN:([\w-]+)\s*\Z", re.IGNORECASE), re.compile(r"END:([\w-]+)\s*\Z", re.IGNORECASE)
DAY = re.compile(r"(DTSTART|DTEND|RRULE|RDATE|RECURRENCE-ID|DURATION)[;:].*?(\d{8})?(?:T\d{6}Z?)?\Z", re.IGNORECASE)
NEEDED = re.compile(r"(METHOD|X-WR-CALNAME)[;:]", re.IGNORECASE)
"""Lines of the calendar itself that are read."""
MOST_NESTED = 10
MOST_TURNS = 5_000
"""A series with more turns is taken for one that goes on."""
TOO_OFTEN = {"SECONDLY", "MINUTELY", "HOURLY"}
YEARS = range(moments.FIRST.year - 20, moments.LAST.year + 1)
"""When events begin that may still be told of; series begin long ago."""
MARGIN = datetime.timedelta(days=60)
"""Events that last longer than this and began before the days asked for may be missed if they say only DURATION."""


@dataclass
class Block:
    """The lines of one event."""

    lines: list[str] = field(default_factory=list)
    start: datetime.date | None = None
    end: datetime.date | None = None
    repeats: bool = False

    def note(self, line: str) -> None:
        """Add a line, and what it says of the time."""
        self.lines.append(line)
        found = DAY.match(line)
        if found is None:
            return
        name, day = found[1].upper(), found[2]
        if name in {"RRULE", "RDATE", "RECURRENCE-ID"}:
            self.repeats = True
        elif day and name in {"DTSTART", "DTEND"}:
            moment = moments.read(f"{day[:4]}-{day[4:6]}-{day[6:]}")
            self.start = self.start or moment if name == "DTSTART" else self.start
            self.end = moment if name == "DTEND" else self.end


class Divided:
    """A file divided by its lines: into what is around events, without tasks, and events, without alarms."""

    def __init__(self, text: str) -> None:
        self.around: list[str] = []
        self.blocks: list[Block] = []
        self.is_whole = False
        self._inside: list[str] = []
        self._block: Block | None = None
        for line in re.split(r"\r\n|\n|\r", text):
            self._take(line)

    def _take(self, line: str) -> None:
        if begin := BEGIN.match(line):
            self._begin(begin[1].upper())
        if not self._inside:
            return
        if self._block is None:
            if {"VCALENDAR", "VTIMEZONE"}.issuperset(self._inside[:2]):
                self.around.append(line)
        elif "VALARM" not in self._inside:
            self._block.note(line)
        if end := END.match(line):
            self._end(end[1].upper())

    def _begin(self, name: str) -> None:
        self._inside.append(name)
        if len(self._inside) > MOST_NESTED:
            raise Unreadable("broken")
        if name == "VEVENT" and self._block is None:
            self._block = Block()

    def _end(self, name: str) -> None:
        while self._inside and self._inside.pop() != name:
            pass
        if self._block is not None and "VEVENT" not in self._inside:
            self.blocks.append(self._block)
            self._block = None
        self.is_whole = self.is_whole or (name == "VCALENDAR" and not self._inside)


def read(text: str, window: Window) -> Reading:
    """Return the events of the days asked for. Raises Unreadable."""
    divided = Divided(text)
    if not divided.is_whole:
        raise Unreadable("incomplete")
    blocks, left_out = due(divided.blocks, window)
    calendar, lost = parsed(divided.around, blocks)
    events: list[Found] = []
    without = lost + sum(not _has_start(event) for event in calendar.walk("VEVENT"))
    for one in occurrences(calendar, window):
        found = found_of(one)
        if found is None:
            without += 1
        elif found.title:
            events.append(found)
    chosen, others = window.nearest(named_apart(events))
    name = cut(str(calendar.get("X-WR-CALNAME", "")), limits.TITLE)
    return Reading("ical", name, chosen, left_out + others + without)


def due(blocks: Iterable[Block], window: Window) -> tuple[list[Block], int]:
    """Return the events that may lie in the days asked for, those nearest to today, and how many were left out."""
    series = [one for one in blocks if one.repeats]
    from_day = window.first - MARGIN
    single = [
        one
        for one in blocks
        if not one.repeats
        and (one.start is None or one.start <= window.last)
        and max(one.end or from_day, one.start or from_day) >= from_day
    ]
    single.sort(key=lambda one: abs(((one.start or window.today) - window.today).days))
    kept = [*series[: limits.MOST_SERIES], *single[: limits.MOST_SINGLE]]
    return kept, len(series) + len(single) - len(kept)


def parsed(around: list[str], blocks: list[Block]) -> tuple[Any, int]:
    """Return the calendar, and how many events had to be left out because they cannot be read."""
    from icalendar import Calendar

    def whole(text: Iterable[str], some: Iterable[Block]) -> Any:
        lines = ["BEGIN:VCALENDAR", *text, *(line for one in some for line in one.lines), "END:VCALENDAR", ""]
        return Calendar.from_ical("\r\n".join(lines))

    text = [line for line in around if not re.match(r"(BEGIN|END):VCALENDAR\s*\Z", line, re.IGNORECASE)]
    try:
        return whole(text, blocks), 0
    except Exception:  # noqa: BLE001 - whatever the library stumbles over
        readable = [one for one in blocks if _is_readable(one)]
    # A zone that is described wrongly may still be known by its name.
    for some in (text, [line for line in text if NEEDED.match(line)]):
        with suppress(Exception):
            return whole(some, readable), len(blocks) - len(readable)
    raise Unreadable("broken")


def _is_readable(block: Block) -> bool:
    from icalendar import Calendar

    try:
        Calendar.from_ical("\r\n".join(["BEGIN:VCALENDAR", *block.lines, "END:VCALENDAR", ""]))
    except Exception:  # noqa: BLE001
        return False
    return True


def occurrences(calendar: Any, window: Window) -> Iterator[Any]:
    """Yield the events of the days asked for, each turn of a series by itself, without private ones."""
    import recurring_ical_events
    from icalendar import Calendar

    by_uid: dict[str, list[Any]] = {}
    for place, event in enumerate(calendar.walk("VEVENT")):
        if not _has_start(event) or event["DTSTART"].dt.year not in YEARS:
            continue
        settle_end(event)
        tame(event, window)
        by_uid.setdefault(str(event.get("UID", "")) or f"\x00{place}", []).append(event)
    methods = {str(calendar.get("METHOD", "")).upper()}
    for events in by_uid.values():
        one = Calendar()
        one.subcomponents.extend(events)
        is_series = any(name in event for event in events for name in ("RRULE", "RDATE", "RECURRENCE-ID"))
        for turn in turns(recurring_ical_events, one, window):
            if {"PRIVATE", "CONFIDENTIAL"} & {one.strip().upper() for one in _texts(turn, "CLASS")}:
                continue
            turn["X-TURN"] = "1" if is_series else ""
            if "CANCEL" in methods:
                turn["STATUS"] = "CANCELLED"
            yield turn


def turns(library: Any, calendar: Any, window: Window) -> list[Any]:
    """Return the turns of one series, or its bare events if its rule cannot be followed."""
    first, last = window.first, window.last + datetime.timedelta(days=1)
    try:
        return list(library.of(calendar).between(first, last))[: limits.MOST_EVENTS * 2]
    except Exception:  # noqa: BLE001 - rules that contradict themselves fail in many ways
        return [event for event in calendar.walk("VEVENT") if "RECURRENCE-ID" not in event]


def _has_start(event: Any) -> bool:
    """Whether it is known when the event begins; it may be written twice, or not be a moment at all."""
    try:
        return isinstance(event["DTSTART"].dt, datetime.date)
    except Exception:  # noqa: BLE001
        return False


def settle_end(event: Any) -> None:
    """Take away an end that is none, or is before the beginning: the library would fail, or exchange them.

    Whole days end by a day.
    """
    try:
        _settle_end(event)
    except Exception:  # noqa: BLE001 - no time at all, two of them, or one out of any calendar
        event.pop("DTEND", None)
        event.pop("DURATION", None)


def _settle_end(event: Any) -> None:
    start: Any = moments.local(event["DTSTART"].dt)
    end: Any = moments.local(event["DTEND"].dt) if "DTEND" in event else None
    length = event["DURATION"].dt if "DURATION" in event else None
    if length is not None and length < datetime.timedelta():
        event.pop("DURATION")
    if end is None:
        return
    if isinstance(end, datetime.datetime) and not isinstance(start, datetime.datetime):
        is_day_after = end.time() == moments.MIDNIGHT
        end = end.date() + (datetime.timedelta() if is_day_after else datetime.timedelta(days=1))
        event.pop("DTEND")
        event.add("DTEND", end)
    elif isinstance(start, datetime.datetime) and not isinstance(end, datetime.datetime):
        # The day after the last one; at what hour it ends is not known.
        end = datetime.datetime.combine(end - datetime.timedelta(days=1), datetime.time())
    if end < start:
        event.pop("DTEND")


def tame(event: Any, window: Window) -> None:
    """Take from an event the rules that would never end, and end the others with the days asked for."""
    rules = event.get("RRULE", [])
    rules = rules if isinstance(rules, list) else [rules]
    try:
        for rule in rules:
            _tame(rule, event["DTSTART"].dt, window)
    except Exception:  # noqa: BLE001 - a rule whose end is no day
        event.pop("RRULE", None)


def _tame(rule: Any, start: Any, window: Window) -> None:
    if not _is_moderate(rule):
        raise ValueError
    bound: Any = window.last + datetime.timedelta(days=1)
    if isinstance(start, datetime.datetime):
        zone = datetime.UTC if start.tzinfo is not None else None
        bound = datetime.datetime.combine(bound, datetime.time(), tzinfo=zone)
    if int((rule.get("COUNT") or [MOST_TURNS + 1])[0]) <= MOST_TURNS:
        return
    rule.pop("COUNT", None)
    until = (rule.get("UNTIL") or [None])[0]
    if until is None or _day(until) > window.last:
        rule["UNTIL"] = [bound]


def _day(moment: Any) -> datetime.date:
    return moment.date() if isinstance(moment, datetime.datetime) else moment


def _is_moderate(rule: Any) -> bool:
    try:
        times = 1
        for name in ("BYHOUR", "BYMINUTE", "BYSECOND"):
            times *= max(1, len(rule.get(name) or [0]))
        interval = int((rule.get("INTERVAL") or [1])[0])
        often = str((rule.get("FREQ") or [""])[0]).upper()
        return bool(often) and often not in TOO_OFTEN and times <= limits.MOST_A_DAY and interval > 0
    except Exception:  # noqa: BLE001
        return False


def found_of(event: Any) -> Found | None:
    """Return what an event says; None without a day."""
    try:
        start: Any = event["DTSTART"].dt
        end: Any = event["DTEND"].dt if "DTEND" in event else None
        turn: Any = event["RECURRENCE-ID"].dt if event.get("X-TURN") and "RECURRENCE-ID" in event else None
        if not isinstance(start, datetime.datetime) and end is not None and not isinstance(end, datetime.datetime):
            end -= datetime.timedelta(days=1)
        days = moments.span(moments.local(start), moments.local(end) if end is not None else None)
        known_as = moments.local(turn).isoformat() if turn is not None else ""
    except Exception:  # noqa: BLE001 - times out of any calendar
        return None
    if days is None:
        return None
    first, last, time, until = days
    return Found(
        title=cut(_text(event, "SUMMARY"), limits.TITLE),
        first=first,
        last=last,
        time=time,
        until=until,
        place=cut(_text(event, "LOCATION"), limits.PLACE),
        text=cut(_text(event, "DESCRIPTION"), limits.TEXT),
        url=cut(_text(event, "URL"), limits.ADDRESS),
        is_cancelled="CANCELLED" in {one.strip().upper() for one in _texts(event, "STATUS")},
        uid=cut(_text(event, "UID"), limits.IDENTITY),
        turn=known_as,
    )


def _text(event: Any, name: str) -> str:
    return next(iter(_texts(event, name)), "")


def _texts(event: Any, name: str) -> list[str]:
    """Return a property that may be written several times."""
    value = event.get(name, "")
    return [str(one) for one in (value if isinstance(value, list) else [value])]


def named_apart(events: list[Found]) -> list[Found]:
    """Let turns be known by their day alone where a series has one a day, so that a moved hour is no other event."""
    days: dict[tuple[str, str], int] = {}
    for one in events:
        days[one.uid, one.turn[:10]] = days.get((one.uid, one.turn[:10]), 0) + 1
    for one in events:
        if one.turn and days[one.uid, one.turn[:10]] == 1:
            one.turn = one.turn[:10]
    return events
