"""The text field in which people write when something happens."""

import pytest
from django import forms
from django.utils import timezone, translation

from common.periods import Period
from common.periods.fields import PeriodFormField

pytestmark = pytest.mark.usefixtures("in_czech")


class WhenForm(forms.Form):
    when = PeriodFormField(required=False, default_year=2022)


class StrictForm(forms.Form):
    when = PeriodFormField()


@pytest.mark.parametrize(
    ("typed", "period"),
    [
        ("srpen–prosinec", Period.months(2022, 8, 12)),
        ("jaro 2021", Period.season(2021, "spring")),
        ("  ", None),
        ("", None),
    ],
)
def test_field_turns_text_into_a_period(typed, period):
    form = WhenForm({"when": typed})

    assert form.is_valid()
    assert form.cleaned_data == {"when": period}


def test_field_shows_a_period_as_text_that_can_be_edited():
    form = WhenForm(initial={"when": Period.words("průběžně", 2022)})

    assert 'value="průběžně 2022"' in str(form["when"])


def test_field_keeps_what_was_typed_and_says_what_is_wrong():
    form = WhenForm({"when": "31. února"})

    assert form.errors == {"when": ["V kalendáři není den 31. 2. 2022."]}
    assert 'value="31. února"' in str(form["when"])


@pytest.mark.parametrize("typed", ["\x00", "2022\x00", "9" * 10_000, "٢٠٢٢", "„" * 250])
def test_field_refuses_hostile_text_with_a_message(typed):
    form = WhenForm({"when": typed})

    assert list(form.errors) == ["when"]


def test_obligatory_field_asks_when():
    assert StrictForm({"when": " "}).errors == {"when": ["Napište, kdy se to koná."]}


def test_year_is_asked_for_where_the_form_does_not_know_it():
    assert StrictForm({"when": "květen"}).errors == {"when": ["Chybí rok. Doplňte ho, například květen 2022."]}


def test_field_helps_with_examples_that_it_understands_itself():
    with translation.override("en"):
        help_text = str(StrictForm().fields["when"].help_text)
    examples = help_text.removeprefix("For example: ").removesuffix(".").replace(" or ", ", ").split(", ")
    year = timezone.localdate().year

    assert [Period.parse(example) for example in examples] == [
        Period.day(year, 5, 14),
        Period.season(year, "spring"),
        Period.months(year, 5, 6),
        Period.words("celoročně", year),
    ]


@pytest.mark.parametrize(
    ("before", "typed", "changed"),
    [
        (Period.month(2022, 5), "květen 2022", False),
        (Period.month(2022, 5), "červen 2022", True),
        (None, "", False),
        (None, "2022", True),
    ],
)
def test_untouched_field_counts_as_unchanged(before, typed, changed):
    assert WhenForm({"when": typed}, initial={"when": before}).has_changed() == changed
