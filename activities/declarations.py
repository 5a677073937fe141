"""What the activities app declares to the apps above it."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from activities import ahead, calendar, followed, todo
from activities.feeds import FEEDS
from activities.lists import keeping
from activities.models import (
    Activity,
    ActivityAttachment,
    ActivityLink,
    ActivityOutcome,
    ActivityPhoto,
    AgendaItem,
    AgendaLink,
    AgendaSpeaker,
    Cooperation,
    Heading,
    Listed,
    Meeting,
    MeetingAttachment,
    Place,
    PlaceName,
    Series,
    Tally,
    Topic,
)
from activities.pictures import pictures_of_organisations
from activities.searching import SEARCHABLE
from activities.views import activity_page, meeting_page
from common.registry import (
    ALL,
    READ,
    AdminGroup,
    ContentPage,
    DataSet,
    Declarations,
    Kind,
    NavigationLink,
    TaskKind,
    nested,
)
from members.models import Organisation

AGENDA = nested(
    AgendaItem,
    "meeting",
    "order",
    children={
        "speakers": Kind(AgendaSpeaker, (("person", "subject"), ("person", "name", "subject")), "item"),
        "links": nested(AgendaLink, "item", "title"),
    },
)


def _datasets() -> Sequence[DataSet]:
    """Return the data sets of the app, which nobody needs who does not read them."""
    from activities.open_data import DATA_SETS

    return DATA_SETS


DECLARATIONS = Declarations(
    order=20,
    searchable=SEARCHABLE,
    navigation=[
        NavigationLink(_("Activities"), "activities:activity-list"),
        NavigationLink(_("Meetings"), "meetings:meeting-list"),
    ],
    content_pages=[
        ContentPage(Meeting, meeting_page, Meeting.objects.for_detail, Meeting.objects.drafts),
        ContentPage(Activity, activity_page, Activity.objects.for_detail, Activity.objects.drafts),
    ],
    sitemap_pages=["activities:activity-list", "meetings:meeting-list", "series:series-list"],
    sitemap_rows=[
        lambda: Activity.objects.published().only("slug", "published_at"),
        Meeting.objects.published,
        Series.objects.public,
    ],
    pictures={Organisation: pictures_of_organisations},
    datasets=_datasets,
    public_models=[
        Heading,
        Topic,
        Series,
        Activity,
        ActivityLink,
        ActivityAttachment,
        ActivityPhoto,
        ActivityOutcome,
        Cooperation,
        Meeting,
        MeetingAttachment,
        AgendaItem,
        AgendaSpeaker,
        AgendaLink,
        Place,
        PlaceName,
        Listed,
        Tally,
    ],
    guards=keeping.GUARDS,
    repairs=[keeping.repair],
    coordinator_rights={
        "heading": ALL,
        "topic": ALL,
        "series": ALL,
        "place": ALL,
        "placename": ALL,
        "activity": ALL,
        "activitylink": ALL,
        "activityattachment": ALL,
        "activityphoto": ALL,
        "activityoutcome": READ,
        "cooperation": ALL,
        "meeting": ALL,
        "meetingattachment": ALL,
        "agendaitem": ALL,
        "agendaspeaker": ALL,
        "agendalink": ALL,
    },
    admin_group=AdminGroup(
        pgettext_lazy("group of the administration", "What is on"),
        (Meeting, Activity, Place, Series, Heading, Topic),
        chapter="aktivity",
        chapters={
            Meeting: "setkani-pracovni-skupiny",
            Place: "mista-konani",
            Series: "tradicni-akce",
        },
    ),
    tasks=[
        TaskKind(
            "past-activities",
            order=40,
            title=_("Activities whose time has passed"),
            find=todo.past_activities,
            is_lasting=True,
            right="activities.change_activity",
            whole_list=todo.overdue_list,
        ),
        TaskKind(
            "contradicting-dates",
            order=55,
            title=_("Dates that contradict each other"),
            find=todo.contradicting_dates,
            is_lasting=True,
            right="activities.change_activity",
        ),
        TaskKind(
            "portraits",
            order=80,
            title=_("Portraits without consent"),
            find=todo.portraits,
            is_lasting=True,
            right="activities.change_activityphoto",
        ),
    ],
    dates_ahead=ahead.DATES_AHEAD,
    topics=followed.TOPICS,
    changes=followed.CHANGES,
    calendar=calendar.SOURCES,
    feeds=FEEDS,
    kinds={
        "headings": Kind(Heading, (("slug",),), name=("slug",)),
        "topics": Kind(Topic, (("number",),), name=("number",)),
        "series": Kind(Series, (("slug",),), name=("slug",)),
        "places": Kind(Place, (("name",),), children={"names": nested(PlaceName, "place", "name")}),
        "activities": Kind(
            Activity,
            (("slug",),),
            children={
                "cooperations": nested(Cooperation, "activity", "department"),
                "links": nested(ActivityLink, "activity", "title"),
            },
        ),
        "meetings": Kind(Meeting, (("slug",),), children={"agenda": AGENDA}, name=("slug",)),
    },
)
