"""The results of a call become public by a step of their own, and can be taken back."""

import pytest
from django.utils import timezone

from grants.models import Application, Call
from grants.workflow import GrantsError, publish_results, take_results_back
from tests import factories as make
from tests.admin.conftest import change_address, fields_of, text_of
from tests.pages import Page, messages_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def call():
    """A public call with a decided application; its results are not public."""
    call = make.CallFactory(programme__code="2.6", year=2022, allocation=1000, results_published=False)
    make.ApplicationFactory(call=call, title="Den Země", requested=700, awarded=600, decision="part")
    return call


def address(call):
    return f"/sprava/grants/call/{call.pk}/results/"


def results_of(call):
    return Call.objects.get(pk=call.pk).results_published


def undecided(call, count=1):
    return make.ApplicationFactory.create_batch(count, call=call, requested=500, recommended=333)


# --- The step ------------------------------------------------------------------------------------------------------


def test_results_are_published_and_taken_back_once(call):
    assert [publish_results(call), publish_results(call), results_of(call)] == [True, False, True]
    assert [take_results_back(call), take_results_back(call), results_of(call)] == [True, False, False]


def test_undecided_applications_must_be_confirmed(call):
    undecided(call)
    with pytest.raises(GrantsError):
        publish_results(call)
    assert not results_of(call)

    assert publish_results(call, only_decided=True)


def test_call_without_a_decided_application_has_nothing_to_publish(call):
    call.applications.update(decision="pending")

    for only_decided in (False, True):
        with pytest.raises(GrantsError):
            publish_results(call, only_decided=only_decided)
    assert not results_of(call)


@pytest.mark.both_databases
def test_public_applications_are_the_decided_ones_of_public_results(call):
    make.ApplicationFactory(call=make.CallFactory(draft=True), decision="full")
    shown = make.ApplicationFactory(decision="refused", decision_reason="pozdě")
    make.ApplicationFactory(call=shown.call)

    assert list(Application.objects.public()) == [shown]
    assert [one for one in Application.objects.order_by("pk") if one.is_public] == [shown]


# --- The page of the office ----------------------------------------------------------------------------------------


def test_office_sees_what_becomes_public_and_publishes_it(office, coordinator, call):
    text = text_of(office.get(address(call)))
    assert "Zveřejnit výsledky" in text
    assert "600 Kč" in text

    answer = office.post(address(call), {"step": "publish"}, follow=True)

    assert messages_of(answer) == ["Výsledky výzvy jsou teď veřejné."]
    assert results_of(call)
    assert (call.history.first().history_user, call.history.first().results_published) == (coordinator, True)
    assert "výsledky jsou veřejné ne → ano" in text_of(office.get(f"/sprava/grants/call/{call.pk}/history/")).lower()


def test_office_is_told_which_applications_are_undecided(office, call):
    waiting, *_others = undecided(call, 51)
    page = office.get(address(call))
    assert change_address(waiting) in page.content.decode()
    assert "a 1 další" in text_of(page)
    refused = office.post(address(call), {"step": "publish"})
    assert "O některých žádostech není rozhodnuto." in text_of(refused)
    assert not results_of(call)

    office.post(address(call), {"step": "publish", "only_decided": "on"})

    assert results_of(call)


def test_office_takes_the_results_back(office, call):
    publish_results(call)
    assert "Skrýt výsledky před veřejností" in text_of(office.get(address(call)))

    answer = office.post(address(call), {"step": "back"}, follow=True)

    assert messages_of(answer) == ["Výsledky už na webu nejsou."]
    assert not results_of(call)


def test_step_taken_by_a_colleague_meanwhile_is_told(office, call):
    publish_results(call)

    answer = office.post(address(call), {"step": "publish"}, follow=True)

    assert messages_of(answer) == ["Nic se nezměnilo: někdo jiný to už udělal."]


def test_step_needs_the_right_to_change_calls(office, coordinator, call):
    coordinator.groups.get().permissions.filter(codename="change_call").delete()

    assert office.get(address(call)).status_code == 403
    assert office.post(address(call), {"step": "publish"}).status_code == 403
    assert not results_of(call)


@pytest.mark.parametrize("key", ["abc", "0", "9" * 30, "1_2F"])
def test_step_of_no_call_does_not_exist(office, call, key):
    assert office.get(f"/sprava/grants/call/{key}/results/").status_code in {302, 404}


def test_saving_a_call_opened_before_the_step_does_not_undo_it(office, call):
    opened = fields_of(office.get(change_address(call)))
    publish_results(call)
    opened["seen_version"] = [str(call.history.first().history_id)]
    opened["results_published"] = [""]
    office.post(change_address(call), {name: value for name, value in opened.items() if value})

    assert results_of(call)


def test_form_of_an_application_says_that_it_is_public_at_once(office, call):
    publish_results(call)
    (row,) = call.applications.all()

    assert "je hned na webu" in text_of(office.get(change_address(row)))


def test_coordinator_is_reminded_of_results_to_publish(office, call):
    call.year = timezone.localdate().year
    call.save()
    assert address(call) in office.get("/sprava/").content.decode()
    (waiting,) = undecided(call)
    assert address(call) not in office.get("/sprava/").content.decode()
    waiting.delete()
    publish_results(call)

    assert address(call) not in office.get("/sprava/").content.decode()


# --- The page of the public ----------------------------------------------------------------------------------------


def test_page_of_a_call_says_that_the_results_are_not_public_yet(client, call):
    call.year = timezone.localdate().year
    call.save()
    page = Page(client.get(call.get_absolute_url()))

    assert "Výsledky zatím nejsou zveřejněné." in page.main
    assert "Den Země" not in page.main
