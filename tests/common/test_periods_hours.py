"""Hours written beside a day are found there; what is not clear is left alone."""

from datetime import time

import pytest

from common.periods import Period
from common.periods.hours import times_of
from common.values.times import END_OF_DAY

SIX, EIGHT = time(18), time(20)


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("14. 5. 2026", ()),
        ("14. 5. 2026 18:00", (SIX,)),
        ("14. 5. 2026 v 18 hodin", (SIX,)),
        ("14. 5. 2026 18:00–20:00", (SIX, EIGHT)),
        ("14. 5. 2026 od 18 do 20 hod.", (SIX, EIGHT)),
        ("čtvrtek 14. května 2026 od 18.00 do 20.00", (SIX, EIGHT)),
        ("2026-05-14T18:00:00", (SIX,)),
        # The hour of another zone, more hours than two, and no hour at all.
        ("2026-05-14T18:00:00Z", ()),
        ("14. 5. 2026 odpoledne", ()),
        ("14. 5. 2026 24:00", ()),
        ("14. 5. 2026 od 20 do 24 hodin", (EIGHT, END_OF_DAY)),
        ("14. 5. 2026 20:00–24:00", (EIGHT, END_OF_DAY)),
        ("14. 5. 2026 20:00–24:30", ()),
        ("14. 5. 2026 od 24 do 20 hodin", ()),
        # It ends after midnight, so it would end before it begins.
        ("14. 5. 2026 od 20 do 2 hodin", (EIGHT,)),
        ("14. 5. 2026, 20.00, do 15. 5. 2026, 2.00", (EIGHT, time(2))),
    ],
)
def test_hours_beside_a_day(text, times):
    assert times_of(text, Period.parse(text)) == times
