"""Meetings in the private calendar of a town, with what it is to prepare."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from activities.models import Meeting
from common.registry import TownDate
from members.models import Organisation


def meeting_dates(town: Organisation, first: datetime.date, last: datetime.date) -> Iterator[TownDate]:
    """Yield the announced meetings; before each the town chooses what it tells there."""
    for meeting in Meeting.objects.published().taking_place().filter(date__range=(first, last)).order_by("date", "pk"):
        yield TownDate(
            f"meeting-{meeting.pk}",
            meeting.date,
            str(meeting.kind),
            reverse("reports:minutes", args=[town.slug]),
            time=meeting.starts_at,
            until=meeting.ends_at,
            place=meeting.place,
            about=_("Choose beforehand what your town tells in its two minutes."),
        )
