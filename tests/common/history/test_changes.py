"""What one act writes belongs to one change; a change that was rolled back is made anew."""

import datetime

import pytest
from django.core.management import call_command
from django.db import transaction

from activities.models import Activity, ActivityLink, AgendaItem, Meeting, Topic
from common.history import acts
from common.history.models import Change
from common.tables import loading, uploads
from common.tables.reading import write_csv
from common.tables.uploads import Upload
from grants.models import Application
from reports import workflow
from reports.models import ActivityReport
from task_queue.kinds import KINDS, task
from task_queue.models import Task
from task_queue.running import run_at_once
from tests import factories as make
from tests.reports.states import report_in

pytestmark = pytest.mark.django_db


def changes_of(*models):
    """Return the changes to which the versions of the models belong."""
    return {number for model in models for number in model.history.values_list("history_change", flat=True)}


def failing(**facts):
    """Write a topic in a transaction that is rolled back."""
    with transaction.atomic():
        make.TopicFactory(**facts)
        transaction.set_rollback(True)


def told(change):
    return change.get_kind_display(), change.label, change.object_id, change.user, change.note


@pytest.mark.both_databases
def test_act_that_writes_many_rows_is_one_change_of_the_record_they_belong_to():
    with acts.act(acts.Kind.FORM):
        meeting = make.MeetingFactory(group="Pracovní skupina", date=datetime.date(2022, 11, 24))
        make.AgendaItemFactory(meeting=meeting)
    with acts.act(acts.Kind.FORM):
        item = meeting.agenda.get()
        make.AgendaSpeakerFactory(item=item)

    first, second = Change.objects.order_by("pk")
    assert changes_of(Meeting, AgendaItem) == {first.pk}
    assert told(second) == ("formulář", str(meeting), meeting.pk, None, "")
    assert second.content_type.model_class() is Meeting


def test_act_that_writes_nothing_leaves_nothing():
    make.TopicFactory()
    before = Change.objects.count()
    with acts.act(acts.Kind.FORM):
        list(Topic.objects.all())

    assert Change.objects.count() == before


@pytest.mark.both_databases
def test_change_of_a_rolled_back_part_is_made_anew_with_what_follows():
    with acts.act(acts.Kind.FORM):
        failing(name="Voda")
        make.TopicFactory(name="Vzduch")
        make.TopicFactory(name="Hluk")

    (change,) = Change.objects.all()
    assert changes_of(Topic) == {change.pk}
    assert change.label == "Vzduch"


@pytest.mark.django_db(transaction=True)
@pytest.mark.both_databases
def test_what_is_written_outside_any_act_has_a_change_for_each_transaction():
    with transaction.atomic():
        make.TopicFactory.create_batch(2)
    make.TopicFactory()
    failing()
    with transaction.atomic():
        make.TopicFactory()

    numbers = list(Topic.history.order_by("pk").values_list("history_change", flat=True))
    assert numbers == [numbers[0], numbers[0], numbers[2], numbers[3]]
    assert len(set(numbers)) == 3
    assert list(Change.objects.values_list("kind", flat=True)) == ["other"] * 3


def test_change_of_a_step_is_about_the_report_whatever_it_writes(turnov):
    report = report_in(turnov, "submitted")
    head = make.UserFactory(is_superuser=True)
    before = Change.objects.order_by("pk").last()
    with acts.act(acts.Kind.FORM):
        workflow.accept(report, by=head)

    change = Change.objects.exclude(pk__lte=before.pk).get()
    assert (change.kind, change.object_id, change.note) == ("step", report.pk, "accept")
    assert Activity.history.latest().history_change == ActivityReport.history.latest().history_change == change


def test_task_that_a_worker_runs_is_one_change(monkeypatch):
    @task("tests.write_topics", quick=True)
    def write_topics(_run):
        make.TopicFactory.create_batch(2)

    monkeypatch.setitem(KINDS, "tests.write_topics", KINDS.pop("tests.write_topics"))
    run_at_once(write_topics.enqueue({}))

    assert Task.objects.get(kind="tests.write_topics").state == "done"
    (change,) = Change.objects.filter(kind="task")
    assert changes_of(Topic) == {change.pk}


@pytest.mark.both_databases
def test_import_is_one_change_of_who_chose_the_file(coordinator):
    make.CallFactory(programme__code="2.6", year=2022)
    rows = [["code", "year", "number", "title"], ["2.6", 2022, "A1", "První"], ["2.6", 2022, "A2", "Druhá"]]
    upload = Upload(coordinator.pk, "grants.exports.ApplicationResource", write_csv(rows[0], rows[1:]))
    upload.file_name = "zadosti.csv"
    assert loading.check(upload).is_sound
    assert loading.load(uploads.find(upload.name), None, lambda _totals: None)

    (number,) = changes_of(Application)
    assert told(Change.objects.get(pk=number)) == ("import tabulky", "žádosti", None, coordinator, "zadosti.csv")


def test_loading_of_a_folder_is_one_change_named_by_it(tmp_path):
    folder = tmp_path / "kraj"
    folder.mkdir()
    (folder / "headings.yaml").write_text("- slug: voda\n  name: Voda\n- slug: zdravi\n  name: Zdraví\n")
    call_command("load_programme", str(folder), verbosity=0)

    (change,) = Change.objects.all()
    assert told(change) == ("nahrání souborů obsahu", "", None, None, "kraj")


def test_record_with_values_as_they_were_typed_is_named_by_what_is_stored():
    with acts.act(acts.Kind.FORM):
        Meeting.objects.create(group="Skupina", date="2022-11-24")

    assert Change.objects.get().label == "Skupina, 24. listopadu 2022"


def test_old_versions_may_have_no_change():
    link = make.ActivityLinkFactory()
    ActivityLink.history.update(history_change=None)
    link.title = "Jinak"
    link.save()

    assert [one.history_change_id is None for one in ActivityLink.history.order_by("pk")] == [True, False]
