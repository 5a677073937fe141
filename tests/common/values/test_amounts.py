"""Amounts as people write them, and everything doubtful refused."""

from decimal import Decimal

import pytest
from django.utils import translation

from common.values.errors import UnreadableValue
from common.values.numbers import read_amount


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("67 638,00 Kč", "67638.00"),
        ("67\N{NO-BREAK SPACE}638 Kč", "67638.00"),
        ("13.500,-", "13500.00"),
        ("13.500,\N{EN DASH} Kč", "13500.00"),
        ("13500", "13500.00"),
        ("13.500", "13500.00"),
        ("1 234 567,5", "1234567.50"),
        ("1.234.567,89 CZK", "1234567.89"),
        ("1,234,567.89", "1234567.89"),
        ("0,05", "0.05"),
        ("0", "0.00"),
        ("9999999999,99", "9999999999.99"),
        (690230, "690230.00"),
        (67638.5, "67638.50"),
        (Decimal("12.30"), "12.30"),
    ],
)
def test_amount_is_read_as_it_was_meant(written, amount):
    assert read_amount(written) == Decimal(amount)


@pytest.mark.parametrize("empty", [None, "", "  ", "\N{NO-BREAK SPACE}"])
def test_empty_cell_is_an_unknown_amount(empty):
    assert read_amount(empty) is None


@pytest.mark.parametrize(
    "doubtful",
    [
        "1e9", "-5", "\N{MINUS SIGN}5", "0,001", "1,005", "13,500", "NaN", "Infinity", "∞", "١٢٣", "１２３", "9" * 30,
        "10 000 000 000", "1 23", "12 34 567", "1.23.456", "0.500", "5 + 5", "=5", "pět", "5 €", "0x10", "1_000", "--",
        -5.5, float("nan"), float("inf"), 1.0051, True, 1e12,
    ],
)  # fmt: skip
def test_doubtful_amount_is_refused_and_quoted(doubtful):
    with pytest.raises(UnreadableValue) as refusal:
        read_amount(doubtful)

    assert str(doubtful)[:30] in str(refusal.value)


@pytest.mark.parametrize(
    ("doubtful", "reason"),
    [
        ("13,500", "can be read in two ways"),
        ("1005,500", "has more than two decimal places"),
        ("-13,500", "is negative"),
        ("1e9", "is a number in scientific notation"),
        ("10 000 000 000", "is more than the portal can keep"),
        ("pět", "is not an amount"),
    ],
)
def test_refusal_says_what_is_wrong_with_the_amount(doubtful, reason):
    with translation.override("en"), pytest.raises(UnreadableValue, match=reason):
        read_amount(doubtful)
