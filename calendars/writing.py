"""Writes events as an iCalendar file (RFC 5545, RFC 7986), as Google, Apple, Outlook and Thunderbird read it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from calendars.told import Told, span_of, with_words
from common.hours import in_words
from common.text import printable, tidy

if TYPE_CHECKING:
    import icalendar

PRODUCT = "-//Zdravy kraj//Portal//CS"
REFRESH = "PT6H"
"""How often programs are asked to look for changes."""
DAY = datetime.timedelta(days=1)
CONTENT_TYPE = "text/calendar; charset=utf-8"


@dataclass(frozen=True)
class CalendarFacts:
    """What a program shows of the calendar itself."""

    name: str
    about: str = ""
    url: str = ""


def written(facts: CalendarFacts, events: Iterable[Told]) -> bytes:
    """Return the file: lines of at most 75 octets that end by CRLF."""
    import icalendar

    calendar = icalendar.Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", PRODUCT)
    calendar.add("calscale", "GREGORIAN")
    name = plain(facts.name)
    for prop, value in (
        ("name", name),
        ("x-wr-calname", name),
        ("x-wr-caldesc", plain(facts.about)),
        ("x-wr-timezone", zone_name()),
        ("x-published-ttl", REFRESH),
    ):
        if value:
            calendar.add(prop, icalendar.vText(value))
    calendar.add("refresh-interval", icalendar.vDuration(datetime.timedelta(hours=6)), {"VALUE": "DURATION"})
    if facts.url:
        calendar.add("url", f"{settings.SITE_URL}{facts.url}")
    for told in events:
        calendar.add_component(component(told))
    calendar.add_missing_timezones()
    if not calendar.subcomponents:
        # A calendar has at least one component, even while it has no events (RFC 5545, section 3.6).
        calendar.add_component(icalendar.Timezone.from_tzid(zone_name()))
    for zone in calendar.timezones:
        put_in_rules(zone)
    return bytes(calendar.to_ical())


def zone_name() -> str:
    return str(timezone.get_default_timezone())


def component(told: Told) -> icalendar.Event:
    """Return one event. DTSTAMP is the time of its last change, so the same content is always the same file."""
    import icalendar

    event = with_words(told.event)
    changed = told.changed_at.astimezone(datetime.UTC).replace(microsecond=0)
    address = f"{settings.SITE_URL}{event.url}"
    result = icalendar.Event()
    result.add("uid", told.uid)
    result.add("sequence", told.sequence)
    result.add("dtstamp", changed)
    result.add("last-modified", changed)
    put_time(result, told)
    title = _("Cancelled: %(title)s") % {"title": event.title} if event.cancelled else event.title
    result.add("summary", plain(title), {"LANGUAGE": get_language() or settings.LANGUAGE_CODE})
    if event.place:
        result.add("location", plain(event.place))
    reason = _("Cancelled: %(reason)s") % {"reason": event.cancelled} if event.cancelled else ""
    hour = "" if is_moment(told) or event.time is None else capfirst(in_words(event.time, None, of_one_day=False))
    # Outlook does not show URL.
    result.add("description", "\n\n".join(plain(part) for part in (reason, hour, event.about, address) if part))
    result.add("url", address)
    result.add("categories", [plain(told.kind)])
    result.add("status", "CANCELLED" if event.cancelled else "CONFIRMED")
    if not is_moment(told):
        # Nobody is busy all day because something goes on.
        result.add("transp", "TRANSPARENT")
        result.add("x-microsoft-cdo-busystatus", icalendar.vText("FREE"))
    return result


def is_moment(told: Told) -> bool:
    """Whether the event begins at a known hour of a known day; of several days the last one needs its hour, too."""
    event = told.event
    return event.time is not None and event.period.is_exact and (event.period.is_day or event.until is not None)


def put_time(component: icalendar.Event, told: Told) -> None:
    """Write moments in local time, or whole days, whose end is the day after the last one.

    A moment without a known end has none, so that a program invents it rather than the portal.
    """
    event, zone = told.event, timezone.get_default_timezone()
    first, last = span_of(event.period)
    if event.time is not None and is_moment(told):
        component.add("dtstart", datetime.datetime.combine(first, event.time, zone))
        if event.until is not None:
            component.add("dtend", datetime.datetime.combine(last, event.until, zone))
        return
    component.add("dtstart", first)
    component.add("dtend", last + DAY)


def put_in_rules(zone: Any) -> None:
    """Tell the summer time of the European Union by its rule (Directive 2000/84/EC) instead of a list of its days.

    Outlook reads rules alone, and the list of the library begins summer time an hour late: it gives the hour after the
    change, while RFC 5545 asks for the one before it (section 3.6.5). Other zones stay as they are.
    """
    import icalendar

    if str(zone.get("tzid")) != "Europe/Prague":
        return
    zone.pop("comment", None)
    zone.subcomponents = []
    for kind, start, before, after, name, month in (
        (icalendar.TimezoneDaylight, datetime.datetime(1996, 3, 31, 2), 1, 2, "CEST", 3),  # noqa: DTZ001 - local
        (icalendar.TimezoneStandard, datetime.datetime(1996, 10, 27, 3), 2, 1, "CET", 10),  # noqa: DTZ001 - local
    ):
        part = kind()
        part.add("dtstart", start)
        part.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
        part.add("tzname", name)
        part.add("tzoffsetfrom", datetime.timedelta(hours=before))
        part.add("tzoffsetto", datetime.timedelta(hours=after))
        zone.add_component(part)


def plain(text: Any) -> str:
    """Return text without characters that could begin a line of their own or hide what is written."""
    return printable(tidy(str(text))).replace("\r", " ").replace("\u2028", " ").replace("\u2029", " ")
