"""Amounts in Kč as people write them: “67 638,00 Kč”, “13.500,-”; everything doubtful is refused with a reason."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

LIMIT = Decimal(10) ** 10
"""Amounts are kept with ten digits before the decimal comma."""

SPACES = re.compile(r"[\s\u00a0\u2000-\u200a\u202f]+")
CURRENCY = re.compile(r"\s*(kč|czk|korun)\.?$", re.IGNORECASE)
NO_CENTS = re.compile(r"[.,]\s?[-\u2013\u2014]{1,2}$")
SHAPES = (
    re.compile(r"(?P<whole>[0-9]+)([.,](?P<cents>[0-9]{1,2}))?"),
    re.compile(r"(?P<whole>[1-9][0-9]{0,2}( [0-9]{3})+)([.,](?P<cents>[0-9]{1,2}))?"),
    re.compile(r"(?P<whole>[1-9][0-9]{0,2}(\.[0-9]{3})+)(,(?P<cents>[0-9]{1,2}))?"),
    re.compile(r"(?P<whole>[1-9][0-9]{0,2}(,[0-9]{3})+)\.(?P<cents>[0-9]{1,2})"),
)


class AmountError(ValueError):
    """An amount that cannot be read for sure, with a message fit for the person."""


def parse_amount(value: Any) -> Decimal | None:
    """Return the amount to hundredths, None for an empty value; raise AmountError for anything doubtful."""
    if isinstance(value, bool):
        raise AmountError(_("“%s” is not an amount.") % value)
    if isinstance(value, int | float | Decimal):
        return _checked(_number(value), value)
    text = SPACES.sub(" ", str("" if value is None else value)).strip()
    if not text:
        return None
    short = text if len(text) <= 40 else f"{text[:40]}…"
    bare = NO_CENTS.sub("", CURRENCY.sub("", text)).strip()
    for shape in SHAPES:
        if found := shape.fullmatch(bare):
            whole = re.sub(r"[ .,]", "", found["whole"]).lstrip("0") or "0"
            if len(whole) >= len(str(LIMIT)):
                raise AmountError(_("“%s” is more than the portal can keep.") % short)
            return _checked(Decimal(f"{whole}.{found['cents'] or 0}"), short)
    raise AmountError(_reason(bare) % short)


def _reason(text: str) -> str:
    """Return why a text of no known shape is refused."""
    if text.startswith(("-", "\u2212", "\u2013")):
        return _("“%s” is negative; an amount cannot be less than zero.")
    if re.fullmatch(r"[0-9][0-9., ]*[eE][+-]?[0-9]+", text):
        return _("“%s” is a number in scientific notation. Write it out in digits.")
    if re.fullmatch(r"[1-9][0-9]{0,2},[0-9]{3}", text):
        return _("“%s” can be read in two ways. Write thousands with a space and hellers with two digits.")
    if re.fullmatch(r"[0-9 ]+[.,][0-9]{3,}", text):
        return _("“%s” has more than two decimal places.")
    return _("“%s” is not an amount. Write for example 67 638,00.")


def _number(value: float | Decimal) -> Decimal:
    """Return a number of a spreadsheet as it was written there."""
    number = Decimal(str(value))
    if not number.is_finite():
        raise AmountError(_("“%s” is not an amount.") % value)
    return number


def _checked(number: Decimal, shown: Any) -> Decimal:
    if number < 0:
        raise AmountError(_("“%s” is negative; an amount cannot be less than zero.") % shown)
    if number >= LIMIT:
        raise AmountError(_("“%s” is more than the portal can keep.") % shown)
    rounded = number.quantize(Decimal("0.01"))
    if rounded != number:
        raise AmountError(_("“%s” has more than two decimal places.") % shown)
    return rounded


class AmountField(forms.DecimalField):
    """A form field that reads amounts as people write them and shows them so."""

    widget = forms.TextInput
    default_error_messages = {"invalid": gettext_lazy("Write an amount, for example 67 638,00.")}

    def __init__(self, **kwargs: Any) -> None:
        kwargs["widget"] = forms.TextInput(attrs={"inputmode": "decimal", "class": "amount", "autocomplete": "off"})
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> Decimal | None:  # type: ignore[override]
        try:
            return parse_amount(value)
        except AmountError as error:
            raise ValidationError(str(error), code="invalid") from error

    def prepare_value(self, value: Any) -> Any:
        if not isinstance(value, Decimal) or not value.is_finite():
            return value
        text = f"{value:,.2f}".replace(",", " ").replace(".", ",")
        return text.removesuffix(",00")
