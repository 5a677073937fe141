"""The kinds of rows that apps declare as searchable."""

from __future__ import annotations

from functools import cache

from common.registry import Searchable, declared


@cache
def kinds() -> dict[int, Searchable]:
    """Return the kinds by their numbers, in the order of their apps. Raises ValueError if two have the same."""
    found = [kind for app in declared().values() for kind in app.searchable]
    numbers = {kind.number: kind for kind in found}
    if len(numbers) != len(found):
        raise ValueError("Two searchable kinds have the same number.")
    return numbers


@cache
def sections() -> dict[str, list[Searchable]]:
    """Return the kinds of each section by its name in the address."""
    grouped: dict[str, list[Searchable]] = {}
    for kind in kinds().values():
        grouped.setdefault(kind.section, []).append(kind)
    return grouped
