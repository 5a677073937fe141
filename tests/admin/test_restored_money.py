"""An earlier state of grants comes back whole: money that moved between rows moves back, results stay as they are."""

import pytest

from common.history.acts import Kind, act
from common.history.models import Change
from common.history.taking_back import take_back
from grants.models import Application, Call
from tests import factories as make
from tests.admin.test_record_history import state_address

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def done(**facts):
    """Return an act of its own, as a form is."""
    return act(Kind.FORM, **facts)


@pytest.fixture
def call():
    """A call of 100 Kč, all of it awarded: 60 to A1, 40 to A2."""
    with done():
        call = make.CallFactory(allocation=100)
        for number, awarded in (("A1", 60), ("A2", 40)):
            make.ApplicationFactory(call=call, number=number, requested=500, awarded=awarded, decision="part")
    return call


def awards():
    return dict(Application.objects.order_by("number").values_list("number", "awarded"))


def test_awards_that_changed_places_change_back_together(call):
    with done():
        for number, awarded in (("A1", 0), ("A2", 100), ("A1", 0)):
            row = Application.objects.get(number=number)
            row.awarded = awarded
            row.save()

    outcome = take_back(Change.objects.latest("pk"))

    assert [str(one) for one in outcome.left] == []
    assert awards() == {"A1": 60, "A2": 40}


def test_money_that_moved_from_the_allocation_to_a_raise_moves_back(office, save, call):
    with done():
        make.AllocationRaiseFactory(call=call, amount=20)
        call.allocation = 80
        call.save()
    save(state_address(office, call, 1))

    call = Call.objects.get(pk=call.pk)
    assert (call.allocation, call.raises.count()) == (100, 0)


def test_earlier_state_of_a_call_does_not_publish_its_results(office, save, call):
    with done():
        call.results_published = True
        call.save()
    with done():
        call.results_published = False
        call.note = "<p>Opraveno</p>"
        call.save()
    save(state_address(office, call, 1))

    call = Call.objects.get(pk=call.pk)
    assert (call.note, call.results_published) == ("", False)


def test_award_for_which_there_is_no_money_any_more_is_named(office, save, call):
    with done():
        row = call.applications.get(number="A2")
        row.awarded = 0
        row.save()
    with done():
        make.ApplicationFactory(call=call, number="A3", requested=500, awarded=40, decision="part")

    save(state_address(office, row, 1))

    assert awards() == {"A1": 60, "A2": 0, "A3": 40}
