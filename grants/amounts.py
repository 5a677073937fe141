"""Amounts of money in the models of grants."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from django.core.validators import MinValueValidator

from common.values.fields import AmountColumn

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


def money_field(label: StrOrPromise, **kwargs: object) -> AmountColumn:
    """Return a model field for a non-negative amount in Kč; NULL means unknown."""
    return AmountColumn(
        label,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal(0))],
        **kwargs,
    )
