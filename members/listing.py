"""Organisations in the order of the list of members: by their membership, then in Czech alphabetical order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from django.db.models import Count

from common.lists.paging import keys_of
from common.page_cache.kept import kept
from members.models import Organisation


@kept
def numbers_by_membership() -> dict[str, int]:
    """Return how many organisations there are of each membership."""
    rows = Organisation.objects.order_by().values_list("membership").annotate(Count("pk"))
    return dict(rows)


class InOrder:
    """The primary keys of organisations by pages; those of a page are read from the index of each membership."""

    def __init__(self, memberships: Sequence[str]) -> None:
        self.memberships = [str(one) for one in memberships]

    @cached_property
    def numbers(self) -> list[int]:
        known = numbers_by_membership()
        return [known.get(one, 0) for one in self.memberships]

    def __len__(self) -> int:
        return sum(self.numbers)

    def __iter__(self) -> Iterator[int]:
        return iter(self[:])

    def __getitem__(self, place: Any) -> Any:
        """Return the keys at the places of a slice, in any order; one query."""
        start, stop, _step = place.indices(len(self))
        parts, before = [], 0
        for membership, number in zip(self.memberships, self.numbers, strict=True):
            first, last = max(start - before, 0), min(stop - before, number)
            if first < last:
                rows = Organisation.objects.filter(membership=membership).order_by("name_key", "pk")
                parts.append(rows.values("pk")[first:last])
            before += number
        return keys_of(parts) if parts else []
