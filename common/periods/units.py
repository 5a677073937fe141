"""The units of a vague date (day, month, season, quarter, year): their first and last days, and their validity."""

from calendar import monthrange
from datetime import date
from typing import NamedTuple

from django.db import models
from django.utils.translation import gettext, pgettext_lazy

FIRST_YEAR, LAST_YEAR = 1990, 2100
FIRST_DAY, LAST_DAY = date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)
TEXT_LENGTH = 100

WINTER = "winter"
# Meteorological seasons by their first month; a winter belongs to the year in which its December lies.
SEASON_MONTHS = {"spring": 3, "summer": 6, "autumn": 9, WINTER: 12}


class PeriodError(ValueError):
    """An unreadable or impossible period, with a message for the user."""


class Precision(models.TextChoices):
    """The unit to which one end of a period is known."""

    DAY = "day", pgettext_lazy("precision", "day")
    MONTH = "month", pgettext_lazy("precision", "month")
    SEASON = "season", pgettext_lazy("precision", "season")
    QUARTER = "quarter", pgettext_lazy("precision", "quarter")
    YEAR = "year", pgettext_lazy("precision", "year")


RANK = {precision: rank for rank, precision in enumerate(Precision)}
_LENGTH = {Precision.MONTH: 1, Precision.SEASON: 3, Precision.QUARTER: 3, Precision.YEAR: 12}
_STARTS = {
    Precision.MONTH: range(1, 13),
    Precision.SEASON: range(3, 13, 3),
    Precision.QUARTER: range(1, 13, 3),
    Precision.YEAR: range(1, 2),
}


class Unit(NamedTuple):
    """One named piece of the calendar: its precision, first and last day."""

    precision: Precision
    first: date
    last: date


class Bounds(NamedTuple):
    """The fields of a period, in order, before it is validated."""

    start: date | None
    end: date | None
    start_precision: Precision
    end_precision: Precision
    text: str = ""


def _shift(year: int, month: int, months: int) -> tuple[int, int]:
    years, index = divmod(month - 1 + months, 12)
    return year + years, index + 1


def unit_starting(precision: Precision, year: int, month: int) -> Unit:
    """Return the month, season, quarter or year that begins with the given month."""
    check_year(year)
    last_year, last_month = _shift(year, month, _LENGTH[precision] - 1)
    last = date(last_year, last_month, monthrange(last_year, last_month)[1])
    return Unit(precision, date(year, month, 1), last)


def unit_of_start(precision: Precision, start: date) -> Unit | None:
    """Return the unit whose first day is `start`, or None if no such unit begins on it."""
    if precision == Precision.DAY:
        return Unit(precision, start, start)
    if start.day != 1 or start.month not in _STARTS[precision]:
        return None
    return unit_starting(precision, start.year, start.month)


def unit_of_end(precision: Precision, end: date) -> Unit | None:
    """Return the unit whose last day is `end`, or None if no such unit ends on it."""
    if precision == Precision.DAY:
        return Unit(precision, end, end)
    year, month = _shift(end.year, end.month, 1 - _LENGTH[precision])
    unit = unit_of_start(precision, date(year, month, 1))
    return unit if unit and unit.last == end else None


def years_later(day: date, years: int, *, is_end_of_month: bool = False) -> date:
    """Return the day so many years later; 29 February becomes 28, and the end of the month stays one if it is asked."""
    check_year(day.year + years)
    last = monthrange(day.year + years, day.month)[1]
    return date(day.year + years, day.month, last if is_end_of_month else min(day.day, last))


def day_unit(year: int, month: int, day: int) -> Unit:
    check_year(year)
    try:
        found = date(year, month, day)
    except ValueError:
        raise PeriodError(
            gettext("The calendar has no day %(day)s. %(month)s. %(year)s.")
            % {"day": day, "month": month, "year": year}
        ) from None
    return Unit(Precision.DAY, found, found)


def month_unit(year: int, month: int) -> Unit:
    if not 1 <= month <= 12:
        raise PeriodError(gettext("There is no month %(month)s; months go from 1 to 12.") % {"month": month})
    return unit_starting(Precision.MONTH, year, month)


def season_unit(year: int, season: str) -> Unit:
    if season not in SEASON_MONTHS:
        raise PeriodError(gettext("There is no season “%(season)s”.") % {"season": season})
    return unit_starting(Precision.SEASON, year, SEASON_MONTHS[season])


def quarter_unit(year: int, quarter: int) -> Unit:
    if not 1 <= quarter <= 4:
        raise PeriodError(gettext("There is no quarter %(quarter)s; a year has four.") % {"quarter": quarter})
    return unit_starting(Precision.QUARTER, year, 3 * quarter - 2)


def year_unit(year: int) -> Unit:
    return unit_starting(Precision.YEAR, year, 1)


def check_year(year: int) -> None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise PeriodError(
            gettext("The year %(year)s is out of range; years go from %(first)s to %(last)s.")
            % {"year": year, "first": FIRST_YEAR, "last": LAST_YEAR}
        )
