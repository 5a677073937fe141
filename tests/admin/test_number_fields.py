"""Every number field of the administration reads the decimal comma and thousands in the usual spellings."""

from decimal import Decimal

import pytest
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db import models
from django.test import RequestFactory

from members.models import User

pytestmark = pytest.mark.django_db


def number_fields():
    """Return each number field of each form and inline of the administration by its name, as the coordinator's."""
    request = RequestFactory().get("/")
    request.user = User(is_superuser=True, is_active=True, is_staff=True)
    found = {}
    for model_admin in filter(lambda one: one.has_add_permission(request), admin.site._registry.values()):
        forms = {model_admin.model: model_admin.get_form(request)}
        forms |= {
            inline.model: inline.get_formset(request).form for inline in model_admin.get_inline_instances(request)
        }
        for model, form in forms.items():
            for name, field in form.base_fields.items():
                column = next((one for one in model._meta.fields if one.name == name), None)
                if isinstance(column, models.DecimalField | models.IntegerField) and not column.choices:
                    found[f"{model._meta.label}.{name}"] = (column, field)
    return found


def read(field, text):
    """Return what the field makes of the text, without the limits of its column."""
    return field.to_python(text)


def test_there_are_number_fields_of_every_kind():
    kinds = {type(column).__name__ for column, _field in number_fields().values()}

    assert {"AmountColumn", "DecimalField", "PositiveIntegerField", "PositiveSmallIntegerField"} <= kinds


def test_decimal_comma_is_read_in_every_field_with_decimals():
    decimals = {
        name: field for name, (column, field) in number_fields().items() if isinstance(column, models.DecimalField)
    }

    assert {name: read(field, "12,5") for name, field in decimals.items()} == dict.fromkeys(decimals, Decimal("12.5"))


@pytest.mark.parametrize("text", ["1 234 567", "1\N{NO-BREAK SPACE}234\N{NARROW NO-BREAK SPACE}567", "1.234.567"])
def test_thousands_are_read_in_every_field_that_holds_them(text):
    fields = {
        name: field
        for name, (column, field) in number_fields().items()
        if not isinstance(column, models.DecimalField) or column.max_digits - column.decimal_places > 3
    }

    assert {name: read(field, text) for name, field in fields.items()} == dict.fromkeys(fields, 1_234_567)


def test_what_is_no_number_is_refused_with_a_sentence_in_every_field():
    silent = []
    for name, (_column, field) in number_fields().items():
        try:
            read(field, "pět")
        except ValidationError as error:
            if "„pět“" in error.messages[0]:
                continue
        silent.append(name)

    assert silent == []
