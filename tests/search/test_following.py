"""The index follows whatever is written, and shows nothing that was withdrawn."""

import datetime

import pytest
from django.core.files.base import ContentFile
from django.db import OperationalError, connection, transaction

from activities.models import Activity
from awards.models import Award
from common.search.query import Query
from grants.models import Call, Programme
from search import following
from search.models import Document, Mark
from search.results import Asked, Found
from search.tasks import follow_days, take_up
from task_queue.models import Task
from task_queue.running import Run
from tests import factories

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db(transaction=True)]


def found(text: str) -> list[str]:
    """Return what a visitor finds at this moment."""
    return [one.title.replace("<mark>", "").replace("</mark>", "") for one in Found(Asked(Query.of(text))).page(1)]


def at_work() -> None:
    """Let the worker do what is left."""
    take_up.function(Run(Task(kind="search.take_up")))


@transaction.atomic
def make(factory, **facts):
    return factory(**facts)


def raw(sql: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql)


def test_what_is_published_is_found_once_its_transaction_ends():
    row = make(factories.ActivityFactory, title="Běh okolo rybníka", draft=True)
    assert found("rybníky") == []

    with transaction.atomic():
        row.publication = "published"
        row.save()
    assert found("rybníky") == ["Běh okolo rybníka"]

    with transaction.atomic():
        row.publication = "archived"
        row.save()
    assert found("rybníky") == []
    assert Mark.objects.count() == 0


def test_what_is_undone_is_not_found():
    with transaction.atomic():
        factories.ActivityFactory(title="Běh okolo rybníka")
        transaction.set_rollback(True)

    assert found("rybníky") == []
    assert not Document.objects.exists()


def test_raw_withdrawal_is_not_shown_from_its_very_moment():
    make(factories.ActivityFactory, title="Běh okolo rybníka")

    raw("UPDATE activities_activity SET publication = 'draft'")
    assert found("rybníky") == []

    raw("UPDATE activities_activity SET publication = 'published'")
    at_work()
    assert found("rybníky") == ["Běh okolo rybníka"]


def test_raw_publishing_is_found_after_the_worker():
    make(factories.ActivityFactory, title="Běh okolo rybníka", draft=True)

    raw("UPDATE activities_activity SET publication = 'published'")
    following_is_queued()
    at_work()

    assert found("rybníky") == ["Běh okolo rybníka"]


def following_is_queued() -> None:
    from search.apps import follow_left

    follow_left()
    follow_left()
    assert Task.objects.filter(kind="search.take_up").count() == 1


def test_update_outside_of_a_transaction_leaves_the_old_words_until_the_worker():
    make(factories.ActivityFactory, title="Běh okolo rybníka")

    Activity.objects.update(title="Běh kolem jezera")
    assert found("rybníky") == ["Běh okolo rybníka"]
    at_work()

    assert (found("rybníky"), found("jezero")) == ([], ["Běh kolem jezera"])


def test_bulk_writes_in_a_transaction_are_followed_by_its_end():
    row = make(factories.ActivityFactory)
    with transaction.atomic():
        Activity.objects.bulk_create(
            [
                Activity(title=f"Les č. {number}", slug=f"les-{number}", heading=row.heading, publication="published")
                for number in range(3)
            ]
        )
        Activity.objects.filter(slug="les-1").update(publication="draft")

    assert sorted(found("lesy")) == ["Les č. 0", "Les č. 2"]


def test_more_rows_than_one_transaction_makes_are_left_to_the_worker(monkeypatch):
    monkeypatch.setattr(following, "MOST_AT_END", 2)
    row = make(factories.ActivityFactory)
    with transaction.atomic():
        for number in range(3):
            factories.ActivityFactory(title=f"Les č. {number}", heading=row.heading)

    assert found("lesy") == []
    at_work()
    assert len(found("lesy")) == 3


def test_parts_and_names_are_followed_too():
    town = make(factories.OrganisationFactory, name="Vlčí Hora")
    row = make(factories.ActivityFactory, title="Úklid", organiser=town)
    make(factories.ActivityLinkFactory, activity=row, title="Reportáž v rozhlase")
    assert found("reportáže") == ["Úklid"]
    assert "Úklid" in found("vlčí horou")

    with transaction.atomic():
        town.name = "Medvědín"
        town.save()
        row.links.all().delete()

    assert (found("reportáže"), found("vlčí horou")) == ([], [])
    assert "Úklid" in found("medvědín")


def test_what_belongs_to_a_withdrawn_row_is_withdrawn_with_it():
    call = make(factories.CallFactory)
    make(factories.ApplicationFactory, call=call, title="Oprava kašny", decision="full")
    make(factories.RecipientFactory, title="Nejlepší kašna")
    make(factories.AgendaItemFactory, title="Zpráva o kašnách")
    assert sorted(found("kašny")) == ["Nejlepší kašna", "Oprava kašny", "Zpráva o kašnách"]

    raw("UPDATE grants_programme SET publication = 'archived'")
    raw("UPDATE awards_award SET publication = 'draft'")
    raw("UPDATE activities_meeting SET publication = 'draft'")
    assert found("kašny") == []
    at_work()
    assert found("kašny") == []
    assert not Document.objects.filter(title__contains="kašn").exists()

    with transaction.atomic():
        Programme.objects.update(publication="published")
        Award.objects.update(publication="published")
    assert sorted(found("kašny")) == ["Nejlepší kašna", "Oprava kašny"]


def test_projects_are_found_only_with_their_results():
    call = make(factories.CallFactory, results_published=False)
    make(factories.ApplicationFactory, call=call, title="Oprava kašny", decision="full")
    make(
        factories.ApplicationFactory,
        call=call,
        title="Zamítnutá kašna",
        decision="refused",
        decision_reason="málo bodů",
    )
    assert found("kašna") == []

    with transaction.atomic():
        Call.objects.update(results_published=True)

    assert found("kašna") == ["Oprava kašny"]


def test_deleted_row_is_found_no_more():
    row = make(factories.ActivityFactory, title="Běh okolo rybníka")
    raw(f"DELETE FROM activities_activity WHERE id = {row.pk}")

    assert found("rybníky") == []


def test_people_are_found_while_they_are_in_office(time_machine):
    time_machine.move_to(datetime.datetime(2024, 5, 1, 12, tzinfo=datetime.UTC), tick=False)
    person = make(factories.PersonFactory, first_name="Zora", last_name="Tichá")
    mandate = make(factories.MandateFactory, person=person, valid_until=datetime.date(2024, 5, 31))
    assert found("ticha") == ["Zora Tichá"]

    time_machine.move_to(datetime.datetime(2024, 6, 1, 12, tzinfo=datetime.UTC), tick=False)
    assert found("ticha") == []
    follow_days.function(Run(Task(kind="search.follow_days")))
    at_work()
    assert not Document.objects.filter(object_id=mandate.pk, kind=41).exists()


def test_hidden_person_is_not_found():
    person = make(factories.PersonFactory, first_name="Zora", last_name="Tichá")
    mandate = make(factories.MandateFactory, person=person)
    raw(f"UPDATE members_mandate SET is_public = {'false' if connection.vendor == 'postgresql' else 0}")

    assert found("ticha") == []
    assert mandate.pk


def test_a_row_that_cannot_be_told_does_not_keep_others_back(monkeypatch, caplog):
    make(factories.ActivityFactory, title="Běh okolo rybníka")
    with transaction.atomic():
        factories.ActivityFactory(title="Les", slug="les")
        factories.ActivityFactory(title="Lesy")
        Activity.objects.filter(slug="les").update(slug="")

    assert found("lesy") == ["Lesy"]
    assert "cannot be found by the search" in caplog.text


@transaction.atomic
def make_and_lose_the_connection(**facts):
    factories.ActivityFactory(**facts)
    another = connection.copy()
    with another.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s)", [connection.connection.info.backend_pid])
    another.close()


def test_lost_connection_is_told_by_the_transaction_it_took_away(several_connections):
    make(factories.ActivityFactory, title="Běh okolo rybníka")

    with pytest.raises(OperationalError):
        make_and_lose_the_connection(title="Běh okolo hradu")

    make(factories.ActivityFactory, title="Běh okolo lesa")
    assert set(found("běh")) == {"Běh okolo rybníka", "Běh okolo lesa"}


def test_text_of_a_document_is_found_once_it_was_read(settings):
    row = make(factories.ActivityFactory, title="Úklid")
    file = ContentFile(b"Toto je dokument", name="zprava.txt")
    attachment = make(factories.ActivityAttachmentFactory, activity=row, title="Zpráva", file=file)
    task = Task.objects.get(kind="search.read_file")
    assert task.arguments == {"name": attachment.file.name}
    from search.models import FileText

    with transaction.atomic():
        FileText.objects.create(name=attachment.file.name, text="kaňon řeky", state="read")
        Mark.objects.create(kind=4, object_id=attachment.pk)

    assert found("kaňony") == ["Zpráva"]
