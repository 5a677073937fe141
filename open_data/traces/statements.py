"""The SQL by which traces follow from the public rows of data sets, the same for both databases."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import connection, models

from common.registry import DataSet, Followed
from open_data.models import Trace

TRACE = Trace._meta.db_table
PLACE = -987_654_321
"""Stands in compiled queries where the keys of changed rows belong."""


@dataclass(frozen=True)
class Watched:
    """A table whose changes leave traces of a data set.

    `keys` is the query for the keys of the things concerned, with `{rows}` where the changed rows are read from.
    """

    data_set: DataSet
    table: str
    columns: tuple[str, ...]
    """Columns whose change counts; of a part all that it has."""
    keys: str
    only_updates: bool
    """Whether nothing can refer to a row that is new or being deleted."""
    needs: tuple[str, ...]


def watched_of(data_set: DataSet) -> Iterator[Watched]:
    """Yield the tables that a data set follows, its own first."""
    own = data_set.model._meta
    needs = (TRACE, own.db_table, *(one.model._meta.db_table for one in data_set.follows))
    yield Watched(
        data_set, own.db_table, tuple(data_set.watched_columns), "SELECT {rows}.id FROM {table}", False, needs
    )
    for followed in data_set.follows:
        table = followed.model._meta.db_table
        yield Watched(data_set, table, columns_of(followed), keys_of(data_set, followed), followed.only_updates, needs)


def columns_of(followed: Followed) -> tuple[str, ...]:
    """Return the columns of a followed table whose change counts."""
    if not followed.only_updates:
        derived = {"search_text", "sort_key"}
        return tuple(str(one.column) for one in followed.model._meta.concrete_fields if one.name not in derived)
    return tuple(column_of(followed.model, name.removesuffix("_id")) for name in followed.columns)


def column_of(model: type[models.Model], name: str) -> str:
    field: Any = model._meta.get_field(name)
    return str(field.column)


def keys_of(data_set: DataSet, followed: Followed) -> str:
    """Return the query for the keys of the things that a changed row concerns."""
    if followed.is_part:
        column = column_of(followed.model, followed.path)
        keys = f"SELECT {{rows}}.{column} FROM {{table}}"
        if followed.among is None:
            return keys
        return f"{selected(followed.among())} AND id IN ({keys})"
    if followed.keys:
        words = " UNION ".join(words_of(followed.model, name) for name in followed.keys)
        own = data_set.model
        return f"SELECT id FROM {own._meta.db_table} WHERE {column_of(own, followed.path)} IN ({words})"
    # By the ordinary manager: whether a thing is public is asked afterwards.
    rows = data_set.model._base_manager.filter(**{f"{followed.path}__in": [PLACE]})
    query = inlined(rows)
    return query.replace(str(PLACE), "SELECT {rows}.id FROM {table}")


def words_of(model: type[models.Model], name: str) -> str:
    """Return the query for the words by which changed rows are referred to: their own, or those of their parts."""
    relation, _, key = name.rpartition("__")
    if not relation:
        return f"SELECT {{rows}}.{column_of(model, key)} FROM {{table}}"
    parts: Any = model._meta.get_field(relation)
    table, column = parts.related_model._meta.db_table, column_of(parts.related_model, key)
    return f"SELECT {column} FROM {table} WHERE {parts.field.column} IN (SELECT {{rows}}.id FROM {{table}})"


def selected(rows: Any) -> str:
    return f"SELECT id FROM ({inlined(rows)}) AS chosen WHERE true"


def inlined(rows: Any) -> str:
    """Return the query for the keys of a queryset with its parameters written into it; all of them are our own."""
    sql, parameters = rows.order_by().values("id").query.get_compiler(connection=connection).as_sql()
    return str(sql % tuple(literal(one) for one in parameters))


def literal(value: Any) -> str:
    """Return a constant of our own code as SQL. Raises TypeError for one that is neither text, number nor truth."""
    match value:
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case str():
            return "'{}'".format(value.replace("'", "''"))
    raise TypeError(f"{value!r} cannot be written into a trigger.")


def traced(data_set: DataSet, keys: str, now: str) -> list[str]:
    """Return the statements that leave traces of the things with these keys: changed, withdrawn or public again.

    What is not public and never was leaves none. Written without a clause for conflicts but that of nothing to do,
    since SQLite puts the one of the statement that fired the trigger in its place.
    """
    public = f"SELECT id FROM ({inlined(data_set.rows())}) AS public WHERE id IN ({keys})"
    kind = literal(data_set.kind)
    changed = (
        f"UPDATE {TRACE} SET changed_at = {now}, withdrawn_at ="
        f' CASE WHEN "key" IN ({public}) THEN NULL ELSE {now} END'
        f' WHERE kind = {kind} AND "key" IN ({keys}) AND (withdrawn_at IS NULL OR "key" IN ({public}))'
    )
    return [changed, added(kind, public, now)]


def added(kind: str, public: str, now: str) -> str:
    """Return the statement that leaves the first traces of things among those of a query."""
    return (
        f'INSERT INTO {TRACE} (kind, "key", changed_at, withdrawn_at)'
        f" SELECT {kind}, id, {now}, NULL FROM ({public}) AS fresh WHERE NOT EXISTS"
        f' (SELECT 1 FROM {TRACE} known WHERE known.kind = {kind} AND known."key" = fresh.id) ORDER BY id'
        " ON CONFLICT DO NOTHING"
    )
