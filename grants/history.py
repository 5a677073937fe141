"""A chart of the money of a programme by year, including years without known amounts."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from grants.models import Call
from grants.totals import Totals

CHART_HEIGHT = 200
SLOT = 64


@dataclass(frozen=True)
class YearMoney:
    """One year of the chart: amounts in Kč (None when unknown) and the positions of its bars in SVG units."""

    year: int
    call: Call | None
    allocation: Decimal | None
    requested: Decimal | None
    awarded: Decimal | None
    left: int
    allocation_height: int
    awarded_height: int

    @property
    def unknown(self) -> bool:
        return self.allocation is None and self.awarded is None

    @property
    def middle(self) -> int:
        return self.left + SLOT // 2

    @property
    def bars_left(self) -> int:
        return self.left + (SLOT - 40) // 2

    @property
    def awarded_left(self) -> int:
        return self.left + (SLOT - 20) // 2

    @property
    def allocation_top(self) -> int:
        return CHART_HEIGHT - self.allocation_height

    @property
    def awarded_top(self) -> int:
        return CHART_HEIGHT - self.awarded_height


@dataclass(frozen=True)
class History:
    """All years from the first to the last call, the scale of the chart, and its axis marks in Kč."""

    years: list[YearMoney]
    marks: list[tuple[int, int]]

    @property
    def width(self) -> int:
        return len(self.years) * SLOT

    @property
    def chart_width(self) -> int:
        """The width of the whole chart including the labels of the axis on the left, in SVG units."""
        return self.width + 100


def _height(amount: Decimal | int | None, top: int) -> int:
    return round(CHART_HEIGHT * int(amount) / top) if amount and top else 0


def money_history(calls: list[Call]) -> History | None:
    """Return the chart of calls from `Call.objects.with_totals()`, or None when there are no calls."""
    if not calls:
        return None
    by_year = {call.year: call for call in calls}
    totals = {call.year: Totals(call) for call in calls}
    amounts = [call.final_allocation or 0 for call in calls] + [total.awarded.value or 0 for total in totals.values()]
    step = 250_000
    while max(amounts) > step * 4:
        step *= 2
    top = step * max(1, -(-int(max(amounts)) // step))
    years = []
    for position, year in enumerate(range(min(by_year), max(by_year) + 1)):
        call, total = by_year.get(year), totals.get(year)
        allocation = call.final_allocation if call else None
        awarded = total.awarded.value if total else None
        years.append(
            YearMoney(
                year=year,
                call=call,
                allocation=allocation,
                requested=Decimal(total.requested.value) if total and total.requested.value is not None else None,
                awarded=Decimal(awarded) if awarded is not None else None,
                left=position * SLOT,
                allocation_height=_height(allocation, top),
                awarded_height=_height(awarded, top),
            )
        )
    marks = [(amount, CHART_HEIGHT - _height(amount, top)) for amount in range(0, top + 1, step)]
    return History(years, marks)
