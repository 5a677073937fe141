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


class RowsAtOnce:
    """The rows of each queryset with some of its fields, not saved and not to be saved; asked for in one query.

    A field of a related row (`plan__year`) comes in a related row with such fields alone; what the queryset annotates
    may be named, too. The order is lost. What was put into SQL may be kept for as long as the querysets mean the same.
    """

    def __init__(self, lists: Sequence[tuple[Any, Iterable[str]]]) -> None:
        self._lists = [(rows.model, rows.query.annotations) for rows, _fields in lists]
        texts: list[str] = []
        self._values: list[Any] = []
        for place, (rows, fields) in enumerate(lists):
            told = rows.annotate(**{TOLD: JSONObject(**{name: F(name) for name in fields})}).values(TOLD)
            try:
                sql, params = told.query.sql_with_params()
            except EmptyResultSet:
                continue
            texts.append(f"SELECT {place}, CAST({TOLD} AS text) FROM ({sql}) AS piece")  # noqa: S608 - made by Django
            self._values += params
        self._sql = " UNION ALL ".join(texts)

    def fetch(self) -> list[list[Any]]:
        """Return the rows of each queryset as they are now."""
        found: list[list[Any]] = [[] for _list in self._lists]
        if self._sql:
            with connection.cursor() as cursor:
                cursor.execute(self._sql, self._values)
                for place, told in cursor.fetchall():
                    model, annotations = self._lists[place]
                    found[place].append(_row_of(model, annotations, json.loads(told)))
        return found


def _row_of(model: type[models.Model], annotations: Mapping[str, Any], facts: Mapping[str, Any]) -> Any:
    own: dict[str, Any] = {}
    annotated: dict[str, Any] = {}
    related: dict[str, dict[str, Any]] = {}
    for name, value in facts.items():
        first, _between, rest = name.partition("__")
        if rest:
            related.setdefault(first, {})[rest] = value
        elif name in annotations:
            annotated[name] = annotations[name].output_field.to_python(value)
        else:
            field: Any = model._meta.get_field(name)
            own[field.attname] = field.to_python(value)
    row = model(**own)
    row.__dict__.update(annotated)
    for name, some in related.items():
        if any(value is not None for value in some.values()):
            other: Any = model._meta.get_field(name).related_model
            setattr(row, name, _row_of(other, {}, some))
    return row
