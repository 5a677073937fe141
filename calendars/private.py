"""What private calendars tell: the days ahead of the office, or of a town."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterator
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from calendars.models import PrivateCalendar
from calendars.told import Told
from common.lists.at_once import RowsAtOnce
from common.periods import Period
from common.registry import CalendarEvent, declared
from members.models import Organisation

LOOK_BACK = datetime.timedelta(days=60)
AHEAD = datetime.timedelta(days=400)
MOST_ROWS = 300
"""Rows of one kind of days that the calendar of the office reads."""


def events_of(calendar: PrivateCalendar) -> list[Told]:
    """Return the events of a private calendar, and remember what it told, so that it tells what changed since.

    Days come from many rows, so their sequence is kept for each calendar by what it has told before.
    """
    today = timezone.localdate()
    first, last = today - LOOK_BACK, today + AHEAD
    town = calendar.organisation
    events = of_the_office(calendar.user, first, last) if town is None else of_town(town, first, last)
    now = timezone.now().replace(microsecond=0)
    before, told, result = calendar.told, {}, []
    for key, event in events:
        said = [str(event.period), "–".join(str(one) for one in (event.time, event.until) if one), event.place]
        shown = hashlib.sha256("\n".join([*said, event.title, event.about, event.url]).encode()).hexdigest()[:16]
        sequence, changed = 0, now.isoformat()
        if key in before:
            old_said, old_shown, sequence, changed = before[key]
            sequence += old_said != said
            changed = changed if old_shown == shown else now.isoformat()
        told[key] = [said, shown, sequence, changed]
        uid = hashlib.sha256(f"{calendar.pk}:{key}".encode()).hexdigest()[:32]
        result.append(Told(event, uid, sequence, datetime.datetime.fromisoformat(changed), _("Deadlines")))
    if told != before:
        PrivateCalendar.objects.filter(pk=calendar.pk).update(told=told)
    return result


def of_the_office(user: Any, first: datetime.date, last: datetime.date) -> Iterator[tuple[str, CalendarEvent]]:
    """Yield the days of the time line of the office, as far as the person may see them, each by a key."""
    kinds = [kind for one in declared().values() for kind in one.dates_ahead if user.has_perm(kind.right)]
    rows = RowsAtOnce([(kind.rows(first, last)[:MOST_ROWS], kind.fields) for kind in kinds]).fetch()
    for kind, some in zip(kinds, rows, strict=True):
        for date in kind.tell(some, first, last):
            title = f"{date.what}: {date.about}" if date.about else str(date.what)
            if date.period:
                title = f"{title} ({date.period})"
            day = Period.days(date.day, date.day)
            event = CalendarEvent(0, title, day, date.url, time=date.time, until=date.until, about=str(date.note))
            yield f"{kind.sign} {date.what} {date.url}", event


def of_town(town: Organisation, first: datetime.date, last: datetime.date) -> Iterator[tuple[str, CalendarEvent]]:
    """Yield the days that concern a town, each by a key."""
    for tell in (tell for one in declared().values() for tell in one.town_dates):
        for date in tell(town, first, last):
            facts: dict[str, Any] = {name: getattr(date, name) for name in ("time", "until", "place", "about")}
            yield date.key, CalendarEvent(0, date.title, Period.days(date.day, date.day), date.url, **facts)
