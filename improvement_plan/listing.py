"""The pages of a plan: which items stand on which, and what they show."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from django.db.models import OuterRef, Value

from common.lists.weighed import Group, Weighed, WeighedPages, length_of, weight_of_all
from common.page_cache.kept import once
from improvement_plan.models import Indicator, Item, ItemLink, Measurement, Plan

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

ITEM_WEIGHT, INDICATOR_WEIGHT, MEASUREMENT_WEIGHT, LINK_WEIGHT, IMPLEMENTER_WEIGHT = 900, 220, 170, 150, 60
"""About how many characters of HTML each takes besides its texts."""


@dataclass(frozen=True)
class StateCount:
    """The number of items in a state."""

    state: str
    label: StrOrPromise
    count: int


class Row(NamedTuple):
    """What the pages of a plan are made from: an item or a part of one."""

    pk: int
    parent: int | None
    parent_number: int | None
    number: int
    state: str
    weight: int

    @property
    def numbered(self) -> Item:
        """An item with nothing but its numbers, to tell how it is called."""
        parent = None if self.parent_number is None else Item(number=self.parent_number)
        return Item(number=self.number, parent=parent)


def rows_of(plan: Plan) -> list[Row]:
    """Return all items and parts of a plan by their numbers, kept until public content changes."""

    def make() -> list[Row]:
        own, implementers = {"item": OuterRef("pk")}, Item.implementers.through.objects
        weight = (
            Value(ITEM_WEIGHT)
            + length_of("title", "goal", "fulfilment")
            + weight_of_all(Indicator.objects.filter(**own), "item", INDICATOR_WEIGHT, "title")
            + weight_of_all(
                Measurement.objects.filter(indicator__item=OuterRef("pk")),
                "indicator__item",
                MEASUREMENT_WEIGHT,
                "text",
                "evidence_url",
            )
            + weight_of_all(ItemLink.objects.filter(**own), "item", LINK_WEIGHT, "title", "url", "description")
            + weight_of_all(implementers.filter(**own), "item", IMPLEMENTER_WEIGHT)
        )
        rows = Item.objects.filter(plan=plan).order_by("number", "pk")
        return [
            Row(*values) for values in rows.values_list("pk", "parent", "parent__number", "number", "state", weight)
        ]

    return once(("items of the plan", plan.pk), make)


def pages_of(rows: Sequence[Row]) -> WeighedPages:
    """Return the pages of a plan; an item stays together with its parts."""
    parts: dict[int | None, list[Row]] = defaultdict(list)
    for row in rows:
        parts[row.parent].append(row)

    def with_parts(row: Row) -> Iterator[Weighed]:
        yield Weighed(row.pk, row.weight)
        for part in parts[row.pk]:
            yield from with_parts(part)

    groups: list[Group] = [list(with_parts(row)) for row in parts[None]]
    return WeighedPages(groups)


def items_with(keys: Sequence[int]) -> list[Item]:
    """Return the items of a page, each with its parts in `parts`.

    Parts of an item that stands on the page before have it above them, with `is_continued`.
    """
    found = Item.objects.for_page().in_bulk(keys)
    items: list[Item] = []
    for item in (found[key] for key in keys if key in found):
        item.parts = []
        above = found.get(item.parent_id) if item.parent_id else None
        if item.parent is not None and above is None:
            above = found[item.parent_id] = item.parent
            above.parts, above.is_continued = [], True
            items.append(above)
        (above.parts if above else items).append(item)
    return items


def page_with(rows: Sequence[Row], key: str) -> int | None:
    """Return the number of the page with the item of this key (“3”, “3-2”), or None if the plan has no such item."""
    pk = next((row.pk for row in rows if row.numbered.key == key), None)
    return pages_of(rows).page_of(pk)


@dataclass(frozen=True)
class Further:
    """An item or part that stands on a further page of the plan, although its address is that of the first one."""

    item: Item
    page: int


def near_on_further(rows: Sequence[Row], pages: WeighedPages) -> list[Further]:
    """Return the items and parts to which the first page leads on."""
    places = {key: number for number, keys in enumerate(pages.keys, 1) for key in keys if number > 1}
    items = [(row.numbered, places[row.pk]) for row in rows if row.pk in places]
    near = [Further(item, page) for item, page in items if item.is_near]
    return sorted(near, key=lambda one: one.item.place)


def state_counts(rows: Sequence[Row]) -> list[StateCount]:
    """Count the items without sub-items by state, in the order of the states, leaving out states that do not occur.

    Nothing is counted while no item is evaluated.
    """
    parents = {row.parent for row in rows}
    counts = Counter(row.state for row in rows if row.pk not in parents)
    if set(counts) == {Item.State.UNKNOWN}:
        return []
    return [StateCount(state.value, state.label, counts[state.value]) for state in Item.State if counts[state.value]]
