"""Which of the rows and fields of an earlier state are brought back, as chosen on the page that shows them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import models

from common.history.entries import PERIOD, Block, fields_of, key_of_row, name_of
from common.history.restoring import Row, links_now
from common.periods.fields import HasPeriod


class Chosen:
    """Rows by their keys, each with the names of its fields that are brought back; None for the whole row."""

    def __init__(self, blocks: Iterable[Block], ticked: Iterable[str]) -> None:
        """Take what was ticked: keys of rows that come or go, and keys with fields (`KEY:field`) of changed ones."""
        names = set(ticked)
        self._columns: dict[str, set[str]] = {}
        self._fields: dict[str, set[str] | None] = {}
        for block in blocks:
            fields = {one.field for one in block.differences}
            chosen = {one for one in fields if f"{block.key}:{one}" in names}
            if block.key in names or (block.kind == "changed" and fields and chosen == fields):
                self._fields[block.key] = None
            elif chosen:
                self._fields[block.key] = chosen

    def __bool__(self) -> bool:
        return bool(self._fields)

    def add_columns(self, model: Any, pk: Any, columns: Iterable[str]) -> None:
        """Bring back further columns of a row, too."""
        key = key_of_row(model, pk)
        self._columns[key] = set(columns)
        self._fields.setdefault(key, set())

    def has_all(self, blocks: Iterable[Block]) -> bool:
        """Whether all that the blocks show is brought back."""
        return all(self._fields.get(block.key, set()) is None for block in blocks)

    def has(self, model: Any, pk: Any) -> bool:
        """Whether anything of the row is brought back."""
        return key_of_row(model, pk) in self._fields

    def keep_others(self, row: Row) -> None:
        """Leave the fields of a row as they are now that are not brought back."""
        model = type(row.instance)
        key = key_of_row(model, row.instance.pk)
        fields = self._fields.get(key)
        if fields is None or row.before is None:
            return
        back = set(self._columns.get(key, ()))
        for one in fields_of(model):
            if name_of(one) in fields:
                back |= _columns(one)
            elif isinstance(one, models.ManyToManyField):
                row.links[one] = sorted(links_now(one, [row.instance.pk]).get(row.instance.pk, ()))
        row.instance.__dict__.update({name: value for name, value in row.before.items() if name not in back})


def _columns(one: Any) -> set[str]:
    if one == PERIOD:
        return {column.name for column in HasPeriod._meta.fields}
    return set() if isinstance(one, models.ManyToManyField) else {one.attname}
