"""What the search of the site finds of activities and meetings, and of their documents."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils import translation
from django.utils.translation import gettext_lazy as _

from activities.models import (
    Activity,
    ActivityAttachment,
    ActivityLink,
    ActivityOutcome,
    AgendaItem,
    AgendaLink,
    AgendaSpeaker,
    Cooperation,
    Heading,
    Meeting,
    MeetingAttachment,
    Series,
    Topic,
)
from common.english import InEnglish
from common.registry import Entry, Follows, Searchable, of_relation
from members.models import Department, Organisation

NAMES = ("name", "name_en")
OF_ORGANISATION = ("name", "short_name")
OF_ACTIVITY, OF_MEETING = "{row}.activity_id", "{row}.meeting_id"


def _activities() -> Any:
    return (
        Activity.objects.published()
        .select_related("heading", "series", "organiser")
        .prefetch_related("topics", "partners", "links", "outcomes__organisation", "cooperations__department", "photos")
    )


def _activity(row: Activity) -> Entry:
    outcomes = list(row.outcomes.all())
    organisations = [row.organiser, *row.partners.all(), *(one.organisation for one in outcomes)]
    texts = [row.summary, InEnglish(row.summary_en), row.place, row.state_reason, InEnglish(row.state_reason_en)]
    texts += [one.funding for one in outcomes]
    texts += _names([row.heading, row.series, *row.topics.all()])
    texts += [name for one in organisations if one for name in (one.name, one.short_name)]
    texts += [text for one in row.links.all() for text in (one.title, one.description)]
    texts += [
        text for one in row.cooperations.all() for text in (one.department.name, one.theme, InEnglish(one.theme_en))
    ]
    texts += [one.alt for one in row.photos.all()]
    return Entry(
        title=row.title,
        title_en=row.title_en,
        address=row.get_absolute_url(),
        texts=texts,
        rich=[row.description, row.outcome, InEnglish(row.outcome_en), *(one.text for one in outcomes)],
        years=years_of(row),
        organisations=[one.pk for one in organisations if one],
    )


def years_of(row: Any) -> tuple[int, int] | None:
    """Return the first and the last year of a row with a period."""
    days = [day for day in (row.period_start, row.period_end) if day]
    return (days[0].year, days[-1].year) if days else None


def _names(rows: Iterable[Any]) -> list[str]:
    return [name for one in rows if one for name in (one.name, InEnglish(one.name_en))]


def _meetings() -> Any:
    return Meeting.objects.published()


def _meeting(row: Meeting) -> Entry:
    return Entry(
        title=str(row),
        title_en=_in_english(row),
        address=row.get_absolute_url(),
        texts=[str(row.kind), row.place],
        rich=[row.minutes],
        years=(row.date.year, row.date.year),
    )


def _in_english(row: Any) -> str:
    with translation.override("en"):
        return str(row)


def _agenda() -> Any:
    return (
        AgendaItem.objects.filter(meeting__publication="published")
        .select_related("meeting")
        .prefetch_related("organisations", "speakers", "links")
    )


def _agenda_item(row: AgendaItem) -> Entry:
    speakers = list(row.speakers.all())
    texts = [text for one in speakers for text in (one.subject, InEnglish(one.subject_en))]
    texts += [text for one in speakers for text in (one.name, one.function, InEnglish(one.function_en))]
    texts += [
        text
        for one in row.links.all()
        for text in (one.title, InEnglish(one.title_en), one.description, InEnglish(one.description_en))
    ]
    texts += [one.name for one in row.organisations.all()]
    return Entry(
        title=row.title,
        title_en=row.title_en,
        address=f"{row.meeting.get_absolute_url()}#program",
        texts=[*texts, str(row.meeting)],
        rich=[row.description, InEnglish(row.description_en)],
        years=(row.meeting.date.year, row.meeting.date.year),
        organisations=[*(one.pk for one in row.organisations.all()), *(one.organisation_id for one in speakers)],
    )


def _attachment_of_activity(row: ActivityAttachment) -> Entry:
    return Entry(
        title=row.title,
        address=row.activity.get_absolute_url(),
        texts=[row.activity.title],
        years=years_of(row.activity),
        organisations=[row.activity.organiser_id],
        file=row.file.name or "",
    )


def _attachment_of_meeting(row: MeetingAttachment) -> Entry:
    return Entry(
        title=row.title,
        address=row.meeting.get_absolute_url(),
        texts=[str(row.meeting)],
        years=(row.meeting.date.year, row.meeting.date.year),
        file=row.file.name or "",
    )


def _of_activity(model: Any, column: str) -> Follows:
    """Return a table of names that activities refer to by a column of their own."""
    keys = f"SELECT id FROM activities_activity WHERE {column} = {{row}}.id"  # noqa: S608
    return Follows(model, keys, NAMES, removal_hides=False)


SEARCHABLE = [
    Searchable(
        number=1,
        section="aktivity",
        title=_("Activities"),
        model=Activity,
        rows=_activities,
        entry=_activity,
        follows=[
            *(Follows(model, OF_ACTIVITY) for model in (ActivityLink, ActivityOutcome, Cooperation)),
            Follows(Activity.photos.rel.related_model, OF_ACTIVITY, ("activity_id", "alt")),
            of_relation(Activity.topics, "activity_id", "topic_id"),
            of_relation(Activity.partners, "activity_id", "organisation_id"),
            _of_activity(Heading, "heading_id"),
            _of_activity(Series, "series_id"),
            Follows(
                Topic,
                "SELECT activity_id FROM activities_activity_topics WHERE topic_id = {row}.id",
                NAMES,
                removal_hides=False,
            ),
            Follows(
                Department,
                "SELECT activity_id FROM activities_cooperation WHERE department_id = {row}.id",
                NAMES,
                removal_hides=False,
            ),
            Follows(
                Organisation,
                "SELECT id FROM activities_activity WHERE organiser_id = {row}.id"
                " UNION SELECT activity_id FROM activities_activity_partners WHERE organisation_id = {row}.id"
                " UNION SELECT activity_id FROM activities_activityoutcome WHERE organisation_id = {row}.id",
                OF_ORGANISATION,
                removal_hides=False,
            ),
        ],
    ),
    Searchable(number=2, section="setkani", title=_("Meetings"), model=Meeting, rows=_meetings, entry=_meeting),
    Searchable(
        number=3,
        section="setkani",
        title=_("Meetings"),
        model=AgendaItem,
        rows=_agenda,
        entry=_agenda_item,
        hides=("meeting_id",),
        follows=[
            Follows(AgendaSpeaker, "{row}.item_id"),
            Follows(AgendaLink, "{row}.item_id"),
            of_relation(AgendaItem.organisations, "agendaitem_id", "organisation_id"),
            Follows(
                Meeting,
                "SELECT id FROM activities_agendaitem WHERE meeting_id = {row}.id",
                ("publication", "slug", "date", "group", "group_en"),
                hides=("publication",),
            ),
            Follows(
                Organisation,
                "SELECT agendaitem_id FROM activities_agendaitem_organisations WHERE organisation_id = {row}.id",
                OF_ORGANISATION,
                removal_hides=False,
            ),
        ],
    ),
    Searchable(
        number=4,
        section="dokumenty",
        title=_("Documents"),
        model=ActivityAttachment,
        rows=lambda: ActivityAttachment.objects.filter(activity__publication="published").select_related("activity"),
        entry=_attachment_of_activity,
        hides=("activity_id", "file"),
        follows=[
            Follows(
                Activity,
                "SELECT id FROM activities_activityattachment WHERE activity_id = {row}.id",
                ("publication", "slug", "title", "period_start", "period_end", "organiser_id"),
                hides=("publication",),
            )
        ],
    ),
    Searchable(
        number=5,
        section="dokumenty",
        title=_("Documents"),
        model=MeetingAttachment,
        rows=lambda: MeetingAttachment.objects.filter(meeting__publication="published").select_related("meeting"),
        entry=_attachment_of_meeting,
        hides=("meeting_id", "file"),
        follows=[
            Follows(
                Meeting,
                "SELECT id FROM activities_meetingattachment WHERE meeting_id = {row}.id",
                ("publication", "slug", "date", "group"),
                hides=("publication",),
            )
        ],
    ),
]
