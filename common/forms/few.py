"""Choices of rows that ask the database once for what their form offers, checks and shows."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.models import ModelChoiceIterator


class _ReadOnce(ModelChoiceIterator):
    """The choices made of the rows that the field has read."""

    field: Any

    def __iter__(self) -> Iterator[Any]:
        if self.field.empty_label is not None:
            yield ("", self.field.empty_label)
        yield from (self.choice(row) for row in self.field.rows)

    def __len__(self) -> int:
        return len(self.field.rows) + (self.field.empty_label is not None)

    def __bool__(self) -> bool:
        return self.field.empty_label is not None or bool(self.field.rows)


class FewRows(forms.ModelChoiceField):
    """A field whose rows are few, so that all of them are read at once and nothing is looked up again."""

    iterator = _ReadOnce

    @cached_property
    def rows(self) -> list[Any]:
        """All rows that can be chosen."""
        return list(self.queryset)

    def _set_queryset(self, queryset: Any) -> None:
        self.__dict__.pop("rows", None)
        super()._set_queryset(queryset)  # type: ignore[misc]

    queryset = property(forms.ModelChoiceField._get_queryset, _set_queryset)  # type: ignore[attr-defined]

    def row_of(self, value: Any) -> Any:
        """Return the row that was sent; raises ValidationError if there is none."""
        for row in self.rows:
            if str(row.pk) == str(value):
                return row
        raise ValidationError(
            self.error_messages["invalid_choice"], code="invalid_choice", params={"value": str(value)[:100]}
        )


class OneOfFew(FewRows):
    """A choice of one row."""

    def to_python(self, value: Any) -> Any:
        return None if value in self.empty_values else self.row_of(getattr(value, "pk", value))


class SomeOfFew(FewRows, forms.ModelMultipleChoiceField):
    """A choice of several rows; the result is a list in their order."""

    def clean(self, value: Any) -> Any:
        chosen = list(super().clean(value))
        return [row for row in self.rows if row in chosen]

    def _check_values(self, value: Any) -> Any:
        return [self.row_of(one) for one in dict.fromkeys(value)]


class KnownRow(forms.ModelChoiceField):
    """A choice of one of many rows; the one that is stored, which its form always accepts, need not be looked up."""

    offer: Any
    known: Any = None
    """The stored row, if it was fetched with its record."""

    def is_known(self, value: Any) -> bool:
        """Whether a value is the key of the stored row."""
        return self.known is not None and str(value) == str(self.known.pk)

    def to_python(self, value: Any) -> Any:
        return self.known if self.is_known(value) else super().to_python(value)


def fetched(record: Any, name: str) -> Any:
    """Return the row in a foreign key of a record if it was fetched with it, else None."""
    return getattr(record, name) if record._meta.get_field(name).is_cached(record) else None
