"""Hours written beside a day are found there; what is not clear is left alone."""

from datetime import time

import pytest

from common.periods import Period, PeriodError
from common.periods.hours import BEGINS_AT_THE_END, END_TOO_EARLY, HOURS_UNCLEAR, HOURS_WITHOUT_DAY, times_of
from common.values.times import END_OF_DAY

SIX, EIGHT = time(18), time(20)


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("14. 5. 2026", ()),
        ("14. 5. 2026 18:00", (SIX,)),
        ("14. 5. 2026 v 18 hodin", (SIX,)),
        ("14. 5. 2026 18:00–20:00", (SIX, EIGHT)),
        # As pages keep it in one line.
        ("14. 5. 2026 18:00–\N{WORD JOINER}20:00", (SIX, EIGHT)),
        ("14. 5. 2026 od 18 do 20 hod.", (SIX, EIGHT)),
        ("čtvrtek 14. května 2026 od 18.00 do 20.00", (SIX, EIGHT)),
        ("2026-05-14T18:00:00", (SIX,)),
        # A day as programs write it, and no hour at all.
        ("2026-05-14T00:00:00Z", ()),
        ("14. 5. 2026 odpoledne", ()),
        ("květen 2026 večer", ()),
        ("„každé úterý od 18 hodin“ 2026", ()),
        ("14. 5. 2026 od 20 do 24 hodin", (EIGHT, END_OF_DAY)),
        ("14. 5. 2026 20:00–24:00", (EIGHT, END_OF_DAY)),
        # An end alone is no beginning.
        ("14. 5. 2026 do 18 hodin", (None, SIX)),
        ("14. 5. 2026 do 24 hodin", (None, END_OF_DAY)),
        ("14. 5. 2026 v 0:00", (time(0),)),
        ("14. 5. 2026, 20.00, do 15. 5. 2026, 2.00", (EIGHT, time(2))),
    ],
)
def test_hours_beside_a_day(text, times):
    assert times_of(text, Period.parse(text)) == times


@pytest.mark.parametrize(
    "text",
    ["květen 2026 od 18 hodin", "jaro 2026, 18:00", "celoročně 2026 8:00–16:00", "od 14. 5. 2026 18:00", "2026 24:00"],
)
def test_hours_beside_a_vague_date_are_refused_because_they_would_be_lost(text):
    with pytest.raises(PeriodError) as refused:
        times_of(text, Period.parse(text))

    assert str(refused.value) == str(HOURS_WITHOUT_DAY)


@pytest.mark.parametrize("written", ["24:00", "v 24 hodin", "od 24 do 20 hodin", "od 24:00 do 2:00"])
def test_a_day_does_not_begin_at_its_end(written):
    for days in ("14. 5. 2026", "14.–15. 5. 2026"):
        with pytest.raises(PeriodError) as refused:
            times_of(f"{days} {written}", Period.parse(days))
        assert str(refused.value) == str(BEGINS_AT_THE_END)


@pytest.mark.parametrize("written", ["od 20 do 2 hodin", "20:00–02:00", "od 18 do 18 hodin"])
def test_end_that_is_not_after_the_beginning_is_refused_because_it_would_be_lost(written):
    with pytest.raises(PeriodError) as refused:
        times_of(f"14. 5. 2026 {written}", Period.parse("14. 5. 2026"))

    assert str(refused.value) == str(END_TOO_EARLY)
    assert times_of(f"14.–15. 5. 2026 {written}", Period.parse("14.–15. 5. 2026"))


@pytest.mark.parametrize("text", ["2026-05-14T18:00:00Z", "14. 5. 2026 8:00, 12:00, 18:00", "14. 5. 2026 20:00–24:30"])
def test_hours_that_cannot_be_kept_are_refused(text):
    with pytest.raises(PeriodError) as refused:
        times_of(text, Period.parse(text))

    assert str(refused.value) == str(HOURS_UNCLEAR)
