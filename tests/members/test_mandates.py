"""One person is not politician and coordinator of an organisation at once, whichever way the row comes in."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from members.models import Mandate, Organisation, Person

pytestmark = pytest.mark.both_databases

SPRING, SUMMER, AUTUMN, WINTER = date(2022, 4, 1), date(2022, 7, 1), date(2022, 10, 1), date(2022, 12, 1)
POLITICIAN, COORDINATOR = Mandate.Role.POLITICIAN, Mandate.Role.COORDINATOR


@pytest.fixture
def person(db):
    return Person.objects.create(first_name="Jana", last_name="Nová")


@pytest.fixture
def mandate(town, person):
    """Make a mandate that is not saved yet."""

    def make(role, valid_from=None, valid_until=None, **fields):
        return Mandate(
            **{"person": person, "organisation": town} | fields,
            role=role,
            valid_from=valid_from,
            valid_until=valid_until,
        )

    return make


OVERLAPPING = [
    ((None, None), (None, None)),
    ((SPRING, AUTUMN), (SUMMER, WINTER)),
    ((SPRING, WINTER), (SUMMER, AUTUMN)),
    ((SPRING, SUMMER), (SUMMER, AUTUMN)),
    ((SPRING, None), (WINTER, None)),
    ((None, SPRING), (SPRING, None)),
]
APART = [
    ((SPRING, SUMMER), (AUTUMN, WINTER)),
    ((None, SPRING), (SUMMER, None)),
    ((AUTUMN, None), (None, SUMMER)),
]


@pytest.mark.parametrize(("first", "second"), OVERLAPPING)
def test_form_refuses_both_roles_at_the_same_time(mandate, first, second):
    mandate(POLITICIAN, *first).save()

    with pytest.raises(ValidationError) as refused:
        mandate(COORDINATOR, *second).full_clean()

    assert list(refused.value.message_dict) == ["role"]


@pytest.mark.parametrize(("first", "second"), OVERLAPPING)
def test_database_refuses_both_roles_at_the_same_time(mandate, first, second):
    mandate(POLITICIAN, *first).save()

    with pytest.raises(IntegrityError), transaction.atomic():
        Mandate.objects.bulk_create([mandate(COORDINATOR, *second)])

    assert Mandate.objects.count() == 1


def test_database_refuses_both_roles_within_one_insert(mandate):
    with pytest.raises(IntegrityError), transaction.atomic():
        Mandate.objects.bulk_create([mandate(POLITICIAN), mandate(COORDINATOR)])


@pytest.mark.parametrize("change", [{"role": COORDINATOR}, {"valid_from": SUMMER}])
def test_database_refuses_a_change_into_both_roles(mandate, change):
    mandate(POLITICIAN, SPRING, AUTUMN).save()
    other = mandate(
        Mandate.Role.OFFICIAL if "role" in change else COORDINATOR, WINTER if "valid_from" in change else None
    )
    other.save()

    with pytest.raises(IntegrityError), transaction.atomic():
        Mandate.objects.filter(pk=other.pk).update(**change)


@pytest.mark.parametrize(("first", "second"), APART)
def test_one_role_after_the_other_is_right(mandate, first, second):
    mandate(POLITICIAN, *first).save()
    later = mandate(COORDINATOR, *second)

    later.full_clean()
    Mandate.objects.bulk_create([later])

    assert Mandate.objects.count() == 2


def test_other_roles_other_people_and_other_organisations_are_free(mandate):
    elsewhere = Organisation.objects.create(name="Dolní Lhota", kind=Organisation.Kind.TOWN)
    somebody = Person.objects.create(first_name="Petr", last_name="Starý")

    Mandate.objects.bulk_create(
        [
            mandate(POLITICIAN),
            mandate(Mandate.Role.GROUP_MEMBER),
            mandate(Mandate.Role.OFFICIAL),
            mandate(COORDINATOR, person=somebody),
            mandate(COORDINATOR, organisation=elsewhere),
        ]
    )

    assert Mandate.objects.count() == 5


def test_mandate_can_be_saved_again(mandate):
    row = mandate(POLITICIAN, SPRING)
    row.save()
    row.function = "starostka"

    row.full_clean()
    row.save()

    assert Mandate.objects.get().function == "starostka"


def test_mandate_cannot_end_before_it_begins(mandate):
    with pytest.raises(IntegrityError), transaction.atomic():
        Mandate.objects.bulk_create([mandate(Mandate.Role.OFFICIAL, AUTUMN, SPRING)])
