"""Identifiers of organisations: the eight-digit IČO and its checksum (Act 304/2013 Coll., public registers)."""

from django.core.exceptions import ValidationError
from django.db.models import IntegerField, Value
from django.db.models.functions import Cast, Mod, Substr
from django.db.models.lookups import Exact
from django.utils.translation import gettext_lazy as _

WEIGHTS = (8, 7, 6, 5, 4, 3, 2)


def is_valid_ico(ico: str) -> bool:
    """Whether `ico` is eight ASCII digits with a valid check digit."""
    if len(ico) != 8 or not (ico.isascii() and ico.isdigit()):
        return False
    total = sum(weight * int(digit) for weight, digit in zip(WEIGHTS, ico[:7], strict=True))
    return (11 - total % 11) % 10 == int(ico[7])


def check_ico(ico: str) -> None:
    """Raise ValidationError unless `ico` is valid; the message suggests the number if leading zeros are missing."""
    if is_valid_ico(ico):
        return
    padded = ico.strip().replace(" ", "").zfill(8)
    if padded != ico and is_valid_ico(padded):
        raise ValidationError(_("An IČO has eight digits. Did you mean %(ico)s?"), params={"ico": padded})
    raise ValidationError(_("This IČO is not valid: it has eight digits and the last one is a check digit."))


def ico_checksum(field: str) -> Exact:
    """Return the checksum rule as a database condition on `field`."""
    digits = [Cast(Substr(field, position, 1), IntegerField()) for position in range(1, 9)]
    total = digits[0] * WEIGHTS[0]
    for weight, digit in zip(WEIGHTS[1:], digits[1:7], strict=True):
        total += digit * weight
    return Exact(
        Mod(Value(11) - Mod(total, 11, output_field=IntegerField()), 10, output_field=IntegerField()), digits[7]
    )
