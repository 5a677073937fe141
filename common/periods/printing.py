"""Formats periods in the active language, in Czech with grammatical cases and non-breaking spaces."""

import re
from datetime import date

from django.utils.dates import MONTHS, MONTHS_ALT
from django.utils.translation import pgettext

from common.periods.units import Bounds, Precision, Unit, unit_of_end, unit_of_start
from common.typography import NBSP

# Non-breaking: a number stays with its word, and no line begins with a dash.
_KEEP_TOGETHER = re.compile(r"(?<=\d)(\.?) (?=[^\W\d_])")


def bounds_text(bounds: Bounds) -> str:
    """Format the dates of a period."""
    text = _bounds_text(bounds)
    return _KEEP_TOGETHER.sub(rf"\1{NBSP}", text).replace(" – ", f"{NBSP}– ")


def _bounds_text(bounds: Bounds) -> str:
    first = unit_of_start(bounds.start_precision, bounds.start) if bounds.start else None
    last = unit_of_end(bounds.end_precision, bounds.end) if bounds.end else None
    if first and last:
        if first.precision == last.precision:
            return _SAME_PRECISION[first.precision](first.first, last.first)
        return f"{_name(first)} – {_name(last)}"
    if first:
        return pgettext("period", "since %(period)s") % {"period": _name_in_genitive(first)}
    if last and last.precision == Precision.YEAR:
        return pgettext("period", "until the end of %(year)s") % {"year": last.last.year}
    if last and last.precision != Precision.DAY:
        # "do října 2022" could be understood as excluding October.
        return pgettext("period", "until the end of %(period)s") % {"period": _name_in_genitive(last)}
    if last:
        return pgettext("period", "until %(period)s") % {"period": _name_in_genitive(last)}
    return ""


def _name(unit: Unit) -> str:
    return _SAME_PRECISION[unit.precision](unit.first, unit.first)


def _name_in_genitive(unit: Unit) -> str:
    """Name a unit after "since" and "until", which require the genitive in Czech and an article in English."""
    day = unit.first
    match unit.precision:
        case Precision.MONTH:
            return f"{MONTHS_ALT[day.month]} {day.year}"
        case Precision.SEASON:
            return f"{_season_in_genitive(day)} {_season_year(day)}"
        case Precision.QUARTER:
            ordinal = _ordinal(_quarter(day))
            return pgettext("after since or until", "the %(ordinal)s quarter of %(year)s") % {
                "ordinal": ordinal,
                "year": day.year,
            }
        case Precision.YEAR:
            return pgettext("after since or until", "%(year)s") % {"year": day.year}
        case _:
            return _name(unit)


def _days(first: date, last: date) -> str:
    if first == last:
        return f"{_day_and_month(first)} {first.year}"
    if (first.year, first.month) == (last.year, last.month):
        return pgettext("days of one month", "%(first)s–%(last)s %(month)s %(year)s") % {
            "first": first.day,
            "last": last.day,
            "month": MONTHS_ALT[first.month],
            "year": first.year,
        }
    if first.year == last.year:
        return f"{_day_and_month(first)} – {_day_and_month(last)} {last.year}"
    return f"{_days(first, first)} – {_days(last, last)}"


def _day_and_month(day: date) -> str:
    return pgettext("day and month", "%(day)s %(month)s") % {"day": day.day, "month": MONTHS_ALT[day.month]}


def _months(first: date, last: date) -> str:
    if first == last:
        return f"{MONTHS[first.month]} {first.year}"
    if first.year == last.year:
        neighbours = last.month - first.month == 1
        return _in_one_year(str(MONTHS[first.month]), str(MONTHS[last.month]), last.year, neighbours=neighbours)
    return f"{_months(first, first)} – {_months(last, last)}"


def _seasons(first: date, last: date) -> str:
    if first == last:
        return f"{_season(first)} {_season_year(first)}"
    if first.year == last.year and last.month != 12:
        return _in_one_year(_season(first), _season(last), last.year, neighbours=last.month - first.month == 3)
    return f"{_seasons(first, first)} – {_seasons(last, last)}"


def _quarters(first: date, last: date) -> str:
    numbers = (_quarter(first), _quarter(last))
    words = {"first": _ordinal(numbers[0]), "last": _ordinal(numbers[1]), "year": last.year}
    if first == last:
        return pgettext("period", "%(first)s quarter of %(year)s") % words
    if first.year != last.year:
        return f"{_quarters(first, first)} – {_quarters(last, last)}"
    if numbers in ((1, 2), (3, 4)):
        half = _ordinal(numbers[1] // 2)
        return pgettext("period", "%(half)s half of %(year)s") % {"half": half, "year": last.year}
    if numbers == (2, 3):
        return pgettext("period", "%(first)s and %(last)s quarter of %(year)s") % words
    return pgettext("period", "%(first)s–%(last)s quarter of %(year)s") % words


def _years(first: date, last: date) -> str:
    return str(first.year) if first == last else f"{first.year}–{last.year}"


_SAME_PRECISION = {
    Precision.DAY: _days,
    Precision.MONTH: _months,
    Precision.SEASON: _seasons,
    Precision.QUARTER: _quarters,
    Precision.YEAR: _years,
}


def _in_one_year(first: str, last: str, year: int, *, neighbours: bool) -> str:
    if neighbours:
        return pgettext("neighbouring months or seasons", "%(first)s and %(last)s %(year)s") % {
            "first": first,
            "last": last,
            "year": year,
        }
    return f"{first}–{last} {year}"


def _season(first: date) -> str:
    return {
        3: pgettext("season", "spring"),
        6: pgettext("season", "summer"),
        9: pgettext("season", "autumn"),
        12: pgettext("season", "winter"),
    }[first.month]


def _season_in_genitive(first: date) -> str:
    return {
        3: pgettext("season after since or until", "spring"),
        6: pgettext("season after since or until", "summer"),
        9: pgettext("season after since or until", "autumn"),
        12: pgettext("season after since or until", "winter"),
    }[first.month]


def _season_year(first: date) -> str:
    return f"{first.year}/{first.year + 1}" if first.month == 12 else str(first.year)


def _quarter(first: date) -> int:
    return first.month // 3 + 1


def _ordinal(number: int) -> str:
    return {
        1: pgettext("ordinal", "1st"),
        2: pgettext("ordinal", "2nd"),
        3: pgettext("ordinal", "3rd"),
        4: pgettext("ordinal", "4th"),
    }[number]
