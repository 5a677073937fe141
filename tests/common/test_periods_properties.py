"""Printing, sorting and overlap of vague dates agree, whatever the period."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from django.utils import translation
from hypothesis import example, given, settings
from hypothesis import strategies as st

from common.periods import FIRST_DAY, LAST_DAY, Period, PeriodError
from common.periods.words import ENGLISH

years = st.integers(1990, 2099)
near_years = st.integers(2021, 2024)
languages = st.sampled_from(["cs", "en"])


def units(year):
    """One named piece of the calendar."""
    return st.one_of(
        st.builds(Period.month, year, st.integers(1, 12)),
        st.builds(Period.season, year, st.sampled_from(["spring", "summer", "autumn", "winter"])),
        st.builds(Period.quarter, year, st.integers(1, 4)),
        st.builds(Period.year, year),
        year.flatmap(lambda y: st.dates(date(y, 1, 1), date(y, 12, 31))).map(
            lambda d: Period.day(d.year, d.month, d.day)
        ),
    )


def between(first, last):
    return Period.between(first, last) if first.start <= last.end else Period.between(last, first)


def dated(year):
    """Any period of dates alone, closed or open."""
    unit = units(year)
    return st.one_of(unit, st.builds(between, unit, unit), unit.map(Period.since), unit.map(Period.until))


texts = st.one_of(
    st.sampled_from([*ENGLISH, *ENGLISH.values()]),
    st.text(min_size=1, max_size=40).filter(str.isprintable).filter(str.strip),
)
# Far and near years: many pairs have to touch, or overlap would hardly be tried.
dates_alone = st.one_of(dated(years), dated(near_years))
periods = st.one_of(dates_alone, st.builds(Period.words, texts, dates_alone))


@given(dates_alone, languages, languages)
def test_what_is_said_is_read_back_as_the_same_period(period, said_in, read_in):
    with translation.override(said_in):
        said = str(period)
    with translation.override(read_in):
        assert Period.parse(said) == period
        assert Period.parse(said.upper().replace("–", "-")) == period


@given(periods, languages, languages)
def test_what_stands_in_a_form_is_read_back_as_the_same_period(period, said_in, read_in):
    with translation.override(said_in):
        written = period.as_input()
    with translation.override(read_in):
        assert Period.parse(written) == period


@given(st.sampled_from(list(ENGLISH)), years, languages)
def test_known_words_are_read_back_within_their_year(words, year, language):
    period = Period.words(words, year)
    with translation.override(language):
        assert Period.parse(str(period), default_year=year) == period


@given(dates_alone, dates_alone)
def test_different_periods_are_said_differently(one, other):
    with translation.override("cs"):
        assert (str(one) == str(other)) == (one == other)


@given(periods, periods)
def test_periods_overlap_exactly_when_some_day_belongs_to_both(one, other):
    # If there is a common day, then the later of the two beginnings or, with none, any end is one.
    candidates = [day for day in (one.start, one.end, other.start, other.end) if day]
    shared = any(one.contains(day) and other.contains(day) for day in candidates)

    assert one.overlaps(other) == shared
    assert other.overlaps(one) == shared


@given(dated(near_years), near_years, st.integers(1, 12))
def test_period_is_on_in_a_month_exactly_when_it_contains_one_of_its_days(period, year, month):
    first = date(year, month, 1)
    days = [first + timedelta(days=n) for n in range(31) if (first + timedelta(days=n)).month == month]

    assert period.overlaps(Period.month(year, month)) == any(period.contains(day) for day in days)


@given(periods)
def test_period_overlaps_each_year_it_touches_and_no_other(period):
    touched = [year for year in range(1990, 2101) if period.overlaps(Period.year(year))]

    assert touched == list(period.years_touched)


@given(st.lists(periods, max_size=8))
def test_sorting_agrees_with_the_order_of_the_first_and_last_days(several):
    for before, after in pairwise(sorted(several)):
        assert (before.first, before.last) <= (after.first, after.last)


@given(periods, periods, periods)
def test_periods_have_one_total_order(one, other, third):
    assert (one < other) + (one == other) + (one > other) == 1
    assert (one <= other) == (not one > other)
    if one <= other <= third:
        assert one <= third
    if one == other:
        assert hash(one) == hash(other)


@given(periods, periods)
def test_periods_without_a_common_day_sort_by_which_is_over_first(one, other):
    earlier, later = sorted([one, other])

    assert earlier.overlaps(later) or earlier.last < later.first


@given(st.lists(st.dates(FIRST_DAY, LAST_DAY), min_size=2, max_size=2, unique=True))
def test_days_in_the_wrong_order_are_no_period(days):
    with pytest.raises(PeriodError):
        Period.days(max(days), min(days))


pieces = st.sampled_from(
    [*"0123456789.-–/,“”„\"' \x00\u0663", "2022", "1. ", " a ", " až ", "od ", "do ", "zima ", "květen", "q1"]
)


@given(st.one_of(st.text(), st.lists(pieces, max_size=12).map("".join)), st.sampled_from([None, 2022, 0, 10**9]))
@example("0. 0. 0000", None)
@example("od do", 2022)
@example("2022-00", None)
@example("„", 2022)
@settings(max_examples=300)
def test_any_text_is_either_a_period_or_refused_with_a_message(text, default_year):
    try:
        read = Period.parse(text, default_year)
    except PeriodError as error:
        message = str(error)
        read = None
    else:
        message = ""

    assert Period.parse(read.as_input()) == read if read else message
