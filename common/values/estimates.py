"""Form fields for numbers of people and costs that also accept estimates."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from common.text import tidy
from common.values.errors import UnreadableValue
from common.values.fields import AmountField
from common.values.numbers import read_whole

HIGHEST_COUNT = 10_000_000
ESTIMATE = re.compile(
    r"(?:asi|cca\.?|cirka|kolem|okolo|zhruba|p[rř]ibli[zž]n[eě]|odhadem|p[rř]es|v[ií]ce ne[zž]"
    r"|about|around|over|[~≈])\s*",
    re.IGNORECASE,
)
"""Words that mark a number as an estimate; they are ignored."""


class CountField(forms.CharField):
    """A number of people: “120”, “1 200 lidí”, “asi 120”; an estimate is stored as its number."""

    PEOPLE = re.compile(
        r"\s*(?:osob[ay]?|lid[ií]|[uú][cč]astn[ií](?:k[ůuy]?|c[ií])|n[aá]v[sš]t[eě]vn[ií]k[ůuy]?|d[eě]t[ií]|people|participants)\.?",
        re.IGNORECASE,
    )

    default_error_messages = {
        "invalid": _("Write a number, for example 120 or about 120."),
        "too_many": _("This number is too high."),
    }

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 40)
        super().__init__(**kwargs)
        # Words are allowed, so phones must show the full keyboard.
        self.widget.attrs.update({"autocomplete": "off", "class": "amount"})

    def clean(self, value: Any) -> int | None:
        typed: str = super().clean(tidy(value) if isinstance(value, str) else value) or ""
        try:
            number = read_whole(self._bare(typed))
        except UnreadableValue as error:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from error
        if number is not None and not 0 <= number <= HIGHEST_COUNT:
            code = "invalid" if number < 0 else "too_many"
            raise ValidationError(self.error_messages[code], code=code)
        return number

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed("" if initial is None else str(initial), data)

    def _bare(self, typed: str) -> str:
        """Return the input without “about” before the number and “people” after it."""
        before = ESTIMATE.match(typed)
        start = before.end() if before else 0
        after = next((one for one in self.PEOPLE.finditer(typed, start) if one.end() == len(typed)), None)
        return typed[start : after.start()] if after else typed[start:]


class CostField(AmountField):
    """A cost in Kč, exact or “asi 5 000 Kč”; an estimate is stored as its amount."""

    def to_python(self, value: Any) -> Decimal | None:  # type: ignore[override]
        if isinstance(value, str) and (before := ESTIMATE.match(value.strip())):
            value = value.strip()[before.end() :]
        return super().to_python(value)
