"""Carrying unfinished items of a plan over to the plan of a later year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from common.periods import Period, PeriodError
from improvement_plan.models import Indicator, Item, ItemLink, Plan

State = Item.State
COPIED = ("title", "title_en", "goal", "area", "department", "responsible", "grant_programme")
"""Fields of an item that are the same in the next plan."""
OF_INDICATOR = (
    "title", "title_en", "kind", "unit", "unit_en", "baseline", "target", "limit", "less_is_better", "order",
)  # fmt: skip
OF_LINK = ("title", "url", "description", "order")


class PlanError(Exception):
    """A plan that cannot be made; the message is shown to the user."""


@dataclass
class Unfinished:
    """An item that may be carried over, with those of its parts that may."""

    item: Item
    is_offered: bool
    """Whether it is chosen from the beginning: it is not evaluated yet, or said to be carried over."""
    is_carried: bool = False
    """Whether it has been carried over already and only shows what its parts belong to."""
    parts: list[Unfinished] = field(default_factory=list)


@dataclass
class CarriedOver:
    """The plan to which items were carried over, and how many of them, with their parts."""

    plan: Plan
    count: int = 0


def unfinished(plan: Plan) -> list[Unfinished]:
    """Return the items that are not fulfilled and not carried over yet, with their parts, in order."""
    items = plan.items.select_related("parent", "area", "department").prefetch_related("indicators", "carried_over_to")
    by_parent: dict[int | None, list[Any]] = {}
    for item in sorted(items, key=lambda item: item.number):
        by_parent.setdefault(item.parent_id, []).append(item)
    return [one for item in by_parent.get(None, []) if (one := _unfinished(item, by_parent.get(item.pk, [])))]


def _unfinished(item: Item, parts: list[Item]) -> Unfinished | None:
    kept = [one for part in parts if (one := _unfinished(part, []))]
    is_carried = bool(item.carried_over_to.all())
    # What has parts and no state of its own is as far as they are.
    is_open = item.state != State.FULFILLED and not is_carried and not (parts and item.state == State.UNKNOWN)
    if not kept and not is_open:
        return None
    is_offered = not is_carried and (
        any(one.is_offered for one in kept) or (is_open and item.state in {*Item.OPEN, State.CARRIED})
    )
    return Unfinished(item, is_offered, is_carried, kept)


def later_deadline(period: Period | None, *, of: int, to: int) -> Period | None:
    """Return the deadline of an item of the year `of` for the plan of the year `to`: so many years later.

    One that does not end before that year stays.
    """
    if period is None or period.last.year >= to:
        return period
    try:
        return period.years_later(to - of)
    except PeriodError:
        return period


@transaction.atomic
def carry_over(
    source: Plan, *, year: int, chosen: Mapping[int, Period | None], mark: bool = False, with_links: bool = False
) -> CarriedOver:
    """Carry the chosen items (their keys with their new deadlines) over to the draft of the plan of a later year.

    The plan is created unless it is there; it is never published by this. A part brings the item it belongs to.
    Indicators come without measurements. With `mark`, those not evaluated yet get the state “carried over”. Raises
    PlanError if the plan of the year is not a draft.
    """
    source = Plan.objects.select_for_update().get(pk=source.pk)
    if year <= source.year:
        raise PlanError(_("Choose a year after %d.") % source.year)
    plan = Plan.objects.select_for_update().filter(year=year).first() or Plan.objects.create(year=year)
    if plan.publication != Plan.Publication.DRAFT:
        raise PlanError(
            _(
                "The plan for %d is no longer a draft. Return it to drafts first, so that nothing becomes public "
                "at once."
            )
            % year
        )
    done = CarriedOver(plan)
    for one in unfinished(source):
        parts = [part for part in one.parts if part.item.pk in chosen]
        if not parts and (one.item.pk not in chosen or one.is_carried):
            continue
        new = _carrier(one, plan)
        if new is None:
            new = _copied(one.item, plan, None, chosen.get(one.item.pk, one.item.period), with_links)
            done.count += 1
        for part in parts:
            _copied(part.item, plan, new, chosen[part.item.pk], with_links)
            done.count += 1
        if mark:
            _mark([*(part.item for part in parts), *([] if one.parts and not one.item.state else [one.item])])
    return done


def _carrier(one: Unfinished, plan: Plan) -> Item | None:
    """Return the item of the plan to which the item was carried over before."""
    return plan.items.filter(carried_over_from=one.item, parent=None).first() if one.is_carried else None


def _copied(item: Item, plan: Plan, parent: Item | None, period: Period | None, with_links: bool) -> Item:
    siblings = plan.items.filter(parent=parent)
    number = (siblings.aggregate(last=Max("number"))["last"] or 0) + 1
    facts = {name: getattr(item, name) for name in COPIED}
    new = Item(plan=plan, parent=parent, number=number, carried_over_from=item, **facts)
    new.period = period
    new.save()
    if implementers := list(item.implementers.all()):
        new.implementers.set(implementers)
    for indicator in item.indicators.all():
        Indicator.objects.create(item=new, **{name: getattr(indicator, name) for name in OF_INDICATOR})
    for link in item.links.all() if with_links else ():
        ItemLink.objects.create(item=new, **{name: getattr(link, name) for name in OF_LINK})
    return new


def _mark(items: list[Item]) -> None:
    for item in items:
        if item.state in Item.OPEN:
            item.state = State.CARRIED
            item.save()
