"""Rows of several models asked for in one query, each with a few of its fields only."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection, models
from django.db.models import F
from django.db.models.functions import JSONObject

TOLD = "_told"


def rows_at_once(lists: Sequence[tuple[Any, Iterable[str]]]) -> list[list[Any]]:
    """Return the rows of each queryset with these fields, not saved and not to be saved; the order is lost.

    A field of a related row (`plan__year`) comes in a related row with such fields alone.
    """
    texts: list[str] = []
    values: list[Any] = []
    for place, (rows, fields) in enumerate(lists):
        told = rows.annotate(**{TOLD: JSONObject(**{name: F(name) for name in fields})}).values(TOLD)
        try:
            sql, params = told.query.sql_with_params()
        except EmptyResultSet:
            continue
        texts.append(f"SELECT {place}, CAST({TOLD} AS text) FROM ({sql}) AS piece")  # noqa: S608 - made by Django
        values += params
    found: list[list[Any]] = [[] for _list in lists]
    if texts:
        with connection.cursor() as cursor:
            cursor.execute(" UNION ALL ".join(texts), values)
            for place, told in cursor.fetchall():
                found[place].append(_row_of(lists[place][0].model, json.loads(told)))
    return found


def _row_of(model: type[models.Model], facts: Mapping[str, Any]) -> Any:
    own: dict[str, Any] = {}
    related: dict[str, dict[str, Any]] = {}
    for name, value in facts.items():
        first, _between, rest = name.partition("__")
        if rest:
            related.setdefault(first, {})[rest] = value
        else:
            field: Any = model._meta.get_field(name)
            own[field.attname] = field.to_python(value)
    row = model(**own)
    for name, some in related.items():
        if any(value is not None for value in some.values()):
            other: Any = model._meta.get_field(name).related_model
            setattr(row, name, _row_of(other, some))
    return row
