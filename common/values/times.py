"""Parsing of dates, times of day, and yes or no."""

from __future__ import annotations

import datetime
import re
from typing import Any

from django.utils.translation import gettext as _

from common.periods.parts import MONTHS
from common.periods.units import FIRST_YEAR, LAST_YEAR, Bounds, PeriodError, Precision
from common.periods.weekdays import check_weekdays, without_weekdays
from common.periods.words import folded
from common.values.errors import UnreadableValue, quoted
from common.values.numbers import normalised

DAYS = tuple(
    map(
        re.compile,
        (
            r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})(?![0-9])",
            r"(?P<day>[0-9]{1,2})\. ?(?P<month>[0-9]{1,2})\. ?(?P<year>[0-9]{4})(?![0-9])",
            rf"(?P<day>[0-9]{{1,2}})\.? ?(?P<month>{'|'.join(MONTHS)}) (?P<year>[0-9]{{4}})(?![0-9])",
        ),
    )
)
_MINUTES = r"[:.](?P<minute>[0-9]{2})(:(?P<second>[0-9]{2}))?"
CLOCK = re.compile(
    rf"(?:(?:od|do|v|ve) )?(?P<hour>[0-9]{{1,2}})(?:{_MINUTES})?(?: ?(?:h|hod|hodin)\.?)?", re.IGNORECASE
)
LONGEST_DAY = 60
"""Characters of a date with its day of the week; a longer text is not searched for one."""
END_OF_DAY = datetime.time(23, 59, 59)
"""What “24:00” means: the day has no later time, and 0:00 would be its beginning."""
YES, NO = {"true", "yes", "ano"}, {"false", "no", "ne"}


def read_day(value: Any) -> datetime.date | None:
    """Return the date of “24. 11. 2022”, “24. listopadu 2022” or “2022-11-24”, None for an empty value.

    Raises UnreadableValue for anything else.

    A day of the week beside it has to be the right one: “čtvrtek 24. 11. 2022”.
    """
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date):
        return value
    text = normalised(value)
    if not text:
        return None
    bare, named = without_weekdays(folded(text)) if len(text) <= LONGEST_DAY else (text, [])
    found = next(filter(None, (day.match(bare) for day in DAYS)), None)
    if not found or found.end() < len(bare):
        words = {"value": quoted(text), "example": "24. 11. 2022"}
        if found:
            raise UnreadableValue(_("Write the day alone here, for example %(example)s, not “%(value)s”.") % words)
        raise UnreadableValue(_("“%(value)s” is not a date. Write for example %(example)s.") % words)
    year = int(found["year"])
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise UnreadableValue(
            _("The year %(year)s is out of range; years go from %(first)s to %(last)s.")
            % {"year": year, "first": FIRST_YEAR, "last": LAST_YEAR}
        )
    try:
        day = datetime.date(year, MONTHS.get(found["month"]) or int(found["month"]), int(found["day"]))
    except ValueError:
        raise UnreadableValue(_("The calendar has no day %(value)s.") % {"value": quoted(text)}) from None
    try:
        check_weekdays(Bounds(day, day, Precision.DAY, Precision.DAY), named)
    except PeriodError as error:
        raise UnreadableValue(str(error)) from None
    return day


def read_time(value: Any) -> datetime.time | None:
    """Return the time of “14:00”, “9.30” or “8 h”, None for an empty value; raise UnreadableValue for anything else.

    “24:00” is the last second of the day.
    """
    if isinstance(value, datetime.time):
        return value
    text = normalised(value)
    if not text:
        return None
    found = CLOCK.fullmatch(text)
    try:
        if found:
            hour, minute, second = (int(found[name] or 0) for name in ("hour", "minute", "second"))
            return END_OF_DAY if (hour, minute, second) == (24, 0, 0) else datetime.time(hour, minute, second)
    except ValueError:
        pass
    words = {"value": quoted(text), "example": "14:00"}
    raise UnreadableValue(_("“%(value)s” is not a time of day. Write for example %(example)s.") % words)


def read_yes_or_no(value: Any) -> bool | None:
    """Return the boolean of “ano”, “ne”, “yes”, “no”, “true” or “false”, None for an empty value."""
    text = normalised(value).lower()
    if not text:
        return None
    if text not in YES | NO:
        raise UnreadableValue(_("Write true or false here, not “%(value)s”.") % {"value": quoted(value)})
    return text in YES
