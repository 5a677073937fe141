"""Towns, traditional events, headings and meetings as something to follow, and what is new in them."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from activities.models import Activity, AgendaItem, Heading, Meeting, Series
from common.english import in_page_language
from common.hours import with_hours
from common.registry import ChangeKind, ChangeTold, FollowedTopic, TopicKind
from common.templatetags.czech import day
from members.models import Organisation

TOWN, SERIES, HEADING, MEETINGS = "obec", "rada", "okruh", "setkani"
ALL = "0"


def numbers(keys: Collection[str]) -> list[int]:
    """Return the keys that are primary keys."""
    return [int(key) for key in keys if key.isascii() and key.isdigit() and len(key) < 10]


def _towns(keys: Collection[str]) -> dict[str, FollowedTopic]:
    rows = Organisation.objects.filter(pk__in=numbers(keys))
    return {str(row.pk): FollowedTopic(row.name, row.get_absolute_url()) for row in rows if row.has_page}


def _series(keys: Collection[str]) -> dict[str, FollowedTopic]:
    rows = Series.objects.public().filter(pk__in=numbers(keys))
    return {str(row.pk): FollowedTopic(row.told.name, row.get_absolute_url()) for row in rows}


def _headings(keys: Collection[str]) -> dict[str, FollowedTopic]:
    rows = Heading.objects.filter(pk__in=numbers(keys))
    return {str(row.pk): FollowedTopic(row.told.name, f"{_list()}?rok=vse&okruh={row.slug}") for row in rows}


def _list() -> str:
    return reverse("activities:activity-list")


def _meetings(keys: Collection[str]) -> dict[str, FollowedTopic]:
    whole = FollowedTopic(
        in_page_language(pgettext("followed", "meetings of the working group")), reverse("meetings:meeting-list")
    )
    return {ALL: whole} if ALL in keys else {}


def _tell_activities(keys: Collection[int]) -> Iterator[ChangeTold]:
    rows = Activity.objects.published().filter(pk__in=keys).order_by("pk")
    for row in rows.prefetch_related("partners", "outcomes"):
        towns = {row.organiser_id, *(one.pk for one in row.partners.all())}
        towns |= {one.organisation_id for one in row.outcomes.all()}
        topics = [(TOWN, str(town)) for town in sorted(towns - {None})]
        topics += [(HEADING, str(row.heading_id))]
        topics += [(SERIES, str(row.series_id))] if row.series_id else []
        when = with_hours(str(row.period), row.hours_ahead) if row.period else ""
        title = f"{row.told.title} ({when})" if when else str(row.told.title)
        yield ChangeTold(row.pk, _("New activity"), title, row.get_absolute_url(), tuple(topics))


def _tell_meetings(keys: Collection[int]) -> Iterator[ChangeTold]:
    for row in Meeting.objects.published().filter(pk__in=keys).order_by("pk"):
        kind = _("Open regional meeting") if row.is_open else _("Meeting of the working group")
        title = f"{kind}, {with_hours(day(row.date), row.hours)}"
        yield ChangeTold(row.pk, _("New meeting"), title, row.get_absolute_url(), ((MEETINGS, ALL),))


TOPICS = [
    TopicKind(TOWN, gettext_lazy("Towns and partners"), _towns),
    TopicKind(SERIES, gettext_lazy("Traditional events"), _series),
    TopicKind(HEADING, gettext_lazy("Headings"), _headings),
    TopicKind(MEETINGS, gettext_lazy("Meetings"), _meetings),
]
CHANGES = [
    ChangeKind("aktivita", Activity.objects.published, _tell_activities),
    ChangeKind("setkani", Meeting.objects.published, _tell_meetings, parts=[(AgendaItem, "meeting")]),
]
