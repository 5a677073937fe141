"""The hours of an activity and of a meeting: what they may be, and how they are said."""

import datetime

import pytest
from django.utils import timezone, translation

from activities.models import Activity, Meeting
from activities.workflow import copy_activity, copy_meeting
from common.periods import Period
from common.typography import JOINER
from sharing.told import told_of_activity, told_of_meeting
from tests import factories as make
from tests.pages import Page
from tests.rules import database_refuses, refusal

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

NEEDS_DAY = "An hour can be given only where the day is known. Write the day, or leave the hour out."
AT_THE_END = "A day begins at 0:00, at 24:00 it ends. For midnight, write the following day and 0:00."
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


@pytest.mark.parametrize(("begins", "ends"), [("23:59:59", ""), ("23:59:59", "20:00")])
def test_no_day_begins_when_it_ends(begins, ends):
    assert refusal(activity("14.–15. 5. 2026", begins, ends)) == AT_THE_END
    assert refusal(meeting(begins, ends)) == AT_THE_END
    assert refusal(activity("14. 5. 2026", "20:00", "23:59:59")) == ""


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


# --- Where they are told ------------------------------------------------------------

TIMED = {"title": "Beseda", "slug": "beseda", "starts_at": time("18:00"), "ends_at": time("20:00")}


def words(response):
    return Page(response).main.replace("\xa0", " ")


def test_page_of_an_activity_and_of_a_meeting_tells_the_hours(client):
    make.ActivityFactory(**TIMED, when="14. 5. 2026")
    make.MeetingFactory(
        date=datetime.date(2026, 5, 14), starts_at=time("09:00"), ends_at=time("11:30"), place="Liberec"
    )

    assert "14. května 2026, 18:00–20:00" in words(client.get("/aktivity/beseda/"))
    assert "14 May 2026, 18:00–20:00" in words(client.get("/en/aktivity/beseda/"))
    assert "Liberec, 09:00–11:30" in words(client.get("/setkani/2026-05-14/"))
    assert "Liberec, 09:00–11:30" in words(client.get("/setkani/?rok=2026"))


def test_meeting_without_a_known_place_tells_its_hour_too(client):
    make.MeetingFactory(date=datetime.date(2026, 5, 14), starts_at=time("09:00"), place="")

    assert "od 09:00" in words(client.get("/setkani/2026-05-14/"))
    assert "09:00" in words(client.get("/setkani/?rok=2026"))


@pytest.mark.parametrize(("state", "is_told"), [("planned", True), ("held", False)])
def test_lists_tell_the_hours_of_what_is_planned(client, state, is_told):
    make.ActivityFactory(**TIMED, when="14. 5. 2026", state=state)

    for address in ("/aktivity/?rok=2026", "/vlozit/aktivity/"):
        assert ("18:00–20:00" in words(client.get(address))) == is_told


def test_home_page_tells_the_hour_of_what_comes_next_and_the_earlier_one_first(client):
    tomorrow = timezone.localdate() + datetime.timedelta(1)
    facts = {"period": Period.days(tomorrow, tomorrow), "state": "planned"}
    make.ActivityFactory(**facts, title="Večer", starts_at=time("19:00"))
    make.ActivityFactory(**facts, title="Ráno", starts_at=time("08:00"))
    make.MeetingFactory(date=tomorrow, starts_at=time("10:00"))

    page = Page(client.get("/"))
    told = [page.words_of(node) for node in page.of_class("answer-when")]

    assert [one[-8:].strip() for one in told] == ["od 08:00", "od 10:00", "od 19:00"]


def test_no_line_of_a_page_ends_within_the_hours(client):
    tomorrow = timezone.localdate() + datetime.timedelta(1)
    make.ActivityFactory(**TIMED, period=Period.days(tomorrow, tomorrow), state="planned")
    make.MeetingFactory(date=tomorrow, starts_at=time("18:00"), ends_at=time("20:00"))
    meeting = f"/setkani/{tomorrow}/"

    for address in ("/", "/en/", "/aktivity/", "/aktivity/beseda/", "/setkani/", meeting, "/vlozit/aktivity/",
                    f"/kalendar/{tomorrow:%Y-%m}/"):  # fmt: skip
        told = client.get(address).content.decode().partition("<main")[2]
        assert f"18:00–{JOINER}20:00" in told, address
        assert "18:00–20:00" not in told, address


def test_what_is_copied_or_sent_elsewhere_has_hours_without_signs_that_nobody_sees(client):
    make.ActivityFactory(**TIMED, when="14. 5. 2026")

    page = Page(client.get("/aktivity/beseda/sdilet/"))
    texts = [area.text for area in page.root.iter("textarea")]
    assert f"18:00–{JOINER}20:00" in page.of_class("lead")[0].text
    assert len(texts) > 1
    for text in [*texts, client.get("/aktivity/atom.xml").content.decode()]:
        assert JOINER not in text


def test_entries_of_feeds_tell_the_hours(client):
    make.ActivityFactory(**TIMED, when="14. 5. 2026", place="Sál")

    entry = client.get("/aktivity/atom.xml").content.decode().replace("\xa0", " ")

    assert "14. května 2026, 18:00–20:00 · Sál" in entry


@pytest.mark.parametrize(
    ("when", "told", "short"),
    [
        ("14. 5. 2026", "14. května 2026, 18:00–20:00", "14. 5. 2026 18:00–20:00"),
        (
            "14.–15. 5. 2026",
            "14.–15. května 2026, začátek 18:00, konec 20:00",
            "14. 5.–15. 5. 2026, začátek 18:00, konec 20:00",
        ),
    ],
)
def test_hours_are_told_to_others(when, told, short):
    row = make.ActivityFactory(**TIMED, when=when)

    found = told_of_activity(Activity.objects.with_pictures().get(pk=row.pk))

    assert (found.when.replace("\xa0", " "), found.short_when) == (told, short)


def test_a_meeting_is_told_to_others_with_its_end():
    row = make.MeetingFactory(date=datetime.date(2026, 5, 14), starts_at=time("09:00"), ends_at=time("11:30"))

    found = told_of_meeting(row)

    assert found.when.replace("\xa0", " ") == "14. května 2026, 09:00–11:30"
    assert found.short_when == "14. 5. 2026 09:00–11:30"


# --- Copies -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("when", "kept"), [("20. 5. 2027", (time("18:00"), time("20:00"))), ("květen 2027", (None, None))]
)
def test_next_year_s_activity_keeps_the_hours_where_its_day_is_known(when, kept):
    source = make.ActivityFactory(**TIMED, when="14. 5. 2026")

    copy = copy_activity(source, period=Period.parse(when))

    assert (copy.starts_at, copy.ends_at) == kept


def test_copied_meeting_keeps_its_hours():
    source = make.MeetingFactory(date=datetime.date(2026, 5, 14), starts_at=time("09:00"), ends_at=time("11:30"))

    copy = copy_meeting(source, date=datetime.date(2026, 6, 11))

    assert (copy.starts_at, copy.ends_at) == (time("09:00"), time("11:30"))
