"""What a town tells at a meeting in its two minutes: which reports it may choose, until when, and saving the choice."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from activities.models import Meeting
from common.history.acts import about
from common.registry import documents_of
from common.text import tidy
from common.values.fields import TidyField
from members.models import Organisation
from reports.models import LONGEST_SENTENCE, ActivityReport, ChosenReport, TownMinutes

AHEAD = datetime.timedelta(days=60)
"""How long before a meeting towns are asked to choose."""
MOST = 3
"""Reports that fit into two minutes."""
OFFERED = 40
"""Reports that are offered, the newest first."""


def coming_meeting() -> Meeting | None:
    """Return the next meeting for which towns choose, None if none is announced yet."""
    meeting = announced_meeting()
    return meeting if meeting and opens_on(meeting) <= timezone.localdate() else None


def announced_meeting() -> Meeting | None:
    """Return the next published meeting, also one that is too far away to choose for."""
    meeting: Meeting | None = Meeting.objects.published().taking_place().upcoming().first()
    return meeting


def opens_on(meeting: Meeting) -> datetime.date:
    """Return the day from which towns choose for the meeting."""
    return meeting.date - AHEAD


def is_closed(meeting: Meeting) -> bool:
    """Whether nothing can be chosen any more: the meeting is over, or its presentation is public."""
    return meeting.date < timezone.localdate() or bool(documents_of(meeting))


def minutes_of(town: Organisation, meeting: Meeting) -> TownMinutes | None:
    """Return what the town chose for the meeting, if it has."""
    found: TownMinutes | None = TownMinutes.objects.with_chosen().filter(organisation=town, meeting=meeting).first()
    return found


def chosen_of(minutes: TownMinutes | None) -> list[ActivityReport]:
    """Return the chosen reports that are still accepted, in the town's order."""
    return [one.report for one in minutes.chosen_now] if minutes is not None else []  # type: ignore[attr-defined]


def offered_to(town: Organisation, meeting: Meeting, chosen: Sequence[ActivityReport] = ()) -> list[ActivityReport]:
    """Return the accepted reports of the town of the meeting's year and of the one before it, and those chosen."""
    rows = ActivityReport.objects.of(town).counted().filter(year__gte=meeting.date.year - 1)
    newest = (
        rows.select_related("activity").prefetch_related("photos__shown_as").order_by("-year", "-period_start", "-pk")
    )
    found = list(newest[:OFFERED])
    there = {one.pk for one in found}
    return [*found, *(one for one in chosen if one.pk not in there)]


class MinutesForm(forms.Form):
    """The choice of a town; `offered` are the reports among which it chooses, others are not noticed."""

    sentence = TidyField(max_length=LONGEST_SENTENCE, required=False)

    def __init__(self, *args: Any, offered: Sequence[ActivityReport], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offered = offered

    @property
    def asked(self) -> list[ActivityReport]:
        """The reports that are ticked."""
        if self.is_bound:
            ticked = set(
                self.data.getlist("reports") if hasattr(self.data, "getlist") else self.data.get("reports", [])
            )
            return [one for one in self.offered if str(one.public_id) in ticked]
        return list(self.initial.get("reports", []))

    def clean_sentence(self) -> str:
        """Return the sentence on one line."""
        return " ".join(tidy(self.cleaned_data["sentence"]).split())

    def clean(self) -> dict[str, Any]:
        """Check how many reports there are, and that there is something to show."""
        cleaned = super().clean() or {}
        cleaned["reports"] = self.asked
        if len(self.asked) > MOST:
            words = _("Choose at most three reports: more do not fit into two minutes. You have chosen %(count)s.")
            self.add_error(None, words % {"count": len(self.asked)})
        elif cleaned.get("sentence") and not self.asked:
            self.add_error(None, _("Choose at least one report to which the sentence belongs."))
        return cleaned


@transaction.atomic
def choose(town: Organisation, meeting: Meeting, reports: Sequence[ActivityReport], sentence: str, *, by: Any) -> None:
    """Save what the town tells; without any report the choice is cancelled."""
    Organisation.objects.select_for_update().get(pk=town.pk)
    stored = TownMinutes.objects.filter(organisation=town, meeting=meeting).first()
    if not reports:
        if stored is not None:
            about(stored)
            stored.delete()
        return
    minutes = stored or TownMinutes(organisation=town, meeting=meeting)
    minutes.sentence, minutes.updated_at, minutes.updated_by = sentence, timezone.now(), by
    minutes.save()
    about(minutes)
    minutes.chosen.all().delete()
    ChosenReport.objects.bulk_create(
        ChosenReport(minutes=minutes, report=report, order=place) for place, report in enumerate(reports, start=1)
    )


@dataclass(frozen=True)
class Standing:
    """How far the choosing for a meeting is, for the panel of a town and for the coordinator."""

    meeting: Meeting
    town: Organisation | None = None
    chosen: list[ActivityReport] = field(default_factory=list)


def standing_of(town: Organisation) -> Standing | None:
    """Return what the dashboard of a town says of the coming meeting; None while there is nothing to choose."""
    meeting = coming_meeting()
    if meeting is None or is_closed(meeting):
        return None
    return Standing(meeting, town, chosen_of(minutes_of(town, meeting)))


def towns_at(meeting: Meeting) -> tuple[list[str], list[str]]:
    """Return the names of towns that have chosen for a meeting, and of those that still can."""
    chosen = {one.organisation_id for one in TownMinutes.objects.filter(meeting=meeting)}
    towns = (
        Organisation.objects.filter(users__is_active=True).distinct()
        | Organisation.objects.filter(pk__in=chosen).distinct()
    )
    names = sorted({(str(town), town.pk) for town in towns})
    waiting = [] if is_closed(meeting) else [name for name, pk in names if pk not in chosen]
    return [name for name, pk in names if pk in chosen], waiting


def stamp_of_minutes(meeting: int) -> str:
    """Return a text that differs when what towns tell at a meeting does."""
    rows = TownMinutes.objects.filter(meeting=meeting).order_by("pk", "chosen__order", "chosen__pk")
    return repr(list(rows.values_list("pk", "updated_at", "chosen__report__state", "chosen__report__updated_at")))
