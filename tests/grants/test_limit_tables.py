"""A table of applications is refused where a call has no money for it, and all of its rows are judged together."""

from decimal import Decimal

import pytest
import tablib

from common.tables.resources import TableResource
from common.tables.writing import Writer, state_of
from grants.exports import ApplicationResource
from grants.models import Application
from tests import factories as make
from tests.grants.above import award_above

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

HEADERS = ("code", "year", "number", "requested", "awarded", "decision")


@pytest.fixture
def call():
    """A call of 100 Kč with a raise of 20 Kč, of which A1 has 80 Kč and A2 has 30 Kč."""
    call = make.CallFactory(programme__code="2.6", year=2022, allocation=100)
    make.AllocationRaiseFactory(call=call, amount=20)
    for number, awarded in (("A1", 80), ("A2", 30)):
        make.ApplicationFactory(call=call, number=number, requested=500, awarded=awarded, decision="part")
    return call


def prepare(*rows) -> tuple[TableResource, dict[int, list]]:
    """Return a resource that has read the rows, and their faults by line."""
    table = tablib.Dataset(
        *(("2.6", "2022", number, "500", amount, "part") for number, amount in rows), headers=HEADERS
    )
    resource = ApplicationResource()
    result = resource.prepare(table)
    return resource, {row.line: [(column, *messages) for column, messages in row.faults] for row in result.invalid_rows}


def write(*rows) -> dict[str, Decimal]:
    """Load the rows and return the awards by number."""
    state = state_of(Application)
    resource, faults = prepare(*rows)
    assert faults == {}
    Writer(Application, resource.prepared, state, make.UserFactory().pk).write()
    return dict(Application.objects.order_by("number").values_list("number", "awarded"))


def only(amount):
    words = f"Na tuto žádost zbývá ve výzvě jen {amount}\N{NO-BREAK SPACE}Kč."
    return [("přiděleno (Kč)", f"{words} Přidělte nejvýše tolik, nebo nejprve navyšte alokaci.")]


def test_rows_are_served_in_their_order_and_each_fault_says_what_is_left():
    make.CallFactory(programme__code="2.6", year=2022, allocation=100)

    assert prepare(("A1", "60"), ("A2", "50"), ("A3", "30"), ("A4", "11"))[1] == {3: only(40), 5: only(10)}


def test_row_that_takes_more_than_before_is_told_all_it_may_have(call):
    assert prepare(("A2", "41"))[1] == {2: only(40)}


def test_what_one_row_gives_up_another_takes_in_any_order(call):
    assert write(("A2", "60"), ("A3", "20"), ("A1", "40")) == {"A1": 40, "A2": 60, "A3": 20}


def test_nothing_is_left(call):
    make.ApplicationFactory(call=call, number="A3", requested=500, awarded=10, decision="part")

    assert prepare(("A4", "1"))[1] == {
        2: [("přiděleno (Kč)", "Ve výzvě už nezbývají žádné peníze. Navyšte alokaci, nebo přidělte méně jiným.")]
    }


def test_call_that_awarded_too_much_for_long_takes_rows_that_do_not_make_it_worse(call):
    award_above(call, 100)

    assert write(("A1", "90"), ("A2", "100"), ("A3", "")) == {"A1": 90, "A2": 100, "A3": None}
    assert list(prepare(("A1", "95"))[1]) == [2]


def test_number_of_queries_does_not_grow_with_rows(call, django_assert_num_queries):
    call.allocation = 10_000
    call.save()
    few, many = ([(f"B{number}", "1") for number in range(count)] for count in (1, 30))
    with django_assert_num_queries(5):
        prepare(*few)
    with django_assert_num_queries(5):
        prepare(*many)
