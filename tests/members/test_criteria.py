"""Criteria of MA21: the set that holds for an organisation in a year, its copy, and by when evidence is handed in."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from members.criteria import copy_set
from members.models import CriteriaSet, EvidenceDeadline, Indicator, Level, Organisation, deadline_for
from members.models.criteria import RegistrationType
from members.workflow import MembersError
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


# --- Whose set ---------------------------------------------------------------


def test_set_of_the_year_or_the_newest_earlier_one_holds():
    town = make.OrganisationFactory(kind="town")
    old = make.CriteriaSetFactory(year=2020)
    newer = make.CriteriaSetFactory(year=2022)

    held = [CriteriaSet.objects.for_organisation(town, year) for year in (2019, 2020, 2021, 2022, 2026)]

    assert held == [None, old, old, newer, newer]


REGISTERED = {
    "region": "region",
    "town": "town",
    "municipality": "municipality",
    "village": "small_municipality",
    "city_district": "city_district",
    "microregion": "microregion",
    "mas": "mas",
}


@pytest.mark.parametrize(("kind", "registered"), REGISTERED.items())
def test_each_type_of_registration_has_its_own_set(kind, registered):
    sets = {name: make.CriteriaSetFactory(kind=name) for name in RegistrationType.values}

    assert CriteriaSet.objects.for_organisation(make.OrganisationFactory(kind=kind), 2022) == sets[registered]


def test_every_type_of_registration_belongs_to_some_kind_of_organisation():
    assert sorted(REGISTERED.values()) == sorted(RegistrationType.values)
    assert set(REGISTERED) <= set(Organisation.Kind.values)


@pytest.mark.parametrize("kind", ["association", "school", "company", "agency", "other"])
def test_who_cannot_be_registered_has_no_set(kind):
    for name in ("town", "municipality", "region"):
        make.CriteriaSetFactory(kind=name)

    assert CriteriaSet.objects.for_organisation(make.OrganisationFactory(kind=kind), 2022) is None


def test_category_needs_its_own_criteria_and_those_of_the_lower_ones():
    held = make.CriteriaSetFactory()
    for level in Level.values:
        criterion = make.MaCriterionFactory(criteria_set=held, category=level, number=level)
        make.MaIndicatorFactory(criterion=criterion, number=f"{level}.1")

    def needed(category):
        rows = Indicator.objects.of_set(held).filter(criterion__category__in=Level.up_to(category))
        return [row.number for row in rows]

    assert {category: needed(category) for category in ("applicant", "D", "C", "B", "A")} == {
        "applicant": ["D.1"],
        "D": ["D.1"],
        "C": ["D.1", "C.1"],
        "B": ["D.1", "C.1", "B.1"],
        "A": ["D.1", "C.1", "B.1", "A.1"],
    }


def test_indicators_stand_in_the_order_of_the_set_not_of_their_numbers_or_making():
    held = make.CriteriaSetFactory()
    last = make.MaCriterionFactory(criteria_set=held, number="1", order=9)
    first = make.MaCriterionFactory(criteria_set=held, number="2", order=1)
    make.MaIndicatorFactory(criterion=last, number="1.1", order=1)
    make.MaIndicatorFactory(criterion=first, number="2.2", order=2)
    make.MaIndicatorFactory(criterion=first, number="2.10", order=1)
    make.MaIndicatorFactory(number="9.9", criterion__criteria_set__year=2030)

    assert [row.number for row in Indicator.objects.of_set(held)] == ["2.10", "2.2", "1.1"]


# --- Numbers -----------------------------------------------------------------


def test_type_of_registration_has_one_set_a_year():
    make.CriteriaSetFactory(year=2022, kind="town")

    with pytest.raises(IntegrityError), transaction.atomic():
        make.CriteriaSetFactory(year=2022, kind="town")


def test_criterion_has_its_number_in_the_set_alone():
    criterion = make.MaCriterionFactory(number="1")
    make.MaCriterionFactory(number="1", criteria_set=make.CriteriaSetFactory(year=2023))

    with pytest.raises(IntegrityError), transaction.atomic():
        make.MaCriterionFactory(number="1", criteria_set=criterion.criteria_set)


def test_indicator_has_its_number_in_the_criterion_alone():
    indicator = make.MaIndicatorFactory(number="1.1")

    with pytest.raises(IntegrityError), transaction.atomic():
        make.MaIndicatorFactory(number="1.1", criterion=indicator.criterion)


def test_number_of_an_indicator_in_another_criterion_of_the_set_is_refused_and_that_one_named():
    first = make.MaIndicatorFactory(number="1.1", criterion__number="1", criterion__title="Kdo za MA21 odpovídá")
    second = make.MaCriterionFactory(criteria_set=first.criterion.criteria_set)

    with pytest.raises(ValidationError) as refused:
        make.MaIndicatorFactory.build(criterion=second, number="1.1").full_clean()

    (message,) = refused.value.message_dict["number"]
    assert "1 Kdo za MA21 odpovídá" in message


def test_same_number_in_a_set_of_another_year_is_all_right():
    make.MaIndicatorFactory(number="1.1")
    other = make.MaCriterionFactory(criteria_set__year=2023)

    make.MaIndicatorFactory.build(criterion=other, number="1.1").full_clean()


# --- Copy --------------------------------------------------------------------


def told(held):
    """Return the set as people read it, without its year."""
    own = [field.name for field in Indicator._meta.concrete_fields if field.name not in {"id", "criterion"}]
    return [
        (one.number, one.title, one.category, one.order, list(one.indicators.values_list(*own)))
        for one in held.criteria.all()
    ]


@pytest.fixture
def full_set():
    held = make.CriteriaSetFactory(note="Ukázka.", is_example=True, source_url="https://pravidla.example/2022")
    first = make.MaCriterionFactory(criteria_set=held, number="1", order=2)
    second = make.MaCriterionFactory(criteria_set=held, number="6", category="C", order=1)
    make.MaIndicatorFactory(
        criterion=first,
        number="1.1",
        limit="jeden",
        evidence_wanted="Usnesení.",
        conditions="Volený.",
        not_accepted="Koordinátor.",
        advice="Včas.",
        proof="politician",
    )
    make.MaIndicatorFactory(criterion=first, number="1.2", proof="coordinator")
    make.MaIndicatorFactory(criterion=second, number="6.1", required=False)
    return held


def test_copy_has_everything_of_the_set_but_the_address_of_its_rules(full_set):
    before = told(full_set)

    copy = copy_set(full_set, year=2023)

    assert (copy.year, copy.kind, copy.title, copy.note, copy.is_example, copy.source_url) == (
        2023,
        "town",
        "Kritéria pro města",
        "Ukázka.",
        True,
        "",
    )
    assert told(copy) == before
    assert told(full_set) == before
    assert len(before[1][4]) == 2
    assert not set(Indicator.objects.of_set(copy)) & set(Indicator.objects.of_set(full_set))


def test_change_of_the_copy_leaves_the_source_alone(full_set):
    before = told(full_set)

    copy = copy_set(full_set, year=2023)
    Indicator.objects.of_set(copy).first().delete()
    copy.criteria.first().delete()

    assert told(full_set) == before


def test_set_is_not_copied_over_another_of_that_year(full_set):
    make.CriteriaSetFactory(year=2023)
    make.CriteriaSetFactory(year=2024, kind="region")

    with pytest.raises(MembersError):
        copy_set(full_set, year=2023)

    assert CriteriaSet.objects.filter(year=2023).count() == 1
    assert told(copy_set(full_set, year=2024)) == told(full_set)


# --- Deadlines ---------------------------------------------------------------


def test_year_that_nobody_set_has_the_customary_deadlines():
    dates = {category: str(deadline_for(category, 2024).date) for category in ("applicant", "D", "C", "B", "A")}

    assert dates == {
        "applicant": "2024-11-30",
        "D": "2024-11-30",
        "C": "2024-10-31",
        "B": "2024-09-30",
        "A": "2024-09-30",
    }
    assert EvidenceDeadline.objects.count() == 0


def test_deadline_that_was_set_holds_for_its_category_and_year_alone():
    make.EvidenceDeadlineFactory(year=2023, category="C", date=datetime.date(2023, 11, 6))

    assert [
        (str(one.date), one.is_customary)
        for one in (deadline_for("C", 2023), deadline_for("C", 2024), deadline_for("D", 2023))
    ] == [("2023-11-06", False), ("2024-10-31", True), ("2023-11-30", True)]


def test_calendar_of_a_year_has_every_category_once_the_soonest_first():
    make.EvidenceDeadlineFactory(year=2023, category="C", date=datetime.date(2023, 12, 6))
    make.EvidenceDeadlineFactory(year=2022, category="D", date=datetime.date(2022, 1, 1))

    assert [(one.category, str(one.date)) for one in EvidenceDeadline.objects.calendar(2023)] == [
        ("A", "2023-09-30"),
        ("B", "2023-09-30"),
        ("D", "2023-11-30"),
        ("C", "2023-12-06"),
    ]


def test_calendar_asks_the_database_once(django_assert_num_queries):
    with django_assert_num_queries(1):
        EvidenceDeadline.objects.calendar(2023)


@pytest.mark.parametrize(("day", "left"), [("2022-10-01", 30), ("2022-10-31", 0), ("2022-11-02", -2)])
def test_days_left_are_counted_to_the_last_day(day, left):
    assert deadline_for("C", 2022).days_left(datetime.date.fromisoformat(day)) == left


def test_days_left_are_counted_from_today_in_prague(time_machine):
    # Half past eleven in the evening of the 30th in London is already the 31st in Prague.
    time_machine.move_to("2022-10-30T23:30:00Z")

    assert deadline_for("C", 2022).days_left() == 0


@pytest.mark.parametrize("day", ["2022-10-31", "2023-01-15"])
def test_last_day_lies_in_the_year_or_the_next_one(day):
    EvidenceDeadline(year=2022, category="C", date=datetime.date.fromisoformat(day)).full_clean()


@pytest.mark.parametrize("day", ["2021-10-31", "2032-10-31"])
def test_slip_of_the_year_is_refused(day):
    with pytest.raises(ValidationError) as refused:
        EvidenceDeadline(year=2022, category="C", date=datetime.date.fromisoformat(day)).full_clean()

    assert list(refused.value.message_dict) == ["date"]


def test_category_has_one_deadline_a_year():
    make.EvidenceDeadlineFactory()

    with pytest.raises(IntegrityError), transaction.atomic():
        make.EvidenceDeadlineFactory()
