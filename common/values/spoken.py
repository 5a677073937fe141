"""Days as people say them, by their distance from today: zítra, za týden, příští pondělí."""

from __future__ import annotations

import calendar
import datetime
import re
from typing import Any

from django.utils import timezone

from common.periods.weekdays import DAYS
from common.periods.words import folded
from common.values.numbers import normalised
from common.values.times import read_day

NEAR = {"predevcirem": -2, "vcera": -1, "dnes": 0, "zitra": 1, "pozitri": 2}
NUMBERS = {"": 1, "jeden": 1, "dva": 2, "dve": 2, "tri": 3, "ctyri": 4, "pet": 5, "sest": 6}
LONGEST = 40
"""Characters of a day that is said in words."""
_COUNT = "|".join(filter(None, NUMBERS))
_IN = re.compile(rf"za (?:(?P<count>[0-9]{{1,3}}|{_COUNT}) )?(?P<unit>den|dn[iuy]|tyden|tydn[yu]|mesic[eu]?)")
_NEXT = re.compile(r"pristi (?P<unit>tyden|mesic|rok)")
_WEEKDAY = re.compile(rf"(?:(?:v|ve|pristi) )?(?P<name>{'|'.join(name for name in DAYS if len(name) > 3)})")


def read_spoken_day(value: Any) -> datetime.date | None:
    """Return the day that somebody says in words, or writes as a date; raise UnreadableValue for anything else.

    A week or a month that comes begins on its first day, and a day of the week is the nearest one after today.
    Files mean the same whenever they are read, so they are read by `read_day` alone.
    """
    text = folded(normalised(value)) if isinstance(value, str) and len(value) <= LONGEST else ""
    said = _said(text, timezone.localdate()) if text else None
    return said or read_day(value)


def _said(text: str, today: datetime.date) -> datetime.date | None:
    if text in NEAR:
        return today + datetime.timedelta(days=NEAR[text])
    if found := _IN.fullmatch(text):
        count = int(found["count"]) if (found["count"] or "").isdecimal() else NUMBERS[found["count"] or ""]
        return _after(today, count, found["unit"])
    if found := _NEXT.fullmatch(text):
        return _first_of_next(today, found["unit"])
    if found := _WEEKDAY.fullmatch(text):
        return today + datetime.timedelta(days=(DAYS[found["name"]] - today.weekday() - 1) % 7 + 1)
    return None


def _after(today: datetime.date, count: int, unit: str) -> datetime.date:
    if unit.startswith("mesic"):
        year, month = divmod(today.year * 12 + today.month - 1 + count, 12)
        last = calendar.monthrange(year, month + 1)[1]
        return datetime.date(year, month + 1, min(today.day, last))
    return today + datetime.timedelta(days=count * (7 if unit.startswith("tyd") else 1))


def _first_of_next(today: datetime.date, unit: str) -> datetime.date:
    if unit == "tyden":
        return today + datetime.timedelta(days=7 - today.weekday())
    if unit == "mesic":
        return _after(today.replace(day=1), 1, "mesic")
    return datetime.date(today.year + 1, 1, 1)
