"""Form fields for numbers, amounts, dates, times and answers in Czech spellings, and a model field for amounts."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from decimal import Decimal
from typing import Any, TypeVar

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from common.text import one_line, tidy
from common.values.errors import UnreadableValue
from common.values.numbers import read_amount, read_number, read_whole, written
from common.values.spoken import read_spoken_day
from common.values.times import read_time

T = TypeVar("T")


def read_or_refuse(read: Callable[..., T], value: Any, **kwargs: Any) -> T:
    """Return `read(value)`, with UnreadableValue turned into ValidationError."""
    try:
        return read(value, **kwargs)
    except UnreadableValue as error:
        raise ValidationError(str(error), code="invalid") from error


def number_input(inputmode: str) -> forms.TextInput:
    """Return a text input, because number inputs of browsers accept neither a decimal comma nor spaces."""
    return forms.TextInput(attrs={"inputmode": inputmode, "class": "amount", "autocomplete": "off"})


def has_thousands(field: forms.DecimalField | models.DecimalField[Any, Any]) -> bool:
    """Whether the field can hold numbers of four digits; fields of coordinates cannot."""
    return field.max_digits is None or field.max_digits - (field.decimal_places or 0) > len("999")


class TidyField(forms.CharField):
    """A text without invisible characters; unless it is typed into a text area, on one line."""

    def to_python(self, value: Any) -> Any:
        clean = tidy if isinstance(self.widget, forms.Textarea) else one_line
        return super().to_python(clean(value) if isinstance(value, str) else value)


class NumberField(forms.DecimalField):
    """A number with a decimal comma or point, and thousands separated in any usual way."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{**kwargs, "widget": number_input("decimal")})

    def to_python(self, value: Any) -> Decimal | None:  # type: ignore[override]
        return read_or_refuse(read_number, value, has_thousands=has_thousands(self))

    def prepare_value(self, value: Any) -> Any:
        return written(value) if isinstance(value, Decimal) and value.is_finite() else value


class AmountField(NumberField):
    """An amount in Kč with at most two decimals; ambiguous input is refused."""

    def to_python(self, value: Any) -> Decimal | None:  # type: ignore[override]
        return read_or_refuse(read_amount, value)

    def prepare_value(self, value: Any) -> Any:
        if not isinstance(value, Decimal) or not value.is_finite():
            return value
        text = f"{value:,.2f}".replace(",", " ").replace(".", ",")
        return text.removesuffix(",00")


class WholeNumberField(forms.IntegerField):
    """A whole number, with thousands separated in any usual way."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{**kwargs, "widget": number_input("numeric")})

    def to_python(self, value: Any) -> int | None:
        return read_or_refuse(read_whole, value)


class DayField(forms.DateField):
    """A date: 24. 11. 2022, 2022-11-24, or zítra."""

    def to_python(self, value: Any) -> datetime.date | None:
        return read_or_refuse(read_spoken_day, value)


class ClockField(forms.TimeField):
    """A time of day: 14:00, or 9.30."""

    widget = forms.TimeInput(format="%H:%M")

    def prepare_value(self, value: Any) -> Any:
        return f"{value:%H:%M}" if isinstance(value, datetime.time) else value

    def to_python(self, value: Any) -> datetime.time | None:
        return read_or_refuse(read_time, value)


CHANGING_CLOCKS = _(
    "The clocks change then, so this hour does not exist, or comes twice. Write another time, such as 4:00."
)


class DayAndTimeField(forms.SplitDateTimeField):
    """A date and a time of day in two inputs; `without_time` is the time of a date that is written alone."""

    def __init__(self, *, without_time: datetime.time | None = None, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.without_time = without_time
        days, times = self.fields
        self.fields = (
            DayField(required=days.required, disabled=days.disabled),
            ClockField(required=times.required, disabled=times.disabled),
        )

    def prepare_value(self, value: Any) -> Any:
        """Put a text, as of the address of a form, into the input of the day."""
        return [value, ""] if isinstance(value, str) else value

    def compress(self, data_list: Any) -> datetime.datetime | None:
        day, time = data_list or (None, None)
        if day and time is None and self.without_time is not None:
            data_list = [day, self.without_time]
        try:
            return super().compress(data_list)
        except ValidationError as error:
            if error.code != "ambiguous_timezone":
                raise
            raise ValidationError(CHANGING_CLOCKS, code="changing_clocks") from error


class AnswerField(forms.NullBooleanField):
    """Yes, no, or not given. Unlike with an unticked box, “no” is not the same as nothing."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        choices = [("unknown", _("not given")), ("true", _("yes")), ("false", _("no"))]
        self.widget.choices = choices

    def prepare_value(self, value: Any) -> Any:
        return self.compared(value) if value is None or isinstance(value, bool) else value

    @staticmethod
    def compared(value: bool | None) -> str:
        return "" if value is None else "true" if value else "false"

    def in_words(self, value: str) -> Any:
        return gettext("yes") if value == "True" else gettext("no")


class AmountColumn(models.DecimalField):
    """An amount in Kč; forms, imports and data files parse it with `read_amount`."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"max_digits": 12, "decimal_places": 2, **kwargs})

    def deconstruct(self) -> Any:
        """Appear in migrations as a plain DecimalField."""
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.DecimalField", args, kwargs

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(**{**kwargs, "form_class": AmountField})
