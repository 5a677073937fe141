"""Steps with meetings and activities that create several rows at once."""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Sequence
from enum import StrEnum

from django.db import transaction
from django.utils.translation import gettext as _

from activities.models import Activity, ActivityLink, AgendaItem, AgendaSpeaker, Cooperation, Meeting
from activities.models.hours import HOURS
from common.periods import Period


class ActivitiesError(Exception):
    """An action that cannot be done; the message is shown to the user."""


OF_MEETING = ("group", "group_en", *HOURS, "place", "is_open", "contact_email", "contact_phone")
OF_ITEM = ("order", "title", "title_en", "kind")
OF_SPEAKER = ("order", "subject", "subject_en", "person", "name", "function", "function_en", "organisation")
"""What the copy of a meeting, of its items and speakers takes over."""
OF_VISITORS = (
    *(name for name in Activity.facts if not name.startswith("registration")), "fee_note_en", "audience_en",
)  # fmt: skip
"""What the copy of an activity tells its visitors; each year has a registration of its own."""


@transaction.atomic
def copy_meeting(source: Meeting, *, date: datetime.date) -> Meeting:
    """Return a draft for `date` with the programme and speakers of `source`, without its minutes and links."""
    source = Meeting.objects.select_for_update().get(pk=source.pk)
    if Meeting.objects.filter(group=source.group, date=date).exists():
        raise ActivitiesError(_("The group already has a meeting on that day."))
    copy = Meeting.objects.create(date=date, **{name: getattr(source, name) for name in OF_MEETING})
    for item in source.agenda.prefetch_related("speakers", "organisations"):
        new = AgendaItem.objects.create(meeting=copy, **{name: getattr(item, name) for name in OF_ITEM})
        new.organisations.set(item.organisations.all())
        for speaker in item.speakers.all():
            AgendaSpeaker.objects.create(item=new, **{name: getattr(speaker, name) for name in OF_SPEAKER})
    return copy


class Taken(StrEnum):
    """What a copy of an activity may take over, besides what is the same every year."""

    SUMMARY = "summary"
    DESCRIPTION = "description"
    DEPARTMENTS = "departments"
    LINKS = "links"


@transaction.atomic
def copy_activity(
    source: Activity, *, period: Period, hours: Sequence[datetime.time | None] = (), take: Collection[str] = ()
) -> Activity:
    """Return a planned draft for `period` made of `source`, with what `take` (of `Taken`) names.

    Without `hours`, the beginning and perhaps the end, it keeps those of the source if the new days are known.

    Photographs, documents, outcomes, the grant call and the round of an award belong to that one year and stay.
    """
    source = Activity.objects.select_for_update().get(pk=source.pk)
    year = period.first.year if period.start else period.last.year
    copy = Activity(
        title=title_in_year(source.title, source.period, year),
        title_en=title_in_year(source.title_en, source.period, year),
        heading=source.heading,
        order=source.order,
        series=source.series,
        organiser=source.organiser,
        place=source.place,
        summary=source.summary if Taken.SUMMARY in take else "",
        summary_en=source.summary_en if Taken.SUMMARY in take else "",
        description=source.description if Taken.DESCRIPTION in take else "",
    )
    for name in OF_VISITORS:
        setattr(copy, name, getattr(source, name))
    copy.period = period
    if hours:
        begins, ends = (*hours, None)[:2]
        copy.starts_at, copy.ends_at = begins or copy.starts_at, ends
    copy.drop_misfit_hours()
    copy.save()
    copy.topics.set(source.topics.all())
    copy.partners.set(source.partners.all())
    if Taken.DEPARTMENTS in take:
        for one in source.cooperations.all():
            facts = {name: getattr(one, name) for name in ("department_id", "theme", "theme_en", "order")}
            Cooperation.objects.create(activity=copy, **facts)
    if Taken.LINKS in take:
        for link in source.links.all():
            facts = {"title": link.title, "url": link.url, "description": link.description, "order": link.order}
            ActivityLink.objects.create(activity=copy, **facts)
    return copy


def title_in_year(title: str, before: Period | None, year: int) -> str:
    """Return the title of an activity with the year in which it took place replaced by another one."""
    if before is None:
        return title
    return re.sub(rf"\b{(before.start or before.last).year}\b", str(year), title)
