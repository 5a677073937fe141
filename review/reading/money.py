"""Reads the grants of a year."""

from __future__ import annotations

from decimal import Decimal

from grants import year as rooms
from grants.models import Call
from grants.totals import Figure, Totals
from review.extent import PAGE, Extent
from review.facts import CallMoney, Money, MoneyOfYear


def money_of(year: int, extent: Extent = PAGE) -> Money | None:
    """Return the calls of the year and the history of the one that awarded most, or None if it has no call."""
    calls, is_cut = rooms.calls_of(year, extent.calls)
    if not calls:
        return None
    told = tuple(call_money(call, totals) for call, totals in calls)
    main = max(calls, key=lambda pair: pair[1].awarded.value or 0)[0]
    return Money(told, is_cut, str(main.programme), history_until(main))


def call_money(call: Call, totals: Totals) -> CallMoney:
    """Return a call with its totals, fetched with its programme."""
    return CallMoney(
        key=call.pk,
        programme=str(call.programme),
        address=call.get_absolute_url(),
        window=call.window,
        allocation=call.final_allocation,
        requested=_amount(totals.requested),
        awarded=_amount(totals.awarded),
        applications=_count(totals.applications),
        funded=_count(totals.funded),
        note=call.told.note,
        year=call.year,
    )


def history_until(call: Call) -> tuple[MoneyOfYear, ...]:
    """Return the money of a programme up to a call, each year from the first that is known; empty if only one is."""
    known = {
        one.year: MoneyOfYear(one.year, one.final_allocation, _amount(totals.awarded))
        for one, totals in rooms.calls_until(call)
    }
    told = [year for year, money in known.items() if (money.allocation, money.awarded) != (None, None)]
    if len(told) < 2:
        return ()
    return tuple(known.get(year) or MoneyOfYear(year, None, None) for year in range(told[0], call.year + 1))


def _amount(figure: Figure) -> Decimal | None:
    return None if figure.value is None else Decimal(figure.value)


def _count(figure: Figure) -> int | None:
    return None if figure.value is None else int(figure.value)
