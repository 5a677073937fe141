"""A whole import can be taken back for a day: what it added goes, what it changed comes back, later work stays."""

import datetime

import pytest
from django.utils import timezone

from common.history.models import Change
from common.tables import loading
from common.tables.reading import write_csv
from grants.models import Application
from members.models import Organisation
from task_queue.models import Task
from task_queue.worker import TaskLoop
from tests import factories as make
from tests.admin.conftest import fields_of, page_of, text_of
from tests.admin.test_exchange import APPLICATIONS, answer, upload

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

HEADER = ["program", "rok", "číslo", "žadatel", "projekt"]


@pytest.fixture
def call(db):
    return make.CallFactory(programme__code="2.6", year=2022)


@pytest.fixture
def loaded(office, call):
    """An import that changed A1, added A2 and its applicant; the address on which it is taken back."""
    make.ApplicationFactory(call=call, number="A1", title="Původní", applicant=None, awarded=None)
    rows = [["2.6", "2022", "A1", "", "Nový název"], ["2.6", "2022", "A2", "Spolek Luna, z. s.", "Park"]]
    page = upload(office, APPLICATIONS, write_csv(HEADER, rows))
    (question,) = [one for one in page.context["result"].outcome.questions if one.group == "name"]
    page = answer(office, page, {question.key: "new-association"})
    page = office.post(f"{APPLICATIONS}process_import/", fields_of(page), follow=True)
    (link,) = [one.get("href") for one in page_of(page).iter("a") if "/zpet/" in (one.get("href") or "")]
    return link


def stored():
    return list(Application.objects.order_by("number").values_list("number", "title"))


def test_import_is_taken_back_whole(office, loaded):
    assert stored() == [("A1", "Nový název"), ("A2", "Park")]
    asked = office.get(loaded)
    assert "Odebere se 1 přidaný záznam. Původní hodnoty dostane zpět 1 záznam." in text_of(asked)
    assert stored() == [("A1", "Nový název"), ("A2", "Park")]

    page = office.post(loaded, fields_of(asked), follow=True)

    assert "Nahrání je vzato zpět. Byly odebrány 2 záznamy. Původní hodnoty dostal zpět 1 záznam." in text_of(page)
    assert stored() == [("A1", "Původní")]
    assert not Organisation.objects.filter(name="Spolek Luna, z. s.").exists()
    assert "/zpet/" not in office.get(f"{APPLICATIONS}import/").content.decode()


def test_import_is_taken_back_once_however_often_it_is_asked(office, loaded):
    fields = fields_of(office.get(loaded))
    office.post(loaded, fields)
    office.post(loaded, fields)

    assert Task.objects.filter(kind="tables.take_back").count() == 1
    assert Change.objects.filter(kind="taking_back").count() == 1


def test_row_changed_since_stays_and_is_named(office, loaded):
    changed = Application.objects.get(number="A2")
    changed.purpose = "Doplněno"
    changed.save()

    page = office.post(loaded, fields_of(office.get(loaded)), follow=True)

    assert stored() == [("A1", "Původní"), ("A2", "Park")]
    assert "A2 – Spolek Luna, z. s. – Park" in text_of(page)


def test_import_is_offered_for_a_day_and_in_its_list_only(office, loaded):
    assert office.get(loaded.replace("grants/application", "awards/recipient")).status_code == 404
    Change.objects.update(made_at=timezone.now() - datetime.timedelta(hours=25))

    assert office.get(loaded).status_code == 404
    assert office.post(loaded).status_code == 404
    assert "/zpet/" not in office.get(f"{APPLICATIONS}import/").content.decode()


def test_taking_back_needs_the_right_to_delete(office, coordinator, loaded):
    coordinator.groups.get().permissions.remove(
        *coordinator.groups.get().permissions.filter(codename="delete_application")
    )

    assert office.get(loaded).status_code == 403
    assert "/zpet/" not in office.get(f"{APPLICATIONS}import/").content.decode()


def test_long_import_is_taken_back_by_the_worker(office, loaded, monkeypatch, kept_connection):
    monkeypatch.setattr(loading, "AT_ONCE", 1)
    page = office.post(loaded, fields_of(office.get(loaded)), follow=True)
    assert "Nahrání se bere zpět" in text_of(page)

    TaskLoop(Task.Lane.LONG).run_ready()

    assert "Nahrání je vzato zpět." in text_of(office.get(loaded))
    assert stored() == [("A1", "Původní")]
