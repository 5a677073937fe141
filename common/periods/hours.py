"""The hours that people write beside a day: “14. 5. 2026 od 18 do 20 hodin”."""

from __future__ import annotations

import re
from datetime import time

from django.utils.translation import gettext_lazy as _

from common.periods.parsing import MAX_LENGTH, names_time
from common.periods.period import Period
from common.periods.units import PeriodError
from common.periods.weekdays import times_in
from common.periods.words import folded
from common.values.times import END_OF_DAY

_CLOCK = re.compile(r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?(?::\d{2}(?:\.\d+)?)?", re.ASCII)
_OFFSET = re.compile(r"t\d.*(?:z|[+-]\d\d:?\d\d)$", re.ASCII)
_UNTIL = re.compile(r"[ ,|]*(?:do|to) ")

HOURS_WITHOUT_DAY = _("An hour can be given only where the day is known. Write the day, or leave the hour out.")
BEGINS_AT_THE_END = _("A day begins at 0:00, at 24:00 it ends. For midnight, write the following day and 0:00.")
HOURS_UNCLEAR = _("Write when it begins and perhaps when it ends, by the clocks of Czechia, for example 18:00–20:00.")
END_TOO_EARLY = _(
    "The end has to be after the beginning. If it ends after midnight, write the next day as the last one."
)


def times_of(text: str, period: Period) -> tuple[time | None, ...]:
    """Return when the period begins, and perhaps when it ends, as is written in its text; empty if it has no hours.

    Of an end alone, “do 18 hodin”, the beginning is None. An end at 24:00 is the last moment of the day. A midnight in
    another zone is how programs write a day.

    Raises PeriodError for hours that would be lost: where the day is not known, for a beginning at 24:00, on one day
    for an end that is not after the beginning, and for more than two, none of a day, or one in another zone.
    """
    written = times_in(folded(text[:MAX_LENGTH])) if names_time(text) else []
    clocks = [(int(one["hour"]), int(one["minute"] or 0)) for words in written for one in _CLOCK.finditer(words)]
    if clocks and not period.is_exact:
        raise PeriodError(str(HOURS_WITHOUT_DAY))
    is_elsewhere = any(_OFFSET.match(one) for one in written)
    if not clocks or (is_elsewhere and not any(map(any, clocks))):
        return ()
    if len(clocks) > 2 or is_elsewhere:
        raise PeriodError(str(HOURS_UNCLEAR))
    try:
        found = [END_OF_DAY if clock == (24, 0) else time(*clock) for clock in clocks]
    except ValueError:
        raise PeriodError(str(HOURS_UNCLEAR)) from None
    if len(found) == 1 and _UNTIL.match(written[0]):
        return None, *found
    if found[0] == END_OF_DAY:
        raise PeriodError(str(BEGINS_AT_THE_END))
    if len(found) > 1 and period.is_day and found[1] <= found[0]:
        raise PeriodError(str(END_TOO_EARLY))
    return tuple(found)
