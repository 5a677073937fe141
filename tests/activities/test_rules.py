"""What can never be in the database about activities and meetings, and what a person is told who tries."""

import datetime

import pytest
from django.db.models import ProtectedError
from django.utils import translation

from activities.models import Activity, AgendaItem, AgendaSpeaker, Cooperation, Meeting
from common.periods import Period
from tests import factories
from tests.rules import database_refuses, refusal

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def activity(**facts):
    return Activity(title="Den Země", slug="den-zeme", heading=factories.HeadingFactory(), **facts)


def test_cancelled_activity_says_why():
    silent = activity(state="cancelled")

    assert "Say why the activity was cancelled." in refusal(silent)
    database_refuses(silent.save)
    assert refusal(activity(state="cancelled", state_reason="nepřízeň počasí")) == ""


def test_activity_cannot_end_before_it_begins():
    backwards = activity(period_start=datetime.date(2022, 5, 2), period_end=datetime.date(2022, 5, 1))

    assert refusal(backwards)
    database_refuses(backwards.save)


@pytest.mark.parametrize("day", [datetime.date(99, 1, 1), datetime.date(9999, 12, 31)])
def test_activity_lies_within_the_calendar(day):
    far = activity(period_start=day, period_end=day)

    assert refusal(far)
    database_refuses(far.save)


def test_two_activities_cannot_share_an_address():
    factories.ActivityFactory(slug="den-zeme")

    assert refusal(activity())
    database_refuses(activity().save)


@pytest.mark.parametrize("word", ["nova", "export", "import", "rok", "en"])
def test_an_address_cannot_be_a_word_of_the_routes(word):
    row = Activity(title="Den Země", slug=word, heading=factories.HeadingFactory())

    assert f"“{word}” is a word of the site's own addresses. Choose another." in refusal(row)


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Den Země a příroda", "den-zeme-a-priroda"),
        ("Straße v Bolesławci, Łódź a Øresund", "strasse-v-boleslawci-lodz-a-oresund"),
        ("???", "aktivita"),
        ("🌱", "aktivita"),
        ("Nová", "nova-1"),
        ("export", "export-1"),
        ("x" * 250, "x" * 80),
    ],
)
def test_address_is_made_of_the_title_whatever_the_title_is(title, slug):
    assert factories.ActivityFactory(title=title).slug == slug


def test_addresses_made_of_the_same_title_differ():
    slugs = [factories.ActivityFactory(title="Den Země").slug for _ in range(3)]

    assert slugs == ["den-zeme", "den-zeme-2", "den-zeme-3"]


def test_department_is_listed_once_at_an_activity():
    row = factories.CooperationFactory()
    second = Cooperation(activity=row.activity, department=row.department)

    assert "The department is already listed at this activity." in refusal(second)
    database_refuses(second.save)


def test_group_meets_once_a_day():
    first = factories.MeetingFactory(date=datetime.date(2022, 11, 24))
    second = Meeting(group=first.group, date=first.date, slug="jine")

    assert "The group already has a meeting on that day." in refusal(second)
    database_refuses(second.save)
    assert refusal(Meeting(group="Jiná skupina", date=first.date, slug="jine")) == ""


def test_meetings_of_two_groups_on_one_day_have_different_addresses():
    day = datetime.date(2022, 11, 24)

    assert factories.MeetingFactory(date=day).slug == "2022-11-24"
    assert factories.MeetingFactory(date=day, group="Jiná skupina").slug == "2022-11-24-2"


def test_items_of_a_programme_have_numbers_of_their_own():
    item = factories.AgendaItemFactory(order=1)
    second = AgendaItem(meeting=item.meeting, title="Různé", order=1)

    assert "Two items of the programme have the same number." in refusal(second)
    database_refuses(second.save)


def test_speaker_has_a_name():
    nobody = AgendaSpeaker(item=factories.AgendaItemFactory())

    assert "Choose a person or write the name of the speaker." in refusal(nobody)
    database_refuses(nobody.save)


def test_speaker_keeps_the_name_of_the_day_when_the_person_changes_it():
    person = factories.PersonFactory(first_name="Jana", last_name="Nová")
    speaker = factories.AgendaSpeakerFactory(person=person, name="")

    person.last_name = "Stará"
    person.save()
    speaker.refresh_from_db()

    assert speaker.name == "Jana Nová"


@pytest.mark.parametrize(
    ("facts", "function"),
    [
        ({}, "starostka"),
        ({"valid_from": datetime.date(2021, 1, 1)}, "starostka"),
        ({"valid_from": datetime.date(2023, 1, 1)}, ""),
        ({"valid_until": datetime.date(2022, 1, 1)}, ""),
        ({"function": ""}, "odpovědná politička"),
    ],
)
def test_speaker_has_the_function_of_the_day_of_the_meeting(facts, function):
    mandate = factories.MandateFactory(
        person__last_name="Nová", **{"role": "politician", "function": "starostka", **facts}
    )
    item = factories.AgendaItemFactory(meeting__date=datetime.date(2022, 11, 24))

    with translation.override("cs"):
        speaker = AgendaSpeaker.objects.create(item=item, person=mandate.person)

    assert speaker.function == function
    assert speaker.organisation == (mandate.organisation if function else None)


def test_speaker_keeps_a_function_that_is_written():
    mandate = factories.MandateFactory(function="starostka")
    speaker = factories.AgendaSpeakerFactory(person=mandate.person, name="", function="za školu")

    assert (speaker.function, speaker.organisation) == ("za školu", None)


@pytest.fixture
def photo():
    return factories.ActivityPhotoFactory()


def test_portrait_of_children_needs_a_recorded_consent(photo):
    photo.kind, photo.children_recognisable = "portrait", True

    assert "A portrait of children needs recorded consent." in refusal(photo)
    database_refuses(photo.save)
    photo.consent_reference = "spis 12/2022"
    assert refusal(photo) == ""


def test_children_at_an_event_and_portraits_of_adults_need_no_consent(photo):
    photo.children_recognisable = True
    assert refusal(photo) == ""

    photo.kind, photo.children_recognisable = "portrait", False
    assert refusal(photo) == ""


def test_picture_without_words_for_the_blind_is_refused(photo):
    photo.alt = ""

    assert refusal(photo) == "This field cannot be blank."


def test_heading_series_and_towns_with_activities_cannot_be_deleted():
    row = factories.ActivityFactory(series=factories.SeriesFactory(), organiser=factories.OrganisationFactory())

    for parent in (row.heading, row.series, row.organiser):
        with pytest.raises(ProtectedError):
            parent.delete()


def test_activity_outlives_the_call_and_the_round_it_was_joined_with():
    call, round_ = factories.CallFactory(), factories.RoundFactory()
    row = factories.ActivityFactory(grant_call=call, award_round=round_)

    call.delete()
    round_.delete()
    row.refresh_from_db()

    assert (row.grant_call, row.award_round) == (None, None)


def test_first_publication_is_remembered_and_not_moved():
    row = factories.ActivityFactory(draft=True)
    assert row.published_at is None

    row.publication = "published"
    row.save(update_fields=["publication"])
    row.refresh_from_db()
    first = row.published_at
    row.publication = "archived"
    row.save()
    row.publication = "published"
    row.save()

    assert first is not None
    assert row.published_at == first


def test_period_is_kept_as_written():
    row = factories.ActivityFactory(when="únor, březen 2022")
    row.refresh_from_db()

    assert row.period == Period.months(2022, 2, 3)


@pytest.mark.parametrize(
    ("when", "until", "is_late"),
    [
        ("5. 9. 2026", "2026-09-05", False),
        ("5. 9. 2026", "2026-09-06", True),
        ("5.–7. 9. 2026", "2026-09-07", False),
        ("září 2026", "2026-10-01", False),
    ],
)
def test_registration_ends_at_the_latest_on_the_last_day_that_is_known(when, until, is_late):
    one = activity(registration_until=datetime.date.fromisoformat(until))
    one.period = Period.parse(when)
    meeting = Meeting(date=datetime.date(2026, 9, 5), registration_until=datetime.date(2026, 9, 6))

    assert (one.is_registration_late, meeting.is_registration_late) == (is_late, True)
