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

    def __init__(self, *args: Any, restorable: bool = True, personal: bool = False, **kwargs: Any) -> None:
        """Rows that are not `restorable`, such as accounts, get no earlier state and wait in no bin.

        Of `personal` rows, which are about a person, nothing stays once they are deleted for good.
        """
        self.restorable, self.personal = restorable, personal
        super().__init__(*args, bases=(OfChange,), history_manager=_KnownManager, **kwargs)

    def finalize(self, sender: Any, **kwargs: Any) -> None:
        super().finalize(sender, **kwargs)
        if sender is self.cls:
            sender.history_is_restorable, sender.history_is_personal = self.restorable, self.personal

    def post_save(self, instance: Any, created: bool, using: Any = None, **kwargs: Any) -> None:
        """Write no version when only columns were saved that the history does not keep, such as the last login."""
        saved = kwargs.get("update_fields")
        if not (saved and set(saved) <= set(self.excluded_fields)):
            super().post_save(instance, created, using=using, **kwargs)

    def pre_delete(self, instance: Any, **kwargs: Any) -> None:
        from common.history.bin import note_references

        super().pre_delete(instance, **kwargs)
        note_references(instance, kwargs.get("origin"))

    def post_delete(self, instance: Any, using: Any = None, **kwargs: Any) -> None:
        """Put the record into the bin; of an account, which waits in none, forget the history."""
        from common.history.acts import change_of
        from common.history.bin import put_in
        from common.history.erasing import erase_rows

        if self.personal and not self.restorable:
            erase_rows(type(instance), {instance.pk})
            return
        super().post_delete(instance, using=using, **kwargs)
        put_in(instance, kwargs.get("origin"), change_of(instance))

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
