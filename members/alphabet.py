"""Organisations with a page by membership and in the Czech alphabetical order, which no database sorts by."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.db.models import Count, Q
from django.db.models.functions import Left

from common.page_cache.kept import kept
from common.text import alphabetical
from members.models import Organisation

BEGINNING = 2
"""Characters that tell the first letter of a name, since “ch” is a letter."""


@dataclass
class Letter:
    """The organisations of a membership whose names begin with the same letter: how names begin, and their number."""

    membership: str
    beginnings: set[str] = field(default_factory=set)
    count: int = 0


@kept
def letters(memberships: tuple[str, ...]) -> list[Letter]:
    """Return the letters in the order of memberships and of the alphabet."""
    found: dict[tuple[int, ...], Letter] = {}
    rows = Organisation.objects.filter(membership__in=memberships).order_by()
    beginnings = rows.values_list("membership", Left("name", BEGINNING)).annotate(Count("pk"))
    for membership, beginning, count in beginnings:
        places, _text = alphabetical(beginning)
        letter = found.setdefault((memberships.index(membership), *places[:1]), Letter(membership))
        letter.beginnings.add(beginning)
        letter.count += count
    return [found[key] for key in sorted(found)]


class InOrder:
    """The primary keys of organisations; only those of the letters that are needed are sorted."""

    def __init__(self, memberships: Sequence[str]) -> None:
        self.memberships = tuple(map(str, memberships))

    @cached_property
    def letters(self) -> list[Letter]:
        return letters(self.memberships)

    def __len__(self) -> int:
        return sum(letter.count for letter in self.letters)

    def __iter__(self) -> Iterator[int]:
        return iter(self[:])

    def __getitem__(self, place: Any) -> Any:
        """Return the keys at the places of a slice."""
        start, stop, _step = place.indices(len(self))
        needed, before, skipped = [], 0, 0
        for letter in self.letters:
            if before + letter.count <= start:
                skipped += letter.count
            elif before < stop:
                needed.append(letter)
            before += letter.count
        return _in_order(needed)[start - skipped : stop - skipped]


def _in_order(letters: list[Letter]) -> list[int]:
    """Return the keys of all organisations of these letters; one query."""
    wanted, places = Q(pk=None), {}
    for place, letter in enumerate(letters):
        wanted |= Q(membership=letter.membership, beginning__in=letter.beginnings)
        places |= {(letter.membership, beginning): place for beginning in letter.beginnings}
    rows = Organisation.objects.annotate(beginning=Left("name", BEGINNING)).filter(wanted).order_by()
    in_order = sorted(
        (places[membership, beginning], alphabetical(name), pk)
        for pk, name, membership, beginning in rows.values_list("pk", "name", "membership", "beginning")
    )
    return [pk for _place, _name, pk in in_order]
