"""The history that models declare."""

from __future__ import annotations

import functools
from typing import Any

from simple_history.manager import HistoryManager
from simple_history.models import HistoricalRecords as _HistoricalRecords

from common.history.columns import OfChange
from common.search import DerivedField


class _KnownManager(HistoryManager):
    """A manager whose class is created once for a model, not whenever `history` of a row is read."""

    @classmethod
    @functools.cache
    def from_queryset(cls, queryset_class: Any, class_name: str | None = None) -> Any:
        return super().from_queryset(queryset_class, class_name)


class HistoricalRecords(_HistoricalRecords):
    """The history of a model, written with fewer queries; each version belongs to a change.

    Of many-to-many relations only the keys are read, and nothing for a new row, which cannot have any yet. Columns that
    follow from others are left out.
    """

    excluded_fields: list[str]

    def __init__(self, *args: Any, restorable: bool = True, **kwargs: Any) -> None:
        """Rows that are not `restorable`, such as accounts, get no earlier state and wait in no bin."""
        self.restorable = restorable
        super().__init__(*args, bases=(OfChange,), history_manager=_KnownManager, **kwargs)

    def finalize(self, sender: Any, **kwargs: Any) -> None:
        super().finalize(sender, **kwargs)
        if sender is self.cls:
            sender.history_is_restorable = self.restorable

    def create_history_model(self, model: Any, inherited: bool) -> Any:
        derived = [field.name for field in model._meta.fields if isinstance(field, DerivedField)]
        self.excluded_fields = [*self.excluded_fields, *derived]
        return super().create_history_model(model, inherited)

    def create_historical_record_m2ms(self, history_instance: Any, instance: Any) -> None:
        if history_instance.history_type == "+":
            return
        for field in history_instance._history_m2m_fields:
            through, historical = field.remote_field.through, self.m2m_models[field]
            names = [one.attname for one in through._meta.fields]
            rows = through._base_manager.filter(**{field.m2m_field_name(): instance}).order_by("pk").values(*names)
            historical._base_manager.bulk_create([historical(history=history_instance, **row) for row in rows])
