"""Two people save one row: the later is told what changed, keeps what she typed, and chooses."""

import pytest

from activities.models import Activity
from tests import factories as make
from tests.admin.conftest import change_address, fields_of, text_of

pytestmark = pytest.mark.both_databases


@pytest.fixture
def activity(db):
    return make.ActivityFactory(title="Den Země", place="Turnov")


def opened(client, row):
    """Open the form as a person does, and return its fields."""
    return fields_of(client.get(change_address(row)))


def test_later_one_is_told_who_changed_what_and_nothing_is_lost(office, colleague, activity):
    hers, his = opened(office, activity), opened(colleague, activity)
    office.post(change_address(activity), {**hers, "place": "Jilemnice"})

    answer = colleague.post(change_address(activity), {**his, "title": "Týden Země"})

    activity.refresh_from_db()
    assert (activity.title, activity.place) == ("Den Země", "Jilemnice")
    assert answer.status_code == 200
    assert "Ivana Horská" in text_of(answer)
    assert "Turnov → Jilemnice" in text_of(answer)
    assert fields_of(answer)["title"] == ["Týden Země"]


def test_saving_again_replaces_the_other_version(office, colleague, activity):
    hers, his = opened(office, activity), opened(colleague, activity)
    office.post(change_address(activity), {**hers, "place": "Jilemnice"})
    refused = colleague.post(change_address(activity), {**his, "title": "Týden Země"})

    answer = colleague.post(change_address(activity), fields_of(refused))

    activity.refresh_from_db()
    assert answer.status_code == 302
    assert (activity.title, activity.place) == ("Týden Země", "Turnov")


def test_third_change_meanwhile_is_told_again(office, colleague, activity):
    hers, his = opened(office, activity), opened(colleague, activity)
    office.post(change_address(activity), {**hers, "place": "Jilemnice"})
    refused = colleague.post(change_address(activity), {**his, "title": "Týden Země"})
    office.post(change_address(activity), {**opened(office, activity), "place": "Liberec"})

    answer = colleague.post(change_address(activity), fields_of(refused))

    assert answer.status_code == 200
    assert "Jilemnice → Liberec" in text_of(answer)


def test_one_person_saves_twice_without_a_word(office, activity):
    for place in ["Jilemnice", "Liberec"]:
        assert office.post(change_address(activity), {**opened(office, activity), "place": place}).status_code == 302

    assert Activity.objects.get().place == "Liberec"


def test_change_of_the_programme_alone_counts_as_a_change_of_the_meeting(office, colleague, db):
    item = make.AgendaItemFactory(title="Přivítání")
    hers, his = opened(office, item.meeting), opened(colleague, item.meeting)
    office.post(change_address(item.meeting), {**hers, "agenda-0-title": "Zahájení"})

    answer = colleague.post(change_address(item.meeting), {**his, "agenda-0-title": "Úvod"})

    item.refresh_from_db()
    assert (answer.status_code, item.title) == (200, "Zahájení")


@pytest.mark.parametrize(
    "factory",
    [
        make.MeetingFactory, make.ProgrammeFactory, make.CallFactory, make.ApplicationFactory, make.PlanFactory,
        make.ItemFactory, make.AwardFactory, make.RoundFactory, make.RecipientFactory, make.OrganisationFactory,
        make.PersonFactory, make.MandateFactory, make.SiteProfileFactory,
    ],
)  # fmt: skip
def test_every_main_form_remembers_the_version_that_was_seen(office, factory, db):
    row = factory()

    assert opened(office, row)["seen_version"] == [str(row.history.latest("history_id").history_id)]
