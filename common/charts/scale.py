"""The axis of a chart: round marks that are easy to read."""

from __future__ import annotations

from decimal import ROUND_CEILING, Decimal

MOST_MARKS = 5
STEPS = (1, 2, Decimal("2.5"), 5, 10)


def marks_up_to(highest: Decimal | int, *, whole: bool) -> list[Decimal]:
    """Return at most six round marks from 0 to at least `highest`; with `whole` none lies between two numbers."""
    top = Decimal(highest)
    if top <= 0:
        return [Decimal(0), Decimal(1)]
    power = Decimal(10) ** (top.adjusted() - 1)
    steps = (step * power * scale for scale in (1, 10) for step in STEPS)
    step = next(one for one in steps if one * MOST_MARKS >= top and (not whole or one == one.to_integral_value()))
    count = int((top / step).to_integral_value(ROUND_CEILING))
    return [(step * place).normalize() + 0 for place in range(count + 1)]
