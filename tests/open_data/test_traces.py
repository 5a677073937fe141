"""Traces of public things are kept by the database, whoever writes."""

import datetime

import pytest
from django.db import connection
from django.utils import timezone

from activities.models import Activity, AgendaItem, Place
from common.registry import declared
from grants.models import Application, Call, Programme
from open_data.models import Trace
from open_data.traces.keeping import repair
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def trace(kind: str, row) -> Trace | None:
    return Trace.objects.filter(kind=kind, key=row.pk).first()


@pytest.fixture
def long_ago():
    """Return a function that says of all traces that they are old, and the moment."""
    moment = timezone.now() - datetime.timedelta(days=30)

    def age() -> datetime.datetime:
        Trace.objects.update(changed_at=moment)
        return moment

    return age


def test_public_thing_leaves_a_trace_and_draft_leaves_none():
    before = timezone.now() - datetime.timedelta(seconds=2)
    shown, draft = factories.ActivityFactory(), factories.ActivityFactory(draft=True)

    left = trace("udalost", shown)
    assert left.withdrawn_at is None
    assert before <= left.changed_at <= timezone.now() + datetime.timedelta(seconds=2)
    assert trace("udalost", draft) is None


def test_withdrawn_thing_says_since_when_and_comes_back(long_ago):
    activity = factories.ActivityFactory()
    old = long_ago()

    Activity.objects.filter(pk=activity.pk).update(publication="archived")
    gone = trace("udalost", activity)
    assert gone.withdrawn_at == gone.changed_at > old

    Activity.objects.filter(pk=activity.pk).update(title="Jinak")
    assert trace("udalost", activity).changed_at == gone.changed_at

    Activity.objects.filter(pk=activity.pk).update(publication="published")
    back = trace("udalost", activity)
    assert back.withdrawn_at is None
    assert back.changed_at >= gone.changed_at


def test_deleted_thing_stays_as_a_trace():
    activity = factories.ActivityFactory()
    key = activity.pk
    activity.delete()

    assert Trace.objects.get(kind="udalost", key=key).withdrawn_at is not None


def test_change_of_a_part_or_of_a_name_is_a_change_of_the_thing(long_ago):
    town, other = factories.OrganisationFactory(), factories.OrganisationFactory()
    activity = factories.ActivityFactory(organiser=town)
    changes = [
        lambda: factories.ActivityLinkFactory(activity=activity),
        lambda: activity.links.all().delete(),
        lambda: activity.partners.add(other),
        lambda: activity.partners.clear(),
        lambda: activity.topics.add(factories.TopicFactory()),
        lambda: type(town).objects.filter(pk=town.pk).update(name="Nové jméno"),
        lambda: Activity.objects.filter(pk=activity.pk).update(place="jinde"),
    ]
    for change in changes:
        old = long_ago()
        change()
        assert trace("udalost", activity).changed_at > old


def test_change_of_a_place_is_a_change_of_what_takes_place_there(long_ago):
    place = factories.PlaceFactory(name="Turnov, radnice")
    activity, meeting = factories.ActivityFactory(place="turnov,  RADNICE"), factories.MeetingFactory(place="Radnice")
    elsewhere = factories.ActivityFactory(place="Semily")
    changes = {
        lambda: Place.objects.filter(pk=place.pk).update(access=Place.Access.FULL): [activity],
        lambda: place.names.create(name="Radnice"): [meeting],
        lambda: Place.objects.filter(pk=place.pk).update(entrance_steps=3): [activity, meeting],
        lambda: place.names.all().delete(): [meeting],
        lambda: Place.objects.filter(pk=place.pk).update(search_text="jiná slova"): [],
        lambda: place.delete(): [activity],
        lambda: factories.PlaceFactory(name="Semily", municipality="Semily"): [elsewhere],
    }
    for change, concerned in changes.items():
        old = long_ago()
        change()
        changed = [row for row in (activity, elsewhere) if trace("udalost", row).changed_at > old]
        changed += [row for row in [meeting] if trace("setkani", row).changed_at > old]
        assert changed == concerned


def test_what_the_data_do_not_say_is_no_change(long_ago):
    town = factories.OrganisationFactory()
    activity = factories.ActivityFactory(organiser=town)
    old = long_ago()

    Activity.objects.filter(pk=activity.pk).update(search_text="jiná slova")
    type(town).objects.filter(pk=town.pk).update(web="https://jinde.example/")
    Activity.objects.filter(pk=activity.pk).update(title=activity.title)

    assert trace("udalost", activity).changed_at == old


def test_thing_is_withdrawn_with_what_it_belongs_to():
    call = factories.CallFactory(results_published=True)
    application = factories.ApplicationFactory(call=call, decision="full")
    meeting = factories.MeetingFactory()
    item = factories.AgendaItemFactory(meeting=meeting)
    assert trace("dotacni-zadost", application).withdrawn_at is None

    Programme.objects.filter(pk=call.programme_id).update(publication="archived")
    meeting.publication = "draft"
    meeting.save()

    assert trace("dotacni-vyzva", call).withdrawn_at is not None
    assert trace("dotacni-zadost", application).withdrawn_at is not None
    assert trace("bod-programu", item).withdrawn_at is not None


def test_many_rows_at_once_leave_their_traces():
    meeting = factories.MeetingFactory()
    items = AgendaItem.objects.bulk_create(
        AgendaItem(meeting=meeting, order=number, title=f"Bod {number}") for number in range(1, 31)
    )
    assert Trace.objects.in_force().filter(kind="bod-programu").count() == 30

    AgendaItem.objects.filter(pk__in=[one.pk for one in items[:10]]).delete()
    assert Trace.objects.in_force().filter(kind="bod-programu").count() == 20


def test_application_leaves_no_sign_before_the_results_are_public(long_ago):
    call = factories.CallFactory(results_published=False)
    old = long_ago()

    application = factories.ApplicationFactory(call=call, decision="pending")
    Application.objects.filter(pk=application.pk).update(decision="full")
    assert trace("dotacni-vyzva", call).changed_at == old
    assert trace("dotacni-zadost", application) is None

    Call.objects.filter(pk=call.pk).update(results_published=True)
    assert trace("dotacni-vyzva", call).changed_at > old
    assert trace("dotacni-zadost", application).withdrawn_at is None


def test_migrate_repairs_traces_and_leaves_right_ones_alone(long_ago):
    right, lost, false = (factories.ActivityFactory() for _number in range(3))
    draft = factories.ActivityFactory(draft=True)
    old = long_ago()
    trace("udalost", lost).delete()
    Trace.objects.filter(kind="udalost", key=false.pk).update(withdrawn_at=timezone.now())
    Trace.objects.create(kind="udalost", key=draft.pk, changed_at=old)

    repair(connection)

    assert trace("udalost", right).changed_at == old
    assert trace("udalost", lost).withdrawn_at is None
    assert trace("udalost", false).withdrawn_at is None
    assert trace("udalost", draft).withdrawn_at is not None


def test_triggers_are_the_same_each_time_they_are_made():
    guards = declared()["open_data"].guards
    assert list(guards[connection.vendor]) == list(guards[connection.vendor])
    assert len({(one.table, one.name) for one in guards[connection.vendor]}) == len(guards[connection.vendor])
