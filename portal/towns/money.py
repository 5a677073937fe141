"""The money that a town was awarded, year by year, as bars."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from grants.models import Application

MOST = 200
"""Projects that are read; of more, the oldest year among them is left out, as it may be incomplete."""


@dataclass(frozen=True)
class YearOfMoney:
    """What was awarded in a year, in Kč."""

    year: int
    amount: Decimal


@dataclass(frozen=True)
class MoneyByYear:
    """The years with a known amount, the newest first."""

    years: list[YearOfMoney]

    @property
    def most(self) -> Decimal:
        return max(year.amount for year in self.years)

    @property
    def total(self) -> Decimal:
        return sum((year.amount for year in self.years), Decimal(0))

    @property
    def since(self) -> int:
        return self.years[-1].year


def money_by_year(projects: Sequence[Application]) -> MoneyByYear | None:
    """Return the sums of projects, the newest first, by the years of their calls; None if no amount is known."""
    sums: dict[int, Decimal] = {}
    for project in projects:
        if project.awarded:
            sums[project.call.year] = sums.get(project.call.year, Decimal(0)) + project.awarded
    if len(projects) >= MOST:
        sums.pop(projects[-1].call.year, None)
    return MoneyByYear([YearOfMoney(year, sums[year]) for year in sorted(sums, reverse=True)]) if sums else None
