"""Pages of long lists: `?strana=` in the address, `components/pagination.html` below the list.

What a page costs must not grow with the list. Counts are kept until public content changes, and a list that is read
group by group (`GroupedPages`) asks each group alone, in the order of an index.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.core.paginator import InvalidPage, Page, Paginator
from django.db import connection
from django.db.models import Count, QuerySet
from django.db.models.expressions import RawSQL
from django.http import Http404, HttpRequest
from django.utils.functional import SimpleLazyObject

from common.page_cache.kept import once

PARAMETER = "strana"
MOST_KEPT_PARAMETERS = 50
AT_ONCE = 400
"""Pieces of lists that one query asks for; SQLite can do 500."""


def kept_count(rows: QuerySet[Any]) -> int:
    """Return the number of rows, kept until public content changes."""
    count: int = kept_by(rows.order_by(), rows.count)
    return count


def kept_counts(lists: Sequence[QuerySet[Any]]) -> list[int]:
    """Return the number of rows of each list, asked for at once and kept until public content changes."""

    def make() -> list[int]:
        pieces = [rows.order_by().values("pk").query.sql_with_params() for rows in lists]
        sql = " UNION ALL ".join(
            f"SELECT {place}, COUNT(*) FROM ({sql}) AS piece"  # noqa: S608 - made by Django
            for place, (sql, _params) in enumerate(pieces)
        )
        with connection.cursor() as cursor:
            cursor.execute(sql, [value for _sql, params in pieces for value in params])
            return [count for _place, count in sorted(cursor.fetchall())]

    return once(("counts", tuple(str(rows.query) for rows in lists)), make)


def kept_by(rows: QuerySet[Any], make: Callable[[], Any]) -> Any:
    """Return what is made of the rows, kept for the same query until public content changes."""
    try:
        sql, params = rows.query.sql_with_params()
    except EmptyResultSet:
        return make()
    # A long list of keys is quicker to count than to remember.
    key = ("rows", sql, tuple(map(str, params))) if len(params) <= MOST_KEPT_PARAMETERS else None
    return once(key, make)


class KeptPages(Paginator):
    """Pages of a queryset."""

    @cached_property
    def count(self) -> int:
        return kept_count(self.object_list)  # type: ignore[arg-type]


@dataclass(frozen=True)
class Group:
    """A group of a list: the primary key of what its rows belong to, their number, and the rows in their order.

    The rows are known by their primary keys, or by the only column that is asked for.
    """

    key: int
    count: int
    rows: QuerySet[Any]


class GroupedPages(Paginator):
    """Pages of rows in groups, one group after another.

    `find` returns the groups and `fetch` the rows of the given keys in their order, both only when they are needed. The
    number of rows is kept under the `key`, if there is one, which names everything that the list depends on besides
    public content.
    """

    def __init__(
        self,
        find: Callable[[], Sequence[Group]],
        per_page: int,
        fetch: Callable[[list[int]], list[Any]],
        key: Hashable | None = None,
    ) -> None:
        super().__init__([], per_page)
        self.find = find
        self.fetch = fetch
        self.key = key

    @cached_property
    def groups(self) -> Sequence[Group]:
        return self.find()

    @cached_property
    def count(self) -> int:
        return once(self.key, lambda: sum(group.count for group in self.groups))

    def page(self, number: int | str) -> Page:
        number = self.validate_number(number)
        start = (number - 1) * self.per_page
        rows: Any = SimpleLazyObject(lambda: self.fetch(self._keys(start, start + self.per_page)))
        return Page(rows, number, self)

    def _keys(self, start: int, end: int) -> list[int]:
        """Return the primary keys of the rows at these positions of the whole list."""
        pieces = []
        for group in self.groups:
            first, last = max(start, 0), min(end, group.count)
            if first < last:
                pieces.append(group.rows[first:last])
            start, end = start - group.count, end - group.count
        return keys_of(pieces)


def keys_of(pieces: Sequence[QuerySet[Any]]) -> list[int]:
    """Return the keys of several pieces of lists, asked for at once; the order is lost.

    They are the primary keys, or the only column that a piece asks for.
    """
    found: list[int] = []
    for start in range(0, len(pieces), AT_ONCE):
        found += _keys_of(pieces[start : start + AT_ONCE])
    return found


def among(pieces: Sequence[QuerySet[Any]]) -> RawSQL | list[int]:
    """Return for `pk__in` the keys of several pieces of lists, found by the query that asks for the rows.

    Of more pieces than one query asks for, they are found beforehand.
    """
    if len(pieces) > AT_ONCE:
        return keys_of(pieces)
    sql, values = _union(pieces)
    return RawSQL(sql, values) if sql else []  # noqa: S611 - made by Django


def _keys_of(pieces: Sequence[QuerySet[Any]]) -> list[int]:
    sql, values = _union(pieces)
    if not sql:
        return []
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return [pk for (pk,) in cursor.fetchall()]


def _union(pieces: Sequence[QuerySet[Any]]) -> tuple[str, list[Any]]:
    """Return a query of the keys of all pieces, and its values; without text if there cannot be any."""
    texts: list[str] = []
    values: list[Any] = []
    for piece in pieces:
        try:
            keys = piece if piece.query.values_select else piece.values("pk")
            sql, params = keys.query.sql_with_params()
        except EmptyResultSet:
            continue
        # An alias, since only PostgreSQL 16 and SQLite can do without.
        texts.append(f"SELECT * FROM ({sql}) AS piece")  # noqa: S608 - made by Django
        values.extend(params)
    return " UNION ALL ".join(texts), values


def counts_by(rows: QuerySet[Any], *fields: str) -> dict[Any, int]:
    """Return the number of rows for each value of the field or fields, kept until public content changes."""
    grouped = rows.order_by().values_list(*fields).annotate(Count("pk"))
    found: dict[Any, int] = kept_by(
        grouped, lambda: {values[0] if len(fields) == 1 else tuple(values): count for *values, count in grouped}
    )
    return found


def asked_page(request: HttpRequest) -> int:
    """Return the number of the page that is asked for, for the head of the page; whether it is there shows later."""
    try:
        return int(request.GET.get(PARAMETER) or 1)
    except ValueError:
        return 1


def page_context(request: HttpRequest, pages: Paginator, fragment: str = "") -> dict[str, Any]:
    """Return the context of `components/pagination.html` with the rows of the asked page in `page_obj`.

    Raises Http404 for a page that is not there.
    """
    try:
        page = pages.page(request.GET.get(PARAMETER) or 1)
    except InvalidPage as error:
        raise Http404(str(error)) from error
    return {"page_obj": page, **links_to_pages(request, page, fragment)}


def links_to_pages(request: HttpRequest, page: Page, fragment: str = "") -> dict[str, Any]:
    """Return the beginning of the addresses of other pages, their end, and the numbers to show."""
    others = request.GET.copy()
    others.pop(PARAMETER, None)
    return {
        "address_of_page": f"?{others.urlencode()}&{PARAMETER}=" if others else f"?{PARAMETER}=",
        "fragment_of_page": f"#{fragment}" if fragment else "",
        "page_numbers": page.paginator.get_elided_page_range(page.number),
    }
