"""Meetings and planned activities on the time line of the coordinator's landing page."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from activities.models import Activity, Meeting
from activities.models.hours import HOURS
from common.admin import form_address, list_address
from common.registry import PERIOD_FIELDS, DateAhead, DatesAhead, starts_or_ends


def meetings(first: datetime.date, last: datetime.date) -> Any:
    """Return the meetings that are not in the archive."""
    rows = Meeting.objects.exclude(publication=Meeting.Publication.ARCHIVED).filter(date__range=(first, last))
    return rows.order_by("date", "pk")


def tell_meetings(rows: list[Meeting], first: datetime.date, last: datetime.date) -> Iterator[DateAhead]:
    for meeting in rows:
        what = _("open meeting") if meeting.is_open else _("meeting")
        about = ", ".join(filter(None, [meeting.group, meeting.place]))
        note = _("cancelled") if meeting.is_cancelled else "" if meeting.is_published else _("draft")
        yield DateAhead(
            meeting.date,
            what,
            about,
            form_address(meeting),
            time=meeting.starts_at,
            until=meeting.ends_at,
            note=note,
        )


def meetings_list(first: datetime.date, last: datetime.date) -> str:
    return f"{list_address(Meeting)}?date__gte={first}&date__lte={last}"


def activities(first: datetime.date, last: datetime.date) -> Any:
    """Return the planned activities that begin between the days, or end between them after they have begun."""
    begins = Q(period_start__range=(first, last))
    ends = (Q(period_start__lt=first) | Q(period_start__isnull=True)) & Q(period_end__range=(first, last))
    rows = Activity.objects.filter(begins | ends, state=Activity.State.PLANNED)
    return rows.exclude(publication=Activity.Publication.ARCHIVED).order_by("period_start", "period_end", "pk")


def tell_activities(rows: list[Activity], first: datetime.date, last: datetime.date) -> Iterator[DateAhead]:
    for activity in rows:
        note = "" if activity.is_published else _("draft")
        is_of_one_day = activity.period_start == activity.period_end
        yield DateAhead(
            starts_or_ends(activity, first),
            _("activity"),
            activity.title,
            form_address(activity),
            time=activity.starts_at if is_of_one_day else None,
            until=activity.ends_at if is_of_one_day else None,
            period="" if is_of_one_day else activity.when,
            note=note,
        )


def activities_list(first: datetime.date, last: datetime.date) -> str:
    return f"{list_address(Activity)}?state__exact=planned&period_start__gte={first}&period_start__lte={last}"


DATES_AHEAD = [
    DatesAhead(
        "meeting",
        gettext_lazy("meetings"),
        meetings,
        ("id", "group", "date", *HOURS, "place", "is_open", "publication", "cancellation"),
        tell_meetings,
        meetings_list,
        right="activities.view_meeting",
        add_url=lambda: reverse("admin:activities_meeting_add"),
        add_title=gettext_lazy("Add a meeting"),
    ),
    DatesAhead(
        "activity",
        gettext_lazy("planned activities"),
        activities,
        ("id", "title", "publication", *PERIOD_FIELDS, *HOURS),
        tell_activities,
        activities_list,
        right="activities.view_activity",
        add_url=lambda: reverse("admin:activities_activity_add"),
        add_title=gettext_lazy("Add an activity"),
    ),
]
