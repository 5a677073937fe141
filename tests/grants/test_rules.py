"""What can never be in the database about grants, and what a person is told who tries."""

import datetime
from decimal import Decimal

import pytest

from grants.models import AllocationRaise, Application, Call, Contract, Programme
from tests import factories
from tests.rules import database_refuses, refusal

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

DAY = datetime.date(2022, 5, 1)
DAY_BEFORE = datetime.date(2022, 4, 30)


@pytest.fixture
def call():
    return factories.CallFactory()


@pytest.mark.parametrize(
    ("amounts", "message"),
    [
        ({"requested": 100, "awarded": 101}, "The amount awarded cannot be higher than the amount requested."),
        ({"requested": 100, "recommended": 101}, "The amount recommended cannot be higher than the amount requested."),
        ({"requested": -1}, "Ensure this value is greater than or equal to 0."),
        ({"recommended": -1}, "Ensure this value is greater than or equal to 0."),
        ({"awarded": -1}, "Ensure this value is greater than or equal to 0."),
        (
            {"requested": 100, "awarded": 1, "decision": "refused", "decision_reason": "pozdě"},
            "No money can be awarded to a refused or withdrawn application.",
        ),
        (
            {"requested": 100, "awarded": 1, "decision": "withdrawn"},
            "No money can be awarded to a refused or withdrawn application.",
        ),
        ({"decision": "refused"}, "A refused applicant must be told why."),
    ],
)
def test_application_with_amounts_that_cannot_be_is_refused(call, amounts, message):
    application = Application(call=call, applicant=factories.OrganisationFactory(), **amounts)

    assert message in refusal(application)
    database_refuses(application.save)


@pytest.mark.parametrize(
    "amounts",
    [
        {"requested": 100, "recommended": 100, "awarded": 100, "decision": "full"},
        {"requested": None, "awarded": 100, "decision": "part"},
        {"requested": 100, "awarded": 0, "decision": "refused", "decision_reason": "málo bodů"},
        {"requested": 100, "decision": "withdrawn"},
        {},
    ],
)
def test_application_with_amounts_that_can_be_is_taken(call, amounts):
    application = Application(call=call, applicant=factories.OrganisationFactory(), **amounts)

    assert refusal(application) == ""
    application.save()


def test_two_applications_of_a_call_cannot_share_a_number(call):
    factories.ApplicationFactory(call=call, number="7")
    second = Application(call=call, number="7")

    assert "The call already has an application of this number." in refusal(second)
    database_refuses(second.save)


def test_applications_without_a_number_and_of_other_calls_do_not_clash(call):
    factories.ApplicationFactory.create_batch(2, call=call, number="")
    factories.ApplicationFactory(call=call, number="7")

    assert refusal(Application(call=factories.CallFactory(), number="7")) == ""


@pytest.mark.parametrize(
    ("facts", "message"),
    [
        ({"opens_on": DAY, "closes_on": DAY_BEFORE}, "The call cannot close before it opens."),
        (
            {"activities_from": DAY, "activities_until": DAY_BEFORE},
            "The supported activities cannot end before they begin.",
        ),
        ({"board_from": DAY, "board_until": DAY_BEFORE}, "The notice cannot be taken down before it is put up."),
        ({"allocation": -1}, "Ensure this value is greater than or equal to 0."),
        (
            {"declared_requested": 100, "declared_awarded": 101},
            "The amount awarded cannot be higher than the amount requested.",
        ),
        (
            {"declared_applications": 9, "declared_funded": 10},
            "There cannot be more funded projects than applications.",
        ),
    ],
)
def test_call_with_facts_that_cannot_be_is_refused(facts, message):
    call = Call(programme=factories.ProgrammeFactory(), year=2022, **facts)

    assert message in refusal(call)
    database_refuses(call.save)


def test_call_may_open_and_close_on_one_day():
    assert refusal(Call(programme=factories.ProgrammeFactory(), year=2022, opens_on=DAY, closes_on=DAY)) == ""


def test_programme_has_one_call_a_year(call):
    second = Call(programme=call.programme, year=call.year)

    assert "This programme already has a call for that year." in refusal(second)
    database_refuses(second.save)
    assert refusal(Call(programme=call.programme, year=call.year + 1)) == ""


@pytest.mark.parametrize("amount", [Decimal(0), Decimal(-5)])
def test_a_raise_raises(call, amount):
    step = AllocationRaise(call=call, amount=amount)

    assert "Ensure this value is greater than or equal to 0.01." in refusal(step)
    database_refuses(step.save)


def test_contract_cannot_be_published_before_it_was_concluded():
    contract = Contract(application=factories.ApplicationFactory(), concluded_on=DAY, published_on=DAY_BEFORE)

    assert "A contract cannot be published before it was concluded." in refusal(contract)
    database_refuses(contract.save)


def test_application_has_one_contract():
    contract = factories.ContractFactory()

    database_refuses(Contract(application=contract.application).save)


def test_two_programmes_cannot_share_a_number():
    factories.ProgrammeFactory(code="2.6", slug="jeden")

    database_refuses(Programme(code="2.6", slug="druhy", name="Jiný").save)


def test_contract_over_the_limit_of_the_law_must_be_published():
    assert not Application(awarded=Decimal(50_000)).needs_published_contract
    assert Application(awarded=Decimal("50000.01")).needs_published_contract
    assert not Application().needs_published_contract


def test_a_call_that_has_applications_cannot_be_deleted(call):
    from django.db.models import ProtectedError

    factories.ApplicationFactory(call=call)

    with pytest.raises(ProtectedError):
        call.delete()
