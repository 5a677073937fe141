"""The pages in the navigation of a town: its reports, and the pages that apps above declare."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from common.registry import NamedAddress, TownPage, declared
from members.models import Organisation
from reports.minutes import Standing, standing_of


@dataclass(frozen=True)
class Panel:
    """A part of the dashboard of a town: a template and its content."""

    template: str
    shown: Any


class ReportsPage(TownPage):
    """The dashboard of the town itself."""

    tab = "reports"
    label = _("Reports")

    def address(self, town: Organisation) -> str:
        return reverse("reports:town", args=[town.slug])


class MinutesPage(TownPage):
    """What the town tells at the coming meeting, and the reminder of it on its dashboard."""

    tab = "minutes"
    label = _("Two minutes")
    panel_template = "reports/parts/minutes_panel.html"

    def address(self, town: Organisation) -> str:
        return reverse("reports:minutes", args=[town.slug])

    def panel(self, town: Organisation, year: int) -> Standing | None:
        return standing_of(town) if year == timezone.localdate().year else None


@functools.cache
def town_pages() -> tuple[TownPage, ...]:
    """Return the page of reports, then the declared pages in the order of their apps, and the two minutes."""
    return (ReportsPage(), *(page for one in declared().values() for page in one.town_pages), MinutesPage())


def page_of(tab: str) -> TownPage:
    """Return the page of the tab; the reports when no page has it."""
    return next((page for page in town_pages() if page.tab == tab), town_pages()[0])


def office_links() -> list[NamedAddress]:
    """Return the links to the overviews of all towns for the office."""
    return [link for page in town_pages() if (link := page.office_link())]


def panels(town: Organisation, year: int) -> list[Panel]:
    """Return the panels that the pages add to the dashboard of the town."""
    return [Panel(page.panel_template, page.panel(town, year)) for page in town_pages() if page.panel_template]
