"""Days of the week and times of day in a written period: left out of the date, and the former compared with it."""

import re
from datetime import date

from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext

from common.periods.units import Bounds, PeriodError, Precision

_FORMS = (
    "pondeli pondelkem pondelka po monday mon",
    "utery uterkem uterka ut tuesday tues tue",
    "streda stredu stredy strede stredou st wednesday wed",
    "ctvrtek ctvrtku ctvrtka ctvrtkem ct thursday thurs thu",
    "patek patku patkem pa friday fri",
    "sobota sobotu soboty sobote sobotou so saturday sat",
    "nedele nedeli ne sunday sun",
)
DAYS = {form: number for number, forms in enumerate(_FORMS) for form in forms.split()}
"""Folded Czech and English names of days, in their cases and usual short forms, to the number of the day, 0 Monday."""

_NAME = rf"(?:{'|'.join(sorted(DAYS, key=len, reverse=True))})\b\.?"
_NAMES = re.compile(rf"(?<!\w)\(?(?:(?:v|ve|on) )?{_NAME}(?: ?(?:-|,|az|a|and) ?{_NAME})?\)?,?(?!\w)")

_HOUR = r"(?:[01]?\d|2[0-4])"
_TO = r" ?(?:-|az|do|to) ?"
_PART_OF_DAY = r"(?:rano|dopoledne|odpoledne|vecer)"
_SPAN = {
    "in hours": rf"{_HOUR}(?:[:.][0-5]\d)?(?:{_TO}{_HOUR}(?:[:.][0-5]\d)?)? ?(?:hodin[aeuy]?\b|hod\b\.?|h\b\.?)",
    "with a colon": rf"{_HOUR}:[0-5]\d(?::[0-5]\d)?(?:{_TO}{_HOUR}:[0-5]\d)?",
}
# "14.00" alone could be a date: it is a time only after a comma or a preposition.
_DOTTED = rf"{_HOUR}\.[0-5]\d(?:{_TO}{_HOUR}\.[0-5]\d)?"
_TIME = re.compile(
    rf"[ ,|]+(?:(?:od|do|v|ve|o|at|from) )?(?:{'|'.join(_SPAN.values())})(?: ?,? do {_HOUR}(?:[:.][0-5]\d)?"
    rf"(?: ?(?:hodin|hod\.?|h))?)?(?=[ ,)]|$)"
    rf"|(?<=\d{{4}})[ ,]+{_PART_OF_DAY}(?=[ ,)]|$)|^{_PART_OF_DAY} (?=\d)"
    rf"|(?:,? (?:od|v|ve|o|at|from) |, ?|(?<=\d{{4}}) ){_DOTTED}(?=[ ,)]|$)"
    rf"|(?<=\d)t{_HOUR}:[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:z|[+-]\d\d:?\d\d)?(?=[ ,)]|$)",
    re.ASCII,
)
_COMMA_BEFORE_END = re.compile(r" ?, ?(?=(?:az do|az|do|to|until|till|-) )")


def without_times(plain: str) -> str:
    """Return a folded text without times of day, which a period does not hold."""
    return _tidy(_TIME.sub("", plain))


def times_in(plain: str) -> list[str]:
    """Return the times of day that `without_times` leaves out, as they stand in the text."""
    return [found[0] for found in _TIME.finditer(plain)]


def without_weekdays(plain: str) -> tuple[str, list[int]]:
    """Return a folded text without names of days of the week, and their numbers in the order of the text."""
    named = [DAYS[word] for found in _NAMES.findall(plain) for word in re.findall(r"\w+", found) if word in DAYS]
    return _tidy(_NAMES.sub("", plain)), named


def check_weekdays(bounds: Bounds, named: list[int]) -> None:
    """Raise PeriodError if a day of the week that is written beside a date is another one than the date's."""
    days = [day for day in (bounds.start, bounds.end) if day]
    if len(named) == 1 and days[0].weekday() != named[0] == days[-1].weekday():
        return
    for day, written in zip(days, named, strict=False):
        if day.weekday() != written:
            raise PeriodError(
                gettext("%(date)s is a %(right)s, not a %(written)s. Correct the day of the week, or the date.")
                % {"date": _numeric(day), "right": WEEKDAYS[day.weekday()], "written": WEEKDAYS[written]}
            )


def has_days(bounds: Bounds) -> bool:
    """Whether the period is known to the day, so that a day of the week belongs to it."""
    return bounds.start_precision == bounds.end_precision == Precision.DAY


def _numeric(day: date) -> str:
    return f"{day.day}.\u00a0{day.month}.\u00a0{day.year}"


def _tidy(text: str) -> str:
    return " ".join(_COMMA_BEFORE_END.sub(" ", text).split()).strip(" ,")
