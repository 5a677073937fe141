"""The hours of an activity and of a meeting: what they may be, and how they are said."""

import datetime

import pytest
from django.utils import translation

from activities.models import Activity, Meeting
from common.periods import Period
from tests import factories as make
from tests.rules import database_refuses, refusal

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

NEEDS_DAY = "An hour can be given only where the day is known. Write the day, or leave the hour out."
TOO_EARLY = "The end has to be after the beginning. If it ends after midnight, write the next day as the last one."


def time(text):
    return datetime.time.fromisoformat(text) if text else None


def activity(when, begins="", ends=""):
    row = Activity(title="Beseda", slug="beseda", heading=make.HeadingFactory(), starts_at=time(begins))
    row.ends_at, row.period = time(ends), Period.parse(when) if when else None
    return row


def meeting(begins="", ends=""):
    day = datetime.date(2026, 5, 14)
    return Meeting(group="Skupina", slug="setkani", date=day, starts_at=time(begins), ends_at=time(ends))


@pytest.mark.parametrize("when", ["květen 2026", "jaro 2026", "od 14. 5. 2026", "„každé úterý“, 14. 5. 2026", ""])
def test_hours_need_days_that_are_known(when):
    vague = activity(when, "18:00")

    assert refusal(vague) == NEEDS_DAY
    database_refuses(vague.save)


@pytest.mark.parametrize("row", [activity, lambda _when, begins, ends: meeting(begins, ends)])
def test_an_end_needs_a_beginning(row):
    endless = row("14. 5. 2026", "", "20:00")

    assert refusal(endless) == "Write also when it begins."
    database_refuses(endless.save)


@pytest.mark.parametrize("ends", ["17:00", "18:00", "02:00"])
def test_on_one_day_the_end_is_after_the_beginning(ends):
    backwards, short = activity("14. 5. 2026", "18:00", ends), meeting("18:00", ends)

    assert (refusal(backwards), refusal(short)) == (TOO_EARLY, "The end has to be after the beginning.")
    database_refuses(backwards.save)
    database_refuses(short.save)


@pytest.mark.parametrize(
    ("when", "begins", "ends", "czech", "english"),
    [
        ("14. 5. 2026", "18:00", "", "od 18:00", "from 18:00"),
        ("14. 5. 2026", "18:00", "20:30", "18:00–20:30", "18:00–20:30"),
        ("14.–15. 5. 2026", "20:00", "02:00", "začátek 20:00, konec 02:00", "starts 20:00, ends 02:00"),
        ("14.–16. 5. 2026", "09:00", "", "začátek 09:00", "starts 09:00"),
        ("14. 5. 2026", "", "", "", ""),
        ("květen 2026", "", "", "", ""),
    ],
)
def test_hours_are_said_after_the_day(when, begins, ends, czech, english):
    row = activity(when, begins, ends)
    row.save()
    row.refresh_from_db()

    assert refusal(row) == ""
    with translation.override("cs"):
        assert row.hours == czech
    with translation.override("en"):
        assert row.hours == english


def test_moments_are_those_of_the_clocks_in_czechia():
    summer, winter = activity("14. 5. 2026", "18:00", "20:00"), activity("14.–15. 12. 2026", "18:00")

    assert summer.begins.isoformat() == "2026-05-14T18:00:00+02:00"
    assert summer.ends.isoformat() == "2026-05-14T20:00:00+02:00"
    assert (winter.begins.isoformat(), winter.ends.isoformat()) == ("2026-12-14T18:00:00+01:00", "2026-12-15")
    assert (activity("květen 2026").begins, activity("").ends) == (None, None)


@pytest.mark.parametrize(
    ("when", "left"),
    [
        ("květen 2026", (None, None)),
        ("", (None, None)),
        ("15. 5. 2026", (datetime.time(20), None)),
        ("15.–16. 5. 2026", (datetime.time(20), datetime.time(2))),
    ],
)
def test_hours_that_do_not_fit_another_time_are_left_out(when, left):
    row = activity(when, "20:00", "02:00")

    row.drop_misfit_hours()

    assert (row.starts_at, row.ends_at) == left
    assert refusal(row) == ""
