"""The improvement plan of a year."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class PlanItem:
    """An item of the improvement plan, or a part of one."""

    key: int
    number: str
    """“3.” or “3.2”."""
    title: str
    address: str
    area: str
    state: str
    """The key of `improvement_plan.models.Item.State`; empty where it is not evaluated, or where its parts are."""
    state_label: str
    indicators: tuple[str, ...]
    parts: tuple[PlanItem, ...] = ()


@dataclass(frozen=True)
class StateCount:
    """How many items of a plan without parts are in a state."""

    state: str
    label: str
    count: int


@dataclass(frozen=True)
class Plan:
    """The improvement plan of a year."""

    key: int
    title: str
    address: str
    items: tuple[PlanItem, ...]
    """Of a long plan the first, without their parts."""
    is_cut: bool
    states: tuple[StateCount, ...]
    """The states that there are, in their order, of the whole plan; none of a plan that is too long to count them."""

    @property
    def size(self) -> int:
        """The number of items without parts."""
        return sum(state.count for state in self.states)

    @property
    def leaves(self) -> tuple[PlanItem, ...]:
        """The items without parts, and the parts."""
        return tuple(leaf for item in self.items for leaf in (item.parts or (item,)))

    @property
    def is_evaluated(self) -> bool:
        """Whether the state of any item is known."""
        return any(state.state for state in self.states)

    def count(self, state: str) -> int:
        """Return the number of items in a state."""
        return sum(one.count for one in self.states if one.state == state)
