"""The hours of an event in words, to be said after its day or days."""

from __future__ import annotations

import datetime

from django.utils.translation import gettext as _

from common.templatetags.czech import clock


def span(begins: datetime.time, ends: datetime.time | None) -> str:
    """Return the hours of one day as short as they can be said: “18:00”, “18:00–20:00”."""
    return f"{clock(begins)}–{clock(ends)}" if ends else clock(begins)


def until(ends: datetime.time) -> str:
    """Return an end alone, to be said after the day."""
    return _("until %(time)s") % {"time": clock(ends)}


def with_hours(day: str, hours: str) -> str:
    """Return the hours after the day that they are of; the day alone where they are not known."""
    return f"{day}, {hours}" if hours else day


def in_words(begins: datetime.time, ends: datetime.time | None, *, of_one_day: bool) -> str:
    """Return the hours to be said after the day, or after several days, on the first and last of which they are."""
    if of_one_day:
        return span(begins, ends) if ends else _("from %(time)s") % {"time": clock(begins)}
    if ends:
        # Translators: of an event of several days, after them: “14.–16. května 2026, začátek 9:00, konec 12:00”.
        return _("starts %(begins)s, ends %(ends)s") % {"begins": clock(begins), "ends": clock(ends)}
    return _("starts %(begins)s") % {"begins": clock(begins)}
