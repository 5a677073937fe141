"""The database keeps who an event is and how often it moved, whoever writes."""

import datetime

import pytest
from django.db import connection

from activities.models import Activity, Meeting
from calendars.models import Stamp
from calendars.sources import sources
from calendars.stamps import keeping
from common.periods import Period
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def stamp(row, source: str = "aktivity") -> Stamp:
    return Stamp.objects.get(source=source, key=row.pk)


def long_ago(row) -> None:
    Stamp.objects.filter(key=row.pk).update(changed_at=datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC))


def has_moved(row) -> bool:
    return stamp(row).changed_at.year > 2020


def test_each_row_gets_an_identity_of_its_own():
    heading = make.HeadingFactory()
    rows = Activity.objects.bulk_create(make.ActivityFactory.build(heading=heading, slug=f"beh-{n}") for n in range(3))

    uids = set(Stamp.objects.filter(source="aktivity").values_list("uid", flat=True))

    assert len(uids) == len(rows) == 3
    assert {len(uid) for uid in uids} == {36}


@pytest.mark.parametrize(
    "change",
    [
        {"period_start": datetime.date(2026, 1, 1)},
        {"period_end": datetime.date(2026, 1, 1)},
        {"period_text": "průběžně"},
        {"period_start_precision": "day"},
        {"place": "Turnov"},
        {"state": "planned"},
    ],
)
def test_a_change_of_time_place_or_state_raises_the_sequence(change):
    activity = make.ActivityFactory(when="květen 2025 – květen 2027")
    long_ago(activity)

    Activity.objects.filter(pk=activity.pk).update(**change)

    assert stamp(activity).sequence == 1
    assert has_moved(activity)


def test_raw_writing_raises_it_too():
    activity = make.ActivityFactory()

    with connection.cursor() as cursor:
        cursor.execute("UPDATE activities_activity SET place = 'Turnov' WHERE id = %s", [activity.pk])

    assert stamp(activity).sequence == 1


def test_a_new_title_is_a_change_but_not_a_new_time():
    activity = make.ActivityFactory(title="Běh")
    long_ago(activity)

    activity.title = "Běh městem"
    activity.save()

    assert stamp(activity).sequence == 0
    assert has_moved(activity)


def test_saving_the_same_changes_nothing():
    activity = make.ActivityFactory()
    long_ago(activity)

    Activity.objects.get(pk=activity.pk).save()

    assert stamp(activity).sequence == 0
    assert not has_moved(activity)


def test_a_form_that_was_open_meanwhile_does_not_take_the_sequence_back():
    activity = make.ActivityFactory()
    stale = Activity.objects.get(pk=activity.pk)
    Activity.objects.filter(pk=activity.pk).update(place="Turnov")

    stale.period = Period.parse("červen 2022")
    stale.save()

    assert stamp(activity).sequence == 2


def test_moving_and_cancelling_a_meeting_raise_it():
    meeting = make.MeetingFactory()

    for change in (
        {"date": datetime.date(2026, 7, 9)},
        {"starts_at": datetime.time(9)},
        {"ends_at": datetime.time(11)},
        {"cancellation": "Povodeň."},
    ):
        Meeting.objects.filter(pk=meeting.pk).update(**change)

    assert stamp(meeting, "setkani").sequence == 4


def test_other_hours_of_an_activity_raise_it():
    activity = make.ActivityFactory(when="4. 5. 2026")

    for change in ({"starts_at": datetime.time(18)}, {"ends_at": datetime.time(20)}, {"ends_at": datetime.time(21)}):
        Activity.objects.filter(pk=activity.pk).update(**change)

    assert stamp(activity).sequence == 3


def test_a_row_put_back_is_the_same_event_with_a_higher_sequence():
    activity = make.ActivityFactory()
    uid, key = stamp(activity).uid, activity.pk

    activity.delete()
    activity.pk = key
    activity.save(force_insert=True)

    assert stamp(activity).uid == uid
    assert stamp(activity).sequence == 1


def test_what_is_gone_moves_the_last_change():
    activity = make.ActivityFactory()
    key = activity.pk
    long_ago(activity)

    activity.delete()

    assert Stamp.objects.get(source="aktivity", key=key).changed_at.year > 2020


def test_rows_older_than_the_triggers_get_their_identity_after_migrate():
    activity, kept = make.ActivityFactory(), make.ActivityFactory()
    uid = stamp(kept).uid
    Stamp.objects.filter(key=activity.pk).delete()

    keeping.repair(connection, sources())

    assert len(stamp(activity).uid) == 36
    assert stamp(kept).uid == uid
