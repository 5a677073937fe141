"""Statements that write many rows at once: inserting, writing over, copying rows into the table of their history."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from django.db import connection, models

AT_ONCE = 900
"""Rows that one statement takes."""


def stored_values(instance: models.Model, fields: list[Any], *, is_new: bool) -> tuple[Any, ...]:
    """Return the values of the fields as the database takes them."""
    return tuple(one.get_db_prep_save(one.pre_save(instance, is_new), connection) for one in fields)


def insert(
    model: type[models.Model], fields: list[Any], rows: list[Any], *, returning: bool = False, over: Any = None
) -> list[Any]:
    """Insert rows of converted values, or write them over those of the same primary key `over`.

    Returns the new primary keys if they are wanted.
    """
    at_once = connection.ops.bulk_batch_size(fields, rows) if rows else 0
    columns = [quoted(one.column) for one in fields]
    end = f" RETURNING {key_column(model)}" if returning else ""
    if over is not None:
        written = ", ".join(f"{name} = excluded.{name}" for name in columns if name != quoted(over.column))
        end = f" ON CONFLICT ({quoted(over.column)}) DO UPDATE SET {written}"
    start = f"INSERT INTO {quoted(model._meta.db_table)} ({', '.join(columns)}) VALUES "  # noqa: S608
    pks = []
    with connection.cursor() as cursor:
        for some in parts(rows, min(at_once, AT_ONCE)):
            values = ", ".join([f"({signs(columns)})"] * len(some))
            cursor.execute(start + values + end, [value for row in some for value in row])
            if returning:
                pks += [row[0] for row in cursor.fetchall()]
    return pks


def copy_versions(model: type[models.Model], history: Any, facts: dict[str, Any], pks: list[Any]) -> None:
    """Copy rows into the table of their history; every column of history has the name of the one it copies."""
    own = [quoted(one.column) for one in history.tracked_fields]
    fields = [history._meta.get_field(name) for name in facts]
    columns = [quoted(one.column) for one in fields]
    values = [one.get_db_prep_save(value, connection) for one, value in zip(fields, facts.values(), strict=True)]
    pk = key_column(model)
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {quoted(history._meta.db_table)} ({', '.join(own + columns)}) "  # noqa: S608
            f"SELECT {', '.join(own)}, {signs(values)} FROM {quoted(model._meta.db_table)} "
            f"WHERE {pk} IN ({signs(pks)}) ORDER BY {pk}",
            [*values, *pks],
        )


def copy_links(relation: Any, history: Any, date: datetime.datetime, pks: list[Any]) -> None:
    """Copy the links of a many-to-many field that belong to the versions of the date."""
    through, versions = relation.remote_field.through._meta, history._meta
    copies = getattr(history, relation.name).model._meta
    own = [quoted(one.column) for one in through.concrete_fields]
    source = quoted(through.get_field(relation.m2m_field_name()).column)
    row = quoted(versions.get_field(relation.model._meta.pk.attname).column)
    moment = versions.get_field("history_date").get_db_prep_save(date, connection)
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {quoted(copies.db_table)} ({quoted(copies.get_field('history').column)}, {', '.join(own)}) "  # noqa: S608
            f"SELECT version.{quoted(versions.pk.column)}, {', '.join(f'link.{name}' for name in own)} "
            f"FROM {quoted(through.db_table)} link "
            f"JOIN {quoted(versions.db_table)} version ON version.{row} = link.{source} "
            f"WHERE version.{quoted('history_date')} = %s AND version.{row} IN ({signs(pks)}) "
            f"ORDER BY version.{quoted(versions.pk.column)}, link.{own[0]}",
            [moment, *pks],
        )


def quoted(name: str) -> str:
    return connection.ops.quote_name(name)


def key_column(model: type[models.Model]) -> str:
    """Return the column of the primary key."""
    key: Any = model._meta.pk
    return quoted(key.column)


def signs(values: list[Any]) -> str:
    return ", ".join(["%s"] * len(values))


def parts(rows: list[Any], size: int = AT_ONCE) -> Iterator[list[Any]]:
    """Divide rows into lists that a query takes at once."""
    for start in range(0, len(rows), size or 1):
        yield rows[start : start + size]
