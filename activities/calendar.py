"""Activities and meetings in the calendar."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from activities.filters import ActivityFilter
from activities.models import Activity, Meeting
from activities.models.hours import HOURS
from activities.year import years
from common.periods import Period
from common.registry import CalendarEvent, CalendarSource
from members.models import Organisation

PERIOD_COLUMNS = ("period_start", "period_end", "period_start_precision", "period_end_precision", "period_text")


def tell_activity(activity: Activity) -> Iterator[CalendarEvent]:
    if activity.period is not None:
        yield CalendarEvent(
            activity.pk,
            activity.told.title,
            activity.period,
            activity.get_absolute_url(),
            time=activity.starts_at,
            until=activity.ends_at,
            place=activity.place,
            about=activity.told.summary,
            cancelled=activity.told.state_reason if activity.is_cancelled else "",
        )


def tell_meeting(meeting: Meeting) -> Iterator[CalendarEvent]:
    yield CalendarEvent(
        meeting.pk,
        str(meeting.kind),
        Period.days(meeting.date, meeting.date),
        meeting.get_absolute_url(),
        time=meeting.starts_at,
        until=meeting.ends_at,
        place=meeting.place,
        about=meeting.told.group,
        cancelled=meeting.told.cancellation,
    )


def activity_filter(query: Any, rows: Any, *, in_any_year: bool = False) -> ActivityFilter:
    return ActivityFilter(query, rows, years=years(), in_any_year=in_any_year)


def of_organisation(rows: Any, organisation: Organisation) -> Any:
    return rows.of_organisation(organisation)


SOURCES = [
    CalendarSource(
        "aktivity",
        _("Activities"),
        _("Activities of the region, towns and partners, also those planned for a month or a season."),
        Activity,
        "activities:activity-list",
        lambda: Activity.objects.published().defer("description", "outcome", "outcome_en", "search_text"),
        (("period_start", "period_end"),),
        tell_activity,
        moving=(*PERIOD_COLUMNS, *HOURS, "place", "state"),
        shown=("publication", "title", "title_en", "summary", "summary_en", "state_reason", "state_reason_en", "slug"),
        vague="period",
        filterset=activity_filter,
        of_organisation=of_organisation,
    ),
    CalendarSource(
        "setkani",
        _("Meetings"),
        _("Meetings of the working group and open regional meetings."),
        Meeting,
        "meetings:meeting-list",
        lambda: Meeting.objects.published().defer("minutes", "search_text"),
        (("date", "date"),),
        tell_meeting,
        moving=("date", *HOURS, "place", "cancellation"),
        shown=("publication", "group", "group_en", "is_open", "cancellation_en", "slug"),
    ),
]
