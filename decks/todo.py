"""The coordinator's tasks that come from presentations."""

from __future__ import annotations

import datetime
from typing import Any

from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.translation import gettext as _

from activities.models import Meeting
from common.registry import Task, TaskRows
from common.templatetags.czech import day
from decks.models import Deck
from decks.ways import new_address

AHEAD = datetime.timedelta(days=30)


def meetings_without_deck(user: Any) -> list[TaskRows]:
    """Meetings of the next thirty days that have no presentation."""
    today = timezone.localdate()
    rows = Meeting.objects.taking_place().upcoming(today).filter(~Exists(Deck.objects.filter(meeting=OuterRef("pk"))))
    rows = rows.filter(date__lte=today + AHEAD)
    return [TaskRows(rows.exclude(publication=Meeting.Publication.ARCHIVED).order_by("date", "pk"), _prepare)]


def _prepare(meeting: Meeting) -> Task:
    advice = _("It is on %s. The portal proposes the slides, you only finish them.") % day(meeting.date)
    return Task(str(meeting), advice, new_address(meeting=meeting.pk))
