"""The limit of a call: together its applications are awarded at most the allocation with its raises.

`grants/guards.py` is how the database itself refuses more; this tells people before, and says how much is left.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django.db import connection
from django.db.models import Sum
from django.utils.translation import gettext as _

from common.templatetags.czech import money

if TYPE_CHECKING:
    from grants.models import Application, Call

NOTHING = Decimal(0)


def total(rows: Any, column: str) -> Decimal:
    """Return the sum of a column of money, rounded as it is stored; SQLite adds up binary numbers."""
    return Decimal(rows.aggregate(total=Sum(column))["total"] or NOTHING).quantize(Decimal("0.01"))


def locked(call_id: Any) -> Call | None:
    """Return the call as it is stored, locked within a transaction, so that two people do not award the same money."""
    from grants.models import Call

    rows = Call.objects.filter(pk=call_id)
    return (rows.select_for_update(no_key=True) if connection.in_atomic_block else rows).first()


def limit_of(call: Call) -> Decimal | None:
    """Return the allocation with its raises in Kč, None when it is not known."""
    return None if call.allocation is None else call.allocation + total(call.raises, "amount")


def grown(application: Application, was: dict[str, Any] | None) -> Decimal:
    """Return by how much more the application takes from its call than before; `was` are its former columns."""
    before = (was["awarded"] or NOTHING) if was and was["call_id"] == application.call_id else NOTHING
    return (application.awarded or NOTHING) - before


def above_limit(application: Application) -> dict[str, str]:
    """Return what is wrong with an award by the field where it is to be mended; nothing if the money is there.

    Only an award that grows, or comes from another call, is looked at: what has been too much for long may be edited.
    """
    from grants.models import Application

    if not application.awarded or application.call_id is None:
        return {}
    stored: Any = Application.objects.filter(pk=application.pk).values("call_id", "awarded").first()
    if grown(application, stored) <= 0:
        return {}
    call = locked(application.call_id)
    limit = limit_of(call) if call else None
    if limit is None:
        return {}
    left = limit - total(Application.objects.filter(call=call).exclude(pk=application.pk), "awarded")
    if application.awarded <= left:
        return {}
    is_move = stored is not None and stored["call_id"] != application.call_id
    return {"call" if is_move else "awarded": too_much(left)}


def above_limits(rows: list[tuple[Application, dict[str, Any] | None]]) -> dict[int, str]:
    """Return the messages about rows of a table that the calls have no money for, by their positions.

    Each row comes with its former columns, None for a new one. What rows give up counts for all of them, wherever they
    are; then the calls award in the order of the table.
    """
    from grants.models import Application, Call

    calls = Call.objects.filter(pk__in={row.call_id for row, _was in rows}, allocation__isnull=False).with_raises()
    sums = (
        Application.objects.filter(call__in=calls.values("pk")).order_by().values_list("call").annotate(Sum("awarded"))
    )
    awarded = {call: amount or NOTHING for call, amount in sums}
    left = {call.pk: call.allocation + call.raised - awarded.get(call.pk, NOTHING) for call in calls}
    for row, was in rows:
        if was and was["call_id"] in left:
            is_moved = was["call_id"] != row.call_id
            left[was["call_id"]] += (was["awarded"] or NOTHING) if is_moved else max(-grown(row, was), NOTHING)
    wrong = {}
    for position, (row, was) in enumerate(rows):
        more = grown(row, was)
        if more <= 0 or row.call_id not in left:
            continue
        if round(left[row.call_id] - more, 2) < 0:
            wrong[position] = too_much(left[row.call_id] + (row.awarded or NOTHING) - more)
        else:
            left[row.call_id] -= more
    return wrong


@dataclass(frozen=True)
class Change:
    """What a call has after it is saved with its raises (None if that is not known), and what it awarded, in Kč."""

    awarded: Decimal
    after: Decimal | None
    is_allocation_lower: bool
    """Also when it was not known before."""

    @property
    def is_enough(self) -> bool:
        return self.after is None or self.awarded <= self.after

    def refusal(self, *, lowers_raise: bool) -> str:
        """Return what is wrong: there is too little, and something of it was lowered or taken away."""
        if self.is_enough or not (self.is_allocation_lower or lowers_raise):
            return ""
        return too_little(self.awarded, self.after or NOTHING)


def change_of(call: Call, raised: Decimal) -> Change:
    """Return the change of a stored call that is to be saved with raises of the given sum; locks the call."""
    from grants.models import Application

    stored = locked(call.pk)
    before = stored.allocation if stored else None
    return Change(
        awarded=total(Application.objects.filter(call=call), "awarded"),
        after=None if call.allocation is None else call.allocation + raised,
        is_allocation_lower=call.allocation is not None and (before is None or call.allocation < before),
    )


def too_much(left: Decimal) -> str:
    """Return the message about an award for which only `left` Kč are left in the call."""
    if left <= 0:
        return _("The call has no money left. Raise its allocation, or award less to others.")
    return _(
        "Only %(left)s is left in the call for this application. Award at most that, or raise the allocation first."
    ) % {"left": money(left)}


def too_little(awarded: Decimal, limit: Decimal) -> str:
    """Return the message about an allocation with raises of `limit` Kč when more was awarded."""
    return _(
        "%(awarded)s has already been awarded in this call, and it would have only %(limit)s with its raises. "
        "%(missing)s is missing."
    ) % {"awarded": money(awarded), "limit": money(limit), "missing": money(awarded - limit)}
