"""Finds what has become public since the last time, and notes it for those who follow it.

What was announced is remembered for good, so a row that is hidden and published again is not announced twice.
"""

from __future__ import annotations

import datetime
import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone

from common.registry import ChangeKind, ChangeTold
from following.models import Announced, Follow, Notice, Reading, Watched
from following.searching import FollowedSearches
from following.topics import change_kinds
from following.watching import present_revision

AT_ONCE = 500
SENT_AT = datetime.time(7, 0)
"""When daily and weekly mails leave, local time."""
MONDAY = 0


@transaction.atomic
def collect() -> int:
    """Note all new changes and return how many there were."""
    Reading.objects.get_or_create(pk=1)
    # Only one at a time; the others wait here and then find nothing new.
    reading = Reading.objects.select_for_update().get(pk=1)
    revision, now = present_revision(), timezone.now()
    searches = FollowedSearches()
    found = sum(_collect_kind(kind, searches, now) for kind in change_kinds().values())
    turns = [turn for kind in change_kinds().values() if (turn := kind.next_turn())]
    reading.revision, reading.next_turn = revision, min(turns, default=None)
    reading.save()
    return found


def _collect_kind(kind: ChangeKind, searches: FollowedSearches, now: datetime.datetime) -> int:
    _watched, is_first = Watched.objects.get_or_create(kind=kind.name)
    count = 0
    for fresh in _batches(_fresh(kind)):
        rows = [Announced(kind=kind.name, row=row, mark=mark) for row, mark in fresh]
        Announced.objects.bulk_create(
            rows, update_conflicts=True, unique_fields=["kind", "row"], update_fields=["mark"]
        )
        if not is_first:
            note(kind, kind.tell([row for row, _mark in fresh]), searches, now)
            count += len(rows)
    return count


def _batches(pairs: Iterator[tuple[int, str]]) -> Iterator[list[tuple[int, str]]]:
    while batch := list(islice(pairs, AT_ONCE)):
        yield batch


def _fresh(kind: ChangeKind) -> Iterator[tuple[int, str]]:
    """Yield the public rows that were not announced, or said something else then, with what they say."""
    if not kind.mark:
        announced = Announced.objects.filter(kind=kind.name, row=OuterRef("pk"))
        keys = kind.rows().order_by("pk").filter(~Exists(announced)).values_list("pk", flat=True)
        yield from [(pk, "") for pk in list(keys)]
        return
    known = dict(Announced.objects.filter(kind=kind.name).values_list("row", "mark"))
    for pk, *said in list(kind.rows().order_by("pk").values_list("pk", *kind.mark)):
        mark = hashlib.sha256(repr(said).encode()).hexdigest()
        if known.get(pk) != mark:
            yield pk, mark


def note(kind: ChangeKind, changes: Iterable[ChangeTold], searches: FollowedSearches, now: datetime.datetime) -> None:
    """Write a notice for each confirmed follow of a topic of each change, and of a search that finds its row."""
    rows: list[int] = []
    of_topic: dict[tuple[str, str], list[int]] = defaultdict(list)
    for change in changes:
        rows.append(change.row)
        for topic in change.topics:
            of_topic[topic].append(change.row)
    notices: dict[tuple[Any, int], Notice] = {}
    for follow, row in (*_following(of_topic), *searches.finding(kind, rows)):
        due = due_at(follow.frequency, now)
        notices[follow.pk, row] = Notice(follow=follow, kind=kind.name, row=row, due_at=due)
    Notice.objects.bulk_create(notices.values(), batch_size=AT_ONCE, ignore_conflicts=True)


def _following(of_topic: dict[tuple[str, str], list[int]]) -> Iterator[tuple[Follow, int]]:
    keys: dict[str, set[str]] = defaultdict(set)
    for kind, key in of_topic:
        keys[kind].add(key)
    for kind, wanted in keys.items():
        for follow in Follow.objects.confirmed().filter(kind=kind, key__in=wanted):
            for row in of_topic[kind, follow.key]:
                yield follow, row


def due_at(frequency: str, now: datetime.datetime) -> datetime.datetime:
    """Return when a change that was found now is to be sent."""
    if frequency == Follow.Frequency.NOW:
        return now
    here = timezone.localtime(now)
    for ahead in range(9):
        day = here.date() + datetime.timedelta(days=ahead)
        moment = datetime.datetime.combine(day, SENT_AT, tzinfo=here.tzinfo)
        if moment > now and (frequency == Follow.Frequency.DAILY or day.weekday() == MONDAY):
            return moment
    raise AssertionError("There is a Monday within nine days.")
