"""What a town does with its calendars and with the events found in them, and how a calendar is read."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Callable, Collection, Iterator
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from common.history.acts import about
from harvest import following, reader
from harvest.errors import HarvestError
from harvest.faults import Fault
from harvest.gathering import Gathered, gather, recognise
from harvest.models import CalendarSource, FoundEvent
from harvest.reader import NotRead
from members.models import Organisation
from members.rules import reports_for
from reports import workflow as reports_workflow
from reports.models import ActivityReport
from task_queue.models import Task

MOST_SOURCES = 5
MOST_AT_ONCE = 50
"""Events that are decided on by one press."""
PAUSE = datetime.timedelta(minutes=1)
"""A calendar is not asked for more often."""
LEAST_AGE = datetime.timedelta(hours=3)
"""Those read more recently are left out of the regular reading."""
State = FoundEvent.State


# --- Calendars --------------------------------------------------------------------


@transaction.atomic
def add_source(organisation: Organisation, url: str, *, by: Any) -> tuple[CalendarSource, bool]:
    """Return the calendar and whether it is new; a new one is read at once. Raises HarvestError, PermissionDenied."""
    town = _locked_town(organisation, by)
    known = CalendarSource.objects.filter(organisation=town, url=url).first()
    if known is not None:
        return known, False
    if CalendarSource.objects.filter(organisation=town).count() >= MOST_SOURCES:
        message = _("A town can have at most %(most)s calendars. Remove one that you do not need first.")
        raise HarvestError(message % {"most": MOST_SOURCES})
    source = CalendarSource.objects.create(organisation=town, url=url, added_by=by)
    about(source)
    order(source)
    return source, True


@transaction.atomic
def remove_source(source: CalendarSource, *, by: Any) -> None:
    """Remove a calendar with what was not decided on; reports that came from it stay as they are."""
    _locked_town(source.organisation, by)
    FoundEvent.objects.filter(source=source, state=State.NEW).delete()
    source.delete()


def order(source: CalendarSource) -> bool:
    """Have a calendar read by the worker; return False if that was done a moment ago, or goes on."""
    from harvest.tasks import read_source

    with transaction.atomic():
        locked = CalendarSource.objects.select_for_update(of=("self",)).select_related("task").get(pk=source.pk)
        task = locked.task
        if task is not None and task.state in {Task.State.WAITING, Task.State.RUNNING}:
            return False
        if locked.tried_at is not None and timezone.now() - locked.tried_at < PAUSE:
            return False
        ordered = read_source.enqueue({"source": source.pk})
        CalendarSource.objects.filter(pk=source.pk).update(task=ordered)
    return True


# --- Reading ----------------------------------------------------------------------


def waiting() -> Iterator[tuple[CalendarSource, int]]:
    """Yield the calendars that were not read in the last hours, with their number."""
    before = timezone.now() - LEAST_AGE
    rows = CalendarSource.objects.exclude(tried_at__gt=before).order_by(F("tried_at").asc(nulls_first=True), "pk")
    keys = list(rows.values_list("pk", flat=True))
    for key in keys:
        source = CalendarSource.objects.select_related("organisation").filter(pk=key).first()
        if source is not None:
            yield source, len(keys)


def read(source: CalendarSource, report: Callable[[int, int], None]) -> Gathered:
    """Read a calendar, store what it holds or why it could not be read; `report` is told of the progress."""
    now = timezone.now()
    row = CalendarSource.objects.filter(pk=source.pk)
    row.update(tried_at=now)
    report(1, 4)
    # Once a day everything is read anew, since the days asked for move.
    is_fresh = source.read_at is not None and timezone.localdate(source.read_at) == timezone.localdate(now)
    validators = {"etag": source.etag, "last_modified": source.last_modified} if is_fresh and not source.fault else {}
    try:
        got = reader.get(source.url, **validators)
        report(3, 4)
        if got.reading is None:
            row.update(read_at=now)
            return Gathered()
        facts = {
            "kind": got.reading.kind,
            "name": " ".join(got.reading.name.split())[:250],
            "left_out": got.reading.left_out,
            "other_address": got.reading.other,
        }
        if not got.reading.events:
            row.update(**facts, event_count=0)
            raise NotRead(Fault.NO_EVENTS)
    except NotRead as fault:
        since = source.failing_since or now
        row.update(fault=fault.fault, failing_since=since, etag="", last_modified="")
        return Gathered()
    gathered = gather(source, got.reading)
    row.update(
        **facts,
        read_at=now,
        fault="",
        failing_since=None,
        event_count=len(got.reading.events),
        etag=got.etag,
        last_modified=got.last_modified,
    )
    return gathered


# --- Events -----------------------------------------------------------------------


@transaction.atomic
def take(organisation: Organisation, keys: Collection[int], *, by: Any) -> list[ActivityReport]:
    """Return the drafts that were made of the chosen events; what the town has already is left out."""
    town = _locked_town(organisation, by)
    recognise(town)
    taken = []
    for event in _chosen(town, keys, State.NEW, State.IGNORED):
        if event.can_be_taken:
            taken.append(_taken(event, town, by))
    return taken


def _taken(event: FoundEvent, town: Organisation, by: Any) -> ActivityReport:
    report = reports_workflow.create_filled(town, by=by, public_id=uuid.uuid4(), values=event.facts())
    event.report, event.state, event.taken = report, State.KNOWN, following.written(report)
    event.decided_by, event.decided_at = by, timezone.now()
    event.save()
    return report


@transaction.atomic
def ignore(organisation: Organisation, keys: Collection[int], *, by: Any) -> int:
    """Put new events aside, and return how many."""
    town = _locked_town(organisation, by)
    return _decided(_chosen(town, keys, State.NEW), State.IGNORED, by)


@transaction.atomic
def offer_again(organisation: Organisation, keys: Collection[int], *, by: Any) -> int:
    """Offer ignored events again, and return how many."""
    town = _locked_town(organisation, by)
    return _decided(_chosen(town, keys, State.IGNORED), State.NEW, by)


@transaction.atomic
def see(organisation: Organisation, keys: Collection[int], *, by: Any) -> int:
    """Note that the town has seen what changed, and return of how many events."""
    town = _locked_town(organisation, by)
    seen = _chosen(town, keys, State.CHANGED)
    for event in seen:
        event.state, event.changes = State.KNOWN, []
        event.save(update_fields=["state", "changes"])
    return len(seen)


def _decided(events: list[FoundEvent], state: str, by: Any) -> int:
    facts = {"state": state, "decided_by": by, "decided_at": timezone.now()}
    return FoundEvent.objects.filter(pk__in=[one.pk for one in events]).update(**facts)


def _chosen(town: Organisation, keys: Collection[int], *states: str) -> list[FoundEvent]:
    """Return the chosen events of the town that are in one of the states; others are not noticed."""
    rows = FoundEvent.objects.of(town).filter(pk__in=list(keys)[:MOST_AT_ONCE], state__in=states)
    return list(rows.order_by("first_day", "pk"))


def _locked_town(organisation: Organisation, by: Any) -> Organisation:
    if not reports_for(by, organisation):
        raise PermissionDenied
    town: Organisation = Organisation.objects.select_for_update().get(pk=organisation.pk)
    return town
