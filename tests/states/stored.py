"""Checks that each value stored before a migration is in the same table and column after it."""

from __future__ import annotations

from collections import Counter
from typing import Any

LEFT_OUT = {
    "auth_group_permissions",
    "auth_permission",
    "django_content_type",
    "django_migrations",
    "django_session",
    "page_cache_revision",
}
"""Tables whose rows follow from the code, those of logins, and the revision, which moves with every change."""

Tables = dict[str, dict[str, list[Any]]]
"""The values of each column of each table; the values of all columns of a table are in the same order of rows."""


def stored() -> Tables:
    """Return all stored values, read directly from the tables."""
    from django.db import connection

    tables: Tables = {}
    with connection.cursor() as cursor:
        for table in sorted(set(connection.introspection.table_names(cursor)) - LEFT_OUT):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            rows, names = cursor.fetchall(), [column[0] for column in cursor.description]
            tables[table] = {name: [row[place] for row in rows] for place, name in enumerate(names)}
    return tables


def lost(before: Tables, now: Tables) -> list[str]:
    """Return what is no longer stored: missing tables and columns, and those whose values have changed."""
    return [line for table, columns in before.items() for line in _lost(table, columns, now.get(table))]


def _lost(table: str, before: dict[str, list[Any]], now: dict[str, list[Any]] | None) -> list[str]:
    if now is None:
        return [f"{table} is gone"] if any(before.values()) else []
    kept = [name for name in before if name in now]
    gone = [f"{table}.{name} is gone" for name in before if name not in now]
    if not _missing(_rows(before, kept), _rows(now, kept)):
        return gone
    changed = {name: _missing(_rows(before, [name]), _rows(now, [name])) for name in kept}
    found = [f"{table}.{name} has lost {values.total()} values" for name, values in changed.items() if values]
    return gone + (found or [f"{table} has its values in other rows"])


def _rows(columns: dict[str, list[Any]], names: list[str]) -> Counter[str]:
    return Counter(map(repr, zip(*(columns[name] for name in names), strict=True)))


def _missing(before: Counter[str], now: Counter[str]) -> Counter[str]:
    return before - now
