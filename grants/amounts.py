"""Amounts of money in the models of grants."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from django.core.validators import MinValueValidator
from django.db import models

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


def money_field(label: StrOrPromise, **kwargs: object) -> models.DecimalField:
    """Return a non-negative amount in Kč that may be unknown."""
    return models.DecimalField(
        label,
        max_digits=12,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal(0))],
        **kwargs,  # type: ignore[arg-type]
    )
