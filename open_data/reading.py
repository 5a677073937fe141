"""Reading the rows of a data set piece by piece, each with its trace; memory does not grow with their number.

Every piece is found in an index by where the last one ended, so that nothing has to be skipped or held open: no
cursor of the database, and no transaction that a slow reader could prolong.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.translation import gettext as _

from common.registry import DataSet
from open_data.models import Trace

PIECE = 500
"""Rows in memory at the same time."""

LOST_PLUS = re.compile(r"(?<=[\d.]) (?=\d\d:?\d\d\Z)")
"""A plus in an address means a space."""


class BadMoment(ValueError):
    """A text that is no moment; says what to write, in the language of now."""


@dataclass(frozen=True)
class Record:
    """A thing of a data set; without a row it is withdrawn."""

    key: int
    row: Any
    changed_at: datetime.datetime | None
    withdrawn_at: datetime.datetime | None = None


@dataclass(frozen=True)
class Place:
    """Where a piece ended: at a key, or, of things by their changes, at a moment and a key."""

    key: int = 0
    moment: datetime.datetime | None = None


FIRST_YEAR, LAST_YEAR = 1990, 2200


def moment_of(text: str) -> datetime.datetime:
    """Return the moment that a parameter means: a day, or a day with a time. Raises BadMoment.

    Without an offset it is local time in Czechia.
    """
    try:
        found = parse_datetime(LOST_PLUS.sub("+", text))
        if not found and (day := parse_date(text)):
            found = datetime.datetime.combine(day, datetime.time())
        if found:
            # Beyond these years nothing changed, and databases cannot compare the edges of the calendar.
            if not FIRST_YEAR <= found.year <= LAST_YEAR:
                edge = min(max(found.year, FIRST_YEAR), LAST_YEAR)
                # Not every year has a 29th of February.
                found = found.replace(year=edge, day=min(found.day, 28))
            found = found if timezone.is_aware(found) else timezone.make_aware(found)
            # PostgreSQL knows no zone that is 16 hours away.
            return found.astimezone(datetime.UTC)
    except (ValueError, OverflowError):
        pass
    shown = text if len(text) <= 40 else f"{text[:40]}…"
    raise BadMoment(
        _("“%(text)s” is no moment. Write a day or a day with a time, for example 2026-01-31 or 2026-01-31T08:00:00Z.")
        % {"text": shown}
    )


def records(data_set: DataSet, *, since: datetime.datetime | None = None, piece: int = PIECE) -> Iterator[list[Record]]:
    """Yield the things of a data set piece by piece: all public ones, or those changed or withdrawn since a moment."""
    place: Place | None = Place()
    while place:
        found, place = next_piece(data_set, data_set.rows(), place, since=since, most=piece)
        if found:
            yield found
        for record in found:
            let_go(record.row)


def let_go(row: Any) -> None:
    """Break the ring in which a row and what was prefetched for it hold each other.

    So it goes at once, instead of waiting for the collector, which comes the more seldom the larger the process is.
    """
    if row is not None:
        row.__dict__.pop("_prefetched_objects_cache", None)


def next_piece(
    data_set: DataSet, rows: Any, place: Place, *, since: datetime.datetime | None, most: int
) -> tuple[list[Record], Place | None]:
    """Return the things after a place, at most so many, and where they end; None if there are no others.

    `rows` are those of the data set, narrowed or not. Since a moment, things come in the order of their changes, and
    withdrawn ones come whatever the rows were narrowed by, because nobody knows any more what they held.
    """
    if since is not None:
        return changed_piece(data_set, rows, place, since, most)
    found = list(data_set.details(rows).filter(pk__gt=place.key).order_by("pk")[:most])
    prepare(data_set, found)
    keys = [row.pk for row in found]
    moments = dict(Trace.objects.filter(kind=data_set.kind, key__in=keys).values_list("key", "changed_at"))
    ended = Place(keys[-1]) if len(keys) == most else None
    return [Record(row.pk, row, moments.get(row.pk)) for row in found], ended


def changed_piece(
    data_set: DataSet, rows: Any, place: Place, since: datetime.datetime, most: int
) -> tuple[list[Record], Place | None]:
    """Return the things that were changed or withdrawn since a moment, after a place in the order of changes."""
    traces = Trace.objects.filter(kind=data_set.kind, changed_at__gte=max(since, place.moment or since))
    if place.moment is not None:
        traces = traces.filter(Q(changed_at__gt=place.moment) | Q(changed_at=place.moment, key__gt=place.key))
    found = list(traces.order_by("changed_at", "key")[:most])
    public = rows_with(data_set, rows, [one.key for one in found if one.withdrawn_at is None])
    told = [
        Record(one.key, public.get(one.key), one.changed_at, one.withdrawn_at)
        for one in found
        if one.withdrawn_at is not None or one.key in public
    ]
    ended = Place(found[-1].key, found[-1].changed_at) if len(found) == most else None
    return told, ended


def prepare(data_set: DataSet, rows: Sequence[Any]) -> None:
    """Add to rows what their data set takes from elsewhere."""
    if data_set.prepare:
        data_set.prepare(rows)


def rows_with(data_set: DataSet, rows: Any, keys: Sequence[int]) -> dict[int, Any]:
    """Return the public rows with these keys, with all that the columns read."""
    found = list(data_set.details(rows).filter(pk__in=keys)) if keys else []
    prepare(data_set, found)
    return {row.pk: row for row in found}


def record_of(data_set: DataSet, key: int) -> Record | None:
    """Return a thing by its number: public, or withdrawn; None if it never was public."""
    row = rows_with(data_set, data_set.rows(), [key]).get(key)
    trace = Trace.objects.filter(kind=data_set.kind, key=key).first()
    if row is not None:
        return Record(key, row, trace.changed_at if trace else None)
    if trace is None:
        return None
    return Record(key, None, trace.changed_at, trace.withdrawn_at or trace.changed_at)


def size_of(data_set: DataSet) -> int:
    """Return the number of public things."""
    return Trace.objects.in_force().filter(kind=data_set.kind).count()


def changed_at(data_set: DataSet) -> datetime.datetime | None:
    """Return when a thing of the data set was last changed, published or withdrawn."""
    return Trace.objects.filter(kind=data_set.kind).order_by("-changed_at").values_list("changed_at", flat=True).first()
