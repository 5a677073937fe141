"""How parts that a document took over differ from those that the data propose now."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

Source = TypeVar("Source")
Part = TypeVar("Part")
Change = TypeVar("Change")


@dataclass(frozen=True)
class Differences(Generic[Part, Change]):
    """How the data differ from what a document took over."""

    changed: dict[str, Change]
    new: dict[str, Part]
    """Parts that the document does not have, in the order of the proposal."""
    gone: frozenset[str]
    """Keys of parts that the data do not propose any more."""
    order: tuple[str, ...] = ()
    """Keys of the proposal."""

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of what can be taken over."""
        return (*self.changed, *self.new)

    @cached_property
    def count(self) -> int:
        """How many parts differ."""
        return len(self.changed) + len(self.new) + len(self.gone)

    def __bool__(self) -> bool:
        return self.count > 0

    def new_after(self) -> dict[str, list[Part]]:
        """Return the new parts by the key of the part of the document after which they would stand, "" for none."""
        places: dict[str, list[Part]] = {}
        last = ""
        for key in self.order:
            if key in self.new:
                places.setdefault(last, []).append(self.new[key])
            else:
                last = key
        return places


def compare(
    taken: Mapping[str, Source],
    now: Mapping[str, Source],
    *,
    differ: Callable[[Source, Source], bool],
    change: Callable[[str, Source, Source], Change],
    read: Callable[[Source], Part],
) -> Differences[Part, Change]:
    """Compare what was taken over with the data of now, both by their keys.

    `change` tells of a part that both have and that is not the same, `read` makes one of what is new.
    """
    return Differences(
        changed={key: change(key, was, now[key]) for key, was in taken.items() if key in now and differ(was, now[key])},
        new={key: read(one) for key, one in now.items() if key not in taken},
        gone=frozenset(taken.keys() - now.keys()),
        order=tuple(now),
    )
