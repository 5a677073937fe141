"""Conditions of database constraints, evaluated in Python: a table of thousands of rows needs no query for each."""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Any

from django.db.models import F, Q

COMPARED: dict[str, Callable[[Any, Any], bool]] = {
    "exact": operator.eq,
    "lt": operator.lt,
    "lte": operator.le,
    "gt": operator.gt,
    "gte": operator.ge,
    "in": lambda value, among: value in among,
    "range": lambda value, bounds: bounds[0] <= value <= bounds[1],
}


class NotEvaluated(Exception):
    """The condition uses something that only the database can evaluate."""


def truth(condition: Q, value_of: Callable[[str], Any]) -> bool | None:
    """Return what a database would say about the row whose columns `value_of` returns; None for unknown (NULL).

    Raises NotEvaluated for lookups other than comparisons of a column with constants or with another column.
    """
    parts = [truth(one, value_of) if isinstance(one, Q) else _compared(one, value_of) for one in condition.children]
    if condition.connector == Q.AND:
        found = False if False in parts else None if None in parts else True
    elif condition.connector == Q.OR:
        found = True if True in parts else None if None in parts else False
    else:
        raise NotEvaluated
    return found if found is None or not condition.negated else not found


def _compared(child: Any, value_of: Callable[[str], Any]) -> bool | None:
    """Return the result of one lookup such as `("awarded__lte", F("requested"))`."""
    if not isinstance(child, tuple):
        raise NotEvaluated
    name, _separator, lookup = child[0].partition("__")
    value, other = value_of(name), _operand(child[1], value_of)
    if lookup == "isnull" or (lookup in ("", "exact") and child[1] is None):
        return (value is None) == (other is not False)
    compare = COMPARED.get(lookup or "exact")
    if compare is None:
        raise NotEvaluated
    return None if value is None or other is None else compare(value, other)


def _operand(value: Any, value_of: Callable[[str], Any]) -> Any:
    column = getattr(value, "name", "") if isinstance(value, F) else ""
    if column and "__" not in column:
        return value_of(column)
    if hasattr(value, "resolve_expression") or hasattr(value, "_meta"):
        raise NotEvaluated
    return value
