"""The days of calls in the calendar, for the public and for towns."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from common.periods import Period
from common.registry import CalendarEvent, CalendarSource, TownDate
from grants.models import Call


def public_calls() -> Any:
    rows = Call.objects.published().filter(programme__publication="published").select_related("programme")
    return rows.only(
        "year", "opens_on", "opens_time", "closes_on", "closes_time",
        "programme__slug", "programme__code", "programme__name", "programme__name_en",
    )  # fmt: skip


def tell_call(call: Call) -> Iterator[CalendarEvent]:
    name = call.programme.told.name
    for part, day, time, words in (
        ("opens", call.opens_on, call.opens_time, _("Applications open: %(programme)s")),
        ("closes", call.closes_on, call.closes_time, _("Last day for applications: %(programme)s")),
    ):
        if day is not None:
            title, url = words % {"programme": name}, call.get_absolute_url()
            yield CalendarEvent(call.pk, title, Period.days(day, day), url, part=part, time=time)


def closing_calls(town: Any, first: datetime.date, last: datetime.date) -> Iterator[TownDate]:
    """Yield the last days on which a town can apply."""
    for call in public_calls().filter(closes_on__range=(first, last)).order_by("closes_on", "pk"):
        for event in tell_call(call):
            if event.part == "closes":
                yield TownDate(f"call-{call.pk}", event.period.first, event.title, event.url, time=event.time)


SOURCES = [
    CalendarSource(
        "vyzvy",
        gettext_lazy("Grant calls"),
        gettext_lazy("When applications for grants open, and the last days for them."),
        Call,
        "grants:programme-list",
        public_calls,
        (("opens_on", "opens_on"), ("closes_on", "closes_on")),
        tell_call,
        moving=("opens_on", "opens_time", "closes_on", "closes_time"),
        shown=("publication", "year", "programme_id"),
        has_pages=False,
    )
]
