"""The declarations of one app."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import models
from django.http import HttpRequest

from common.registry.ahead import DatesAhead
from common.registry.calendar import CalendarSource, TownDates
from common.registry.content import Kind
from common.registry.datasets import DataSet
from common.registry.elsewhere import Elsewhere
from common.registry.feeds import Feed
from common.registry.following import ChangeKind, TopicKind
from common.registry.guards import Guard
from common.registry.office import Office, UsefulAddress
from common.registry.screens import AdminGroup, AdminScreen, SearchedRows
from common.registry.searching import Searchable
from common.registry.site import ContentPage, Document, NavigationLink, Sign
from common.registry.tasks import TaskKind
from common.registry.towns import NamedAddress, TownPage

Model = type[models.Model]
Address = Callable[[Any], str]


@dataclass(frozen=True, kw_only=True)
class Declarations:
    """Everything an app can declare, grouped by where it is used."""

    order: int
    """Position of the app in the navigation, groups of the administration, drafts and sitemap."""

    # The public site
    navigation: Sequence[NavigationLink] = ()
    content_pages: Sequence[ContentPage] = ()
    sitemap_pages: Sequence[str] = ()
    """URL names of lists and other permanent pages."""
    sitemap_rows: Sequence[Callable[[], models.QuerySet]] = ()
    """Functions that return published rows with their own pages."""
    sitemap_addresses: Sequence[Callable[[], Iterable[tuple[str, tuple[Any, ...]]]]] = ()
    """Functions that return other pages: URL names with their arguments."""
    named_pages: Mapping[str, str] = field(default_factory=dict)
    """URL names that templates of lower-level apps link to, by purpose: `{{ pages.contact }}`."""
    page_addresses: Mapping[Model, Address] = field(default_factory=dict)
    """Functions that return the URL of the public page of a row of a lower-level app."""
    pictures: Mapping[Model, Callable[[Sequence[int]], Mapping[int, Any]]] = field(default_factory=dict)
    """Functions that return pictures (`components/cover.html`) of rows of a lower-level app, by their primary keys."""
    documents: Mapping[type, Callable[[Any], Iterable[Document]]] = field(default_factory=dict)
    """Functions that return what this app offers at the page of a row, or of plain data, of a lower-level app."""
    sign: Callable[[], Sign | None] | None = None
    """Returns the region's sign, for what is drawn without a page."""
    office: Callable[[], Office | None] | None = None
    """Returns who runs the programme; None on an empty site."""
    useful_addresses: Callable[[], Iterable[UsefulAddress]] | None = None
    """Returns the links of the page of useful links in its order."""
    calendar_file: Callable[[Any], str] | None = None
    """Returns the URL of the file that adds a row of a lower-level app to a calendar; empty if there is none."""
    calendar: Sequence[CalendarSource] = ()
    """Rows that stand in the public calendar, and that people can subscribe to."""

    feeds: Sequence[Feed] = ()
    """Feeds that people can follow, in the order of their list."""
    share_page: Callable[[Any], str] | None = None
    """Returns the URL of the page with ways to tell others of a row of a lower-level app; empty if there is none."""
    row_changes: Callable[[Model, Collection[Any]], Mapping[Any, datetime]] | None = None
    """Returns when rows of a lower-level app last changed by what this app notes of them, by their primary keys."""
    last_change: Callable[[Model], datetime | None] | None = None
    """Returns when any row of a model of a lower-level app last changed, also such as are gone."""
    searchable: Sequence[Searchable] = ()
    """Kinds of public rows that the search of the site finds."""

    # Open data
    datasets: Callable[[], Sequence[DataSet]] | None = None
    """Returns the data sets of the app; called when they are first needed."""

    # The pages of towns
    town_pages: Sequence[TownPage] = ()
    """Pages about one town, in the navigation of its reports and on its dashboard."""

    town_dates: Sequence[TownDates] = ()
    """Functions that return the days in the private calendar of a town."""

    # The database
    public_models: Sequence[Model] = ()
    """Models whose rows public pages show, or choose by; tables of their many-to-many fields belong to them."""
    guards: Mapping[str, Sequence[Guard] | Callable[[], Sequence[Guard]]] = field(default_factory=dict)
    """Rules kept by the database itself, by its vendor: `sqlite`, `postgresql`; a function may look at other apps."""
    repairs: Sequence[Callable[[Any], None]] = ()
    """Functions that put right, over a connection, the rows that guards keep; called after every `migrate`."""

    # The administration
    coordinator_rights: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The coordinator's permissions for each model of this app, by the lower-case name of the model."""
    admin_group: AdminGroup | None = None
    admin_screens: Sequence[AdminScreen] = ()
    admin_redirects: Mapping[str, str] = field(default_factory=dict)
    """Former paths within the administration and the URL names that they redirect to."""
    form_addresses: Mapping[Model, Address] = field(default_factory=dict)
    """Functions that return the URL where a row is edited, if that is not its form in the administration."""
    searched: Sequence[SearchedRows] = ()
    """Further rows that the search of the administration finds."""
    step_names: Mapping[Model, Callable[[str], Any]] = field(default_factory=dict)
    """Functions that return the words for a step of the workflow by its name, empty for an unknown one."""
    logged_steps: Mapping[Model, Callable[[], models.QuerySet]] = field(default_factory=dict)
    """Functions that return the rows of which the office learns in the log of changes, and of their steps alone."""
    warnings: Mapping[Model, Callable[[HttpRequest, Any], Iterable[str]]] = field(default_factory=dict)
    """Functions that return warnings to show above the form of a row of a lower-level app."""
    record_links: Mapping[Model, Callable[[HttpRequest, Any], Iterable[NamedAddress]]] = field(default_factory=dict)
    """Functions that return links in the head of the form of a row of a lower-level app, for the person who asks."""
    tasks: Sequence[TaskKind] = ()
    dates_ahead: Sequence[DatesAhead] = ()
    """Days that the time line of the landing page shows beforehand."""
    drafts_left_out: Mapping[Model, Callable[[models.QuerySet], models.QuerySet]] = field(default_factory=dict)
    """Functions that take drafts of a lower-level app and return those the coordinator is reminded of."""
    published_elsewhere: Mapping[Model, Elsewhere] = field(default_factory=dict)
    """Rows of a lower-level app that wait for something else to publish them; nothing in the administration may."""

    forget: Callable[[Model, Collection[Any]], None] | None = None
    """Deletes what this app says about rows that are erased for good, by their model and primary keys."""

    # Files and mails
    kinds: Mapping[str, Kind] = field(default_factory=dict)
    """Kinds of rows that `load_programme` reads, by file name."""
    mail_facts: Callable[[], Mapping[str, Any]] | None = None
    """Context added to the template of every mail."""
    private_mails: Mapping[str, Callable[[str, bool], None]] = field(default_factory=dict)
    """Functions that are told what became of private mails, by the beginning of their keys: the key, and whether the
    server refused the address for good."""

    # Following
    topics: Sequence[TopicKind] = ()
    """Kinds of things that people may follow."""
    changes: Sequence[ChangeKind] = ()
    """Public changes that concern them."""

    def guards_of(self, vendor: str) -> Sequence[Guard]:
        """Return the guards for a database."""
        guards = self.guards.get(vendor, ())
        return guards() if callable(guards) else guards
