"""Deleted records wait in the bin with their parts, their slug and their files, and come back; or they are erased."""

import datetime
import json

import pytest
import time_machine
from django.contrib.admin.models import LogEntry
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.utils import timezone

from activities.models import Activity, ActivityAttachment, ActivityLink, AgendaSpeaker, Meeting, Topic
from common.history.acts import Kind, act
from common.history.bin import bring_back, deleted_with, waiting
from common.history.erasing import empty_bin, erase
from common.history.models import Binned, Change
from common.history.taking_back import take_back
from improvement_plan.models import Indicator, Item, Measurement, Plan
from members.models import Mandate, OrganisationUser, Person, User
from tests import factories as make

pytestmark = pytest.mark.django_db
both_databases = pytest.mark.both_databases

LATER = datetime.timedelta(days=30, minutes=1)


def deleted(row):
    """Delete a record as a form does, and return it as it waits in the bin."""
    label = str(row)
    with act(Kind.FORM):
        row.delete()
    return Binned.objects.filter(label=label[:250]).latest("pk")


def back(binned, **facts):
    outcome = bring_back(binned, user_id=None, **facts)
    assert outcome.left == []
    return outcome


# --- Into the bin and back -------------------------------------------------------------------------------------------


@both_databases
def test_meeting_comes_back_with_items_speakers_and_their_organisations():
    town = make.OrganisationFactory(name="Lhota")
    meeting = make.MeetingFactory(group="Skupina")
    item = make.AgendaItemFactory(meeting=meeting, title="Přivítání", organisations=[town])
    make.AgendaSpeakerFactory(item=item, name="Jiří Skála")
    before = Meeting.objects.values().get()
    binned = deleted(meeting)
    assert (AgendaSpeaker.objects.count(), Binned.objects.count()) == (0, 1)

    assert back(binned).returned == 3

    assert Meeting.objects.values().get() == before
    assert [one.name for one in Meeting.objects.get().agenda.get().organisations.all()] == ["Lhota"]
    assert AgendaSpeaker.objects.get().name == "Jiří Skála"
    assert not Binned.objects.exists()


@both_databases
def test_public_record_comes_back_as_public_as_it_was_or_as_a_draft():
    activity = make.ActivityFactory(topics=[make.TopicFactory(name="Voda")])
    back(deleted(activity))
    assert Activity.objects.published().get().topics.get().name == "Voda"

    back(deleted(Activity.objects.get()), as_draft=True)
    assert Activity.objects.get().publication == "draft"


@both_databases
def test_what_referred_to_the_record_refers_to_it_again():
    plan = make.PlanFactory(year=2022, meeting=make.MeetingFactory())
    other = make.PlanFactory(year=2023, meeting=plan.meeting)
    binned = deleted(plan.meeting)
    assert set(Plan.objects.values_list("meeting", flat=True)) == {None}
    elsewhere = make.MeetingFactory()
    other.refresh_from_db()
    other.meeting = elsewhere
    other.save()
    back(binned)

    assert list(Plan.objects.order_by("year").values_list("meeting", flat=True)) == [binned.object_id, elsewhere.pk]


def test_part_with_a_screen_of_its_own_waits_only_if_it_was_deleted_alone():
    measurement = make.MeasurementFactory()
    indicator = measurement.indicator
    item = indicator.item
    back(deleted(indicator))
    assert Measurement.objects.get() == measurement

    binned = deleted(Item.objects.get(pk=item.pk))

    assert list(Binned.objects.values_list("pk", flat=True)) == [binned.pk]
    assert {model for model, _pk, _number in deleted_with(binned)} == {Item, Indicator, Measurement}


def test_several_deleted_at_once_wait_one_by_one():
    make.TopicFactory.create_batch(3)
    with act(Kind.ACTION):
        Topic.objects.all().delete()

    assert Binned.objects.count() == 3
    back(Binned.objects.first())
    assert (Topic.objects.count(), Binned.objects.count()) == (1, 2)


def test_what_a_workflow_takes_away_and_parts_and_accounts_wait_in_no_bin():
    with act(Kind.STEP):
        make.ActivityFactory().delete()
    make.ActivityLinkFactory().delete()
    make.UserFactory().delete()
    make.ActivityReportFactory().delete()

    assert not Binned.objects.exists()


@both_databases
def test_record_that_collides_stays_in_the_bin_and_says_why():
    binned = deleted(make.TopicFactory(name="Voda", slug="voda"))
    make.TopicFactory(name="Voda", slug="jinak")

    outcome = bring_back(binned, user_id=None)

    assert outcome.count == 0
    assert [str(one) for one in outcome.left] == [
        "Téma udržitelného rozvoje Voda: Položka Téma udržitelného rozvoje s touto hodnotou v poli Název již existuje."
    ]
    assert Binned.objects.get() == binned
    assert Topic.history.filter(history_type="+").count() == 2


def test_deletion_that_is_taken_back_empties_the_bin_too():
    binned = deleted(make.TopicFactory())
    take_back(binned.change)

    assert (Topic.objects.count(), Binned.objects.count()) == (1, 0)


# --- The slug --------------------------------------------------------------------------------------------------------


@both_databases
def test_slug_of_a_record_in_the_bin_stays_taken():
    deleted(make.ActivityFactory(title="Den bez aut", slug="den-bez-aut"))
    new = make.ActivityFactory(title="Den bez aut", slug="")
    assert new.slug == "den-bez-aut-2"

    new.slug = "den-bez-aut"
    with pytest.raises(ValidationError) as refused:
        new.full_clean()
    until = timezone.localtime(Binned.objects.get().until)
    (message,) = refused.value.message_dict["slug"]
    assert message == (
        f"Tato adresa patří smazanému záznamu „Den bez aut“, který čeká v koši do {until.day}. {until.month}. "
        f"{until.year}. Zvolte jinou, nebo ten záznam obnovte či smažte natrvalo."
    )


def test_slug_is_free_again_when_the_time_is_over():
    deleted(make.ActivityFactory(title="Den", slug="den"))
    with time_machine.travel(timezone.now() + LATER, tick=False):
        assert make.ActivityFactory(title="Den", slug="").slug == "den"


def test_files_of_the_content_come_before_what_was_deleted_where_they_are_to_overwrite(tmp_path):
    deleted(make.HeadingFactory(name="Voda", slug="voda"))
    folder = tmp_path / "kraj"
    folder.mkdir()
    (folder / "headings.yaml").write_text("- slug: voda\n  name: Voda\n")
    call_command("load_programme", str(folder), verbosity=0, overwrite=True)

    assert make.HeadingFactory._meta.model.objects.get().slug == "voda"


# --- Files -----------------------------------------------------------------------------------------------------------


@pytest.fixture
def document(settings):
    """A document of an activity, older than a day, so that it is no upload in progress."""
    row = make.ActivityAttachmentFactory()
    row.file.save("zprava.pdf", ContentFile(b"%PDF-1.4 zprava"))
    return row


def stored(document):
    return document.file.storage.exists(document.file.name)


def test_files_stay_as_long_as_the_bin_keeps_the_record(document):
    start = timezone.now()
    binned = deleted(document.activity)
    with time_machine.travel(start + datetime.timedelta(days=29), tick=False):
        call_command("clean_media", verbosity=0)
        assert stored(document)
        back(binned)
        assert ActivityAttachment.objects.get().file.read() == b"%PDF-1.4 zprava"


def test_files_go_when_the_time_is_over(document):
    start = timezone.now()
    deleted(document.activity)
    with time_machine.travel(start + datetime.timedelta(days=32), tick=False):
        assert empty_bin() == 1
        call_command("clean_media", verbosity=0)

    assert not stored(document)


def test_files_go_at_once_when_the_record_is_erased(document, django_capture_on_commit_callbacks):
    other = make.ActivityAttachmentFactory(file=document.file.name)
    for activity, is_left in ((document.activity, True), (other.activity, False)):
        binned = deleted(activity)
        with django_capture_on_commit_callbacks(execute=True):
            erase(binned.model, binned.object_id)
        assert stored(document) is is_left

    assert not ActivityAttachment.history.exists()


def test_document_whose_file_is_no_longer_kept_does_not_come_back(document):
    name, activity = document.file.name, document.activity
    with act(Kind.FORM):
        document.delete()
        change = ActivityAttachment.history.latest().history_change
    document.file.storage.delete(name)

    outcome = take_back(change)

    assert [one.reason for one in outcome.left] == ["soubor k tomuto záznamu už portál neuchovává"]
    assert not activity.attachments.exists()


@both_databases
def test_logo_that_is_no_longer_kept_is_left_out(settings):
    town = make.OrganisationFactory(name="Lhota", logo="loga/stare.png")
    with act(Kind.FORM):
        town.name = "Nová Lhota"
        town.logo = "loga/nove.png"
        town.save()
        change = type(town).history.latest().history_change
    take_back(change)

    town.refresh_from_db()
    assert (town.name, town.logo.name) == ("Lhota", "loga/nove.png")


# --- The end ---------------------------------------------------------------------------------------------------------


@both_databases
def test_bin_lets_go_after_thirty_days_and_the_history_stays_readable():
    link = make.ActivityLinkFactory()
    binned = deleted(link.activity)
    with time_machine.travel(binned.until - datetime.timedelta(minutes=1), tick=False):
        assert (empty_bin(), waiting().count()) == (0, 1)
    with time_machine.travel(binned.until, tick=False):
        assert waiting().count() == 0
        assert (empty_bin(), Binned.objects.count()) == (1, 0)

    assert (Activity.history.count(), ActivityLink.history.count()) == (2, 2)


@both_databases
def test_erasing_a_person_leaves_nothing_in_history_bin_changes_and_log(coordinator):
    with act(Kind.FORM):
        person = make.PersonFactory(first_name="Alena", last_name="Horáková")
        mandate = make.MandateFactory(person=person)
    LogEntry.objects.log_actions(coordinator.pk, [person, mandate], 1, change_message="Alena Horáková")
    organisation = [{"added": {"name": "pověření", "object": str(mandate)}}]
    LogEntry.objects.log_actions(coordinator.pk, [mandate.organisation], 2, change_message=json.dumps(organisation))
    deleted(mandate)
    binned = deleted(person)
    assert Binned.objects.count() == 2
    erase(binned.model, binned.object_id)

    assert not any(model.history.exists() for model in (Person, Mandate))
    assert not Binned.objects.exists()
    assert not Change.objects.filter(label__contains="Horáková").exists()
    texts = LogEntry.objects.values_list("object_repr", "change_message")
    assert not [one for pair in texts for one in pair if "Horáková" in one or json.dumps("Horáková")[1:-1] in one]


def test_people_are_erased_when_their_time_in_the_bin_is_over():
    binned = deleted(make.PersonFactory(last_name="Horáková"))
    with time_machine.travel(binned.until, tick=False):
        empty_bin()

    assert not Person.history.exists()


def test_of_a_deleted_account_nothing_stays():
    account = make.UserFactory(email="nekdo@lhota.example")
    make.OrganisationUserFactory(user=account)
    account.delete()

    assert not User.history.filter(email="nekdo@lhota.example").exists()
    assert not OrganisationUser.history.exists()


def test_rows_that_are_still_there_keep_their_history_when_a_record_is_erased():
    kept = make.ActivityFactory()
    binned = deleted(make.ActivityFactory())
    erase(binned.model, binned.object_id)

    assert set(Activity.history.values_list("id", flat=True)) == {kept.pk}


def test_bin_is_emptied_every_day(capsys):
    binned = deleted(make.TopicFactory())
    with time_machine.travel(binned.until, tick=False):
        call_command("empty_bin")

    assert "1 záznam opustil koš." in capsys.readouterr().out
