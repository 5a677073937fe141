"""What calendars add to the pages of a town: a page in the navigation and a panel on the dashboard."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from common.registry import TownPage
from harvest.models import CalendarSource, FoundEvent
from members.models import Organisation


@dataclass(frozen=True)
class Waiting:
    """What waits for a town in its calendars."""

    town: Organisation
    new: int
    changed: int
    is_faulty: bool


class HarvestPage(TownPage):
    """The events found in the calendars of a town."""

    tab = "harvest"
    label = _("Events from a calendar")
    panel_template = "harvest/parts/panel.html"

    def address(self, town: Organisation) -> str:
        return reverse("harvest:town", args=[town.slug])

    def panel(self, town: Organisation, year: int) -> Waiting | None:
        """Return what waits now; None when nothing does, or on the page of another year."""
        if year != timezone.localdate().year:
            return None
        faulty = CalendarSource.objects.filter(organisation=OuterRef("pk")).exclude(fault="")
        found = Organisation.objects.filter(pk=town.pk).annotate(is_faulty=Exists(faulty)).values("is_faulty").first()
        events = FoundEvent.objects.of(town).filter(state__in=[FoundEvent.State.NEW, FoundEvent.State.CHANGED])
        counts = events.aggregate(
            new=Count("pk", filter=Q(state=FoundEvent.State.NEW, is_cancelled=False)),
            changed=Count("pk", filter=Q(state=FoundEvent.State.CHANGED)),
        )
        waiting = Waiting(town, counts["new"], counts["changed"], bool(found and found["is_faulty"]))
        return waiting if waiting.new or waiting.changed or waiting.is_faulty else None
