"""All that one app can declare. An app names only what it has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.contrib.sitemaps import Sitemap
from django.db import models
from django.http import HttpRequest

from common.registry.content import Kind
from common.registry.screens import AdminGroup, AdminScreen
from common.registry.site import ContentPage, NavigationLink
from common.registry.tasks import TaskKind
from common.registry.year import YearSection

Model = type[models.Model]
Address = Callable[[Any], str]


@dataclass(frozen=True, kw_only=True)
class Declarations:
    """What one app declares, by who collects it."""

    order: int
    """Where it stands among what other apps declare: in navigation, groups of the administration, drafts, sitemap."""

    # The public site
    navigation: Sequence[NavigationLink] = ()
    content_pages: Sequence[ContentPage] = ()
    sitemap_pages: Sequence[str] = ()
    """Names of addresses of lists and other pages that are always there."""
    sitemap_rows: Sequence[Callable[[], Iterable[Any]]] = ()
    """Published rows that have a page of their own."""
    sitemaps: Mapping[str, type[Sitemap]] = field(default_factory=dict)
    """Whole sitemaps by their section, for pages that are neither."""
    year_sections: Sequence[YearSection] = ()
    named_pages: Mapping[str, str] = field(default_factory=dict)
    """Names of addresses to which templates of lower apps lead, by what they are for: `{{ pages.contact }}`."""
    page_addresses: Mapping[Model, Address] = field(default_factory=dict)
    """Public pages of rows whose model lives in a lower app."""

    # The administration
    coordinator_rights: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What the coordinator may do with each model of this app, by the lower-case name of the model."""
    admin_group: AdminGroup | None = None
    admin_screens: Sequence[AdminScreen] = ()
    admin_redirects: Mapping[str, str] = field(default_factory=dict)
    """Old addresses within the administration, and the names of the addresses to which they lead."""
    form_addresses: Mapping[Model, Address] = field(default_factory=dict)
    """Where a row is edited that has a screen of its own in place of the form of the administration."""
    warnings: Mapping[Model, Callable[[HttpRequest, Any], Iterable[str]]] = field(default_factory=dict)
    """Sentences above the form of a row of a lower app."""
    tasks: Sequence[TaskKind] = ()
    drafts_left_out: Mapping[Model, Callable[[models.QuerySet], models.QuerySet]] = field(default_factory=dict)
    """Drafts of a lower app that do not wait for the coordinator: takes all of them, returns those that do."""

    # Files and mails
    kinds: Mapping[str, Kind] = field(default_factory=dict)
    """Kinds of rows that `load_programme` reads, by the name of their file."""
    mail_facts: Callable[[], Mapping[str, Any]] | None = None
    """What the template of every mail knows."""
