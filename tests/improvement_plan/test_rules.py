"""What can never be in the database about the plan, and what a person is told who tries."""

import datetime

import pytest

from improvement_plan.models import Indicator, Item, Measurement, Plan
from tests import factories
from tests.rules import database_refuses, refusal

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def test_a_year_has_one_plan():
    plan = factories.PlanFactory(year=2022)

    assert refusal(Plan(year=plan.year))
    database_refuses(Plan(year=plan.year).save)


def test_items_of_a_plan_have_numbers_of_their_own():
    item = factories.ItemFactory(number=1)
    second = Item(plan=item.plan, number=1, title="Druhá")

    assert "The plan already has an item of this number." in refusal(second)
    database_refuses(second.save)


def test_parts_of_an_item_have_numbers_of_their_own():
    item = factories.ItemFactory(number=1)
    factories.ItemFactory(plan=item.plan, parent=item, number=1)
    second = Item(plan=item.plan, parent=item, number=1, title="Druhá")

    assert "The item already has a part of this number." in refusal(second)
    database_refuses(second.save)


def test_the_same_number_may_stand_in_another_item_and_another_plan():
    item = factories.ItemFactory(number=1)
    other = factories.ItemFactory(plan=item.plan, number=2)
    factories.ItemFactory(plan=item.plan, parent=item, number=1)

    assert refusal(Item(plan=item.plan, parent=other, number=1, title="Část")) == ""
    assert refusal(Item(plan=factories.PlanFactory(), number=1, title="Jiný plán")) == ""


def test_item_is_not_its_own_part():
    item = factories.ItemFactory()
    item.parent = item

    assert "An item cannot be a part of itself." in refusal(item)
    database_refuses(item.save)


def test_part_belongs_to_the_plan_of_its_item():
    item = factories.ItemFactory()
    part = Item(plan=factories.PlanFactory(), parent=item, number=1, title="Část")

    assert "The part must belong to the same plan as the item." in refusal(part)


def test_deadline_cannot_end_before_it_begins():
    item = Item(
        plan=factories.PlanFactory(),
        number=1,
        title="Položka",
        period_start=datetime.date(2022, 5, 2),
        period_end=datetime.date(2022, 5, 1),
    )

    assert refusal(item)
    database_refuses(item.save)


@pytest.mark.parametrize("facts", [{"unit": "ks"}, {"target": 5}, {"baseline": 5}, {"limit": 5}])
@pytest.mark.parametrize("kind", ["text", "yes_no"])
def test_only_numbers_have_units_and_targets(kind, facts):
    indicator = Indicator(item=factories.ItemFactory(), title="Ukazatel", kind=kind, **facts)

    assert "Unit, baseline, target and limit belong to an indicator that is a number." in refusal(indicator)
    database_refuses(indicator.save)
    assert refusal(Indicator(item=indicator.item, title="Ukazatel", kind="number", **facts)) == ""


def test_measurement_says_something():
    silent = Measurement(indicator=factories.IndicatorFactory(), measured_on=datetime.date(2022, 6, 1))

    assert "Write a value, yes or no, or words." in refusal(silent)
    database_refuses(silent.save)


@pytest.mark.parametrize("facts", [{"value": 0}, {"answer": False}, {"text": "ano"}])
def test_zero_and_no_say_something(facts):
    indicator = factories.IndicatorFactory()

    assert refusal(Measurement(indicator=indicator, measured_on=datetime.date(2022, 6, 1), **facts)) == ""


def test_item_is_carried_over_from_another_item_of_an_earlier_year():
    before = factories.ItemFactory(plan__year=2021)
    item = factories.ItemFactory(plan__year=2022)
    beside = factories.ItemFactory(plan=item.plan)

    assert refusal(Item(plan=item.plan, number=9, title="Dál", carried_over_from=before)) == ""
    for wrong in (item, beside):
        item.carried_over_from = wrong
        assert "An item is carried over from a plan of an earlier year." in refusal(item)
    item.carried_over_from = item
    database_refuses(item.save)


@pytest.mark.parametrize(
    ("facts", "is_contradiction"),
    [
        ({"baseline": 5, "target": 8, "less_is_better": True}, True),
        ({"baseline": 8, "target": 5, "less_is_better": True}, False),
        ({"baseline": 8, "target": 5}, False),
        ({"target": 5, "less_is_better": True}, False),
    ],
)
def test_target_above_the_baseline_does_not_fit_less_is_better(facts, is_contradiction):
    indicator = Indicator(item=factories.ItemFactory(), title="počet", kind="number", **facts)

    assert ("The target lies above the baseline" in refusal(indicator)) == is_contradiction
    indicator.save()
    assert Indicator.objects.contradicting().exists() == is_contradiction
