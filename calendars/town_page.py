"""The page of a town with the private address of its deadlines."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from common.registry import TownPage
from members.models import Organisation


class CalendarPage(TownPage):
    """The deadlines of a town in a calendar program."""

    tab = "calendar"
    label = _("Calendar")

    def address(self, town: Organisation) -> str:
        return reverse("town-calendar:town", args=[town.slug])
