"""The hours that people write beside a day: “14. 5. 2026 od 18 do 20 hodin”."""

from __future__ import annotations

import re
from datetime import time

from common.periods.parsing import MAX_LENGTH, names_time
from common.periods.period import Period
from common.periods.weekdays import times_in
from common.periods.words import folded
from common.values.times import END_OF_DAY

_CLOCK = re.compile(r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?(?::\d{2}(?:\.\d+)?)?", re.ASCII)
_OFFSET = re.compile(r"t\d.*(?:z|[+-]\d\d:?\d\d)$", re.ASCII)


def times_of(text: str, period: Period) -> tuple[time, ...]:
    """Return when the period begins, and perhaps when it ends, as is written in its text.

    Empty if that is not clear, or if the period is not of known days.

    On one day, an end that is not after the beginning is left out, and an end at 24:00 is the last moment of the day.
    The offset of another zone is never guessed.
    """
    if not period.is_exact or not names_time(text):
        return ()
    written = times_in(folded(text[:MAX_LENGTH]))
    if any(_OFFSET.match(one) for one in written):
        return ()
    try:
        clocks = [(int(one["hour"]), int(one["minute"] or 0)) for words in written for one in _CLOCK.finditer(words)]
        found = tuple(END_OF_DAY if place and clock == (24, 0) else time(*clock) for place, clock in enumerate(clocks))
    except ValueError:
        return ()
    if len(found) > 2:
        return ()
    return found[:1] if period.is_day and found[-1:] <= found[:1] else found
