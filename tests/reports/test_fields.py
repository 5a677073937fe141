"""What the fields of a report read from the hands of people, and what they refuse; see test_form.py for the pages."""

from copy import deepcopy
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from reports.forms import FORMS

UNREADABLE = [
    ("what", "period", "někdy na jaře, asi"),
    ("what", "period", "31. 2. 2022"),
    ("what", "period", "2022-13-01"),
    ("what", "period", "1. 1. 0000"),
    ("what", "period", "99999"),
    ("what", "period", "20. 5. 2022 – 3. 5. 2022"),
    ("what", "period", "květen 2022 " * 40),
    ("what", "title", "T" * 251),
    ("what", "place", "P" * 201),
    ("what", "summary", "S" * 401),
    ("who", "participants", "asi sto dvacet"),
    ("who", "participants", "asi -5"),
    ("who", "participants", "120–150 lidí"),
    ("who", "participants", "-5"),
    ("who", "participants", "1e9"),
    ("who", "participants", "12,5"),
    ("who", "participants", "10000001"),
    ("who", "participants", "9" * 30),
    ("who", "participants", "١٢٠"),
    ("who", "participants", "∞"),
    ("outcome", "cost", "asi pět tisíc"),
    ("outcome", "cost", "-5"),
    ("outcome", "cost", "1e9"),
    ("outcome", "cost", "NaN"),
    ("outcome", "cost", "∞"),
    ("outcome", "cost", "0,001"),
    ("outcome", "cost", "٥٠٠"),
    ("outcome", "cost", "9" * 30),
    ("outcome", "funding", "F" * 301),
    ("outcome", "description", "D" * 60_001),
    ("outcome", "outputs", "O" * 60_001),
]
"""Step, field and text: what nobody can understand or keep there."""


def read(step, name, text):
    """Return what a field of a draft, where nothing is required, makes of the text."""
    field = deepcopy(FORMS[step].base_fields[name])
    field.required = False
    return field.clean(text)


@pytest.mark.parametrize(("step", "name", "text"), UNREADABLE)
def test_what_cannot_be_understood_is_refused_with_a_reason(step, name, text):
    with pytest.raises(ValidationError) as refusal, translation.override("en"):
        read(step, name, text)

    assert all(refusal.value.messages)


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("67 638,00 Kč", "67638"), ("13.500,-", "13500"), ("0", "0"), ("1\N{NO-BREAK SPACE}200,50", "1200.5"),
        ("", None),
    ],
)  # fmt: skip
def test_amounts_are_read_as_people_write_them(typed, stored):
    assert read("outcome", "cost", typed) == (Decimal(stored) if stored is not None else None)


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("120", 120),
        ("1 200", 1200),
        ("1\N{NARROW NO-BREAK SPACE}200", 1200),
        ("0", 0),
        ("", None),
        ("asi 120", 120),
        ("cca 120", 120),
        ("Cca. 120", 120),
        ("kolem 120", 120),
        ("přes 100", 100),
        ("~120", 120),
        ("~ 1 200", 1200),
        ("120 osob", 120),
        ("120 lidí", 120),
        ("Asi 1 200 lidi", 1200),
        ("30 dětí", 30),
        ("více než 50 účastníků", 50),
        ("120 návštěvníků", 120),
        ("about 120 people", 120),
    ],
)
def test_counts_are_read_as_people_write_them(typed, stored):
    assert read("who", "participants", typed) == stored
