"""What the calendars app declares to the apps around it."""

from collections.abc import Collection
from datetime import datetime
from typing import Any, cast

from django.db import models
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy as _

from calendars import feeds, private_views
from calendars.models import Stamp
from calendars.sources import sources
from calendars.stamps import keeping
from calendars.town_page import CalendarPage
from common.registry import AdminScreen, Declarations, NavigationLink


def file_of(row: Any) -> str:
    """Return the URL of the file that adds a row to a calendar; empty if its kind has none."""
    names = [source.name for source in sources() if source.has_pages and isinstance(row, source.model)]
    return reverse("calendars:event", args=[names[0], row.slug]) if names and row.slug else ""


def forget(model: type[models.Model], keys: Collection[Any]) -> None:
    """Forget the identity of rows that are erased for good."""
    for source in sources():
        if source.model is model:
            Stamp.objects.filter(source=source.name, key__in=keys).delete()


def row_changes(model: type[models.Model], keys: Collection[Any]) -> dict[Any, datetime]:
    """Return when what the calendar shows of rows last changed, by their keys."""
    names = [source.name for source in sources() if source.model is model and source.has_pages]
    return dict(Stamp.objects.filter(source__in=names, key__in=keys).values_list("key", "changed_at")) if names else {}


def last_change(model: type[models.Model]) -> datetime | None:
    """Return when what the calendar shows of a model last changed."""
    own = [source for source in sources() if source.model is model]
    return feeds.last_change(own) if own else None


DECLARATIONS = Declarations(
    order=22,
    navigation=[NavigationLink(_("Calendar"), "calendars:now")],
    named_pages={"calendar": "calendars:now", "calendar_subscription": "calendars:subscribe"},
    calendar_file=file_of,
    row_changes=row_changes,
    last_change=last_change,
    sitemap_pages=["calendars:now", "calendars:subscribe"],
    town_pages=[CalendarPage()],
    public_models=[Stamp],
    # Read when all apps have declared their sources.
    guards=cast(Any, SimpleLazyObject(lambda: keeping.guards_of(sources()))),
    repairs=[lambda connection: keeping.repair(connection, sources())],
    forget=forget,
    admin_screens=[
        AdminScreen(
            "kalendar/",
            "office-calendar",
            private_views.office,
            title=_("Deadlines in your calendar"),
            group="portal",
            right="activities.view_meeting",
            chapter="kalendar",
        )
    ],
)
