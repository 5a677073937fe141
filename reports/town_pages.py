"""The pages in the navigation of a town: its reports, and the pages that apps above declare.

An app declares its page in the attribute `town_page` of its AppConfig: the dotted path of a subclass of TownPage.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.urls import reverse
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _

from members.models import Organisation


@dataclass(frozen=True)
class NamedAddress:
    """A link: its text and URL."""

    label: Any
    address: str


@dataclass(frozen=True)
class Panel:
    """A part of the dashboard of a town: a template and its content."""

    template: str
    shown: Any


class TownPage:
    """A page about one town, with its panel on the dashboard and the overview of all towns for the office."""

    tab = ""
    """Its name in `frame()` and in the navigation."""
    label: Any = ""
    panel_template = ""
    """The template of the panel on the dashboard, with the value of `panel()` as `shown`; empty for no panel."""

    def address(self, town: Organisation) -> str:
        """Return the URL of the page."""
        raise NotImplementedError

    def panel(self, town: Organisation, year: int) -> Any:
        """Return the content of the panel on the dashboard of the town."""
        return None

    def office_link(self) -> NamedAddress | None:
        """Return the link to the overview of all towns for the office, if there is one."""
        return None


class ReportsPage(TownPage):
    """The dashboard of the town itself."""

    tab = "reports"
    label = _("Reports")

    def address(self, town: Organisation) -> str:
        return reverse("reports:town", args=[town.slug])


@functools.cache
def town_pages() -> tuple[TownPage, ...]:
    """Return the page of reports, then the declared pages in the order of INSTALLED_APPS."""
    declared = [getattr(config, "town_page", "") for config in apps.get_app_configs()]
    return (ReportsPage(), *(import_string(path)() for path in declared if path))


def page_of(tab: str) -> TownPage:
    """Return the page of the tab; the reports when no page has it."""
    return next((page for page in town_pages() if page.tab == tab), town_pages()[0])


def office_links() -> list[NamedAddress]:
    """Return the links to the overviews of all towns for the office."""
    return [link for page in town_pages() if (link := page.office_link())]


def panels(town: Organisation, year: int) -> list[Panel]:
    """Return the panels that the pages add to the dashboard of the town."""
    return [Panel(page.panel_template, page.panel(town, year)) for page in town_pages() if page.panel_template]
