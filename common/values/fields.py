"""Form fields that read numbers, amounts, days and times as people write them; and a column for amounts."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from decimal import Decimal
from typing import Any, TypeVar

from django import forms
from django.core.exceptions import ValidationError
from django.db import models

from common.values.errors import UnreadableValue
from common.values.numbers import read_amount, read_number, read_whole, written
from common.values.times import read_day, read_time

T = TypeVar("T")


def read_or_refuse(read: Callable[..., T], value: Any, **kwargs: Any) -> T:
    """Return what `read` makes of the value; its refusal becomes the message at the field."""
    try:
        return read(value, **kwargs)
    except UnreadableValue as error:
        raise ValidationError(str(error), code="invalid") from error


def number_input(inputmode: str) -> forms.TextInput:
    """Return a plain input: the browser's own for numbers takes neither a decimal comma nor spaces."""
    return forms.TextInput(attrs={"inputmode": inputmode, "class": "amount", "autocomplete": "off"})


def has_thousands(field: forms.DecimalField | models.DecimalField[Any, Any]) -> bool:
    """Tell whether a number of four digits fits into the field at all: not into one of coordinates."""
    return field.max_digits is None or field.max_digits - (field.decimal_places or 0) > len("999")


class NumberField(forms.DecimalField):
    """A number with a decimal comma or point, and thousands in every usual spelling."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{**kwargs, "widget": number_input("decimal")})

    def to_python(self, value: Any) -> Decimal | None:  # type: ignore[override]
        return read_or_refuse(read_number, value, has_thousands=has_thousands(self))

    def prepare_value(self, value: Any) -> Any:
        return written(value) if isinstance(value, Decimal) and value.is_finite() else value


class AmountField(NumberField):
    """An amount in Kč: hellers are two digits, and what can be read in two ways is refused."""

    def to_python(self, value: Any) -> Decimal | None:  # type: ignore[override]
        return read_or_refuse(read_amount, value)

    def prepare_value(self, value: Any) -> Any:
        if not isinstance(value, Decimal) or not value.is_finite():
            return value
        text = f"{value:,.2f}".replace(",", " ").replace(".", ",")
        return text.removesuffix(",00")


class WholeNumberField(forms.IntegerField):
    """A whole number, thousands in every usual spelling."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{**kwargs, "widget": number_input("numeric")})

    def to_python(self, value: Any) -> int | None:
        return read_or_refuse(read_whole, value)


class DayField(forms.DateField):
    """A day: 24. 11. 2022, or 2022-11-24."""

    def to_python(self, value: Any) -> datetime.date | None:
        return read_or_refuse(read_day, value)


class ClockField(forms.TimeField):
    """A time of day: 14:00, or 9.30."""

    def to_python(self, value: Any) -> datetime.time | None:
        return read_or_refuse(read_time, value)


class DayAndTimeField(forms.SplitDateTimeField):
    """A day and a time of day, each in an input of its own."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        days, times = self.fields
        self.fields = (
            DayField(required=days.required, disabled=days.disabled),
            ClockField(required=times.required, disabled=times.disabled),
        )


class AmountColumn(models.DecimalField):
    """An amount in Kč in the database; forms, tables and files of data read it as an amount."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"max_digits": 12, "decimal_places": 2, **kwargs})

    def deconstruct(self) -> Any:
        """Look to migrations like the plain column that it is."""
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.DecimalField", args, kwargs

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(**{**kwargs, "form_class": AmountField})
