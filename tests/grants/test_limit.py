"""A call never awards more than it has, its allocation with all raises: the database itself refuses it."""

import threading
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from common.apps import declared_guards
from common.database.triggers import make_way, put_up
from grants.models import AllocationRaise, Application, Call
from tests import factories
from tests.grants.above import award_above
from tests.rules import database_refuses, refusal

ONLY = (
    "Only %d\N{NO-BREAK SPACE}Kč is left in the call for this application. "
    "Award at most that, or raise the allocation first."
)

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def award(call, amount, **facts):
    return factories.ApplicationFactory(call=call, requested=1000, awarded=amount, decision="part", **facts)


@pytest.fixture
def call():
    """A call of 100 Kč with a raise of 20 Kč, of which 110 Kč are awarded."""
    call = factories.CallFactory(allocation=100)
    factories.AllocationRaiseFactory(call=call, amount=20)
    award(call, 110)
    return call


@pytest.fixture
def above(call):
    """The call from times when nothing refused it: with 200 Kč awarded."""
    award_above(call, 200)
    return call


def sql(text):
    with connection.cursor() as cursor:
        cursor.execute(text)


def test_last_hundredth_can_be_awarded_and_no_other(call):
    award(call, Decimal("9.99"))
    database_refuses(lambda: award(call, Decimal("0.02")))
    award(call, Decimal("0.01"))

    assert sum(call.applications.values_list("awarded", flat=True)) == 120


def test_hundredths_that_binary_numbers_cannot_hold_add_up():
    call = factories.CallFactory(allocation=Decimal("0.3"))
    award(call, Decimal("0.1"))
    award(call, Decimal("0.2"))

    database_refuses(lambda: award(call, Decimal("0.01")))


REFUSED = {
    "an award": lambda call, other: award(call, 11),
    "awards in bulk": lambda call, other: Application.objects.bulk_create(
        [Application(call=call, awarded=6) for _ in range(2)]
    ),
    "a higher award": lambda call, other: call.applications.update(awarded=121),
    "an award by SQL": lambda call, other: sql(
        f"UPDATE grants_application SET awarded = 121 WHERE call_id = {call.pk}"
    ),
    "an award of another call": lambda call, other: other.applications.update(call=call),
    "a lower allocation": lambda call, other: Call.objects.filter(pk=call.pk).update(allocation=89),
    "an allocation by SQL": lambda call, other: sql(f"UPDATE grants_call SET allocation = 0 WHERE id = {call.pk}"),
    "a lower raise": lambda call, other: call.raises.update(amount=9),
    "a raise that goes": lambda call, other: call.raises.all().delete(),
    "a raise that goes by SQL": lambda call, other: sql("DELETE FROM grants_allocationraise"),
    "a raise of another call": lambda call, other: call.raises.update(call=other),
    "an allocation that becomes known": lambda call, other: Call.objects.filter(pk=other.pk).update(allocation=14),
}


@pytest.mark.parametrize("change", REFUSED.values(), ids=REFUSED)
def test_database_refuses_whatever_leaves_less_than_was_awarded(call, change):
    other = factories.CallFactory(allocation=None)
    award(other, 15)

    database_refuses(lambda: change(call, other))


def test_withdrawn_application_comes_back_only_while_there_is_money(call):
    withdrawn = factories.ApplicationFactory(call=call, requested=50, decision="withdrawn")

    database_refuses(lambda: Application.objects.filter(pk=withdrawn.pk).update(decision="full", awarded=50))
    Application.objects.filter(pk=withdrawn.pk).update(decision="part", awarded=10)


def test_call_without_a_known_allocation_has_no_limit(call):
    Call.objects.filter(pk=call.pk).update(allocation=None)

    assert award(call, 1000).pk


def test_exactly_enough_is_enough(call):
    Call.objects.filter(pk=call.pk).update(allocation=90)
    call.raises.update(amount=30)
    Call.objects.filter(pk=call.pk).update(allocation=80)


def test_what_was_too_much_before_stays_and_the_rest_can_be_edited(above):
    row = above.applications.get()
    row.title = "Jiný název"
    row.save()
    above.note = "<p>Doplněno</p>"
    above.save()
    Call.objects.filter(pk=above.pk).update(allocation=150)
    above.applications.update(awarded=190)

    database_refuses(lambda: award(above, 1))
    database_refuses(lambda: Call.objects.filter(pk=above.pk).update(allocation=149))
    assert refusal(above.applications.get()) == ""


def test_calls_with_too_much_awarded_are_found(above):
    assert [(one.pk, one.awarded_above) for one in Call.objects.above_allocation()] == [(above.pk, 80)]


def test_call_that_awarded_all_it_has_is_not_found(call):
    award(call, 10)

    assert list(Call.objects.above_allocation()) == []


# --- What people are told ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("left", "message"),
    [
        (10, ONLY % 10),
        (0, "The call has no money left. Raise its allocation, or award less to others."),
    ],
)
def test_people_are_told_how_much_is_left(call, left, message):
    if not left:
        award(call, 10)

    assert refusal(Application(call=call, requested=1000, awarded=11, decision="part")) == message


def test_own_award_counts_as_left(call):
    row = call.applications.get()
    row.awarded = 121

    assert refusal(row) == ONLY % 120


def test_applications_that_move_are_told_at_the_call(call):
    moved = award(factories.CallFactory(), 15)
    moved.call = call

    with pytest.raises(ValidationError) as refused:
        moved.full_clean()
    assert list(refused.value.message_dict) == ["call"]


def test_call_and_raise_that_would_be_too_low_are_told_at_their_amounts(call):
    step = call.raises.get()
    call.allocation, step.amount = 89, 9
    refused = {}
    for row in (call, step):
        with pytest.raises(ValidationError) as error:
            row.full_clean()
        refused |= error.value.message_dict

    assert {name: "110" in messages[0] for name, messages in refused.items()} == {"allocation": True, "amount": True}


# --- Two at once ---------------------------------------------------------------------------------------------------


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("change", ["an award", "a lower allocation", "a raise that goes"])
def test_two_at_once_do_not_spend_the_same_money(several_connections, change):
    call = factories.CallFactory(allocation=100)
    factories.AllocationRaiseFactory(call=call, amount=20)
    ways = {
        "an award": lambda: Application.objects.create(call=call, awarded=70),
        "a lower allocation": lambda: Call.objects.filter(pk=call.pk).update(allocation=0),
        "a raise that goes": lambda: AllocationRaise.objects.all().delete(),
    }
    written, others, ended = threading.Event(), threading.Event(), []

    def second():
        try:
            written.wait(10)
            others.set()
            with transaction.atomic():
                ways[change]()
            ended.append("saved")
        except IntegrityError:
            ended.append("refused")
        finally:
            connection.close()

    thread = threading.Thread(target=second)
    thread.start()
    with transaction.atomic():
        Application.objects.create(call=call, awarded=110)
        written.set()
        others.wait(10)
        thread.join(0.3)
        assert ended == [], "the other one waits"
    thread.join(20)

    assert ended == ["refused"]


def test_guards_are_back_after_the_migration_of_a_table_they_name(call):
    """SQLite cannot rebuild a table that a trigger of another one names."""
    guards = declared_guards("default")
    make_way(connection, guards)
    gone = connection.vendor == "sqlite"
    if gone:
        award(call, 50).delete()
    put_up(connection, guards)

    database_refuses(lambda: award(call, 11))
