"""Numbers, days, times and yes or no are read as people write them, and by the same functions everywhere."""

import datetime
from decimal import Decimal

import pytest
import time_machine
from django.core.exceptions import ValidationError

from common.tables.cells import Read
from common.values.errors import UnreadableValue
from common.values.fields import (
    AmountField,
    ClockField,
    DayAndTimeField,
    DayField,
    NumberField,
    WholeNumberField,
)
from common.values.numbers import read_amount, read_number, read_whole
from common.values.times import read_day, read_time, read_yes_or_no

pytestmark = pytest.mark.usefixtures("in_czech")

SPACES = [" ", "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}", "\N{THIN SPACE}"]


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("12,5", "12.5"),
        (" 12.5 ", "12.5"),
        ("-5", "-5"),
        ("\N{MINUS SIGN}5,25", "-5.25"),
        ("1 234,567", "1234.567"),
        ("1.234,567", "1234.567"),
        ("1,234.5", "1234.5"),
        ("1.234.567", "1234567"),
        ("1.234", "1234"),
        ("0.125", "0.125"),
        ("007", "7"),
        (12.25, "12.25"),
        (3, "3"),
    ],
)
def test_number_is_read_as_it_was_meant(written, number):
    assert read_number(written) == Decimal(number)


@pytest.mark.parametrize("space", SPACES)
@pytest.mark.parametrize("read", [read_number, read_whole, read_amount])
def test_thousands_are_divided_by_any_space_or_by_a_full_stop(read, space):
    assert read(f"1{space}234{space}567") == read("1.234.567") == 1_234_567


@pytest.mark.parametrize("written", ["50.767", "50,767"])
def test_coordinate_has_a_decimal_point_where_no_thousands_fit(written):
    assert NumberField(max_digits=8, decimal_places=5).clean(written) == Decimal("50.767")


@pytest.mark.parametrize("doubtful", ["1e9", "NaN", "∞", "١٢٣", "1 23", "12 34 567", "1_000", "--5", "5 ks", "9" * 30])
def test_doubtful_number_is_refused_and_quoted(doubtful):
    with pytest.raises(UnreadableValue, match=f"„{doubtful[:20]}"):
        read_number(doubtful)


@pytest.mark.parametrize(("written", "number"), [("1 200", 1200), ("1.200", 1200), ("3.", 3), ("-5", -5), (4, 4)])
def test_whole_number_is_read_as_it_was_meant(written, number):
    assert read_whole(written) == number


@pytest.mark.parametrize("doubtful", ["12,5", "první", "1e3", "1 23", True, "9" * 30])
def test_doubtful_whole_number_is_refused(doubtful):
    with pytest.raises(UnreadableValue):
        read_whole(doubtful)


@pytest.mark.parametrize(
    "written",
    ["24. 11. 2022", "24.11.2022", "24. 11.2022", "2022-11-24", "2022-11-24 ",
     "čtvrtek 24. 11. 2022", "ve čtvrtek 24.11.2022", "24. 11. 2022 (čt)",
     "24. listopadu 2022", "24.listopadu 2022", "čtvrtek 24. Listopadu 2022", "24 listopad 2022", "24 November 2022"],
)  # fmt: skip
def test_day_is_read_as_it_was_meant(written):
    assert read_day(written) == datetime.date(2022, 11, 24)


@pytest.mark.parametrize(
    "doubtful",
    [
        "31. 2. 2022",
        "2022-13-01",
        "0001-01-01",
        "99999-01-01",
        "zítra",
        "24/11/22",
        "čtvrtek",
        "31. února 2022",
        "24. brambor 2022",
    ],
)
def test_day_that_cannot_be_is_refused(doubtful):
    with pytest.raises(UnreadableValue):
        read_day(doubtful)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("dnes", "2026-01-30"), ("zítra", "2026-01-31"), ("Pozítří", "2026-02-01"), ("včera", "2026-01-29"),
        ("za týden", "2026-02-06"), ("za 14 dní", "2026-02-13"), ("za tři týdny", "2026-02-20"),
        ("za měsíc", "2026-02-28"), ("za 12 měsíců", "2027-01-30"), ("příští týden", "2026-02-02"),
        ("příští měsíc", "2026-02-01"), ("příští rok", "2027-01-01"), ("v pondělí", "2026-02-02"),
        ("pátek", "2026-02-06"), ("příští středu", "2026-02-04"), ("24. 11. 2022", "2022-11-24"),
    ],
)  # fmt: skip
def test_day_said_by_its_distance_is_understood_in_forms(said, day):
    with time_machine.travel("2026-01-30 12:00", tick=False):  # a Friday
        assert DayField().clean(said) == datetime.date.fromisoformat(day)


@pytest.mark.parametrize("doubtful", ["za chvíli", "za 0 hodin", "za 1000 dní", "ne", "příští", "zítra 24. 11. 2022"])
def test_day_said_doubtfully_is_refused(doubtful):
    with pytest.raises(ValidationError):
        DayField().clean(doubtful)


@pytest.mark.parametrize(
    "written",
    ["14. 5. 2027 od 16 do 18 hodin", "2027-05-14 16:00", "14.5.2027–16.5.2027", "14. května 2027 od 16 hodin"],
)
def test_what_stands_beside_a_day_is_said_to_be_too_much(written):
    with pytest.raises(UnreadableValue, match="Napište sem jen den, například"):
        read_day(written)


@pytest.mark.parametrize("written", ["14. 5. 20270", "14. 5.", "14/5/2027"])
def test_other_text_is_said_to_be_no_date(written):
    with pytest.raises(UnreadableValue, match="není datum"):
        read_day(written)


def test_wrong_day_of_the_week_is_pointed_out():
    with pytest.raises(UnreadableValue, match="je čtvrtek, ne středa"):
        read_day("středa 24. 11. 2022")


@pytest.mark.parametrize(
    ("written", "time"),
    [
        ("14:00", (14, 0)), ("9.30", (9, 30)), ("09:05:00", (9, 5)), ("8", (8, 0)), ("8 h", (8, 0)), ("8 hod.", (8, 0)),
        ("do 16:30 hodin", (16, 30)), ("0:00", (0, 0)), ("24:00", (23, 59, 59)), ("24", (23, 59, 59)),
    ],
)  # fmt: skip
def test_time_is_read_as_it_was_meant(written, time):
    assert read_time(written) == datetime.time(*time)


@pytest.mark.parametrize("doubtful", ["25:00", "24:30", "14:", "půl osmé", "12:60", "8. 5."])
def test_time_that_cannot_be_is_refused(doubtful):
    with pytest.raises(UnreadableValue):
        read_time(doubtful)


@pytest.mark.parametrize(("written", "answer"), [("ano", True), ("No", False), ("TRUE", True), ("ne", False)])
def test_yes_or_no_is_read_in_both_languages(written, answer):
    assert read_yes_or_no(written) is answer


@pytest.mark.parametrize("sign", ["\N{WORD JOINER}", "\N{ZERO WIDTH SPACE}", "\N{SOFT HYPHEN}"])
def test_what_is_copied_from_a_page_is_read_with_the_signs_that_nobody_sees(sign):
    assert read_number(f"12{sign} 500") == 12_500
    assert read_day(f"24. 11. 2022{sign}") == datetime.date(2022, 11, 24)
    assert read_time(f"{sign}18:00") == datetime.time(18)
    assert read_yes_or_no(f"ano{sign}") is True


@pytest.mark.parametrize("read", [read_number, read_whole, read_amount, read_day, read_time, read_yes_or_no])
@pytest.mark.parametrize("empty", [None, "", "  ", "\N{NO-BREAK SPACE}"])
def test_nothing_is_unknown(read, empty):
    assert read(empty) is None


@pytest.mark.parametrize(
    ("field", "read", "wrong"),
    [
        (NumberField(), read_number, "pět"),
        (AmountField(), read_amount, "13,500"),
        (WholeNumberField(), read_whole, "12,5"),
        (DayField(), read_day, "31. 2. 2022"),
        (ClockField(), read_time, "25:00"),
    ],
)
def test_form_and_table_refuse_with_the_same_words(field, read, wrong):
    with pytest.raises(ValidationError) as in_form:
        field.clean(wrong)
    with pytest.raises(UnreadableValue) as in_table:
        Read(read).clean(wrong)

    assert in_form.value.messages == [str(in_table.value)]


def test_day_and_time_are_read_by_the_same_functions():
    field = DayAndTimeField()

    assert field.clean(["24. 11. 2022", "9.30"]).replace(tzinfo=None) == datetime.datetime(2022, 11, 24, 9, 30)
    with pytest.raises(ValidationError, match=r"V kalendáři není den 31\. 2\. 2022"):
        field.clean(["31. 2. 2022", "9:30"])


@pytest.mark.parametrize(
    ("number", "shown"),
    [(Decimal("12.500"), "12,5"), (Decimal("1234567.000"), "1 234 567"), (Decimal("-0.25"), "-0,25")],
)
def test_number_stands_in_its_field_as_people_write_it(number, shown):
    assert NumberField().prepare_value(number) == shown
    assert NumberField().clean(shown) == number
