"""A change is taken back: what it created goes, what it changed or deleted comes back, what was touched since stays."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from activities.models import Activity, ActivityLink, AgendaItem, Topic
from awards.models import Recipient
from common.history.acts import Kind, act
from common.history.models import Change
from common.history.taking_back import take_back
from common.tables import loading, uploads
from common.tables.reading import write_csv
from common.tables.uploads import Upload
from grants.models import Application, Contract
from improvement_plan.models import Item
from members.models import Organisation
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def done(outcome):
    return outcome.written, outcome.returned, outcome.removed, [str(one) for one in outcome.left]


def loaded(coordinator, resource, *rows):
    """Load a table and return its change."""
    upload = Upload(coordinator.pk, resource, write_csv(rows[0], rows[1:]))
    assert loading.check(upload).is_sound
    assert loading.load(uploads.find(upload.name), None, lambda _totals: None)
    return Change.objects.filter(kind="import").first()


ROWS = ["code", "year", "number", "title"]
APPLICATIONS = "grants.exports.ApplicationResource"


def test_import_is_taken_back_whole(coordinator):
    call = make.CallFactory(programme__code="2.6", year=2022)
    kept = make.ApplicationFactory(call=call, number="A1", title="Původní")
    change = loaded(coordinator, APPLICATIONS, ROWS, ["2.6", 2022, "A1", "Jiný"], ["2.6", 2022, "A2", "Druhá"])

    outcome = take_back(change, user_id=coordinator.pk)

    assert done(outcome) == (1, 0, 1, [])
    assert list(Application.objects.values_list("pk", "number", "title")) == [(kept.pk, "A1", "Původní")]
    back = outcome.change
    assert (back.kind, back.takes_back, back.user, back.label) == ("taking_back", change, coordinator, "žádosti")
    kinds = Application.history.filter(history_change=back).order_by("number").values_list("history_type", "title")
    assert list(kinds) == [("~", "Původní"), ("-", "Druhá")]
    assert set(Application.history.filter(history_change=back).values_list("history_user", flat=True)) == {
        coordinator.pk
    }


def test_taken_back_import_can_itself_be_taken_back(coordinator):
    make.ApplicationFactory(call=make.CallFactory(programme__code="2.6", year=2022), number="A1", title="Původní")
    change = loaded(coordinator, APPLICATIONS, ROWS, ["2.6", 2022, "A1", "Jiný"], ["2.6", 2022, "A2", "Druhá"])
    pks = list(Application.objects.order_by("pk").values_list("pk", flat=True))

    outcome = take_back(take_back(change).change)

    assert done(outcome) == (1, 1, 0, [])
    assert list(Application.objects.order_by("pk").values_list("pk", "title")) == [
        (pks[0], "Jiný"),
        (pks[1], "Druhá"),
    ]


def test_row_changed_since_is_named_and_left(coordinator):
    call = make.CallFactory(programme__code="2.6", year=2022)
    make.ApplicationFactory(call=call, number="A1", title="Původní")
    change = loaded(coordinator, APPLICATIONS, ROWS, ["2.6", 2022, "A1", "Jiný"], ["2.6", 2022, "A2", "Druhá"])
    row = Application.objects.get(number="A1")
    row.title = "Opravený"
    row.save()
    outcome = take_back(change)

    assert done(outcome) == (0, 0, 1, [f"Žádost {Application.objects.get()}: mezitím došlo ke změně"])
    assert Application.objects.get().title == "Opravený"


def test_created_row_to_which_something_refers_since_stays(coordinator):
    make.CallFactory(programme__code="2.6", year=2022)
    change = loaded(coordinator, APPLICATIONS, ROWS, ["2.6", 2022, "A1", "První"], ["2.6", 2022, "A2", "Druhá"])
    contract = make.ContractFactory(application=Application.objects.get(number="A1"))

    outcome = take_back(change)

    assert outcome.removed == 1
    assert [one.reason for one in outcome.left] == ["od té doby na tento záznam odkazuje něco jiného"]
    assert (Application.objects.get().number, Contract.objects.get()) == ("A1", contract)


def test_many_to_many_values_come_back_too(coordinator):
    water, air = make.TopicFactory(name="Voda"), make.TopicFactory(name="Vzduch")
    town = make.OrganisationFactory()
    with act(Kind.FORM):
        activity = make.ActivityFactory(title="Den", topics=[water], partners=[town])
    with act(Kind.IMPORT):
        activity.topics.set([air])
        activity.partners.clear()
        change = Activity.history.latest().history_change

    outcome = take_back(change)

    assert done(outcome) == (1, 0, 0, [])
    assert (list(activity.topics.all()), list(activity.partners.all())) == ([water], [town])
    assert [one.topic for one in Activity.history.latest().topics.all()] == [water]


def test_topic_that_others_use_since_stays():
    with act(Kind.IMPORT):
        topic = make.TopicFactory(name="Voda")
        change = Topic.history.latest().history_change
    make.ActivityFactory(topics=[topic])

    assert [one.name for one in take_back(change).left] == ["Voda"]
    assert Topic.objects.exists()


def test_what_was_created_and_used_in_one_change_goes_together():
    with act(Kind.IMPORT):
        activity = make.ActivityFactory(topics=[make.TopicFactory()], partners=[make.OrganisationFactory()])
        make.ActivityLinkFactory(activity=activity)
        change = Activity.history.latest().history_change

    outcome = take_back(change)

    assert (outcome.removed, outcome.left) == (5, [])
    assert not any(model.objects.exists() for model in (Activity, ActivityLink, Topic, Organisation))


def test_deleted_record_comes_back_with_its_parts_and_what_is_computed_of_it():
    activity = make.ActivityFactory(title="Žlutý kůň", topics=[make.TopicFactory(name="Voda")])
    link = make.ActivityLinkFactory(activity=activity, title="Odkaz")
    before = Activity.objects.values().get()
    with act(Kind.FORM):
        activity.delete()
        change = Activity.history.latest().history_change

    assert done(take_back(change)) == (0, 2, 0, [])
    assert Activity.objects.values().get() == before
    assert [one.name for one in Activity.objects.get().topics.all()] == ["Voda"]
    assert ActivityLink.objects.get() == link
    assert "zluty" in before["search_text"]


def test_row_whose_owner_is_gone_since_is_named():
    link = make.ActivityLinkFactory(title="Odkaz")
    with act(Kind.FORM):
        activity = link.activity
        link.delete()
        change = ActivityLink.history.latest().history_change
    activity.delete()

    assert [str(one) for one in take_back(change).left] == [
        "Odkaz Odkaz: to, k čemu patří, už v portálu není (Aktivita)"
    ]
    assert not ActivityLink.objects.exists()


def test_row_that_collides_with_a_new_one_is_named_and_the_others_come_back():
    first, second = make.TopicFactory(name="Voda", slug="voda"), make.TopicFactory(name="Vzduch", slug="vzduch")
    with act(Kind.FORM):
        for topic in (first, second):
            topic.delete()
        change = Topic.history.latest().history_change
    make.TopicFactory(name="Voda", slug="voda")

    outcome = take_back(change)

    assert (outcome.returned, [one.name for one in outcome.left]) == (1, ["Voda"])
    assert "s touto hodnotou v poli Adresa již existuje" in outcome.left[0].reason


def test_rows_that_swapped_their_order_swap_back():
    meeting = make.MeetingFactory()
    first = make.AgendaItemFactory(meeting=meeting, order=1, title="První")
    second = make.AgendaItemFactory(meeting=meeting, order=2, title="Druhý")
    with act(Kind.FORM):
        for row, order in ((first, 3), (second, 1), (first, 2)):
            row.order = order
            row.save()
        change = AgendaItem.history.latest().history_change

    assert done(take_back(change)) == (2, 0, 0, [])
    assert list(AgendaItem.objects.order_by("order").values_list("title", "order")) == [("První", 1), ("Druhý", 2)]


def test_reference_that_may_be_empty_is_emptied_when_its_target_is_gone():
    source = make.ItemFactory()
    item = make.ItemFactory(plan=make.PlanFactory(year=2030), carried_over_from=source)
    with act(Kind.FORM):
        item.carried_over_from = None
        item.save()
        change = Item.history.latest().history_change
    source.delete()

    assert take_back(change).left == []
    assert Item.objects.get().carried_over_from is None


def test_taking_back_asks_no_more_often_for_more_rows(coordinator):
    make.CallFactory(programme__code="2.6", year=2022)

    def asked(start, count):
        rows = [["2.6", 2022, f"A{number}", "Název"] for number in range(start, start + count)]
        change = loaded(coordinator, APPLICATIONS, ROWS, *rows)
        with CaptureQueriesContext(connection) as queries:
            assert take_back(change).removed == count
        return len(queries)

    assert asked(100, 30) <= asked(200, 2)


def test_recipients_without_a_change_are_untouched():
    recipient = make.RecipientFactory()
    with act(Kind.FORM):
        make.TopicFactory()
        change = Topic.history.latest().history_change
    take_back(change)

    assert Recipient.objects.get() == recipient
