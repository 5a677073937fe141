"""Puts what was read at a source among the found events of its town: new ones, changes, and what has gone."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from activities.models import Activity
from common.text import fold
from harvest import following
from harvest.cleaning import facts_of, key_of
from harvest.models import CalendarSource, FoundEvent
from harvest.reader import window_of
from harvest.reading.found import Reading
from members.models import Organisation
from reports.models import ActivityReport

Facts = dict[str, Any]
State = FoundEvent.State


@dataclass
class Gathered:
    """How many events a reading brought."""

    new: int = 0
    changed: int = 0


@dataclass
class Gathering:
    """One reading being put among the events of its town."""

    source: CalendarSource
    incoming: dict[str, Facts]
    here: dict[str, FoundEvent]
    result: Gathered = field(default_factory=Gathered)

    def run(self, *, is_part: bool) -> None:
        """Store everything; `is_part` says that the source holds more than was read."""
        self.adopt()
        fresh = []
        for key, facts in self.incoming.items():
            event = self.here.get(key)
            if event is None:
                fresh.append(FoundEvent(organisation=self.source.organisation, source=self.source, key=key, **facts))
            elif self.owns(event):
                self.renew(event, facts)
        FoundEvent.objects.bulk_create(fresh)
        self.result.new = len(fresh)
        self.miss(is_part=is_part)

    def owns(self, event: FoundEvent) -> bool:
        """Whether the source tells of an event: what stands in two calendars follows the one where it was found."""
        return event.source_id in {None, self.source.pk} or event.is_gone

    def adopt(self) -> None:
        """Know events again whose identity at the source is another now: by title and day, or by their address."""
        unseen = [one for key, one in self.here.items() if key not in self.incoming and self.owns(one)]
        for known_by in (_by_title, _by_address):
            stored = _alone((known_by(one.title, one.first_day, one.url), one) for one in unseen)
            strange = ((key, one) for key, one in self.incoming.items() if key not in self.here)
            found = _alone((known_by(one["title"], one["first_day"], one["url"]), key) for key, one in strange)
            for name in stored.keys() & found.keys():
                event, key = stored[name], found[name]
                self.here.pop(event.key)
                event.key = key
                self.here[key] = event
                unseen.remove(event)
                event.save(update_fields=["key"])

    def renew(self, event: FoundEvent, facts: Facts) -> None:
        """Write what an event is now, and carry it into the report that was made of it."""
        before, was_cancelled, was_gone = event.facts(), event.is_cancelled, event.is_gone
        stored = {name: getattr(event, name) for name in facts}
        if stored == facts and event.source_id == self.source.pk and not was_gone:
            return
        was_told = event.state == State.CHANGED
        for name, value in facts.items():
            setattr(event, name, value)
        event.source, event.is_gone = self.source, False
        if event.taken:
            following.follow(event, before, event.facts())
            if event.is_cancelled != was_cancelled:
                following.note(event, following.CANCELLED, after="1" if event.is_cancelled else "")
            if was_gone:
                following.forget(event, following.GONE)
        self.result.changed += event.state == State.CHANGED and not was_told
        event.save()

    def miss(self, *, is_part: bool) -> None:
        """Note what is not at the source any more; of days that are over nothing is said."""
        days = [facts["first_day"] for facts in self.incoming.values()]
        until = max(days) if is_part else datetime.date.max
        for key, event in self.here.items():
            is_missed = key not in self.incoming and event.source_id == self.source.pk and not event.is_gone
            if not is_missed or event.last_day < timezone.localdate() or event.first_day > until:
                continue
            if event.state == State.NEW:
                event.delete()
                continue
            event.is_gone = True
            if event.taken:
                self.result.changed += event.state != State.CHANGED
                following.note(event, following.GONE)
            event.save()


@transaction.atomic
def gather(source: CalendarSource, reading: Reading) -> Gathered:
    """Store what was read, and return how many events are new and how many changed for the town."""
    town = Organisation.objects.select_for_update().get(pk=source.organisation_id)
    if not CalendarSource.objects.filter(pk=source.pk).exists():
        # The town removed it while it was being read.
        return Gathered()
    incoming: dict[str, Facts] = {}
    for found in reading.events:
        facts = facts_of(found)
        if facts["title"]:
            incoming.setdefault(key_of(found), facts)
    one = Gathering(source, incoming, {event.key: event for event in FoundEvent.objects.of(town)})
    if incoming:
        one.run(is_part=reading.left_out > 0)
    forget_old(town)
    one.result.new -= recognise(town)
    return one.result


def forget_old(town: Organisation) -> None:
    """Delete events that are no longer offered and that no report was made of."""
    first = window_of(timezone.localdate()).first
    FoundEvent.objects.of(town).filter(state__in=[State.NEW, State.IGNORED], last_day__lt=first).delete()


def recognise(town: Organisation) -> int:
    """Note which new events the town has as a report or an activity already; return how many."""
    events = list(FoundEvent.objects.of(town).filter(state=State.NEW))
    if not events:
        return 0
    first, last = min(one.first_day for one in events), max(one.last_day for one in events)
    known = Known(first, last, town)
    found = 0
    for event in events:
        report, activity = known.look_up(event)
        if report or activity:
            found += 1
            FoundEvent.objects.filter(pk=event.pk).update(state=State.KNOWN, report=report, activity=activity)
    return found


class Known:
    """The reports and activities of a town, by their titles."""

    def __init__(self, first: datetime.date, last: datetime.date, town: Organisation) -> None:
        overlaps = Q(period_start__lte=last) & Q(period_end__gte=first)
        columns = ("pk", "title", "period_start", "period_end")
        reports = ActivityReport.objects.of(town).filter(overlaps).order_by("pk")
        activities = Activity.objects.filter(overlaps, organiser=town).order_by("pk")
        self.reports, self.activities = (_by_titles(rows.values_list(*columns)) for rows in (reports, activities))

    def look_up(self, event: FoundEvent) -> tuple[int | None, int | None]:
        """Return the keys of the report and of the activity of the same title on the same day."""
        name = fold(event.title)
        days = [
            next((key for key, first, last in rows.get(name, ()) if first <= event.first_day <= last), None)
            for rows in (self.reports, self.activities)
        ]
        return days[0], days[1]


def _by_titles(rows: Iterable[Any]) -> dict[str, list[tuple[int, datetime.date, datetime.date]]]:
    found: dict[str, list[tuple[int, datetime.date, datetime.date]]] = {}
    for key, title, first, last in rows:
        found.setdefault(fold(title), []).append((key, first, last))
    found.pop("", None)
    return found


def _by_title(title: str, day: datetime.date, url: str) -> str:
    return f"{day} {fold(title)}"


def _by_address(title: str, day: datetime.date, url: str) -> str:
    return url


def _alone(named: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    """Return what is the only one of its name."""
    pairs = [(name, one) for name, one in named if name]
    count = Counter(name for name, _one in pairs)
    return {name: one for name, one in pairs if count[name] == 1}
