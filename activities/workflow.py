"""Actions on meetings that create several rows at once."""

from __future__ import annotations

import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from activities.models import AgendaItem, AgendaSpeaker, Meeting


class ActivitiesError(Exception):
    """An action that cannot be done; the message is shown to the user."""


@transaction.atomic
def copy_meeting(source: Meeting, *, date: datetime.date) -> Meeting:
    """Return a draft for `date` with the programme and speakers of `source`, without its minutes and links."""
    source = Meeting.objects.select_for_update().get(pk=source.pk)
    if Meeting.objects.filter(group=source.group, date=date).exists():
        raise ActivitiesError(_("The group already has a meeting on that day."))
    copy = Meeting.objects.create(
        group=source.group, date=date, starts_at=source.starts_at, place=source.place, is_open=source.is_open
    )
    for item in source.agenda.prefetch_related("speakers", "organisations"):
        new = AgendaItem.objects.create(meeting=copy, order=item.order, title=item.title, kind=item.kind)
        new.organisations.set(item.organisations.all())
        for speaker in item.speakers.all():
            AgendaSpeaker.objects.create(
                item=new,
                order=speaker.order,
                subject=speaker.subject,
                person=speaker.person,
                name=speaker.name,
                function=speaker.function,
                organisation=speaker.organisation,
            )
    return copy
