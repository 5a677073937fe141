"""What the next meeting of a group will probably be like: its usual place and hour, and the day by its rhythm."""

from __future__ import annotations

import datetime
from itertools import pairwise
from statistics import median
from typing import Any

from django.utils import timezone

from activities.models import Meeting
from activities.models.hours import HOURS

RECENT = 6
"""Meetings by which the rhythm of a group is known."""
WEEK = datetime.timedelta(weeks=1)


def day_after(group: str, day: datetime.date) -> datetime.date | None:
    """Return the day of the next meeting of a group after one on `day`, by the usual number of weeks between them.

    None for a group that has met once at most.
    """
    days = list(Meeting.objects.filter(group=group).order_by("-date").values_list("date", flat=True)[:RECENT])
    gaps = [later - earlier for later, earlier in pairwise(days)]
    weeks = round(median(gaps) / WEEK) if gaps else 0
    try:
        return day + weeks * WEEK if weeks else None
    except OverflowError:
        return None


def offered() -> dict[str, Any]:
    """Return what is filled in beforehand in a new meeting: as the last one, on the next day that is still to come."""
    last = Meeting.objects.order_by("-date", "-pk").first()
    if last is None:
        return {}
    usual = {name: getattr(last, name) for name in ("group", "group_en", "place", *HOURS, "is_open")}
    next_day = day_after(last.group, last.date)
    return usual | ({"date": next_day} if next_day and next_day >= timezone.localdate() else {})
