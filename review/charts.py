"""The charts of a year, from its plain data."""

from __future__ import annotations

from decimal import Decimal

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from common.charts import KC, PIECES, Chart, Row, Series, Shape, Value
from grants.charts import ALLOCATED, AWARDED, REQUESTED
from improvement_plan.charts import LOOKS
from review.facts import Money, Plan


def money_chart(year: int, money: Money) -> Chart:
    """Return the programme with the most money over the years, or the calls of the year where only this is known."""
    if money.history:
        title = _("%(programme)s by year") % {"programme": money.programme}
        return _chart(year, title, Shape.COLUMNS, (ALLOCATED, AWARDED), history_of(money))
    title = _("Money of grant programmes in %(year)s") % {"year": year}
    return _chart(year, title, Shape.BARS, (ALLOCATED, REQUESTED, AWARDED), calls_of(money))


def history_of(money: Money) -> tuple[Row, ...]:
    return tuple(
        Row(str(one.year), (Value(one.allocation), Value(one.awarded)), place=one.year) for one in money.history
    )


def calls_of(money: Money) -> tuple[Row, ...]:
    """Return the calls of which something is known; none if it is only one, which the chapter tells in words."""
    rows = tuple(_call(one.programme, one.address, one.allocation, one.requested, one.awarded) for one in money.calls)
    known = tuple(row for row in rows if row.is_known)
    return known if len(known) > 1 else ()


def _call(programme: str, address: str, *amounts: Decimal | None) -> Row:
    return Row(programme, tuple(Value(amount) for amount in amounts), address)


def _chart(year: int, title: str, shape: Shape, series: tuple[Series, ...], rows: tuple[Row, ...]) -> Chart:
    return Chart(
        key="penize",
        title=title,
        shape=shape,
        unit=KC,
        heading=gettext_lazy("Year") if shape is Shape.COLUMNS else gettext_lazy("Programme"),
        series=series,
        rows=rows,
        route="review:year-money",
        facts={"year": year},
        page=reverse("review:year", args=[year]),
    )


def states_chart(plan: Plan) -> Chart:
    """Return how many items of a plan are in each state, in the looks of its page."""
    labels = {one.state: one for one in plan.states}
    told = [(labels[state], look) for state, look in LOOKS.items() if state in labels]
    return Chart(
        key="stav",
        title=plan.title,
        shape=Shape.PARTS,
        unit=PIECES,
        heading=gettext_lazy("State"),
        series=(Series(gettext_lazy("items")),),
        rows=tuple(Row(one.label, (Value(one.count),), look=look) for one, look in told),
        page=plan.address,
    )
