"""Feeds of activities and meetings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from activities.calendar import activity_filter
from activities.models import Activity, AgendaItem, Meeting
from common.feeds import last_changes
from common.registry import Feed, FeedEntry, Selection
from common.templatetags.czech import day
from common.text import printable
from common.years import year_from


def select_activities(query: Any) -> Selection | None:
    """Return what the filter of the list finds, the last published first; of all years unless it names one."""
    rows = Activity.objects.published().exclude(published_at=None).select_related("organiser", "heading")
    found = activity_filter(query, rows, in_any_year=not (query.get("rok") or query.get("mesic")))
    if found.address:
        return Selection(rows.none(), moved_to=found.address)
    if not found.form.is_valid():
        return None
    words = [str(chip.value) for chip in found.chips]
    if found.asked.get("rok"):
        words.append(str(dict(found.filters["rok"].extra["choices"])[found.form.cleaned_data["rok"]]))
    return Selection(found.qs.order_by("-published_at", "-pk"), ", ".join(words), asked=found.asked)


def tell_activities(rows: Sequence[Activity]) -> Iterator[FeedEntry]:
    """Yield the entries of activities: when and where, in one sentence, and what came of it."""
    changes = last_changes(Activity, [row.pk for row in rows])
    for row in rows:
        told = row.told
        when = " · ".join(filter(None, [row.when_in_full, row.place]))
        cancelled = f"{_('Cancelled')}: {told.state_reason}" if row.is_cancelled else ""
        facts = format_html_join("", "<p>{}</p>", ((text,) for text in (cancelled, when, told.summary) if text))
        published: Any = row.published_at
        yield FeedEntry(
            f"activity/{row.pk}",
            f"{_('Cancelled')}: {told.title}" if cancelled else told.title,
            row.get_absolute_url(),
            published,
            changes.get(row.pk, published),
            summary=" – ".join(filter(None, [when, told.summary])),
            content=facts + row.description + told.outcome,
            author=str(row.organiser) if row.organiser else "",
            categories=(str(row.heading),),
        )


def select_meetings(query: Any) -> Selection | None:
    """Return the meetings of the year that the list is asked for, or all."""
    rows = Meeting.objects.published().exclude(published_at=None).prefetch_related("agenda")
    asked = query.get("rok")
    if not asked:
        return Selection(rows.order_by("-published_at", "-pk"))
    year = year_from(printable(asked), years_of_meetings())
    if year is None:
        return None
    return Selection(rows.in_year(year).order_by("-published_at", "-pk"), str(year), asked={"rok": str(year)})


def years_of_meetings() -> list[int]:
    return list(Meeting.objects.published().order_by().values_list("date__year", flat=True).distinct())


def tell_meetings(rows: Sequence[Meeting]) -> Iterator[FeedEntry]:
    """Yield the entries of meetings with their programme."""
    keys = [row.pk for row in rows]
    changes, of_agenda = last_changes(Meeting, keys), last_changes(AgendaItem, keys, "meeting_id")
    for row in rows:
        when = ", ".join(filter(None, [day(row.date), row.hours, row.place]))
        cancelled = f"{_('Cancelled')}: {row.told.cancellation}" if row.is_cancelled else ""
        facts = format_html_join("", "<p>{}</p>", ((text,) for text in (cancelled, row.told.group, when) if text))
        items = format_html_join("", "<li>{}</li>", ((item.told.title,) for item in row.agenda.all()))
        published: Any = row.published_at
        title = f"{row.kind} {day(row.date)}"
        yield FeedEntry(
            f"meeting/{row.pk}",
            f"{_('Cancelled')}: {title}" if cancelled else title,
            row.get_absolute_url(),
            published,
            max(changes.get(row.pk, published), of_agenda.get(row.pk, published)),
            summary=" – ".join(filter(None, [row.told.group, when])),
            content=facts + (format_html("<ol>{}</ol>", items) if items else ""),
        )


ACTIVITIES = Feed(
    "aktivity",
    gettext_lazy("Activities"),
    gettext_lazy("Activities of the region, towns and partners, as they are published."),
    "activities:activity-feed",
    "activities:activity-list",
    select_activities,
    tell_activities,
    parameters=("rok", "okruh", "tema", "obec", "mesic"),
    free_text=("hledat",),
    models=(Activity,),
)
MEETINGS = Feed(
    "setkani",
    gettext_lazy("Meetings"),
    gettext_lazy("Meetings of the working group with their programme, as they are published."),
    "meetings:meeting-feed",
    "meetings:meeting-list",
    select_meetings,
    tell_meetings,
    parameters=("rok",),
    models=(Meeting, AgendaItem),
)
FEEDS = [ACTIVITIES, MEETINGS]
