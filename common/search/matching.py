"""Finding rows by what somebody typed."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from operator import or_
from typing import Any, TypeVar

from django.db.models import Q, QuerySet
from django.db.models.constants import LOOKUP_SEP

from common.search.keys import words_of
from common.search.words import beginnings_of

RowsT = TypeVar("RowsT", bound=QuerySet[Any])


def matching(rows: RowsT, query: str, paths: Iterable[str] = ("search_text",)) -> RowsT:
    """Return the rows that have all words of the query, in any order, each in any of the columns.

    A word is found in its other forms, too, by the beginnings that `common.search.words` gives it.

    `paths` lead to columns of folded text, also of related rows; one that begins with `=` leads to a number, which a
    word has to equal. Case and diacritics do not matter. Rows may come several times if a path leads to many rows.
    """
    columns = list(paths)
    for word in words_of(query):
        rows = rows.filter(reduce(or_, (_condition(path, word) for path in columns), Q()))
    return rows


def _condition(path: str, word: str) -> Q:
    if not path.startswith("="):
        return reduce(or_, (Q(**{f"{path}__contains": beginning}) for beginning in beginnings_of(word)))
    number = word.rstrip(".")
    return Q(**{path.removeprefix("="): int(number)}) if number.isdecimal() and len(number) < 10 else Q(pk__in=[])


def spread(model: Any, paths: Iterable[str]) -> bool:
    """Whether one of the paths leads to many rows, so that `matching` may return a row several times."""
    return any(_leads_to_many(model._meta, path.removeprefix("=").split(LOOKUP_SEP)) for path in paths)


def _leads_to_many(options: Any, names: list[str]) -> bool:
    for name in names:
        field = options.get_field(name)
        if field.is_relation and (field.one_to_many or field.many_to_many):
            return True
        if not field.is_relation:
            return False
        options = field.related_model._meta
    return False
