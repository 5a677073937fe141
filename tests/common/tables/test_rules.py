"""Validation without queries finds what a form finds, and conditions mean in Python what they mean in the database."""

import datetime
import itertools

import pytest
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db.models import CheckConstraint, F, Q

from activities.models import Activity
from awards.models import Recipient
from common.tables.conditions import NotEvaluated, truth
from common.tables.rules import Rules
from grants.models import Application
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

DAYS = [None, datetime.date(1980, 1, 1), datetime.date(2022, 5, 1), datetime.date(2022, 5, 2)]
HOURS = [None, datetime.time(9), datetime.time(18)]
VALUES = {
    "period_start": DAYS,
    "period_end": DAYS,
    "period_start_precision": ["day", "month"],
    "period_end_precision": ["day", "month"],
    "period_text": ["", "průběžně"],
    "starts_at": HOURS,
    "ends_at": HOURS,
    "state": ["held", "cancelled"],
    "state_reason": ["", "déšť"],
    "fee_amount": [None, -1, 0, 50],
    "requested": [None, -1, 5],
    "recommended": [None, 5, 6],
    "awarded": [None, 0, 6],
    "decision": ["refused", "withdrawn", "part"],
    "decision_reason": ["", "pozdě"],
    "organisation": [None, 1],
    "person": ["", "Jan"],
    "placing": [None, 0, 1],
}
CHECKS = [
    pytest.param(model, one, id=one.name)
    for model in (Activity, Application, Recipient)
    for one in model._meta.constraints
    if isinstance(one, CheckConstraint)
]


def errors_of(validate):
    """Return the messages by their fields, none if the row is right."""
    try:
        validate()
    except ValidationError as refusal:
        return refusal.message_dict if hasattr(refusal, "error_dict") else {NON_FIELD_ERRORS: refusal.messages}
    return {}


@pytest.mark.parametrize(("model", "constraint"), CHECKS)
def test_condition_means_the_same_in_python_as_in_the_database(model, constraint):
    names = sorted(constraint.condition.referenced_base_fields)
    assert names

    for values in itertools.product(*(VALUES[name] for name in names)):
        row = dict(zip(names, values, strict=True))
        instance = model(**{model._meta.get_field(name).attname: value for name, value in row.items()})
        is_broken = bool(errors_of(lambda one=instance: constraint.validate(model, one)))
        assert is_broken == (truth(constraint.condition, row.get) is False), row


@pytest.mark.parametrize("condition", [Q(title__startswith="A"), Q(call__year=2022), Q(a=F("b") + 1), Q(a=1) ^ Q(b=2)])
def test_condition_that_only_the_database_understands_is_left_to_it(condition):
    with pytest.raises(NotEvaluated):
        truth(condition, lambda _name: None)


# --- Rows --------------------------------------------------------------------


def same_errors(instance):
    """Return what is wrong with a row, and make sure that a form says the same."""
    hidden = {one.name for one in instance._meta.fields if not one.editable}
    found = errors_of(lambda: Rules(type(instance)).validate(instance, {}))
    assert found
    assert found == errors_of(lambda: instance.full_clean(exclude=hidden))
    return found


def test_taken_slug_and_a_text_too_long_are_named_by_their_fields():
    known = make.ActivityFactory(slug="den")
    activity = Activity(title="x" * 300, heading=known.heading, slug="den", state="cancelled")

    assert set(same_errors(activity)) == {"title", "slug", "__all__"}


def test_missing_reference_and_reserved_word_are_found():
    assert set(same_errors(Activity(title="", slug="export", state="nikdy"))) == {"title", "heading", "slug", "state"}


def test_taken_number_and_amounts_that_do_not_agree_are_found():
    known = make.ApplicationFactory(number="A1", requested=None, awarded=None)

    application = Application(call=known.call, number="A1", requested=1, awarded=2, decision="refused")
    assert len(same_errors(application)["__all__"]) == 4


def test_rule_about_two_fields_is_not_checked_when_one_of_them_is_wrong():
    known = make.ApplicationFactory()

    assert set(same_errors(Application(call=known.call, requested="moc", awarded=2))) == {"requested"}


def test_error_of_the_model_itself_is_found():
    of, other = make.RoundFactory(), make.AwardCategoryFactory()

    assert set(same_errors(Recipient(round=of, category=other, placing=0))) == {"category", "__all__"}


def test_stored_row_does_not_clash_with_itself():
    application = make.ApplicationFactory(number="A1")

    Rules(Application).validate(application, {})


def test_values_of_accepted_rows_are_taken_and_those_that_they_gave_up_are_free():
    moved = make.ApplicationFactory(number="A1")
    rules = Rules(Application)
    was = {"call_id": moved.call_id, "number": "A1"}
    moved.number = "A2"
    rules.take(moved, was)

    rules.validate(Application(call=moved.call, number="A1"), {})
    clash = Application(call=moved.call, number="A2")
    assert list(errors_of(lambda: rules.validate(clash, {}))) == ["__all__"]
