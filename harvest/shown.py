"""What the page of a town shows of its calendars and of the events found there."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.db import models
from django.db.models import Count, Q
from django.http import QueryDict
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from common.hours import in_words, with_hours
from common.periods import Period
from harvest.following import CANCELLED, GONE
from harvest.models import CalendarSource, FoundEvent
from members.models import Organisation
from reports.form_layout import FIELD_NAMES

ON_PAGE = 50


class Shelf(models.TextChoices):
    """Which events the table shows; the values stand in the address."""

    NEW = "nove", pgettext_lazy("found events", "To choose")
    CHANGED = "zmenene", pgettext_lazy("found events", "Changed")
    KNOWN = "vase", pgettext_lazy("found events", "You have them")
    IGNORED = "ignorovane", pgettext_lazy("found events", "Ignored")

    @property
    def state(self) -> str:
        return FoundEvent.State[self.name].value

    @property
    def empty(self) -> str:
        """What is said when there are none."""
        return str(EMPTY[self])


EMPTY = {
    Shelf.NEW: gettext_lazy("Nothing new has been found."),
    Shelf.CHANGED: gettext_lazy("Nothing has changed since you last looked."),
    Shelf.KNOWN: gettext_lazy("No event has become a report of yours yet."),
    Shelf.IGNORED: gettext_lazy("You have put no event aside."),
}


@dataclass(frozen=True)
class Tab:
    """A link to one of the shelves."""

    shelf: Shelf
    count: int
    is_current: bool


@dataclass(frozen=True)
class Change:
    """One change of an event, in words."""

    label: str
    before: str = ""
    after: str = ""
    note: str = ""


@dataclass
class Row:
    """An event in the table."""

    event: FoundEvent
    changes: list[Change]

    @property
    def when(self) -> str:
        event = self.event
        hours = in_words(event.time, event.until, of_one_day=event.first_day == event.last_day) if event.time else ""
        return with_hours(str(event.period), hours)


def sources_of(town: Organisation) -> list[CalendarSource]:
    """Return the calendars of a town with the state of their reading."""
    return list(CalendarSource.objects.filter(organisation=town).select_related("task"))


def asked_shelf(query: QueryDict, counts: dict[str, int]) -> Shelf:
    """Return the shelf of the address; without one what has changed, if nothing is to be chosen."""
    asked = query.get("stav", "")
    if asked in Shelf.values:
        return Shelf(asked)
    return Shelf.CHANGED if counts[Shelf.CHANGED] and not counts[Shelf.NEW] else Shelf.NEW


def counts_of(town: Organisation) -> dict[str, int]:
    """Return how many events stand on each shelf."""
    columns = {shelf.name: Count("pk", filter=Q(state=shelf.state)) for shelf in Shelf}
    found = FoundEvent.objects.of(town).aggregate(**columns)
    return {shelf.value: found[shelf.name] for shelf in Shelf}


def table_of(town: Organisation, query: QueryDict) -> dict[str, Any]:
    """Return the table of one shelf, by pages, and the links to the others."""
    counts = counts_of(town)
    shelf = asked_shelf(query, counts)
    events = FoundEvent.objects.of(town).filter(state=shelf.state)
    page = Paginator(events.select_related("source", "report", "activity"), ON_PAGE).get_page(query.get("strana"))
    return {
        "shelf": shelf,
        "tabs": [Tab(one, counts[one.value], one == shelf) for one in Shelf],
        "rows": [Row(event, changes_of(event)) for event in page.object_list],
        "page_obj": page,
        "page_numbers": page.paginator.get_elided_page_range(page.number),
        "address_of_page": f"?stav={shelf}&strana=",
    }


def changes_of(event: FoundEvent) -> list[Change]:
    """Return what changed at the source of an event, in words."""
    return [_in_words(one, event) for one in event.changes]


def _in_words(change: dict[str, Any], event: FoundEvent) -> Change:
    name = change["name"]
    if name == CANCELLED:
        return Change(_("The event is cancelled.") if change["after"] else _("The event takes place after all."))
    if name == GONE:
        return Change(_("The event is no longer in the calendar."))
    label = capfirst(str(FIELD_NAMES[name][0]))
    before, after = (_value(name, change[one]) for one in ("before", "after"))
    return Change(label, before, after, _note(change, event))


def _note(change: dict[str, Any], event: FoundEvent) -> str:
    if change["follows"]:
        return _("Your draft has it already.")
    if event.report is not None and event.report.is_editable:
        return _("Your report keeps what stands in it.")
    return _("Your report stays as it was sent.")


def _value(name: str, text: str) -> str:
    if name != "period" or "/" not in text:
        return text
    first, last = map(datetime.date.fromisoformat, text.split("/"))
    return str(Period.days(first, last))
