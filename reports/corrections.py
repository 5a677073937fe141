"""What the office corrects in a report that a town sent: its fields, and the rows of its lists."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.db.models import Max

from common.uploads.access import remove_files
from reports.models import ActivityReport

LISTS = {"partners": "partner_rows", "links": "links", "attachments": "attachments", "photos": "photos"}
"""The lists by their names in `FIELD_NAMES`, and where their rows are."""
WITH_FILES = {"attachments", "photos"}


@dataclass(frozen=True)
class Rows:
    """What changes in one list."""

    changed: dict[int, dict[str, Any]] = field(default_factory=dict)
    """Facts of stored rows by their numbers."""
    added: list[dict[str, Any]] = field(default_factory=list)
    removed: set[int] = field(default_factory=set)

    def __bool__(self) -> bool:
        return bool(self.changed or self.added or self.removed)


@dataclass(frozen=True)
class Correction:
    """Fields by their names and lists by theirs; what is not named stays as it is."""

    values: dict[str, Any] = field(default_factory=dict)
    rows: dict[str, Rows] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.values or any(self.rows.values()))


def put_into(report: ActivityReport, correction: Correction) -> set[str]:
    """Write the correction into a locked report and return what it really changed; the report itself is not saved."""
    changed = {name for name, value in correction.values.items() if _set(report, name, value)}
    return changed | {name for name, rows in correction.rows.items() if _put_rows(report, name, rows)}


def _set(report: ActivityReport, name: str, value: Any) -> bool:
    if name in {one.name for one in report._meta.many_to_many}:
        related = getattr(report, name)
        if set(related.values_list("pk", flat=True)) == {row.pk for row in value}:
            return False
        related.set(value)
        return True
    if getattr(report, name) == value:
        return False
    setattr(report, name, value)
    return True


def _put_rows(report: ActivityReport, name: str, rows: Rows) -> bool:
    """Rows are looked for among those of the report alone: a number of another one means nothing."""
    related = getattr(report, LISTS[name])
    changed = False
    for row in related.filter(pk__in=rows.removed):
        row.delete()
        if name in WITH_FILES:
            remove_files(row)
        changed = True
    for row in related.filter(pk__in=rows.changed):
        new = {fact: value for fact, value in rows.changed[row.pk].items() if getattr(row, fact) != value}
        for fact, value in new.items():
            setattr(row, fact, value)
        if new:
            row.save()
            changed = True
    last = related.aggregate(last=Max("order"))["last"]
    for place, facts in enumerate(rows.added, start=0 if last is None else last + 1):
        related.create(order=place, **facts)
        changed = True
    return changed
