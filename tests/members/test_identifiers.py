"""IČO: eight digits with a check digit, in the form and in the database alike."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from members.identifiers import check_ico, is_valid_ico
from members.models import Organisation

pytestmark = pytest.mark.both_databases

REAL = ["70891508", "00262978", "25596641", "27074358"]
WRONG = ["70891509", "7089150", "708915080", "0262978", "ABCDEFGH", "7089 1508", "٧٠٨٩١٥٠٨", "", "00000000"]


def organisation(ico, name="Obec"):
    return Organisation(name=name, slug=name.lower(), kind=Organisation.Kind.TOWN, ico=ico)


@pytest.mark.parametrize("ico", REAL)
def test_real_number_passes_form_and_database(db, ico):
    check_ico(ico)
    Organisation.objects.bulk_create([organisation(ico)])

    assert Organisation.objects.get().ico == ico


@pytest.mark.parametrize("ico", WRONG)
def test_wrong_number_is_refused_by_the_form(ico):
    with pytest.raises(ValidationError):
        check_ico(ico)


@pytest.mark.parametrize("ico", ["70891509", "7089150", "0262978", "00262979"])
def test_wrong_number_is_refused_by_the_database(db, ico):
    with pytest.raises(IntegrityError), transaction.atomic():
        Organisation.objects.bulk_create([organisation(ico)])


@pytest.mark.parametrize(("typed", "meant"), [("262978", "00262978"), (" 262 978 ", "00262978")])
def test_number_that_lost_its_zeros_in_a_spreadsheet_is_offered_repaired(typed, meant):
    with pytest.raises(ValidationError) as refused:
        check_ico(typed)

    assert meant in refused.value.messages[0]


def test_number_written_with_spaces_is_stored_without(db):
    row = organisation("70 89 15 08")

    row.clean()

    assert row.ico == "70891508"


def test_two_organisations_cannot_share_a_number(db):
    with pytest.raises(IntegrityError), transaction.atomic():
        Organisation.objects.bulk_create([organisation("70891508", "Prvni"), organisation("70891508", "Druha")])


def test_organisations_without_a_number_may_be_many(db):
    Organisation.objects.bulk_create([organisation(None, "Prvni"), organisation(None, "Druha")])

    assert Organisation.objects.count() == 2


@given(st.from_regex(r"\A[0-9]{7}\Z"))
def test_each_seven_digits_have_exactly_one_check_digit(digits):
    assert sum(is_valid_ico(f"{digits}{last}") for last in range(10)) == 1
