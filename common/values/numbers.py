"""Parsing of numbers and amounts in the usual Czech spellings: “1 234 567”, “12,5”, “67 638,00 Kč”, “13.500,-”.

Thousands are separated by any kind of space, or by a full stop before three digits. Ambiguous input is
refused with a reason.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from common.values.errors import UnreadableValue, quoted
from common.values.folding import UNSEEN

AMOUNT_LIMIT = Decimal(10) ** 10
"""Amounts are stored with ten digits before the decimal point."""
MOST_DIGITS = 18
"""More digits than any meant number has, and than the databases can store."""

SPACES = re.compile(r"[\s\u00a0\u2000-\u200a\u202f]+")
SIGN = re.compile(r"^[-\u2212\u2013]\s?(?=[0-9])")
CURRENCY = re.compile(r"\s*(kč|czk|korun)\.?$", re.IGNORECASE)
NO_HELLERS = re.compile(r"[.,]\s?[-\u2013\u2014]{1,2}$")
GROUPED = (
    re.compile(r"(?P<whole>[1-9][0-9]{0,2}( [0-9]{3})+)([.,](?P<decimals>[0-9]+))?"),
    re.compile(r"(?P<whole>[1-9][0-9]{0,2}(\.[0-9]{3})+)(,(?P<decimals>[0-9]+))?"),
    re.compile(r"(?P<whole>[1-9][0-9]{0,2}(,[0-9]{3})+)\.(?P<decimals>[0-9]+)"),
)
PLAIN = re.compile(r"(?P<whole>[0-9]+)([.,](?P<decimals>[0-9]+))?")
TWO_WAYS = re.compile(r"[1-9][0-9]{0,2},[0-9]{3}")
"""13,500: thousands in English, a decimal comma in Czech."""


def read_number(value: Any, *, has_thousands: bool = True) -> Decimal | None:
    """Return the number, or None for an empty value; raise UnreadableValue for anything else.

    `has_thousands` is False for values of at most three digits, such as coordinates: in 50.767 the point is decimal.
    """
    if isinstance(value, int | float | Decimal):
        return _of_number(value, _not_a_number)
    text = normalised(value)
    if not text:
        return None
    bare, is_negative = _without_sign(text)
    shapes = (*GROUPED, PLAIN) if has_thousands else (PLAIN,)
    number = _first(shapes, bare)
    if number is None:
        raise _not_a_number(text)
    return -number if is_negative else number


def read_whole(value: Any) -> int | None:
    """Return the whole number, or None for an empty value; raise UnreadableValue for anything else."""
    text = normalised(value)
    if not text:
        return None
    bare, is_negative = _without_sign(text.removesuffix("."))
    number = _first((*GROUPED, PLAIN), bare)
    if number is None or number != number.to_integral_value() or isinstance(value, bool):
        raise UnreadableValue(_("“%(value)s” is not a whole number.") % {"value": quoted(text)})
    return int(-number if is_negative else number)


def read_amount(value: Any) -> Decimal | None:
    """Return an amount in Kč with two decimals, None for an empty value; raise UnreadableValue for ambiguous input."""
    if isinstance(value, int | float | Decimal):
        return _checked_amount(_of_number(value, lambda one: UnreadableValue(_("“%s” is not an amount.") % one)), value)
    text = normalised(value)
    if not text:
        return None
    bare = NO_HELLERS.sub("", CURRENCY.sub("", text)).strip()
    number = None if TWO_WAYS.fullmatch(bare) else _first((*GROUPED, PLAIN), bare)
    if number is None:
        raise UnreadableValue(_why_no_amount(bare) % quoted(text))
    if -int(number.as_tuple().exponent) > 2:
        raise UnreadableValue(_("“%s” has more than two decimal places.") % quoted(text))
    return _checked_amount(number, quoted(text))


def normalised(value: Any) -> str:
    """Return input without signs that nobody sees, and with runs of any spaces replaced by a single one."""
    return SPACES.sub(" ", str("" if value is None else value).translate(UNSEEN)).strip()


def written(number: Decimal) -> str:
    """Format a number for a form: spaces between thousands, a decimal comma, no trailing zeros."""
    text = f"{number:,f}".replace(",", " ").replace(".", ",")
    return text.rstrip("0").rstrip(",") if "," in text else text


def _without_sign(text: str) -> tuple[str, bool]:
    bare = SIGN.sub("", text)
    return bare, bare != text


def _first(shapes: tuple[re.Pattern[str], ...], text: str) -> Decimal | None:
    """Return the number parsed by the first pattern that matches, or None."""
    for shape in shapes:
        if found := shape.fullmatch(text):
            whole = re.sub(r"[ .,]", "", found["whole"]).lstrip("0") or "0"
            if len(whole) > MOST_DIGITS:
                raise UnreadableValue(_("“%s” is larger than the portal can store.") % quoted(text))
            return Decimal(f"{whole}.{found['decimals']}" if found["decimals"] else whole)
    return None


def _of_number(value: float | Decimal, refusal: Any) -> Decimal:
    """Return a number from a spreadsheet with the digits shown there."""
    if isinstance(value, bool) or not (number := Decimal(str(value))).is_finite():
        raise refusal(value)
    return number


def _not_a_number(value: Any) -> UnreadableValue:
    words = {"value": quoted(value), "example": "1 234,5"}
    return UnreadableValue(_("“%(value)s” is not a number. Write for example %(example)s.") % words)


def _why_no_amount(text: str) -> str:
    """Return the message for a text that matches no pattern."""
    if text.startswith(("-", "\u2212", "\u2013")):
        return _("“%s” is negative; an amount cannot be less than zero.")
    if re.fullmatch(r"[0-9][0-9., ]*[eE][+-]?[0-9]+", text):
        return _("“%s” is a number in scientific notation. Write all its digits.")
    if TWO_WAYS.fullmatch(text):
        return _("“%s” can be read in two ways. Write thousands with a space and hellers with two digits.")
    if re.fullmatch(r"[0-9 ]+[.,][0-9]{3,}", text):
        return _("“%s” has more than two decimal places.")
    return _("“%s” is not an amount. Write for example 67 638,00.")


def _checked_amount(number: Decimal, shown: Any) -> Decimal:
    if number < 0:
        raise UnreadableValue(_("“%s” is negative; an amount cannot be less than zero.") % shown)
    if number >= AMOUNT_LIMIT:
        raise UnreadableValue(_("“%s” is larger than the portal can store.") % shown)
    rounded = number.quantize(Decimal("0.01"))
    if rounded != number:
        raise UnreadableValue(_("“%s” has more than two decimal places.") % shown)
    return rounded
