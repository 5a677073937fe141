"""What is filled in beforehand in the form of a new record."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.core.validators import MaxValueValidator
from django.db.models import DateTimeField, Max
from django.http import HttpRequest


class NumberingMixin:
    """A ModelAdmin whose new rows get the next number."""

    model: Any
    numbered: ClassVar[Mapping[str, tuple[str, ...]]] = {}
    """Fields that get one more than the highest number, among the rows that have the same in the named fields."""

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        given = {
            name: value for name, value in super().get_changeform_initial_data(request).items() if self._is_read(name)
        }
        numbers = {name: self._next_number(name, among, given) for name, among in self.numbered.items()}
        return {name: number for name, number in numbers.items() if number is not None} | given

    def _is_read(self, name: str) -> bool:
        """Whether a field takes the text of an address; those of a day and an hour want a moment."""
        try:
            return not isinstance(self.model._meta.get_field(name), DateTimeField)
        except FieldDoesNotExist:
            return True

    def _next_number(self, name: str, among: tuple[str, ...], given: dict[str, Any]) -> int | None:
        """Return the next number; None where it is not known among which rows, or none is left."""
        column = self.model._meta.get_field(name)
        wanted = {key: given.get(key) or None for key in among}
        if any(value is None and not self.model._meta.get_field(key).null for key, value in wanted.items()):
            return None
        try:
            highest = self.model._default_manager.filter(**wanted).aggregate(most=Max(name))["most"]
        except (ValueError, ValidationError, OverflowError):
            return None
        number = (highest or 0) + 1
        limits = [one.limit_value for one in column.validators if isinstance(one, MaxValueValidator)]
        return number if number <= min(limits, default=number) else None
