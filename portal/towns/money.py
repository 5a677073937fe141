"""The money that a town was awarded, year by year, and its chart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from common.charts import KC, Chart, Row, Shape, Value
from grants.charts import AWARDED
from grants.models import Application
from members.models import Organisation

MOST = 200
"""Projects that are read; of more, the oldest year among them is left out, as it may be incomplete."""


@dataclass(frozen=True)
class YearOfMoney:
    """What was awarded in a year, in Kč."""

    year: int
    amount: Decimal


@dataclass(frozen=True)
class MoneyByYear:
    """The years with a known amount, the oldest first; none if no amount is known."""

    years: list[YearOfMoney]

    def __bool__(self) -> bool:
        return bool(self.years)

    @property
    def total(self) -> Decimal:
        return sum((year.amount for year in self.years), Decimal(0))

    @property
    def since(self) -> int:
        return self.years[0].year


def money_by_year(projects: Sequence[Application]) -> MoneyByYear:
    """Return the sums of projects, which come the newest first, by the years of their calls."""
    sums: dict[int, Decimal] = {}
    for project in projects:
        if project.awarded:
            sums[project.call.year] = sums.get(project.call.year, Decimal(0)) + project.awarded
    if len(projects) >= MOST:
        sums.pop(projects[-1].call.year, None)
    return MoneyByYear([YearOfMoney(year, sums[year]) for year in sorted(sums)])


def town_chart(organisation: Organisation, money: MoneyByYear) -> Chart:
    """Return what an organisation was awarded by years."""
    return Chart(
        key="penize",
        title=_("%(name)s: money awarded by year") % {"name": organisation.name},
        shape=Shape.COLUMNS,
        unit=KC,
        heading=gettext_lazy("Year"),
        series=(AWARDED,),
        rows=tuple(Row(str(one.year), (Value(one.amount),), place=one.year) for one in money.years),
        route="portal:town-money",
        facts={"slug": organisation.slug},
        page=organisation.get_absolute_url(),
    )
