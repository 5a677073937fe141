"""Pages of rows of very different length: each has as many as weigh what a page may weigh, whatever they hold.

What a row weighs is about how many characters of HTML it makes. It is computed from lengths and counts that one query
reads for the whole list, and kept until public content changes.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, IntegerField, QuerySet, Subquery, Sum, Value
from django.db.models.functions import Coalesce, Length

MOST = 36_000
"""Characters of HTML on a page; its frame, heading and links to other pages come on top."""


@dataclass(frozen=True)
class Weighed:
    """A row of a list by what it is known by, and about how many characters of HTML it makes."""

    key: Hashable
    weight: int


Group = Sequence[Weighed]
"""Rows that stay together on a page if it can hold them."""


class WeighedPages(Paginator):
    """Pages of groups of rows; `object_list` of a page are the keys of its rows in their order.

    A group that no page can hold is divided between its rows.
    """

    def __init__(self, groups: Iterable[Group], most: int | None = None) -> None:
        self.keys = divided(groups, most or MOST)
        super().__init__(self.keys, 1)

    def page(self, number: int | str) -> Page:
        number = self.validate_number(number)
        return Page(self.keys[number - 1] if self.keys else [], number, self)

    def page_of(self, key: Hashable) -> int | None:
        """Return the number of the page with the row, or None if the list has no such row."""
        return next((number for number, keys in enumerate(self.keys, 1) if key in keys), None)


def divided(groups: Iterable[Group], most: int) -> list[list[Any]]:
    """Return the keys of the rows by pages."""
    pages: list[list[Any]] = []
    room = 0
    for group in groups:
        if room < sum(row.weight for row in group) <= most:
            room = 0
        for row in group:
            if not pages or row.weight > room:
                # A page whose first row is too heavy has that row alone.
                pages.append([])
                room = most
            pages[-1].append(row.key)
            room -= row.weight
    return pages


def length_of(*fields: str) -> Any:
    """Return the expression for the length of the texts of a row together."""
    total: Any = Value(0)
    for field in fields:
        total = total + Coalesce(Length(field), 0)
    return total


def weight_of_all(rows: QuerySet[Any], owner: str, each: int, *fields: str) -> Any:
    """Return what the rows of an owner weigh together: `each` of them so much, and the length of its texts.

    The queryset refers to the owner by OuterRef; `owner` is the field by which it does.
    """
    total = Count("pk") * each + Coalesce(Sum(length_of(*fields)), 0)
    one = rows.order_by().values(owner).annotate(weight_of_all=total).values("weight_of_all")
    return Coalesce(Subquery(one, output_field=IntegerField()), 0)
